import { expect, it } from 'vitest';
import { journeyOf } from '../../../flows/credit/journey.ts';
import { aboutOf } from '../../../functions/analytics/about.ts';
import { journeyRows } from '../../../functions/analytics/credit-rows.ts';
import { stopRows } from '../../../functions/analytics/stop-rows.ts';
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

const given = (facts: readonly Fact[], onDay = (_at: string): boolean => true) => {
  const told: Told = { citizen: 'c', facts: [allowed, ...facts], attentions: [], takenBack: [], cases: [] };
  const naming = { person: () => 'p', localityOf: () => '' };
  return { told, about: aboutOf(told), naming, onDay };
};
const rowOf = (facts: readonly Fact[], isQuiet = false) => journeyRows({ ...given(facts), isQuiet })[0];
const stopsOf = (facts: readonly Fact[]) => stopRows(given(facts)).map(({ codes, gone }) => gone ?? codes);

/** One answer of a conversation that goes on. */
const answered = (question: string, value: Fact['value'], day = 1): Fact => ({
  ...allowed,
  question,
  value,
  flow: question.split('.', 1)[0] ?? '',
  run: `r${day}`,
  at: `2026-11-0${day}T15:00:00.000Z`,
});
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

it('parts who turned off from who is still on her way and who paid to the end', () => {
  const applied = ended('applying', 1, { stage: 'applied', actors: ['bank'], ...nothing });
  const paid = ended('paying', 2, { stage: 'paid-off', actors: ['bank'], ...nothing });
  expect(rowOf(applied)?.codes).toMatchObject({ last: 'applied', now: 'going' });
  expect(rowOf(applied, true)?.codes).toMatchObject({ last: 'applied', now: 'off' });
  expect(rowOf([...applied, ...paid], true)?.codes).toMatchObject({ last: 'paid', now: 'paid' });
});

it('takes who only wants to learn for nobody on the road', () => {
  expect(rowOf(ended('learning', 1, { stage: 'learning', actors: [], ...nothing }))).toBeUndefined();
});

it('keeps why she stopped last, on the way to her assessment or after a refusal', () => {
  const need = ended('credit', 1, { ...nothing, stage: 'need', actors: [], barriers: ['fear'] });
  const no = ended('refused', 2, { ...nothing, stage: 'refused', actors: ['bank'], barriers: ['report'] });
  expect(rowOf(need)?.codes.why).toBe('fear');
  expect(rowOf([...need, ...no])?.codes.why).toBe('report');
});

it('tells of each conversation with whom, what was heard, what held her back and how much', () => {
  expect(
    stopsOf([
      ...ended('credit', 1, {
        stage: 'looking',
        actors: ['bank', 'gota'],
        heard: 'too-many-papers',
        barriers: ['papers'],
        amount: 900_000,
      }),
      ...ended('refused', 2, {
        ...nothing,
        stage: 'refused',
        actors: ['bank'],
        heard: 'refused',
        barriers: ['report'],
      }),
      ...ended('signing', 3, { ...nothing, stage: 'approved', actors: ['app'], heard: 'stop', amount: 2_000_000 }),
      { ...answered('signing.redFlags', ['money-first', 'above-ceiling'], 3), provenance: 'outcome' },
    ]),
  ).toMatchObject([
    { stage: 'looking', actor: 'bank|gota', heard: 'too-many-papers', barrier: 'papers', amount: '500k-1m', flag: '' },
    { stage: 'refused', actor: 'bank', heard: 'refused', barrier: 'report', amount: '' },
    { stage: 'approved', actor: 'app', heard: 'stop', barrier: '', amount: '2m-5m', flag: 'money-first|above-ceiling' },
  ]);
});

it('counts what she had told of a conversation that she left, or that led on to the next', () => {
  expect(
    stopsOf([
      answered('credit.stage', 'looking'),
      answered('credit.amount', 300_000),
      answered('credit.wentTo', ['nowhere']),
      answered('credit.barrier', 'nothing'),
      answered('applying.lender', 'cooperative', 2),
      answered('applying.heard', 'approved', 2),
    ]),
  ).toMatchObject([
    { stage: 'looking', actor: '', heard: '', barrier: '', amount: '200k-500k' },
    { stage: 'applied', actor: 'cooperative', heard: 'approved', amount: '' },
  ]);
});

it('counts a stage that she only named where its own conversation is, and takes back what she took back', () => {
  expect(stopsOf([answered('credit.stage', 'refused')])).toEqual([true]);
  expect(stopsOf([{ ...answered('refused.by', null), provenance: 'withdrawn' }])).toEqual([true]);
});

it('counts nobody who did not allow it', () => {
  const facts = [...ended('applying', 1, { ...nothing, stage: 'applied', actors: ['bank'] })];
  const told: Told = { citizen: 'c', facts, attentions: [], takenBack: [], cases: [] };
  expect(stopRows({ ...given([]), told, about: aboutOf(told) })).toEqual([]);
});
