import type { Every } from '../loans/rate.ts';
import type { Debt, Profile } from './profile.ts';

/** Pesos a month. Null: something needed for it is not known. */
export type Capacity = {
  /** What is left of an ordinary month. */
  readonly normal: number | null;
  /** What is left of a month in which one week has only bad days. */
  readonly badWeek: number | null;
  /** The most that a new instalment can be. */
  readonly instalmentMax: number | null;
  /** What is known, in the order counted: `netSales` (sales less stock), `fixedCosts`, `debts`. */
  readonly lines: readonly { readonly label: 'netSales' | 'fixedCosts' | 'debts'; readonly amount: number }[];
};

/**
 * The month's cash flow out of what a vendor knows: days and weeks.
 *
 * - A month is 52/12 weeks (so 6 days a week are 26 days) and 30 days of daily instalments.
 * - An ordinary day sells the mean of a good and a bad one; the day's stock comes off it.
 * - A bad week sells a bad day's worth on each of its days; the other weeks are ordinary.
 * - The instalment is the lowest of three: 30% of what sales leave, less the debts; 35% of what sales and fixed costs
 *   leave, less the debts; what a bad week leaves. The first two are rules of thumb of lenders (2025), not law.
 */
export const capacityOf = (profile: Profile, rule: { percentOfIncome: number; percentOfFree: number }): Capacity => {
  const fixed = profile.business?.fixedCosts ?? null;
  const net = netSales(profile);
  const debts = monthlyDebts(profile);
  const lines: Capacity['lines'][number][] = [];
  if (net !== null) lines.push({ label: 'netSales', amount: net });
  if (fixed !== null) lines.push({ label: 'fixedCosts', amount: 0 - fixed });
  if (debts !== null) lines.push({ label: 'debts', amount: 0 - debts });

  const loss = badWeekLoss(profile);
  if (net === null || fixed === null || debts === null || loss === null) {
    return { normal: null, badWeek: null, instalmentMax: null, lines };
  }
  const normal = net - fixed - debts;
  const badWeek = normal - loss;
  const ofIncome = Math.floor((net * rule.percentOfIncome) / 100) - debts;
  const ofFree = Math.floor(((net - fixed) * rule.percentOfFree) / 100) - debts;
  return { normal, badWeek, instalmentMax: Math.max(0, Math.min(ofIncome, ofFree, badWeek)), lines };
};

/** The same with only the debts that are known: what it can be at best. A debt that is not known can but lower it. */
export const capacityAtBest = (profile: Profile, rule: Parameters<typeof capacityOf>[1]): Capacity =>
  capacityOf({ ...profile, debts: (profile.debts ?? []).filter((debt) => monthly(debt) !== null) }, rule);

/** A month's sales less stock. */
export const netSales = ({ business }: Profile): number | null => {
  const { salesGoodDay: good, salesBadDay: bad, costPerDay: cost, daysPerWeek: days } = business ?? {};
  if (good == null || bad == null || cost == null || days == null) return null;
  return Math.round(((good + bad - 2 * cost) * days * 52) / 24);
};

/** A month's sales before stock. */
export const grossSales = ({ business }: Profile): number | null => {
  const { salesGoodDay: good, salesBadDay: bad, daysPerWeek: days } = business ?? {};
  return good == null || bad == null || days == null ? null : Math.round(((good + bad) * days * 52) / 24);
};

/** What a week of bad days takes from an ordinary month. */
const badWeekLoss = ({ business }: Profile): number | null => {
  const { salesGoodDay: good, salesBadDay: bad, daysPerWeek: days } = business ?? {};
  return good == null || bad == null || days == null ? null : Math.round((Math.abs(good - bad) * days) / 2);
};

/** All debts a month; null where they, or what one of them takes, are not known. */
export const monthlyDebts = ({ debts }: Profile): number | null => {
  if (debts == null) return null;
  let total = 0;
  for (const debt of debts) {
    const one = monthly(debt);
    if (one === null) return null;
    total += one;
  }
  return total;
};

/** What is surely paid each month, the unknown left out. */
export const knownDebts = ({ debts }: Profile): number =>
  (debts ?? []).reduce((total, debt) => total + (monthly(debt) ?? 0), 0);

const monthly = ({ pay, every }: Debt): number | null => {
  if (pay === 0) return 0;
  return pay == null || every == null ? null : Math.round((pay * timesAMonth[every][0]) / timesAMonth[every][1]);
};

const timesAMonth: Readonly<Record<Every, readonly [number, number]>> = {
  day: [30, 1],
  week: [52, 12],
  fortnight: [2, 1],
  month: [1, 1],
};
