import { describe, expect, test } from 'vitest';
import type { Condition, Rule } from '../../../flows/care/rule.ts';
import { rules } from '../../../flows/care/rules.ts';
import { screen } from '../../../flows/care/screen.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { groups } from './personas.ts';

const now = '2026-11-22';

describe.each(groups)('$service ($source)', ({ service, people }) => {
  test.each(people)('$who: $outcome', ({ household, for: who, outcome, because, missing, change }) => {
    const { services } = screen(household, { directory: shippedDirectory, now, only: [service] });
    const row = services.find((one) => one.for === (who ?? household.caresFor?.[0]?.id ?? 'self'));
    expect(row?.outcome).toBe(outcome);
    if (because !== undefined) expect(row?.reasons.map(({ rule }) => rule)).toContain(because);
    if (missing !== undefined) expect(row?.missing).toEqual(missing);
    if (change !== undefined) expect(row?.change).toEqual(change);
    for (const reason of row?.reasons ?? []) expect(reason.source.length).toBeGreaterThan(8);
  });
});

test('at least forty personas', () => {
  expect(groups.flatMap(({ people }) => people).length).toBeGreaterThanOrEqual(40);
});

test('every service with published conditions has personas, save those that share one rule with another', () => {
  const sameRule = (rule: Rule): boolean => isOneTest(rule.when);
  const untried = rules
    .filter((one) => one.rules.length > 0 && !groups.some(({ service }) => service === one.service))
    .filter((one) => !one.rules.every(sameRule));
  expect(untried.map(({ service }) => service)).toEqual([]);
});

/** A single fact, tried often enough by others: being a carer, a woman, of an age, resident, with a disability. */
const isOneTest = (when: Condition): boolean =>
  'fact' in when ||
  ('carer' in when && 'fact' in when.carer) ||
  'everybody' in when ||
  ('any' in when && when.any.every((part) => 'fact' in part || 'herself' in part));
