import { plusMonths } from '../loans/business-days.ts';

/**
 * When a negative report ends, `YYYY-MM-DD`. Paid: twice the time in arrears, at most four years, from the payment (Ley
 * 1266 de 2008, art. 13). Unpaid: eight years from the default (art. 13 par. 1). Texts read in a copy, 2026-11-22.
 */
export const reportEnds = (
  debt: { readonly paidOn: string; readonly monthsLate: number } | { readonly lateSince: string },
): string =>
  'paidOn' in debt
    ? plusMonths(debt.paidOn, Math.min(2 * debt.monthsLate, mostMonths))
    : plusMonths(debt.lateSince, unpaidMonths);

const mostMonths = 48;
const unpaidMonths = 96;
