import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { quote } from '../../../flows/loans/quote.ts';
import { annualFromMonthly } from '../../../flows/loans/rate.ts';
import { type LoanTerms, type Schedule, schedule } from '../../../flows/loans/schedule.ts';
import { independentAnnual, independentRate } from './independent-rate.ts';

const plan = (terms: LoanTerms): Schedule => {
  const result = schedule(terms);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('a loan of 2 million at 40.8% a year in 12 months', () => {
  const { value } = quote(
    { principal: 2_000_000, term: 12, every: 'month', cost: { kind: 'ea', percent: 40.8 } },
    shippedCredit,
    '2026-11-22T15:00:00Z',
  ) as Extract<ReturnType<typeof quote>, { ok: true }>;

  it('has the documented first row', () => {
    expect(value.installments[0]).toEqual({
      n: 1,
      payment: 199_637,
      interest: 57_849,
      principal: 141_788,
      fee: 0,
      insurance: 0,
      balance: 1_858_212,
    });
  });

  it('lets the last instalment take the rounding', () => {
    expect(value.installments).toHaveLength(12);
    expect(value.installments.slice(0, -1).every((row) => row.payment === 199_637)).toBe(true);
    expect(value.installments.at(-1)).toMatchObject({ payment: 199_628, balance: 0 });
  });

  it('adds up', () => {
    expect(value.total).toEqual({ paid: 2_395_635, interest: 395_635, fees: 0 });
    expect(value.disbursed).toBe(2_000_000);
    expect(value.effectiveAnnual).toBe(40.8);
  });

  it('says that it has no ceiling for November 2026 and names the latest', () => {
    expect(value.ceiling).toEqual({
      modality: 'popular_productivo_urbano',
      month: '2026-11',
      ea: null,
      latest: { month: '2026-10', ea: 87.6 },
    });
    expect(value.aboveCeiling).toBeNull();
  });
});

describe('published loans', () => {
  it('Nequi Propulsor, 2 million in 12 months (Noticias Caracol, 2025-04): instalment to the peso, interest within one', () => {
    const loan = plan({
      principal: 2_238_000,
      term: 12,
      every: 'month',
      insurance: 3 * 1_450,
      cost: { kind: 'monthly', percent: 1.91 },
    });
    expect(loan.installments[0]?.payment).toBe(214_806);
    expect(Math.abs(loan.total.interest - 287_477)).toBeLessThanOrEqual(1);
    expect(loan.total.fees).toBe(52_200);
    expect(Math.abs(loan.total.paid - 2_577_677)).toBeLessThanOrEqual(1);
  });

  it('teaching table, 5 million at 1.5% in 59 months (scribd.com/document/563454978): interest and principal of every published row', () => {
    const loan = plan({ principal: 5_000_000, term: 59, every: 'month', cost: { kind: 'monthly', percent: 1.5 } });
    const rows = [
      [1, 5_000_000, 75_000, 53_301],
      [2, 4_946_699, 74_200, 54_101],
      [3, 4_892_598, 73_389, 54_912],
      [12, 4_367_676, 65_515, 62_786],
      [24, 3_548_873, 53_233, 75_068],
      [36, 2_569_896, 38_548, 89_753],
    ] as const;
    for (const [n, opening, interest, principal] of rows) {
      const row = loan.installments[n - 1]!;
      // The table carries an instalment of 128,300.62; a rounded one repays 0.38 more each time, with interest on it.
      expect(Math.abs(row.balance + row.principal - opening), `opening balance ${n}`).toBeLessThanOrEqual(
        1 + 0.38 * n * 1.3,
      );
      expect(row).toMatchObject({ payment: 128_301, interest, principal });
    }
  });

  const shared = new URL('../../../../shared/domain/check_values.json', import.meta.url);
  it.skipIf(!existsSync(shared))(
    'every loan of the research file with a published instalment (skipped where that file is not there)',
    () => {
      const { loans, gota_a_gota: offers } = JSON.parse(readFileSync(shared, 'utf8'));
      for (const { id, amount, per_day: pesos, days, total } of offers) {
        const loan = plan({ principal: amount, term: days, every: 'day', cost: { kind: 'payment', pesos } });
        expect(loan.total.paid, id).toBe(total);
        const independent = independentAnnual(amount, Array<number>(days).fill(pesos), 'day');
        expect(Math.abs((loan.effectiveAnnual ?? 0) / independent - 1), id).toBeLessThan(1e-6);
      }
      let checked = 0;
      for (const loan of loans) {
        if (!loan.kind.startsWith('french') || loan.published.instalment === undefined) continue;
        const cost = loan.rate_monthly_pct
          ? ({ kind: 'monthly', percent: loan.rate_monthly_pct } as const)
          : ({ kind: 'ea', percent: loan.rate_ea_pct_published } as const);
        const insurance = (loan.published.insurance ?? 0) / loan.months;
        const { installments } = plan({ principal: loan.financed, term: loan.months, every: 'month', insurance, cost });
        const ours = installments[0]!.payment;
        // What is published, by a search that shares nothing with ours: the rate, as exactly as it is published.
        if (loan.kind === 'french') {
          const paid = Array<number>(loan.months).fill(loan.published.instalment - insurance);
          const monthly = independentRate(loan.financed, paid) * 100;
          expect(Math.abs(monthly - loan.rate_monthly_pct), loan.id).toBeLessThan(0.0002);
        }
        // Those with unknown insurance tell only that the instalment is at least the French part.
        if (loan.kind === 'french')
          expect(Math.abs(ours - loan.published.instalment), loan.id).toBeLessThanOrEqual(loan.tolerance_cop);
        else expect(ours, loan.id).toBeLessThanOrEqual(loan.published.instalment);
        checked += 1;
      }
      expect(checked).toBeGreaterThanOrEqual(5);
    },
  );

  it.each([
    [1.79, 23.69],
    [1.87, 24.91],
    [1.91, 25.52],
    [3.78, 56.15],
    [3.79, 56.21],
    [4.22, 64.15],
    [3.6, 52.84],
    [3.44, 50.0],
  ])('%d%% a month is about %d%% a year, as lenders publish it', (monthly, annual) => {
    expect(Math.abs(annualFromMonthly(monthly / 100) * 100 - annual)).toBeLessThanOrEqual(0.07);
  });
});

describe('gota a gota', () => {
  it.each([
    // lent, each payment, times, total, effective annual
    ['Suba, 800 for 20 of 100 (BLU Radio)', 800_000, 100_000, 20, 2_000_000, null],
    ['20% in 24 payments', 1_000_000, 50_000, 24, 1_200_000, 23_918.1],
    ['"me prestan 500 y pago 20 diarios por 30 días"', 500_000, 20_000, 30, 600_000, 8_232.49],
    ['20% in 40 payments', 1_000_000, 30_000, 40, 1_200_000, 2_738.26],
  ])('%s', (_, principal, pesos, term, paid, annual) => {
    const loan = plan({ principal, term, every: 'day', cost: { kind: 'payment', pesos } });
    expect(loan.total).toEqual({ paid, interest: paid - principal, fees: 0 });
    expect(loan.installments.every((row) => row.payment === pesos)).toBe(true);
    if (annual !== null) expect(loan.effectiveAnnual).toBe(annual);
    else expect((loan.effectiveAnnual ?? 0) / 100 + 1).toBeCloseTo(1.109298 ** 365, -14);
    const independent = independentAnnual(principal, Array<number>(term).fill(pesos), 'day');
    expect(Math.abs((loan.effectiveAnnual ?? 0) / independent - 1)).toBeLessThan(1e-6);
  });

  it('is the same whether quoted by percent or by payment', () => {
    const flat = plan({ principal: 300_000, term: 30, every: 'day', cost: { kind: 'flat', percent: 20 } });
    const quoted = plan({ principal: 300_000, term: 30, every: 'day', cost: { kind: 'payment', pesos: 12_000 } });
    expect(flat).toEqual(quoted);
  });

  it('is above the ceiling of a month that is known', () => {
    const result = quote(
      { principal: 500_000, term: 30, every: 'day', cost: { kind: 'payment', pesos: 20_000 } },
      shippedCredit,
      '2026-10-10',
    );
    expect(result).toMatchObject({ ok: true, value: { aboveCeiling: true, ceiling: { ea: 87.6 } } });
  });
});

describe('charges', () => {
  const loan: LoanTerms = {
    principal: 2_000_000,
    term: 12,
    every: 'month',
    feePercent: 8.925,
    insurance: 3_000,
    cost: { kind: 'ea', percent: 80 },
  };

  it('the fee comes off what she gets, the insurance comes with each instalment', () => {
    const { disbursed, total, installments } = plan(loan);
    expect(disbursed).toBe(2_000_000 - 178_500);
    expect(total.fees).toBe(178_500 + 36_000);
    expect(installments.every((row) => row.insurance === 3_000)).toBe(true);
    expect(total.paid).toBe(disbursed + total.interest + total.fees);
  });

  it('neither accuses nor clears a loan that only its charges lift above the ceiling', () => {
    const result = quote(loan, shippedCredit, '2026-10-10');
    expect(result.ok && result.value.effectiveAnnual).toBeGreaterThan(87.6);
    expect(result).toMatchObject({ ok: true, value: { aboveCeiling: null } });
    const bare = quote({ ...loan, feePercent: 0, insurance: 0 }, shippedCredit, '2026-10-10');
    expect(bare).toMatchObject({ ok: true, value: { aboveCeiling: false } });
  });
});

describe('the ceiling', () => {
  it.each([
    ['2026-03-10', 87.82],
    ['2026-09-01T04:59:59Z', 88.97], // still August in Bogotá
    ['2026-09-01T05:00:00Z', 88.13],
    ['2026-10-31', 87.6],
  ])('of %s is %d', (now, ea) => {
    const result = quote(
      { principal: 1_000_000, term: 6, every: 'month', cost: { kind: 'ea', percent: 10 } },
      shippedCredit,
      now,
    );
    expect(result).toMatchObject({ ok: true, value: { ceiling: { ea } } });
  });

  it.each([
    [10_505_430, 'popular_productivo_urbano'],
    [10_505_431, 'productivo_urbano'],
    [43_772_625, 'productivo_urbano'],
    [43_772_626, 'productivo_mayor_monto'],
  ])('of %d pesos in 2026 is that of %s', (principal, modality) => {
    const result = quote(
      { principal, term: 6, every: 'month', cost: { kind: 'ea', percent: 10 } },
      shippedCredit,
      '2026-10-01',
    );
    expect(result).toMatchObject({ ok: true, value: { ceiling: { modality } } });
  });

  it('is not named above 120 minimum wages', () => {
    const result = quote(
      { principal: 210_108_601, term: 6, every: 'month', cost: { kind: 'ea', percent: 10 } },
      shippedCredit,
      '2026-10-01',
    );
    expect(result).toMatchObject({ ok: true, value: { ceiling: null, aboveCeiling: null } });
  });
});

describe('what cannot be a loan', () => {
  const good = { principal: 1_000_000, term: 12, every: 'month' } as const;
  it.each<[string, LoanTerms, string]>([
    ['payments below the principal', { ...good, cost: { kind: 'payment', pesos: 83_333 } }, 'never-repaid'],
    ['no instalment', { ...good, term: 0, cost: { kind: 'ea', percent: 10 } }, 'out-of-range'],
    ['half a peso', { ...good, principal: 0.5, cost: { kind: 'ea', percent: 10 } }, 'out-of-range'],
    ['a negative rate', { ...good, cost: { kind: 'ea', percent: -1 } }, 'out-of-range'],
    ['not a number', { ...good, cost: { kind: 'ea', percent: Number.NaN } }, 'out-of-range'],
    ['a fee that eats it all', { ...good, feePercent: 100, cost: { kind: 'ea', percent: 10 } }, 'out-of-range'],
  ])('%s', (_, terms, reason) => {
    expect(schedule(terms)).toEqual({ ok: false, reason });
  });

  it('but one without interest is', () => {
    const loan = plan({ principal: 100, term: 3, every: 'month', cost: { kind: 'ea', percent: 0 } });
    expect(loan.installments.map((row) => row.payment)).toEqual([33, 33, 34]);
    expect(loan.effectiveAnnual).toBe(0);
  });
});
