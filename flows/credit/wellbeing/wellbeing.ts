import {
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type Known,
  type Offer,
  type Past,
} from '../../engine/flow.ts';
import { showDate } from '../../engine/show-value.ts';
import { fill } from '../../engine/texts.ts';
import { dayInBogota } from '../../loans/business-days.ts';
import { onward } from '../onward.ts';
import { questions, tenItems } from './questions.ts';
import { scoreOf } from './scale.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

/** Only if she likes: how she feels about her money, in ten questions, to be seen beside what she said before. */
export const wellbeing: Flow = {
  id: 'wellbeing',
  version: 1,
  needsConsent: true,
  looksBack: true,
  recall: ({ outcomes }, locale) =>
    typeof outcomes['score'] === 'number' ? fill(texts[locale].words.recall, { score: outcomes['score'] }) : null,
  machine: conversation.createMachine({
    id: 'wellbeing',
    context: begin,
    initial: questions[0]?.id.split('.')[1] ?? 'score',
    states: {
      ...Object.fromEntries(
        questions.map((question, index) => [
          question.id.split('.')[1] ?? '',
          asks(question, questions[index + 1]?.id.split('.')[1] ?? 'score'),
        ]),
      ),
      score: concludes('score'),
    },
  }),
  questions,
  texts,
  conclude: (_name, known): Conclusion => {
    const score = scoreNow(known);
    return {
      say: say(score, known),
      offers: offers(known),
      outcomes: [
        { name: 'score', value: score },
        { name: 'first', value: firstOf(known.before) ?? { score, day: dayInBogota(known.now) } },
      ],
    };
  },
};

const scoreNow = ({ answers }: Known): number | null =>
  scoreOf(
    tenItems.map(({ id }) => answers[id]),
    answers['wellbeing.age'],
  );

const offers = (known: Known): readonly Offer[] => [
  { id: 'again', title: texts[known.locale].words.again, does: { act: 'again' } },
  ...onward(known, { pages: ['debts'], next: ['credit', 'learning'] }),
];

/** Her first answers, carried on from run to run: `{ score, day }`. */
const firstOf = (before: Past | null | undefined): { score: number; day: string } | null => {
  const first = before?.outcomes['first'];
  if (typeof first !== 'object' || first === null || !('score' in first)) return null;
  const { score, day } = first;
  return typeof score === 'number' && typeof day === 'string' ? { score, day } : null;
};

const say = (score: number | null, { before, locale }: Known): string => {
  const { words } = texts[locale];
  const last = before?.outcomes['score'];
  const now = score ?? '';
  if (before == null || typeof last !== 'number' || score === null)
    return [fill(words.first, { score: now }), words.source].join('\n\n');
  const change = score - last;
  const day = dayInBogota(before.at);
  const first = firstOf(before);
  const told = fill(words.changed, {
    score: now,
    day: showDate(day, locale),
    before: last,
    change: fill(change > 0 ? words.up : change < 0 ? words.down : words.same, { n: Math.abs(change) }),
    start:
      first === null || first.day === day
        ? ''
        : fill(words.start, { day: showDate(first.day, locale), first: first.score }),
  });
  return [told, words.source].join('\n\n');
};
