import { describe, expect, test } from 'vitest';
import { evaluate, type Truth } from '../../../flows/care/evaluate.ts';
import type { Household } from '../../../flows/care/household.ts';
import { rules } from '../../../flows/care/rules.ts';
import { trials } from './every-rule.ts';
import { groups } from './personas.ts';

const all = rules.flatMap(({ service, rules: own }) => own.map((rule) => ({ service, rule })));

const truthOf = (id: string, household: Household, who: string): Truth => {
  const found = all.find(({ rule }) => rule.id === id);
  const member = [household.person, ...(household.caresFor ?? [])].find((one) => one.id === who);
  if (found === undefined || member === undefined) throw new Error(`no ${id} for ${who}`);
  return evaluate(found.rule.when, member, household).truth;
};

describe.each(trials)('$rule ($source)', ({ rule, for: who, yes, no, unknown }) => {
  test('yes, no and unknown, as the record says', () => {
    expect(truthOf(rule, yes, who)).toBe(true);
    if (no !== null) expect(truthOf(rule, no, who)).toBe(false);
    if (unknown !== null) expect(truthOf(rule, unknown, who)).toBeNull();
  });
});

test('every rule is tried with a yes, a no and an unknown', () => {
  const untried = all.flatMap(({ service, rule }) => {
    const seen = new Set<Truth>();
    for (const { people } of groups.filter((group) => group.service === service))
      for (const persona of people)
        seen.add(truthOf(rule.id, persona.household, persona.for ?? persona.household.caresFor?.[0]?.id ?? 'self'));
    const trial = trials.find((one) => one.rule === rule.id);
    if (trial !== undefined) {
      seen.add(true);
      // Null: the trial says why there is none.
      seen.add(false);
      seen.add(null);
    }
    return ([true, false, null] as const).filter((truth) => !seen.has(truth)).map((truth) => `${rule.id}: ${truth}`);
  });
  expect(untried).toEqual([]);
});
