import type { Known } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { decimal, monthName, percent, pesos } from '../loans/format.ts';
import { costOf, type LoanCost, type OfferedLoan } from '../loans/offered-loan.ts';
import { chargesKnown, loanOf, type ToldLoan } from './told.ts';
import { wordsIn } from './words.ts';

/** What her first loan costs, in days and in all: said before she is asked whether to compare it. */
export const sayCost = (known: Known): string => {
  const told = loanOf(known.answers, null);
  const words = wordsIn(known.locale);
  if (told === null) return words.outOfRange;
  const counted = costOf(told.loan, known.world.credit, known.now);
  if (!counted.ok) return counted.reason === 'never-repaid' ? sayNever(told.loan, known) : words.outOfRange;
  const cost = counted.value;
  return [
    lines([sayPlan(told.loan, cost, known), sayTotal(cost, known)]),
    lines([sayAnnual(cost, known), sayCeiling(cost, known)]),
    sayRenewed(cost, known),
    sayUncounted(told, known),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** How dear one of her loans is a year, beside the law; empty where it cannot be counted. */
export const sayBesideLaw = (known: Known, subject: string | null): string => {
  const told = loanOf(known.answers, subject);
  const counted = told === null ? null : costOf(told.loan, known.world.credit, known.now);
  return counted?.ok === true ? lines([sayAnnual(counted.value, known), sayCeiling(counted.value, known)]) : '';
};

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

const sayNever = ({ lent, times, price }: OfferedLoan, { locale }: Known): string =>
  fill(wordsIn(locale).never, {
    lent: pesos(lent, locale),
    paid: pesos(price.kind === 'payment' ? price.pesos * times : 0, locale),
  });

const sayPlan = (loan: OfferedLoan, cost: LoanCost, known: Known): string => {
  const { handed, instalment } = cost;
  const { locale } = known;
  const words = wordsIn(locale);
  const plan = fill(loan.times === 1 ? words.planOnce : words.plan, {
    lent: pesos(loan.lent, locale),
    pay: pesos(instalment, locale),
    every: words[`every.${loan.every}`],
    times: loan.times,
  });
  const inHand = handed === loan.lent ? '' : fill(words.handed, { handed: pesos(handed, locale) });
  return [plan, sayLast(loan, cost, known), inHand].filter((part) => part !== '').join(' ');
};

const sayTotal = ({ total, extra, perDay, charges }: LoanCost, { locale }: Known): string => {
  const words = wordsIn(locale);
  const money = { total: pesos(total, locale), extra: pesos(extra, locale), perDay: pesos(perDay, locale) };
  if (extra === 0) return fill(words.free, money);
  const cost = fill(words.cost, money);
  return charges === 0 ? cost : `${cost} ${fill(words.charges, { charges: pesos(charges, locale) })}`;
};

/** Where the last payment takes the rounding it is told: else her calculator gives another total. */
export const sayLast = ({ times }: OfferedLoan, { instalment, total }: LoanCost, { locale }: Known): string => {
  const last = total - instalment * (times - 1);
  return last === instalment ? '' : fill(wordsIn(locale).lastPayment, { last: pesos(last, locale) });
};

const sayAnnual = ({ effectiveAnnual, extra }: LoanCost, { locale }: Known): string => {
  const words = wordsIn(locale);
  if (extra === 0) return '';
  return effectiveAnnual === null ? words.annualBeyond : fill(words.annual, { ea: percent(effectiveAnnual, locale) });
};

/** The law of that month and class. Another month's ceiling is named, and nothing is judged by it. */
const sayCeiling = ({ ceiling, aboveCeiling }: LoanCost, known: Known): string => {
  const { locale } = known;
  const words = wordsIn(locale);
  if (ceiling === null) return words.noCeiling;
  const { month, ea, latest } = ceiling;
  if (ea === null) {
    return latest === null
      ? words.noCeiling
      : fill(words.unknownMonth, {
          month: monthName(month, locale),
          latest: monthName(latest.month, locale),
          limit: decimal(latest.ea, locale),
        });
  }
  const judged = aboveCeiling === null ? words.lifted : aboveCeiling ? words.above : words.below;
  return fill(judged, { month: monthName(month, locale), limit: decimal(ea, locale) });
};

const sayRenewed = ({ renewed, extra }: LoanCost, { locale }: Known): string =>
  renewed === null || extra === 0
    ? ''
    : fill(wordsIn(locale).renewed, { times: renewed.times, extra: pesos(renewed.extra, locale) });

const sayUncounted = ({ uncounted }: ToldLoan, { answers, locale }: Known): string => {
  const words = wordsIn(locale);
  const list = uncounted.map((name) => words[`charge.${name}`]).join(` ${words.and} `);
  if (uncounted.length > 0) return fill(words.uncounted, { list });
  return chargesKnown(answers, null) ? '' : words.maybe;
};
