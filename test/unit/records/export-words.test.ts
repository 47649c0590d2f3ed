import { expect, it } from 'vitest';
import { recordItems } from '../../../functions/conversation/records.ts';
import { factOf } from '../../../functions/exports/read-facts.ts';

const draft = {
  kind: 'fact',
  key: 'credit.words',
  question: 'credit.words',
  version: 1,
  flow: 'credit',
  run: 'r2',
  subject: null,
  value: { words: 'me pidieron fiador' },
  provenance: 'answered',
} as const;
const [item] = recordItems({ citizen: 'somebody', turn: 3, at: '2026-11-28T15:00:00.000Z', drafts: [draft] });

it('her own words leave in no export, only that she told something', () => {
  expect(factOf(item!.data)).toMatchObject({ question: 'credit.words', value: true });
});

it('and go half a year later', () => {
  expect(new Date(item!.expires! * 1000).toISOString().slice(0, 10)).toBe('2027-05-27');
});
