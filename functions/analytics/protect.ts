import { createHmac, type KeyObject } from 'node:crypto';
import type { Cell, Counted, Cube, Filter, Period } from './cube.ts';

/** What is shown is a multiple of this. */
export const base = 5;

/**
 * Counts for those who must not find one person (analysts, open data): each rounded to a multiple of 5, up or down by a
 * fixed rule of the cell, so that asking again, or asking the same in another way, tells nothing more. The rule is an
 * HMAC of what the cell *is*, not of who is in it: two filters that hold the very same people may be rounded differently,
 * so that a difference between them never proves that somebody is in one and not in the other.
 *
 * Cells that come to fewer than `least` people are left out, whether somebody is in them or nobody. The total is rounded
 * by itself: it need not be the sum of the cells, and nothing is learned by subtracting.
 */
export const protect = (
  { cells, total }: Counted,
  {
    cube,
    filter,
    period,
    key,
  }: { readonly cube: Cube; readonly filter: Filter; readonly period: Period; readonly key: KeyObject },
): Counted => {
  const round = (codes: readonly string[], counts: Cell['counts']): Cell['counts'] => {
    const name = cellName({ cube, filter, period, codes });
    const digest = digestOf(key, `cell ${name}`);
    const rounded = Object.fromEntries(
      cube.measures.map((measure) => {
        const { name: called, ...what } = measure;
        const slot = slots.indexOf(measure.counts);
        const at = slot < 0 ? chance(key, `${name} ${JSON.stringify(what)}`) : chanceIn(digest, slot);
        return [called, roundTo(counts[called] ?? 0, at)];
      }),
    );
    return sensible(cube, rounded);
  };
  const shown = cells.map(({ codes, counts }) => ({ codes, counts: round(codes, counts) }));
  const inAll = round([], total);
  const hides = weightOf(cube, inAll) < cube.least;
  return {
    cells: shown.filter(({ counts }) => weightOf(cube, counts) >= cube.least),
    total: hides ? Object.fromEntries(Object.keys(total).map((measure) => [measure, 0])) : inAll,
  };
};

/**
 * A multiple of 5 stays; `n` between two goes to the upper one with the chance of its rest, so that sums stay right on
 * average. `at` in [0, 1) is fixed for the cell.
 */
export const roundTo = (n: number, at: number): number => {
  const rest = n % base;
  return n - rest + (at * base < rest ? base : 0);
};

/** One count by itself, under a name of its own. */
export const roundCount = (n: number, key: KeyObject, name: string): number => roundTo(n, chance(key, name));

/** The same cell has one name, whichever of its codes were filtered and whichever parted it. */
const cellName = ({
  cube,
  filter,
  period,
  codes,
}: {
  cube: Cube;
  filter: Filter;
  period: Period;
  codes: readonly string[];
}): string => {
  const held: [string, string][] = [
    ...Object.entries(cube.where ?? {}).map(([name, some]): [string, string] => [name, some.toSorted().join('|')]),
    ...Object.entries(filter),
    ...codes.map((code, index): [string, string] => [cube.by[index] ?? '', code]),
  ];
  const sorted = held.map(([name, code]) => `${name}=${code}`).sort();
  return JSON.stringify([cube.source, period.from, period.to, ...new Set(sorted)]);
};

/** Measures that a cell has at most once each take their part of one digest; most cells have no others. */
const slots: readonly string[] = ['people', 'rows'];

const digestOf = (key: KeyObject, name: string): Buffer => createHmac('sha256', key).update(name).digest();

const chanceIn = (digest: Buffer, slot: number): number => digest.readUInt32BE(slot * 4) / 2 ** 32;

const chance = (key: KeyObject, name: string): number => chanceIn(digestOf(key, `count ${name}`), 0);

/** By what a cell is shown or not: its people; where none are counted, its largest count. */
const weightOf = ({ measures }: Cube, counts: Cell['counts']): number => {
  const people = measures.find((measure) => measure.counts === 'people');
  return people === undefined ? Math.max(0, ...Object.values(counts)) : (counts[people.name] ?? 0);
};

/** Rounded apart, more people than rows could come out; what is seen already says how many at least. */
const sensible = ({ measures }: Cube, counts: Cell['counts']): Cell['counts'] => {
  const people = measures.find((measure) => measure.counts === 'people');
  if (people === undefined) return counts;
  const least = counts[people.name] ?? 0;
  return Object.fromEntries(
    Object.entries(counts).map(([name, n]) => {
      const measure = measures.find((one) => one.name === name);
      if (measure?.counts === 'rows') return [name, Math.max(n, least)];
      return [name, measure?.counts === 'has' ? Math.min(n, least) : n];
    }),
  );
};
