// Prints how long an assessment, a schedule and a picture take; asserts nothing about the clock.
//   node test/load/credit.bench.ts
import { assess } from '../../flows/credit/assess.ts';
import { shippedCredit } from '../../flows/credit/shipped.ts';
import type { Picture } from '../../flows/engine/message.ts';
import { schedule } from '../../flows/loans/schedule.ts';
import { installedFiles, pictureDrawer } from '../../functions/adapters/picture/draw-picture.ts';

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

const loan = {
  name: 'Gota a gota',
  plan: '$500.000 · 30 × $20.000 al día',
  total: 'Paga en total $600.000',
  costs: 'Le cuesta $100.000',
  got: 500_000,
  extra: 100_000,
};
const picture: Picture = {
  draws: 'two-loans',
  title: '¿Cuánto le cuesta cada uno?',
  loans: [loan, { ...loan, name: 'Banco', total: 'Paga en total $513.000', costs: 'Le cuesta $13.000', extra: 13_000 }],
  note: 'Gris: lo que recibe.',
};
const draw = pictureDrawer(installedFiles());
const timed = async (): Promise<number> => {
  const start = performance.now();
  await draw(picture);
  return performance.now() - start;
};
const first = await timed();
const later: number[] = [];
for (let k = 0; k < 20; k += 1) later.push(await timed());

const rows = {
  'first picture of two loans, library and font loaded with it (goal: at most 600 ms)': first,
  'a later one, median (goal: at most 150 ms)': later.toSorted((a, b) => a - b)[10] ?? 0,
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
