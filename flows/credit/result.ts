import type { Answers, Conclusion } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { dateName, monthName, pesos } from '../loans/format.ts';
import type { Dimension } from './dimensions.ts';
import { journeyOf } from './journey.ts';
import * as ask from './questions.ts';
import { fitting, lines, offersBeside, staleNote, type Telling, telling } from './tell.ts';
import { text } from './told.ts';
import { sayChanges } from './what-changed.ts';

/** Longest result: the body beside a list holds 1024, and what she said last is acknowledged above it. */
const longest = 880;

/** The end of the conversation: where she stands, the sums, three steps, what the money costs. */
export const resultOf = (known: Parameters<typeof telling>[0]): Conclusion => {
  const told = telling(known);
  const { level, dimensions, capacity } = told.assessment;
  const { answers } = known;
  return {
    say: sayResult(told),
    offers: offersBeside(told, 'result'),
    outcomes: [
      { name: 'level', value: level },
      { name: 'dimensions', value: Object.fromEntries(dimensions.map((one) => [one.id, one.outcome])) },
      { name: 'instalmentMax', value: capacity.instalmentMax },
      { name: 'nextSteps', value: told.assessment.nextSteps.map((step) => step.id) },
      ...journeyOf({
        stage: text(answers, ask.stage) === 'looking' ? 'looking' : 'need',
        actors: actorsOf(answers),
        heard: text(answers, ask.heard),
        barriers: [text(answers, ask.barrier)],
        amount: told.profile.amount,
      }),
    ],
  };
};

/** Where she went, else where she would go. */
const actorsOf = (answers: Answers): readonly string[] => {
  const went = answers[ask.wentTo.id];
  const would = text(answers, ask.wouldGo);
  if (Array.isArray(went)) return went.filter((one) => one !== 'nowhere');
  return would === null ? [] : [would];
};

export const sayResult = (told: Telling): string => {
  const { words, assessment } = told;
  // The comparison has its own page; it is what gives way.
  return fitting(longest, [
    lines([words.level[assessment.level], words.result.notPromise, sayChanges(told)]),
    dimensions(told),
    sums(told),
    steps(told),
    costLine(told),
  ]);
};

const dimensions = ({ words, assessment }: Telling): string => {
  const list = (outcome: Dimension['outcome']): string | null => {
    const names = assessment.dimensions.filter((one) => one.outcome === outcome).map((one) => words.dimension[one.id]);
    return names.length === 0 ? null : names.join(', ');
  };
  const line = (text: string, names: string | null): string | null =>
    names === null ? null : fill(text, { list: names });
  return lines([
    line(words.result.holds, list('yes')),
    line(words.result.against, list('no')),
    line(words.result.unknown, list('unknown')),
  ]);
};

const sums = ({ words, assessment: { capacity }, known: { locale } }: Telling): string => {
  const { normal, badWeek, instalmentMax } = capacity;
  if (normal === null || badWeek === null || instalmentMax === null) return words.result.sumsUnknown;
  const amounts = Object.fromEntries(capacity.lines.map(({ label, amount }) => [label, pesos(amount, locale)]));
  const left = { ...amounts, normal: pesos(normal, locale), badWeek: pesos(badWeek, locale) };
  const room =
    instalmentMax === 0 ? words.result.cannotPay : fill(words.result.canPay, { max: pesos(instalmentMax, locale) });
  return lines([fill(words.result.sums, left), room]);
};

/** Always three: those that change the level, then what always helps. */
export const steps = (told: Telling): string => {
  const { words, assessment } = told;
  const own = assessment.nextSteps.map(({ id }) => words.step[id]);
  const three = [...own, ...helps(told).map((id) => words.helps[id])].slice(0, 3);
  return lines([words.result.steps, ...three.map((step, k) => `${k + 1}. ${step}`)]);
};

const helps = ({ assessment, profile }: Telling): readonly (keyof Telling['words']['helps'])[] => {
  const named = assessment.nextSteps.map(({ id }) => id);
  const has = (...ids: readonly (typeof named)[number][]): boolean => ids.some((id) => named.includes(id));
  const saves = profile.savings != null && profile.savings !== 'none';
  return [
    ...(profile.records === true ? (['bring-notebook'] as const) : []),
    ...(profile.records !== false || has('write-sales') ? [] : (['keep-notebook'] as const)),
    ...(saves && !has('save-for-bad-week') ? (['keep-saving'] as const) : []),
    'compare-two',
    ...(has('see-report', 'claim-report') ? [] : (['see-report'] as const)),
    ...(profile.records == null && !has('write-sales') ? (['keep-notebook'] as const) : []),
  ];
};

const costLine = (told: Telling): string | null => {
  const { words, comparison, known } = told;
  if (comparison === null) return null;
  const { locale, world } = known;
  const { gota } = world.credit;
  return fill(words.result.cost, {
    amount: pesos(comparison.amount, locale),
    payments: gota.payments,
    gotaTotal: pesos(comparison.gota.total, locale),
    legalTotal: pesos(comparison.legal.total, locale),
    less: pesos(comparison.gota.total - comparison.legal.total, locale),
    gotaYear: gota.asOf === null ? '' : dateName(gota.asOf, locale),
    ceilingMonth: monthName(comparison.ceiling.month, locale),
    stale: staleNote(told, comparison.ceiling.month, (month) => monthName(month, locale)),
  });
};
