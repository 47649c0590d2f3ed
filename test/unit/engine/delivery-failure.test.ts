import { expect, test } from 'vitest';
import { inCare } from './talk.ts';

const failure = (code: number) =>
  ({
    kind: 'delivery-failure',
    id: `failed.${code}`,
    at: '2026-11-23T14:10:00.000Z',
    effect: 'a-citizen-of-tests.5.0',
    code,
  }) as const;

test.each([131_026, 131_047, 131_049, 0])('a failure with code %d is noted for analysis and says nothing', (code) => {
  const talk = inCare('comida');
  const { answers, run } = talk.session;
  expect(talk.hear(failure(code))).toEqual([]);
  expect(talk.session).toMatchObject({ answers, run, aside: null, misses: 0 });
  const facts = talk.records.filter((record) => record.kind === 'fact' && record.question === 'channel.delivery');
  expect(facts).toMatchObject([{ value: { code }, provenance: 'outcome' }]);
});

test('the conversation goes on as if nothing had happened', () => {
  const talk = inCare('comida');
  talk.hear(failure(131_026));
  talk.say('no');
  expect(talk.at).toBe('care.age');
});
