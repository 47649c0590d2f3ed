import { describe, expect, test } from 'vitest';
import { checkFlows } from '../../flows/check/check-flows.ts';
import { classNames } from '../../flows/check/classes.ts';
import type { ProblemKind } from '../../flows/check/problem.ts';
import { asks, begin, type Conclusion, concludes, conversation, type Flow, leaves } from '../../flows/engine/flow.ts';
import { locales } from '../../flows/engine/locale.ts';
import type { Question } from '../../flows/engine/question.ts';
import type { Registry } from '../../flows/engine/registry.ts';
import type { FlowTexts, QuestionTexts } from '../../flows/engine/texts.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';

const world = shippedWorld(null);

/** Ours, with the person conversation changed: it is the shortest that has questions, consent and an end. */
const changed = (change: (flow: Flow) => Flow): Registry => ({
  ...registry,
  flows: registry.flows.map((flow) => (flow.id === 'person' ? change(flow) : flow)),
});

/** What the check finds in the person conversation, with this changed. */
const found = (change: (flow: Flow) => Flow): readonly ProblemKind[] => {
  const { problems } = checkFlows(changed(change), world, { only: 'person' });
  return [...new Set(problems.filter(({ flow }) => flow === 'person').map(({ kind }) => kind))];
};

const withTexts = (flow: Flow, change: (texts: FlowTexts) => FlowTexts): Flow => ({
  ...flow,
  texts: { ...flow.texts, 'es-CO': change(flow.texts['es-CO']) },
});

const withWords = (flow: Flow, id: string, change: (texts: QuestionTexts) => QuestionTexts): Flow =>
  withTexts(flow, (texts) => {
    const own = texts.questions[id];
    return own === undefined ? texts : { ...texts, questions: { ...texts.questions, [id]: change(own) } };
  });

const withOption = (flow: Flow, option: string, title: string): Flow =>
  withWords(flow, 'person.topic', (own) => ({ ...own, options: { ...own.options, [option]: { title } } }));

const [topic, words] = registry.flows.find(({ id }) => id === 'person')?.questions ?? [];
if (topic === undefined || words === undefined) throw new Error('the person conversation has two questions');

const withMachine = (
  flow: Flow,
  states: Parameters<typeof conversation.createMachine>[0]['states'],
  questions = flow.questions,
): Flow => ({
  ...flow,
  questions,
  machine: conversation.createMachine({ id: 'person', context: begin, initial: 'topic', states }),
});

const withConclusion = (flow: Flow, change: (conclusion: Conclusion) => Conclusion): Flow => ({
  ...flow,
  conclude: (name, known) => change(flow.conclude(name, known)),
});

const offer = (id: string, title = id) => ({ id, title, does: { act: 'menu' } }) as const;

