import { expect, it } from 'vitest';
import { journeyOf } from '../../../flows/credit/journey.ts';
import { aboutOf } from '../../../functions/analytics/about.ts';
import { journeyRows } from '../../../functions/analytics/credit-rows.ts';
import type { Told } from '../../../functions/analytics/told.ts';

type Fact = Told['facts'][number];

/** What a conversation of the road stores of itself when it comes to its end, a day after the one before. */
const ended = (flow: string, day: number, journey: Parameters<typeof journeyOf>[0]): readonly Fact[] =>
  journeyOf(journey).map(({ name, value }) => ({
    question: `${flow}.${name}`,
    version: 1,
    flow,
    run: `r${day}`,
    subject: null,
    value: JSON.parse(JSON.stringify(value)),
    provenance: 'outcome',
    at: `2026-11-0${day}T15:00:00.000Z`,
  }));

const allowed: Fact = {
  question: 'welcome.research',
  version: 1,
  flow: 'welcome',
  run: 'r1',
  subject: null,
  value: true,
  provenance: 'answered',
  at: '2026-11-01T14:00:00.000Z',
};

const rowOf = (facts: readonly Fact[]) => {
  const told: Told = { citizen: 'c', facts: [allowed, ...facts], attentions: [], takenBack: [], cases: [] };
  const naming = { person: () => 'p', localityOf: () => '' };
  return journeyRows({ told, about: aboutOf(told), naming, onDay: () => true })[0];
};
const nothing = { heard: null, barriers: [], amount: null } as const;

it('follows her over the conversations of the whole road, with whom she turned to', () => {
  const row = rowOf([
    ...ended('credit', 1, { stage: 'need', actors: ['gota'], ...nothing }),
    ...ended('applying', 2, { stage: 'applied', actors: ['bank'], ...nothing }),
    ...ended('refused', 3, { stage: 'refused', actors: ['bank', 'app'], ...nothing }),
    ...ended('signing', 4, { stage: 'approved', actors: ['cooperative'], ...nothing }),
    ...ended('paying', 5, { stage: 'paid-off', actors: ['cooperative'], ...nothing }),
  ]);
  expect(row?.codes).toMatchObject({
    reached: 'need|applied|refused|approved|paid',
    last: 'paid',
    approached: 'gota|bank|app|cooperative',
  });
});

it('takes who only wants to learn for nobody on the road', () => {
  expect(rowOf(ended('learning', 1, { stage: 'learning', actors: [], ...nothing }))).toBeUndefined();
});
