import { expect, it } from 'vitest';
import { count } from '../../../functions/analytics/count.ts';
import type { Cube, Measure } from '../../../functions/analytics/cube.ts';
import { frameOf } from '../../../functions/analytics/frame.ts';
import type { Part } from '../../../functions/analytics/ledger.ts';

const all = { from: '2000-01-01', to: '2999-12-31' };
const cube = (by: readonly string[], measures: readonly Measure[], where = {}): Cube => ({
  id: 't',
  source: 'service',
  by,
  measures,
  where,
  filters: [],
  least: 5,
});
const people: Measure = { name: 'people', counts: 'people' };
const rows: Measure = { name: 'rows', counts: 'rows' };

/** Rows as `person thing day step service`. */
const part = (lines: readonly string[], gone: readonly number[] = []): Part => {
  const cells = lines.map((line) => line.split(' '));
  const column = (at: number) => ({ of: cells.map((row) => row[at] ?? ''), at: cells.map((_, index) => index) });
  return {
    source: 'service',
    persons: cells.map(([person = '']) => person),
    things: cells.map(([, thing = '']) => thing),
    columns: { day: column(2), step: column(3), service: column(4) },
    amounts: { n: cells.map((_, index) => index + 1) },
    gone,
  };
};

const frame = frameOf('service', [
  part(['ana 1 2026-11-01 received yoga', 'bea 1 2026-11-01 received yoga', 'ana 2 2026-11-02 received yoga']),
  part(['ana 3 2026-12-01 offered|missed salud', 'eva 1 2026-12-02 missed yoga']),
]);

it('counts a person once in each cell and once in the total, however many rows she has', () => {
  const { cells, total } = count(frame, { cube: cube(['service'], [people, rows]), filter: {}, period: all });
  expect(cells).toEqual([
    { codes: ['salud'], counts: { people: 1, rows: 1 } },
    { codes: ['yoga'], counts: { people: 3, rows: 4 } },
  ]);
  expect(total).toEqual({ people: 3, rows: 5 });
});

it('counts people of two months anew for the two together', () => {
  const months = count(frame, { cube: cube(['month'], [people]), filter: {}, period: all });
  expect(months.cells.map(({ codes, counts }) => [codes[0], counts.people])).toEqual([
    ['2026-11', 2],
    ['2026-12', 2],
  ]);
  expect(months.total.people).toBe(3);
});

it('puts a row of two codes into both cells', () => {
  const { cells } = count(frame, { cube: cube(['step'], [people]), filter: {}, period: all });
  expect(cells.map(({ codes, counts }) => [codes[0], counts.people])).toEqual([
    ['missed', 2],
    ['offered', 1],
    ['received', 2],
  ]);
});

it('holds to filters, fixed codes and the period, both ends included', () => {
  const some = (filter: Record<string, string>, where: Record<string, string[]>, period = all) =>
    count(frame, { cube: cube([], [rows], where), filter, period }).total.rows;
  expect(some({ service: 'yoga' }, {})).toBe(4);
  expect(some({}, { step: ['missed'] })).toBe(2);
  expect(some({ service: 'yoga' }, { step: ['missed'] })).toBe(1);
  expect(some({}, {}, { from: '2026-11-02', to: '2026-12-01' })).toBe(2);
  expect(some({ service: 'nothing' }, {})).toBe(0);
});

it('tells who has one and lacks the other', () => {
  const unmet: Measure = { name: 'unmet', counts: 'has', column: 'step', has: ['missed'], lacks: ['received'] };
  const both: Measure = { name: 'both', counts: 'has', column: 'step', has: ['missed', 'received'] };
  const { total, cells } = count(frame, { cube: cube(['service'], [unmet, both]), filter: {}, period: all });
  expect(total).toEqual({ unmet: 1, both: 1 });
  expect(cells.map(({ codes, counts }) => [codes[0], counts.unmet])).toEqual([
    ['salud', 1],
    ['yoga', 1],
  ]);
});

it('sums amounts', () => {
  const n: Measure = { name: 'n', counts: 'sum', amount: 'n' };
  expect(count(frame, { cube: cube([], [n]), filter: {}, period: all }).total.n).toBe(1 + 2 + 3 + 1 + 2);
});

it('counts of the same thing what a later day tells, and nothing once it is taken back', () => {
  const early = part(['ana 1 2026-11-01 received yoga', 'bea 1 2026-11-01 received yoga']);
  const later = part(['ana 1 2026-11-03 missed salud', 'bea 1 2026-11-01 x x'], [1]);
  const corrected = frameOf('service', [early, later]);
  const { cells } = count(corrected, { cube: cube(['service', 'step'], [rows]), filter: {}, period: all });
  expect(cells).toEqual([{ codes: ['salud', 'missed'], counts: { rows: 1 } }]);
});

it('is empty and no fault where nothing was counted yet', () => {
  const empty = frameOf('service', []);
  expect(count(empty, { cube: cube(['service'], [people]), filter: {}, period: all })).toEqual({
    cells: [],
    total: { people: 0 },
  });
});
