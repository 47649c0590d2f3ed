import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Every, periodRate, periods, perYear } from '../../flows/loans/rate.ts';
import { type LoanTerms, type Schedule, schedule } from '../../flows/loans/schedule.ts';

const every = fc.constantFrom<Every>(...periods);
/** Mostly short, some as long as four years of daily payments. */
const term = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 72 }) },
  { weight: 3, arbitrary: fc.integer({ min: 73, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 401, max: 1500 }) },
);
const principal = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 50_000, max: 220_000_000 }));
const percent = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100);
const rate = fc.oneof(
  percent(120).map((value) => ({ kind: 'ea', percent: value }) as const),
  percent(30_000).map((value) => ({ kind: 'ea', percent: value }) as const),
  percent(40).map((value) => ({ kind: 'monthly', percent: value }) as const),
  percent(300).map((value) => ({ kind: 'flat', percent: value }) as const),
);
const charges = {
  feePercent: fc.oneof(fc.constant(0), percent(20)),
  insurance: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60_000 })),
};
const byRate = fc.record({ principal, term, every, cost: rate, ...charges });
const byPayment = fc.record({ principal, term, every, ...charges, above: fc.integer({ min: 0, max: 100_000 }) }).map(
  ({ above, ...loan }): LoanTerms => ({
    ...loan,
    cost: { kind: 'payment', pesos: Math.ceil(loan.principal / loan.term) + above },
  }),
);
const loan: fc.Arbitrary<LoanTerms> = fc.oneof({ weight: 4, arbitrary: byRate }, { weight: 1, arbitrary: byPayment });

const plan = (terms: LoanTerms): Schedule => {
  const result = schedule(terms);
  if (!result.ok) throw new Error(`${result.reason}: ${JSON.stringify(terms)}`);
  return result.value;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('repays exactly what was lent, and every peso paid is interest, principal or a charge', () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const { installments, total, disbursed } = plan(terms);
      let owed = terms.principal;
      let wrong = installments.length === terms.term ? '' : 'wrong number of instalments';
      for (const row of installments) {
        owed -= row.principal;
        const whole = [row.payment, row.interest, row.principal, row.balance].every(
          (n) => Number.isSafeInteger(n) && n >= 0,
        );
        if (!whole) wrong = `row ${row.n}: not whole pesos`;
        if (row.balance !== owed) wrong = `row ${row.n}: balance`;
        if (row.payment !== row.interest + row.principal + row.fee + row.insurance) wrong = `row ${row.n}: payment`;
      }
      expect(wrong).toBe('');
      expect(owed).toBe(0);
      expect(total.paid).toBe(sum(installments.map((row) => row.payment)));
      expect(total.interest).toBe(sum(installments.map((row) => row.interest)));
      expect(total.paid).toBe(disbursed + total.interest + total.fees);
    }),
    { numRuns: 10_000 },
  );
});

it('keeps the instalments equal: the last takes the rounding, or none differs by more than a peso', () => {
  fc.assert(
    fc.property(loan, (terms) => {
      const payments = plan(terms).installments.map((row) => row.payment);
      const body = payments.slice(0, -1);
      expect(Math.max(...body, 0) - Math.min(...body, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2_000 },
  );
});

/** An independent internal rate of return: plain bisection on the future value. */
const independent = (received: number, payments: readonly number[]): number => {
  const owedAtEnd = (i: number) => payments.reduce((owed, payment) => owed * (1 + i) - payment, received);
  let low = 0;
  let high = 1;
  while (owedAtEnd(high) < 0) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (owedAtEnd(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
};

it('finds the effective annual rate that an independent search finds', () => {
  const moderate = fc.record({
    principal: fc.integer({ min: 100_000, max: 50_000_000 }),
    term: fc.integer({ min: 1, max: 120 }),
    every,
    cost: percent(300).map((value) => ({ kind: 'ea', percent: value }) as const),
    ...charges,
  });
  fc.assert(
    fc.property(moderate, (terms) => {
      const { disbursed, installments, effectiveAnnual } = plan(terms);
      const payments = installments.map((row) => row.payment);
      const i = independent(disbursed, payments);
      const annual = Math.expm1(Math.log1p(i) * perYear[terms.every]) * 100;
      // Beyond a million percent two decimals are below what floating point holds.
      if (annual < 1e6) expect(Math.abs((effectiveAnnual ?? 0) - annual)).toBeLessThanOrEqual(0.0051 + annual * 1e-9);
      // The rate explains the payments to less than a peso.
      const worth = payments.reduceRight((value, payment) => (value + payment) / (1 + i), 0);
      expect(Math.abs(worth - disbursed)).toBeLessThan(1);
    }),
    { numRuns: 2_000 },
  );
});

it('gives back the effective annual rate it was given', () => {
  const plain = fc.record({
    principal: fc.integer({ min: 1_000_000, max: 100_000_000 }),
    term: fc.integer({ min: 6, max: 72 }),
    every: fc.constantFrom<Every>('week', 'fortnight', 'month'),
    cost: percent(120).map((value) => ({ kind: 'ea', percent: value }) as const),
  });
  fc.assert(
    fc.property(plain, (terms) => {
      // What a peso of rounding in each instalment can move.
      const slack = 0.01 + (100 * perYear[terms.every]) / terms.principal;
      expect(Math.abs((plan(terms).effectiveAnnual ?? 0) - terms.cost.percent)).toBeLessThanOrEqual(slack * 4);
    }),
    { numRuns: 2_000 },
  );
});

it('never gets cheaper with a higher rate, nor dearer by the instalment or cheaper in all over a longer term', () => {
  const pair = fc.record({
    principal: fc.integer({ min: 100_000, max: 50_000_000 }),
    term: fc.integer({ min: 1, max: 200 }),
    every,
    low: percent(200),
    more: percent(200),
    longer: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(pair, ({ principal, term, every, low, more, longer }) => {
      const at = (value: number, n = term) => plan({ principal, term: n, every, cost: { kind: 'ea', percent: value } });
      const cheap = at(low);
      const dear = at(low + more);
      const long = at(low, term + longer);
      // Half a peso of rounding in each instalment and each interest, which the last instalment pays with what it grew to.
      const grown = (value: number, n: number) => {
        const i = periodRate(value / 100, every);
        return i === 0 ? n : ((1 + i) ** n - 1) / i;
      };
      const slack = (value: number, n: number) => 2 + n + grown(value, n);
      expect(dear.total.paid).toBeGreaterThanOrEqual(cheap.total.paid - slack(low + more, term));
      expect(dear.installments[0]!.payment).toBeGreaterThanOrEqual(cheap.installments[0]!.payment - 1);
      expect(long.total.paid).toBeGreaterThanOrEqual(cheap.total.paid - slack(low, term + longer));
      expect(long.installments[0]!.payment).toBeLessThanOrEqual(cheap.installments[0]!.payment + 1);
    }),
    { numRuns: 2_000 },
  );
});
