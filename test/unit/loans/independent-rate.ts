/** Instalments in a year, written here a second time: nothing of the product is used to check it. */
export const inYear = { day: 365, week: 365 / 7, fortnight: 24, month: 12 } as const;

/**
 * The internal rate of return by plain bisection, without a line of the product's search: equal instalments by the
 * closed formula of an annuity, the last (and whatever is not equal) by powers. Fraction per period.
 */
export const independentRate = (received: number, payments: readonly number[]): number => {
  const [first = 0] = payments;
  const odd = payments.findIndex((payment) => payment !== first);
  const equal = odd < 0 ? payments.length : odd;
  const others = payments.slice(equal);
  const worth = (i: number): number => {
    const grown = (n: number): number => Math.exp(-n * Math.log1p(i));
    const annuity = i === 0 ? equal : -Math.expm1(-equal * Math.log1p(i)) / i;
    let rest = 0;
    for (let k = 0; k < others.length; k += 1) rest += (others[k] ?? 0) * grown(equal + k + 1);
    return first * annuity + rest;
  };
  let low = 0;
  let high = 1e-6;
  while (worth(high) > received) {
    low = high;
    high *= 4;
  }
  for (let step = 0; step < 90; step += 1) {
    const middle = (low + high) / 2;
    if (worth(middle) > received) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Percent a year: compounded as often as instalments fall due. */
export const independentAnnual = (received: number, payments: readonly number[], every: keyof typeof inYear): number =>
  ((1 + independentRate(received, payments)) ** inYear[every] - 1) * 100;
