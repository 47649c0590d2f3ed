/**
 * How long it takes to screen a household against every rule, and to find the nearest of a thousand places. Prints
 * medians; asserts nothing, since machines differ: `node test/load/care-screen.bench.ts`.
 */
import { performance } from 'node:perf_hooks';
import type { Household } from '../../flows/care/household.ts';
import { rules } from '../../flows/care/rules.ts';
import { screen, waitingFor } from '../../flows/care/screen.ts';
import type { Directory } from '../../flows/directory/directory.ts';
import { nearest } from '../../flows/directory/nearest.ts';
import { shippedDirectory } from '../../flows/directory/shipped.ts';

const now = '2026-11-22';
const household: Household = {
  person: { id: 'self', age: 34, sex: 'F', caregiver: true, sisben: 'B3' },
  caresFor: [
    { id: 'p1', relation: 'child', age: 2 },
    { id: 'p2', relation: 'parent', age: 71 },
  ],
  place: { locality: '08', latitude: 4.6183, longitude: -74.1517, precision: 'shared' },
};

/** Median milliseconds of many runs, the first tenth left out. */
const median = (runs: number, work: () => unknown): number => {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(runs / 10);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
};

const thousand: Directory = {
  ...shippedDirectory,
  places: Array.from({ length: 2 }, (_, index) =>
    shippedDirectory.places.map((place) => ({ ...place, id: `${place.id}-${index}` })),
  )
    .flat()
    .filter(({ audience }) => audience === 'public')
    .slice(0, 1_000),
};

const on = { directory: shippedDirectory, now };
const names = ['age', 'disability', 'support', 'sex', 'pregnant', 'marketVendor', 'sisben', 'pension'];
const asked = ['self', 'p1', 'p2'].flatMap((who) => names.map((name) => `${who}.${name}`));
const everyFact = (): unknown => {
  const waits = waitingFor(household, on);
  return asked.map((fact) => [...waits(fact)]);
};
console.log(`what waits for any fact, ${rules.length} services × 3 people: ${median(2000, everyFact).toFixed(3)} ms`);
console.log(`screen, with places and pairs: ${median(1000, () => screen(household, on)).toFixed(3)} ms`);
console.log(
  `nearest of ${thousand.places.length} places: ${median(2000, () => nearest(thousand, { from: household.place ?? null, now })).toFixed(3)} ms`,
);
