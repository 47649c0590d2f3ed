import type { CreditData } from '../credit/data.ts';
import { type CeilingAt, ceilingAt, modalityOf, monthInBogota } from './ceiling.ts';
import { type LoanTerms, type Schedule, schedule } from './schedule.ts';

/** A schedule beside the law: what `credit schedule` prints. */
export type Quote = Omit<Schedule, 'interestAnnual'> & {
  readonly ceiling: CeilingAt | null;
  /** Null where it cannot be said: no ceiling for the month, or only the charges lift the loan above it. */
  readonly aboveCeiling: boolean | null;
};

export type QuoteResult =
  | { readonly ok: true; readonly value: Quote }
  | { readonly ok: false; readonly reason: 'out-of-range' | 'never-repaid' };

/**
 * Whether a loan is above the ceiling is judged by month and modality only. Commission and insurance are not interest
 * when a real service was given (Ley 590 de 2000, art. 39; whether in force in 2026 was not verified), so a loan that
 * only they lift above the ceiling is neither accused nor cleared.
 */
export const quote = (terms: LoanTerms, data: CreditData, now: string): QuoteResult => {
  const planned = schedule(terms);
  if (!planned.ok) return planned;
  const { interestAnnual, ...shown } = planned.value;
  const month = monthInBogota(now);
  const modality = modalityOf(data, terms.principal, month);
  const ceiling = modality === null ? null : ceilingAt(data, modality, month);
  const limit = ceiling?.ea ?? null;
  // A rate beyond counting is above any ceiling.
  const above = (percent: number | null): boolean => limit !== null && (percent === null || percent > limit);
  const aboveCeiling =
    limit === null ? null : above(interestAnnual) ? true : above(shown.effectiveAnnual) ? null : false;
  return { ok: true, value: { ...shown, ceiling, aboveCeiling } };
};