const defects: readonly (readonly [string, ProblemKind, (flow: Flow) => Flow])[] = [
  ['an empty text', 'missing-text', (flow) => withWords(flow, 'person.topic', (own) => ({ ...own, why: ' ' }))],
  [
    'a question without words',
    'missing-text',
    (flow) =>
      withTexts(flow, (texts) => ({
        ...texts,
        questions: Object.fromEntries(Object.entries(texts.questions).filter(([id]) => id !== 'person.words')),
      })),
  ],
  [
    'a placeholder that nobody fills',
    'unfilled-placeholder',
    (flow) => withWords(flow, 'person.topic', (own) => ({ ...own, ask: '¿De qué quiere hablar, {name}?' })),
  ],
  ['a title that is too long', 'too-long', (flow) => withOption(flow, 'other', 'Otro tema que no está en la lista')],
  [
    'a question longer than fits beside its options',
    'too-long',
    (flow) => withConclusion(flow, (one) => ({ ...one, say: 'palabras '.repeat(600) })),
  ],
  [
    'more rows than a list holds',
    'too-many-options',
    (flow) =>
      withConclusion(flow, (one) => ({ ...one, offers: [...'abcdefghijk'].map((id) => offer(id, `Opción ${id}`)) })),
  ],
  ['the same title twice', 'same-title', (flow) => withOption(flow, 'other', 'Datos personales')],
  [
    'an option without words',
    'option-without-text',
    (flow) => ({ ...flow, questions: [{ ...topic, options: [...(topic.options ?? []), 'nobody'] }, words] }),
  ],
  ['words for an option that is none', 'option-without-text', (flow) => withOption(flow, 'no-such', 'Algo')],
  [
    'an option whose own title means another too',
    'own-title-not-understood',
    (flow) => withOption(flow, 'other', 'Datos, personales'),
  ],
  [
    'a state that waits for nothing',
    'waits-for-nothing',
    (flow) => withMachine(flow, { topic: asks(topic, 'words'), words: {} }),
  ],
  [
    'a question that is asked twice',
    'asks-twice',
    (flow) => withMachine(flow, { topic: asks(topic, 'words'), words: asks(words, 'topic') }),
  ],
  [
    'a result after which nothing can follow',
    'dead-end',
    (flow) => withConclusion(flow, (one) => ({ ...one, offers: [] })),
  ],
  [
    'a question that no answers lead to',
    'never-asked',
    (flow) => withMachine(flow, { topic: asks(topic, 'end'), words: asks(words, 'end'), end: concludes('opened') }),
  ],
  ['a question that is asked and not listed', 'not-listed', (flow) => ({ ...flow, questions: [topic] })],
  [
    'an offer of a conversation that does not exist',
    'throws',
    (flow) =>
      withConclusion(flow, (one) => ({
        ...one,
        offers: [{ id: 'x', title: 'Algo', does: { act: 'flow', flow: 'nowhere' } }],
      })),
  ],
  [
    'a machine that leaves for a conversation that does not exist',
    'leads-nowhere',
    (flow) => withMachine(flow, { topic: asks(topic, 'words'), words: asks(words, 'gone'), gone: leaves('nowhere') }),
  ],
  [
    'words that promise',
    'promise',
    (flow) => withConclusion(flow, (one) => ({ ...one, say: 'Listo, le garantizamos el cupo.' })),
  ],
  [
    'a sensitive question that insists',
    'sensitive-insists',
    (flow) => ({ ...flow, questions: [{ ...topic, sensitivity: 'sensitive', unknown: 'insist' }, words] }),
  ],
  [
    'a sensitive question in free words',
    'sensitive-insists',
    (flow) => ({ ...flow, questions: [topic, { ...words, sensitivity: 'sensitive' }] }),
  ],
  [
    'a state with a clock',
    'timed-or-final-state',
    (flow) =>
      withMachine(flow, {
        topic: { ...asks(topic, 'words'), after: { 1000: 'words' } },
        words: asks(words, 'end'),
        end: concludes('opened'),
      }),
  ],
  [
    'a final state',
    'timed-or-final-state',
    (flow) => withMachine(flow, { topic: asks(topic, 'words'), words: asks(words, 'end'), end: { type: 'final' } }),
  ],
  [
    'a question of another conversation',
    'same-question-id',
    (flow) => ({ ...flow, questions: [...flow.questions, { ...topic, id: 'welcome.research', kind: 'yes-no' }] }),
  ],
  [
    'an end that breaks',
    'throws',
    (flow) => ({
      ...flow,
      conclude: () => {
        throw new Error('broken');
      },
    }),
  ],
  [
    'an answer that the engine does not take as meant',
    'answer-not-understood',
    (flow) =>
      withMachine(flow, { topic: asks(limited, 'words'), words: asks(words, 'end'), end: concludes('opened') }, [
        limited,
        words,
      ]),
  ],
];

/** Nobody says an age of two hundred: whatever is said is no answer. */
const limited: Question = { ...topic, kind: 'age', min: 200, max: 300, options: [] };

describe('a planted defect is found', () => {
  test.each(defects)('%s', (_name, kind, change) => {
    expect(found(change)).toContain(kind);
  });

  test('and without one nothing is', () => {
    expect(found((flow) => flow)).toEqual([]);
  });
});

describe('ours', () => {
  const checked = checkFlows(registry, world);

  test('has no problem', () => {
    expect(checked.problems).toEqual([]);
  });

  test('every question × way to answer × language was said, understood and answered', () => {
    const all = registry.flows.flatMap((flow) =>
      flow.questions
        .filter(({ given }) => given !== true)
        .flatMap((question) =>
          locales.flatMap((locale) => classNames(question).map((name) => `${question.id}|${name}|${locale}`)),
        ),
    );
    expect(all.filter((one) => !checked.covered.has(one))).toEqual([]);
    expect(checked.counts.outcomes).toBe(all.length);
    expect(checked.counts.outcomesInAll).toBe(all.length);
  });

  test('a way to answer that was not tried is reported', () => {
    const lonely: Question = { ...topic, id: 'person.lonely', options: ['one', 'two'] };
    const { problems } = checkFlows(
      changed((flow) =>
        withMachine(flow, { topic: asks(topic, 'words'), words: asks(words, 'end'), end: concludes('opened') }, [
          ...flow.questions,
          lonely,
        ]),
      ),
      world,
      { only: 'person' },
    );
    expect(problems.map(({ kind }) => kind)).toContain('never-asked');
  });
});
