import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Every, periods } from '../../flows/loans/rate.ts';
import { type LoanTerms, type Schedule, schedule } from '../../flows/loans/schedule.ts';
import { independentAnnual, independentRate, inYear } from '../unit/loans/independent-rate.ts';

/** Each property holds for so many generated loans. */
const numRuns = 10_000;

const every = fc.constantFrom<Every>(...periods);
/** Mostly short, now and then as long as four years of daily payments, and always the bounds themselves. */
const term = fc.oneof(
  { weight: 200, arbitrary: fc.integer({ min: 1, max: 48 }) },
  { weight: 16, arbitrary: fc.integer({ min: 49, max: 400 }) },
  { weight: 2, arbitrary: fc.integer({ min: 401, max: 1500 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 1500) },
);
const principal = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 50_000, max: 220_000_000 }));
const percent = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100);
const ea = (max: number) => percent(max).map((value) => ({ kind: 'ea', percent: value }) as const);
const rate = fc.oneof(
  ea(120),
  ea(30_000),
  percent(40).map((value) => ({ kind: 'monthly', percent: value }) as const),
  percent(300).map((value) => ({ kind: 'flat', percent: value }) as const),
);
const charges = {
  feePercent: fc.oneof(fc.constant(0), percent(20)),
  insurance: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60_000 })),
};
const loanOf = (lent: fc.Arbitrary<number>): fc.Arbitrary<LoanTerms> => {
  const byRate = fc.record({ principal: lent, term, every, cost: rate, ...charges });
  const byPayment = fc
    .record({ principal: lent, term, every, ...charges, above: fc.integer({ min: 0, max: 100_000 }) })
    .map(
      ({ above, ...loan }): LoanTerms => ({
        ...loan,
        cost: { kind: 'payment', pesos: Math.ceil(loan.principal / loan.term) + above },
      }),
    );
  return fc.oneof({ weight: 4, arbitrary: byRate }, { weight: 1, arbitrary: byPayment });
};

const plan = (terms: LoanTerms): Schedule => {
  const result = schedule(terms);
  if (!result.ok) throw new Error(`${result.reason}: ${JSON.stringify(terms)}`);
  return result.value;
};

/** What is wrong with a plan, row by row; '' nothing. Plain comparisons: an `expect` a row would be most of the time. */
const wrongIn = ({ principal: lent, term: times }: LoanTerms, { installments, total, disbursed }: Schedule): string => {
  let owed = lent;
  let paid = 0;
  let interest = 0;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const row of installments) {
    owed -= row.principal;
    paid += row.payment;
    interest += row.interest;
    if (row.n < times) {
      least = Math.min(least, row.payment);
      most = Math.max(most, row.payment);
    }
    for (const n of [row.payment, row.interest, row.principal, row.balance])
      if (!Number.isSafeInteger(n) || n < 0) return `row ${row.n}: not whole pesos`;
    if (row.balance !== owed) return `row ${row.n}: balance`;
    if (row.payment !== row.interest + row.principal + row.fee + row.insurance) return `row ${row.n}: payment`;
  }
  if (installments.length !== times) return 'number of instalments';
  if (owed !== 0) return 'principal not repaid';
  if (total.paid !== paid || total.interest !== interest) return 'totals';
  if (paid !== disbursed + interest + total.fees) return 'interest + principal + charges is not what is paid';
  // The last takes the rounding, or none differs by more than a peso.
  return most - least > 1 ? 'instalments are not equal' : '';
};

it('repays exactly what was lent in equal instalments, and every peso paid is interest, principal or a charge', () => {
  fc.assert(
    fc.property(loanOf(principal), (terms) => {
      expect(wrongIn(terms, plan(terms))).toBe('');
    }),
    { numRuns },
  );
});

it('finds the effective annual rate that an independent search finds, and it explains the payments to less than a peso', () => {
  let compared = 0;
  fc.assert(
    fc.property(loanOf(fc.integer({ min: 100_000, max: 50_000_000 })), (terms) => {
      const { disbursed, installments, effectiveAnnual } = plan(terms);
      const payments = installments.map((row) => row.payment);
      const annual = independentAnnual(disbursed, payments, terms.every);
      // Beyond a million percent two decimals are below what floating point holds.
      if (annual < 1e6) {
        compared += 1;
        expect(Math.abs((effectiveAnnual ?? 0) - annual)).toBeLessThanOrEqual(0.0051 + annual * 1e-8);
      }
      const i = independentRate(disbursed, payments);
      let worth = 0;
      for (let k = payments.length - 1; k >= 0; k -= 1) worth = (worth + (payments[k] ?? 0)) / (1 + i);
      expect(Math.abs(worth - disbursed)).toBeLessThan(1);
    }),
    { numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns / 2);
});

it('gives back the effective annual rate it was given', () => {
  const plain = fc.record({ principal: fc.integer({ min: 1_000_000, max: 100_000_000 }), term, every, cost: ea(120) });
  fc.assert(
    fc.property(plain, (terms) => {
      // What rounding each instalment and each interest to a peso can move in a period, over a year.
      const annual = terms.cost.percent / 100;
      const slack = (100 * (1 + annual) * inYear[terms.every]) / terms.principal;
      expect(Math.abs((plan(terms).effectiveAnnual ?? 0) - terms.cost.percent)).toBeLessThanOrEqual(0.0051 + slack);
    }),
    { numRuns },
  );
});

it('never gets cheaper with a higher rate, nor dearer by the instalment or cheaper in all over a longer term', () => {
  const pair = fc.record({
    principal: fc.integer({ min: 100_000, max: 50_000_000 }),
    term,
    every,
    low: percent(200),
    more: percent(200),
    longer: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(pair, ({ principal: lent, term: times, every: often, low, more, longer }) => {
      const at = (value: number, n = times) =>
        plan({ principal: lent, term: n, every: often, cost: { kind: 'ea', percent: value } });
      const cheap = at(low);
      const dear = at(low + more);
      const long = at(low, times + longer);
      // Half a peso of rounding in each instalment and each interest, which the last instalment pays with what it grew to.
      const grown = (value: number, n: number) => {
        const i = (1 + value / 100) ** (1 / inYear[often]) - 1;
        return i === 0 ? n : ((1 + i) ** n - 1) / i;
      };
      const slack = (value: number, n: number) => 2 + n + grown(value, n);
      expect(dear.total.paid).toBeGreaterThanOrEqual(cheap.total.paid - slack(low + more, times));
      expect(dear.installments[0]!.payment).toBeGreaterThanOrEqual(cheap.installments[0]!.payment - 1);
      expect(long.total.paid).toBeGreaterThanOrEqual(cheap.total.paid - slack(low, times + longer));
      expect(long.installments[0]!.payment).toBeLessThanOrEqual(cheap.installments[0]!.payment + 1);
    }),
    { numRuns },
  );
});
