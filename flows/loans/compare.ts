import type { CreditData } from '../credit/data.ts';
import { ceilingAt, modalityOf } from './ceiling.ts';
import { type Schedule, schedule } from './schedule.ts';

/**
 * The same money from a gota a gota and from the dearest legal loan, in pesos. Totals are so many times what is paid each
 * time, so that her calculator gives the same; the few pesos by which a last payment is less or more are left out.
 */
export type Comparison = {
  readonly amount: number;
  /** As IPES described it: so many daily payments with so much percent on top. */
  readonly gota: { readonly perDay: number; readonly total: number; readonly extra: number };
  /** The same number of daily payments at the legal ceiling, so that like stands beside like. */
  readonly legal: { readonly perDay: number; readonly total: number; readonly extra: number };
  /** Interest of a year: renewing the gota a gota twelve times, or a legal loan in twelve monthly instalments. */
  readonly year: { readonly gota: number; readonly legal: number; readonly legalInstalment: number };
  readonly ceiling: { readonly month: string; readonly ea: number };
};

/** Null where no ceiling of this class is in the data or the loan is too large for one. */
export const compare = (amount: number, data: CreditData, month: string): Comparison | null => {
  const ceiling = newestCeiling(amount, data, month);
  if (ceiling === null) return null;
  const { flatPercent, payments } = data.gota;
  const gota = planned(
    schedule({ principal: amount, term: payments, every: 'day', cost: { kind: 'flat', percent: flatPercent } }),
  );
  const cost = { kind: 'ea', percent: ceiling.ea } as const;
  const legal = planned(schedule({ principal: amount, term: payments, every: 'day', cost }));
  const yearly = planned(schedule({ principal: amount, term: 12, every: 'month', cost }));
  if (gota === null || legal === null || yearly === null) return null;
  const perDay = legal.installments[0]?.payment ?? 0;
  const legalInstalment = yearly.installments[0]?.payment ?? 0;
  const total = perDay * payments;
  return {
    amount,
    gota: { perDay: gota.installments[0]?.payment ?? 0, total: gota.total.paid, extra: gota.total.interest },
    legal: { perDay, total, extra: total - amount },
    year: { gota: gota.total.interest * 12, legal: legalInstalment * 12 - amount, legalInstalment },
    ceiling,
  };
};

/** The month's instalment of this amount over twelve months (CREO's term) at the dearest legal rate known. */
export const dearestInstalment = (amount: number, data: CreditData, month: string): number | null => {
  const ceiling = newestCeiling(amount, data, month);
  if (ceiling === null) return null;
  const plan = planned(
    schedule({ principal: amount, term: 12, every: 'month', cost: { kind: 'ea', percent: ceiling.ea } }),
  );
  return plan?.installments[0]?.payment ?? null;
};

/** The largest loan, in steps of 50.000, whose month's instalment is no more than this one; null where none is, or there is no ceiling. */
export const dearestLoan = (instalment: number, data: CreditData, month: string): number | null => {
  const step = 50_000;
  // Twelve instalments without any interest are more than any loan that they pay back.
  for (let amount = Math.floor((instalment * 12) / step) * step; amount > 0; amount -= step) {
    const needed = dearestInstalment(amount, data, month);
    if (needed !== null && needed <= instalment) return amount;
  }
  return null;
};

/** This month's ceiling, else the newest in the data. */
const newestCeiling = (amount: number, data: CreditData, month: string): Comparison['ceiling'] | null => {
  const modality = modalityOf(data, amount, month);
  if (modality === null) return null;
  const { ea, latest } = ceilingAt(data, modality, month);
  return ea === null ? latest : { month, ea };
};

const planned = (result: ReturnType<typeof schedule>): Schedule | null => (result.ok ? result.value : null);
