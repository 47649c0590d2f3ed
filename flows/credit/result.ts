import type { Conclusion } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { dateName, monthName, pesos } from '../loans/format.ts';
import type { Dimension } from './dimensions.ts';
import { fitting, lines, offersBeside, staleNote, type Telling, telling } from './tell.ts';

/** Longest result: the body beside a list holds 1024, and what she said last is acknowledged above it. */
const longest = 880;

/** The end of the conversation: where she stands, the sums, three steps, what the money costs. */
export const resultOf = (known: Parameters<typeof telling>[0]): Conclusion => {
  const told = telling(known);
  const { level, dimensions, capacity } = told.assessment;
  return {
    say: sayResult(told),
    offers: offersBeside(told, 'result'),
    outcomes: [
      { name: 'level', value: level },
      { name: 'dimensions', value: Object.fromEntries(dimensions.map((one) => [one.id, one.outcome])) },
      { name: 'instalmentMax', value: capacity.instalmentMax },
      { name: 'nextSteps', value: told.assessment.nextSteps.map((step) => step.id) },
    ],
  };
};

export const sayResult = (told: Telling): string => {
  const { words, assessment } = told;
  // The comparison has its own page; it is what gives way.
  return fitting(longest, [
    lines([words.level[assessment.level], words.result.notPromise]),
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

export const steps = ({ words, assessment: { nextSteps } }: Telling): string =>
  nextSteps.length === 0
    ? words.result.stepsDone
    : lines([words.result.steps, ...nextSteps.map((step, k) => `${k + 1}. ${words.step[step.id]}`)]);

const costLine = (told: Telling): string | null => {
  const { words, comparison, known } = told;
  if (comparison === null) return null;
  const { locale, world } = known;
  const { gota } = world.credit;
  return fill(words.result.cost, {
    amount: pesos(comparison.amount, locale),
    payments: gota.payments,
    gotaDay: pesos(comparison.gota.perDay, locale),
    gotaTotal: pesos(comparison.gota.total, locale),
    legalDay: pesos(comparison.legal.perDay, locale),
    legalTotal: pesos(comparison.legal.total, locale),
    percent: gota.flatPercent,
    gotaYear: gota.asOf === null ? '' : dateName(gota.asOf, locale),
    ceilingMonth: monthName(comparison.ceiling.month, locale),
    stale: staleNote(told, comparison.ceiling.month, (month) => monthName(month, locale)),
  });
};
