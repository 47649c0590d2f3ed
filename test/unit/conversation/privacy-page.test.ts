import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keepDays } from '../../../functions/conversation/retention.ts';
import { deadLetterDays } from '../../../functions/ports/mailbox.ts';

const page = readFileSync('docs/privacy.md', 'utf8');

it('docs/privacy.md says how long each kind is kept, as it is kept', () => {
  const told = [...page.matchAll(/\| (\d+) \(`(\w+)`\)[^|]*\|$/gm)].map(([, days, kind]) => [kind, Number(days)]);
  expect(Object.fromEntries(told)).toEqual(keepDays);
  expect(page).toMatch(new RegExp(`^\\| dead letters \\|.*\\| ${deadLetterDays} \\|$`, 'm'));
});
