import type { CreditData } from '../credit/data.ts';
import type { CeilingAt } from './ceiling.ts';
import { quote } from './quote.ts';
import { type Every, perYear } from './rate.ts';
import type { LoanTerms } from './schedule.ts';

/** A loan as somebody offers it, in the terms in which it is offered. Money in whole pesos. */
export type OfferedLoan = {
  readonly lent: number;
  /** Number of instalments. */
  readonly times: number;
  readonly every: Every;
  /** The instalment itself, as a gota a gota is quoted; or interest in percent. */
  readonly price: LoanTerms['cost'];
  readonly charges?: Charges;
};

/** What is charged besides interest. Absent: none was named. */
export type Charges = {
  /** Commission (Ley 590 de 2000, art. 39): percent of the loan before VAT, or pesos with VAT. Taken from what she gets. */
  readonly commission?: { readonly percent: number } | { readonly pesos: number };
  /** `each`: with every instalment; `month`: by the month, also where instalments are not monthly; `once`: taken from what she gets. */
  readonly insurance?: { readonly pesos: number; readonly how: 'each' | 'month' | 'once' };
  /** `taken` from what she gets; `added` to what she owes, and so it bears interest (Nequi, 2025: 15.0 M became 16.785 M). */
  readonly guarantee?: { readonly pesos: number; readonly how: 'taken' | 'added' };
  /** Pesos kept back of what she gets, whatever they are called. */
  readonly taken?: number;
};

/** What a loan costs in all, beside the law. Money in whole pesos. */
export type LoanCost = {
  /** What she gets in her hand. */
  readonly handed: number;
  /** The usual instalment, insurance included; the last one takes the rounding. */
  readonly instalment: number;
  readonly total: number;
  /** All that she pays over what she got. */
  readonly extra: number;
  /** Of `extra`, what is no interest. */
  readonly charges: number;
  /** From the loan to the last instalment. */
  readonly days: number;
  /** `extra` by days. */
  readonly perDay: number;
  /** Percent, charges included; null where it is beyond counting. */
  readonly effectiveAnnual: number | null;
  readonly ceiling: CeilingAt | null;
  readonly aboveCeiling: boolean | null;
  /** Borrowing the same again each time it is paid, for a year; null for a loan of more than half a year. */
  readonly renewed: { readonly times: number; readonly extra: number } | null;
};

export type LoanCostResult =
  | { readonly ok: true; readonly value: LoanCost }
  | { readonly ok: false; readonly reason: 'out-of-range' | 'never-repaid' };

/** The whole cost of a loan at a day (ISO): which month's ceiling stands beside it follows from that. */
export const costOf = (loan: OfferedLoan, data: CreditData, now: string): LoanCostResult => {
  const quoted = quote(termsOf(loan, data), data, now);
  if (!quoted.ok) return quoted;
  const { disbursed, installments, total, effectiveAnnual, ceiling, aboveCeiling } = quoted.value;
  const extra = total.paid - disbursed;
  const days = Math.max(1, Math.round((loan.times * 365) / perYear[loan.every]));
  const times = Math.floor(365 / days);
  return {
    ok: true,
    value: {
      handed: disbursed,
      instalment: installments[0]?.payment ?? 0,
      total: total.paid,
      extra,
      charges: total.fees,
      days,
      perDay: Math.round(extra / days),
      effectiveAnnual,
      ceiling,
      aboveCeiling,
      renewed: times >= 2 ? { times, extra: extra * times } : null,
    },
  };
};

/** The same loan in the terms of a schedule. */
const termsOf = ({ lent, times, every, price, charges = {} }: OfferedLoan, data: CreditData): LoanTerms => {
  const { commission, insurance, guarantee } = charges;
  // Where the instalment is given it covers what was added to the debt already.
  const added = guarantee?.how === 'added' && price.kind !== 'payment' ? guarantee.pesos : 0;
  const taken = guarantee?.how === 'taken' ? guarantee.pesos : 0;
  const once = insurance?.how === 'once' ? insurance.pesos : 0;
  return {
    principal: lent + added,
    term: times,
    every,
    cost: price,
    withheld: commissionPesos(commission, lent, data) + (charges.taken ?? 0) + taken + once + added,
    insurance: perInstalment(insurance, every),
  };
};

/** Pesos, VAT included. Lenders carry the VAT of the commission apart (credit data, `charges.vat`). */
const commissionPesos = (commission: Charges['commission'], lent: number, data: CreditData): number => {
  if (commission === undefined) return 0;
  if ('pesos' in commission) return commission.pesos;
  return Math.round((lent * commission.percent * (100 + data.charges.vat.percent)) / 10_000);
};

const perInstalment = (insurance: Charges['insurance'], every: Every): number => {
  if (insurance === undefined || insurance.how === 'once') return 0;
  return insurance.how === 'each' ? insurance.pesos : Math.round((insurance.pesos * 12) / perYear[every]);
};
