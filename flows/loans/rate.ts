/** How often an instalment falls due. */
export const periods = ['day', 'week', 'fortnight', 'month'] as const;

export type Every = (typeof periods)[number];

/** Instalments in a year: a day is 1/365 of it, a week 7/365, a fortnight 1/24, a month 1/12. */
export const perYear: Readonly<Record<Every, number>> = { day: 365, week: 365 / 7, fortnight: 24, month: 12 };

/** Effective annual fraction (0.408) to the fraction per period. */
export const periodRate = (annual: number, every: Every): number => Math.expm1(Math.log1p(annual) / perYear[every]);

/** Fraction per period to the effective annual fraction: (1 + i)^k − 1. */
export const annualRate = (period: number, every: Every): number => Math.expm1(Math.log1p(period) * perYear[every]);

/** A year's fraction from a monthly one (1.91% a month → 25.49% a year). */
export const annualFromMonthly = (monthly: number): number => annualRate(monthly, 'month');

/**
 * The rate per period at which `payments` are worth `received` today: the internal rate of return. The only search
 * in floating point; it ends far below one peso of residual. Null where nothing was received.
 *
 * Newton from above on a convex falling curve would do, but not from below; so every step that leaves the bracket is
 * replaced by a bisection.
 */
export const internalRate = (received: number, payments: readonly number[]): number | null => {
  const paid = payments.reduce((sum, payment) => sum + payment, 0);
  if (received <= 0) return null;
  if (paid <= received) return 0;
  let low = 0;
  let high = 1;
  while (worth(high, payments).value > received) {
    low = high;
    high *= 2;
  }
  let rate = (low + high) / 2;
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = worth(rate, payments);
    const residual = value - received;
    if (residual > 0) low = rate;
    else high = rate;
    if (Math.abs(residual) < 1e-7 || high - low < 1e-18) return rate;
    const newton = rate - residual / slope;
    rate = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return rate;
};

/** Present value of the payments at a rate, and how it changes with the rate. Backwards (Horner): no large powers. */
const worth = (rate: number, payments: readonly number[]): { value: number; slope: number } => {
  let value = 0;
  let slope = 0;
  for (let k = payments.length - 1; k >= 0; k -= 1) {
    const next = value + (payments[k] ?? 0);
    slope = slope / (1 + rate) - next / ((1 + rate) * (1 + rate));
    value = next / (1 + rate);
  }
  return { value, slope };
};
