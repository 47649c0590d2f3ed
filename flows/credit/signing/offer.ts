import type { Answers } from '../../engine/flow.ts';
import type { OfferBeforeHer } from '../../loans/contract-check.ts';
import type { OfferedLoan } from '../../loans/offered-loan.ts';
import { periods } from '../../loans/rate.ts';
import { list, number } from '../told.ts';
import * as ask from './questions.ts';

/** The offer out of what she told. What she did not see or does not know stays unknown. */
export const offerOf = (answers: Answers): OfferBeforeHer => {
  const flags = list(answers, ask.flags);
  const told = list(answers, ask.told);
  const saw = (flag: string): boolean | null => (flags === null ? null : flags.includes(flag));
  const knows = (what: string): boolean | null => (told === null ? null : told.includes(what));
  return {
    loan: loanOf(answers),
    wantsMoneyFirst: saw('money-first'),
    keepsDocument: saw('keeps-document'),
    blankPapers: saw('blank-papers'),
    totalInWriting: knows('total'),
    insuranceTold: knows('insurance') ?? false,
    commissionTold: knows('commission') ?? false,
    guaranteeTold: knows('guarantee') ?? false,
    lateTold: knows('late'),
    prepaymentTold: knows('prepayment'),
    givesCopy: knows('copy'),
  };
};

/** Null where a figure is missing. What is kept back counts as a charge taken from what she gets, whatever its name. */
const loanOf = (answers: Answers): OfferedLoan | null => {
  const [lent, pay, times] = [number(answers, ask.lent), number(answers, ask.pay), number(answers, ask.times)];
  const every = periods.find((one) => one === answers[ask.every.id]);
  if (lent === null || pay === null || times === null || every === undefined) return null;
  const kept = lent - (number(answers, ask.inHand) ?? lent);
  const charges = kept > 0 ? { charges: { guarantee: { pesos: kept, how: 'taken' } } as const } : {};
  return { lent, times, every, price: { kind: 'payment', pesos: pay }, ...charges };
};
