// Prints how long an assessment and a schedule take; asserts nothing about the clock.
//   node test/load/credit.bench.ts
import { assess } from '../../flows/credit/assess.ts';
import { shippedCredit } from '../../flows/credit/shipped.ts';
import { schedule } from '../../flows/loans/schedule.ts';

const median = (run: () => unknown, times: number): number => {
  const took: number[] = [];
  for (let k = 0; k < times; k += 1) {
    const start = performance.now();
    run();
    took.push(performance.now() - start);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
};

const profile = {
  amount: 2_000_000,
  purpose: 'stock',
  business: {
    months: 30,
    salesGoodDay: 120_000,
    salesBadDay: 60_000,
    daysPerWeek: 6,
    costPerDay: 50_000,
    fixedCosts: 300_000,
  },
  debts: [{ kind: 'gota', pay: 20_000, every: 'day' as const }],
  documents: { cedula: true, rut: false },
};
const daily = { principal: 5_000_000, term: 1_095, every: 'day' } as const;

const rows = {
  'assessment (goal: median at most 1 ms)': median(() => assess(profile, shippedCredit, '2026-11-22'), 500),
  '36 months of daily instalments by rate (goal: at most 10 ms)': median(
    () => schedule({ ...daily, cost: { kind: 'ea', percent: 87.6 } }),
    50,
  ),
  '36 months of daily instalments by payment (goal: at most 10 ms)': median(
    () => schedule({ ...daily, cost: { kind: 'payment', pesos: 9_000 } }),
    50,
  ),
};
for (const [name, ms] of Object.entries(rows)) console.log(`${ms.toFixed(3)} ms  ${name}`);
