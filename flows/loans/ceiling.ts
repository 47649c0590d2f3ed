import type { CreditData, Modality } from '../credit/data.ts';
import { dayInBogota } from './business-days.ts';

/** The legal ceiling of one month; `ea` null where that month is not in the data, and then `latest` names the newest. */
export type CeilingAt = {
  readonly modality: Modality;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Effective annual percent. */
  readonly ea: number | null;
  readonly latest: { readonly month: string; readonly ea: number } | null;
};

export const ceilingAt = (data: CreditData, modality: Modality, month: string): CeilingAt => {
  let ea: number | null = null;
  let latest: CeilingAt['latest'] = null;
  for (const one of data.ceilings) {
    if (one.modality !== modality) continue;
    if (one.month === month) ea = one.ea;
    if (latest === null || one.month > latest.month) latest = { month: one.month, ea: one.ea };
  }
  return { modality, month, ea, latest };
};

/**
 * The class of a business loan in the city, by its amount in minimum wages of the year of approval (Decreto 455 de
 * 2023). Null above 120 minimum wages, where no class was found.
 */
export const modalityOf = (data: CreditData, amount: number, month: string): Modality | null => {
  const wage = newestMinimumWage(data, month);
  const found = data.modalities.find(
    (one) => one.zone !== 'rural' && amount > one.above * wage && amount <= one.upTo * wage,
  );
  return found?.modality ?? null;
};

/** Whole pesos a month. A year without its own figure yet uses the latest before it. */
export const newestMinimumWage = (data: CreditData, month: string): number => {
  const year = Number(month.slice(0, 4));
  const sorted = data.smmlv.toSorted((a, b) => a.year - b.year);
  return (sorted.findLast((one) => one.year <= year) ?? sorted[0])?.pesos ?? 0;
};

/** The calendar month in Bogotá of an ISO instant; a bare date is taken as it stands. */
export const monthInBogota = (now: string): string => dayInBogota(now).slice(0, 7);
