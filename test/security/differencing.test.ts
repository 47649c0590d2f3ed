import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counted, Cube } from '../../functions/analytics/cube.ts';
import { base, protect, roundTo } from '../../functions/analytics/protect.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const keyOf = (n: number) => createSecretKey(Buffer.from(`key ${n}`.padEnd(32, '.')));
const cube: Cube = {
  id: 'services.service',
  source: 'service',
  by: ['service'],
  measures: [
    { name: 'people', counts: 'people' },
    { name: 'attentions', counts: 'rows' },
  ],
  where: { step: ['received'] },
  filters: ['home', 'service'],
  least: 5,
};
const of = (n: number, attentions = n): Counted => ({
  cells: [{ codes: ['yoga'], counts: { people: n, attentions } }],
  total: { people: n, attentions },
});
const shown = (n: number, filter: Record<string, string>, key = keyOf(1)): number =>
  protect(of(n), { cube, filter, period, key }).cells[0]?.counts.people ?? 0;

describe('two filters cannot be subtracted to find one person', () => {
  // She is in cell A and, if she is the one, not in cell B. Whoever sees both must not be able to tell.
  const seen = (a: number, b: number): ReadonlySet<string> =>
    new Set(
      Array.from({ length: 120 }, (_, n) => {
        const key = keyOf(n);
        return `${shown(a, { home: '05' }, key)} ${shown(b, { home: '06' }, key)}`;
      }),
    );

  it.each(Array.from({ length: 26 }, (_, n) => n + 1))(
    'whatever is shown of %i and one fewer, is shown without her too',
    (n) => {
      const withHer = seen(n, n - 1);
      const without = new Set([
        ...seen(n, n),
        ...seen(n - 1, n - 1),
        ...(n > 1 ? [] : seen(2, 2)),
        ...seen(n + 1, n + 1),
      ]);
      expect([...withHer].filter((pair) => !without.has(pair))).toEqual([]);
    },
  );

  it('the same people under two filters may be shown differently: a difference proves nobody', () => {
    expect(seen(7, 7).size).toBeGreaterThan(1);
  });

  it('a total is no sum of its cells', () => {
    const many: Counted = {
      cells: Array.from({ length: 12 }, (_, n) => ({ codes: [`s${n}`], counts: { people: 7, attentions: 7 } })),
      total: { people: 84, attentions: 84 },
    };
    const sums = Array.from({ length: 40 }, (_, n) => {
      const { cells, total } = protect(many, { cube, filter: {}, period, key: keyOf(n) });
      return cells.reduce((sum, { counts }) => sum + (counts.people ?? 0), 0) - (total.people ?? 0);
    });
    expect(new Set(sums).size).toBeGreaterThan(3);
  });
});

describe('a cell', () => {
  it('is shown the same whenever it is asked for, and whichever of its codes is the filter', () => {
    const byHome: Cube = { ...cube, id: 'services.home', by: ['home'] };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 50 }), (n, k) => {
        const key = keyOf(k);
        const one = protect(of(n), { cube, filter: { home: '05' }, period, key }).cells[0]?.counts;
        const same: Counted = { ...of(n), cells: [{ codes: ['05'], counts: { people: n, attentions: n } }] };
        const other = protect(same, { cube: byHome, filter: { service: 'yoga' }, period, key }).cells[0]?.counts;
        const total = protect(of(n), { cube, filter: { home: '05', service: 'yoga' }, period, key }).total;
        expect(other).toEqual(one);
        expect(total).toEqual(one ?? { people: 0, attentions: 0 });
      }),
    );
  });

  it('is a multiple of five, less than five away, and right on average', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (n, at) => {
          const rounded = roundTo(n, at);
          expect(rounded % base).toBe(0);
          expect(Math.abs(rounded - n)).toBeLessThan(base);
        },
      ),
    );
    const mean = Array.from({ length: 1000 }, (_, n) => roundTo(13, n / 1000)).reduce((sum, n) => sum + n, 0) / 1000;
    expect(mean).toBeCloseTo(13, 1);
  });

  it('of nobody and one of somebody hidden look alike: neither is there', () => {
    const hidden = keysWhere((key) => shown(1, {}, key) === 0);
    expect(hidden.length).toBeGreaterThan(0);
    for (const key of hidden) {
      expect(protect(of(1), { cube, filter: {}, period, key }).cells).toEqual([]);
      expect(protect(of(0), { cube, filter: {}, period, key }).cells).toEqual([]);
    }
  });

  it('that is hidden hides all that it counts', () => {
    for (const key of keysWhere((one) => shown(2, {}, one) === 0))
      expect(protect(of(2, 300), { cube, filter: {}, period, key }).cells).toEqual([]);
    const unfiltered: Cube = { ...cube, by: [] };
    const totals = Array.from(
      { length: 60 },
      (_, n) => protect(of(2, 300), { cube: unfiltered, filter: {}, period, key: keyOf(n) }).total,
    );
    expect(new Set(totals.map(({ people, attentions }) => `${people} ${attentions}`))).toEqual(
      new Set(['0 0', '5 300']),
    );
  });
});

const keysWhere = (holds: (key: ReturnType<typeof keyOf>) => boolean) =>
  Array.from({ length: 60 }, (_, n) => keyOf(n)).filter(holds);
