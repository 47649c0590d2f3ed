import type { Counted, Cube, Filter, Measure, Period } from './cube.ts';
import type { Column, Frame } from './frame.ts';

/** Counts a cube from the rows, exactly. A cell is there when it has a row. A row of several codes is in several cells. */
export const count = (
  frame: Frame,
  { cube, filter, period, memo = newMemo() }: Asked & { readonly memo?: Memo },
): Counted => {
  const name = JSON.stringify([cube.source, cube.where ?? {}, filter, period]);
  const rows = remembered(memo.rows, name, () => rowsOf(frame, { cube, filter, period }));
  const total = remembered(memo.totals, `${name} ${JSON.stringify(cube.measures)}`, () =>
    tally(frame, { by: [], measures: cube.measures, rows }),
  );
  const cells = cube.by.length === 0 ? [] : tally(frame, { by: cube.by, measures: cube.measures, rows });
  return { cells, total: total[0]?.counts ?? zero(cube.measures) };
};

type Asked = { readonly cube: Cube; readonly filter: Filter; readonly period: Period };

/** What the charts of one page share: which rows they are about, and totals. Good for one state of the rows. */
export type Memo = { readonly rows: Map<string, Int32Array>; readonly totals: Map<string, Counted['cells']> };

export const newMemo = (): Memo => ({ rows: new Map(), totals: new Map() });

const remembered = <T>(known: Map<string, T>, name: string, work: () => T): T => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = work();
  known.set(name, made);
  return made;
};

/** The rows within the period that have what is asked for, still by person. */
const rowsOf = (frame: Frame, { cube, filter, period }: Asked): Int32Array => {
  const from = Date.parse(period.from) / 86_400_000;
  const to = Date.parse(period.to) / 86_400_000;
  const wanted: [string, readonly string[]][] = [
    ...Object.entries(cube.where ?? {}),
    ...Object.entries(filter).map(([name, code]): [string, readonly string[]] => [name, [code]]),
  ];
  const tests = wanted.map(([name, codes]) => {
    const column = frame.columns.get(name);
    const good = Uint8Array.from(column?.of ?? [], (one) =>
      one.split('|').some((part) => codes.includes(part)) ? 1 : 0,
    );
    return { at: column?.at, good };
  });
  const rows = new Int32Array(frame.rows);
  let taken = 0;
  for (let row = 0; row < frame.rows; row += 1) {
    const day = frame.day[row] ?? 0;
    if (day < from || day > to) continue;
    let fits = true;
    for (const { at, good } of tests) fits &&= at !== undefined && good[at[row] ?? 0] === 1;
    if (!fits) continue;
    rows[taken] = row;
    taken += 1;
  }
  return rows.subarray(0, taken);
};

type Tally = { readonly by: readonly string[]; readonly measures: readonly Measure[]; readonly rows: Int32Array };

const tally = (frame: Frame, { by, measures, rows }: Tally): Counted['cells'] => {
  const axes = by.map((name) => axisOf(frame.columns.get(name)));
  const size = axes.reduce((product, { codes }) => product * codes.length, 1);
  const counters = measures.map((measure) => counterOf(frame, measure, size));
  const used = new Uint8Array(size);
  const cells: number[] = [];
  for (const row of rows) {
    cells.length = 0;
    cells.push(0);
    for (const axis of axes) spread(cells, axis, row);
    for (const cell of cells) {
      used[cell] = 1;
      for (const counter of counters) counter.add(cell, row);
    }
  }
  for (const counter of counters) counter.end();
  const found: { codes: readonly string[]; counts: Record<string, number> }[] = [];
  for (let cell = 0; cell < size; cell += 1) {
    if (used[cell] !== 1) continue;
    const counts = Object.fromEntries(counters.map(({ name, counts: all }) => [name, all[cell] ?? 0]));
    found.push({ codes: codesOf(axes, cell), counts });
  }
  return found;
};

type Axis = {
  readonly codes: readonly string[];
  readonly at: Int32Array | null;
  readonly values: readonly (readonly number[])[];
};

/** The single codes of a column, and which of them each of its values is made of. */
const axisOf = (column: Column | undefined): Axis => {
  if (column === undefined) return { codes: [''], at: null, values: [[0]] };
  const codes = [...new Set(column.of.flatMap((one) => one.split('|')))].sort();
  const values = column.of.map((one) => [...new Set(one.split('|'))].map((code) => codes.indexOf(code)));
  return { codes, at: column.at, values };
};

/** Each cell so far, parted further by one column. */
const spread = (cells: number[], { codes, at, values }: Axis, row: number): void => {
  const own = values[at?.[row] ?? 0] ?? [0];
  const before = cells.length;
  for (let index = 0; index < before; index += 1) {
    const cell = (cells[index] ?? 0) * codes.length;
    cells[index] = cell + (own[0] ?? 0);
    for (let more = 1; more < own.length; more += 1) cells.push(cell + (own[more] ?? 0));
  }
};

const codesOf = (axes: readonly Axis[], cell: number): readonly string[] => {
  const codes: string[] = [];
  let rest = cell;
  for (const axis of axes.toReversed()) {
    codes.unshift(axis.codes[rest % axis.codes.length] ?? '');
    rest = Math.floor(rest / axis.codes.length);
  }
  return codes;
};

type Counter = {
  readonly name: string;
  readonly counts: Int32Array;
  readonly add: (cell: number, row: number) => void;
  readonly end: () => void;
};

const counterOf = (frame: Frame, measure: Measure, size: number): Counter => {
  const counts = new Int32Array(size);
  const { name } = measure;
  const more = (cell: number, by = 1): void => {
    counts[cell] = (counts[cell] ?? 0) + by;
  };
  const nothing = (): void => {};
  switch (measure.counts) {
    case 'rows':
      return { name, counts, add: (cell) => more(cell), end: nothing };
    case 'sum': {
      const amounts = frame.amounts.get(measure.amount);
      return { name, counts, add: (cell, row) => more(cell, amounts?.[row] ?? 0), end: nothing };
    }
    case 'people': {
      const last = new Int32Array(size).fill(-1);
      const add = (cell: number, row: number): void => {
        const person = frame.person[row] ?? -1;
        if (person < 0 || last[cell] === person) return;
        last[cell] = person;
        more(cell);
      };
      return { name, counts, add, end: nothing };
    }
    case 'has':
      return hasCounter(frame, { measure, counts, more });
  }
};

/** Rows of one person stand together, so what she has in a cell is known when the next person comes. */
const hasCounter = (
  frame: Frame,
  {
    measure,
    counts,
    more,
  }: { measure: Extract<Measure, { counts: 'has' }>; counts: Int32Array; more: (cell: number) => void },
): Counter => {
  const column = frame.columns.get(measure.column);
  const lacks = measure.lacks ?? [];
  const bits = (column?.of ?? []).map((one) =>
    one
      .split('|')
      .reduce(
        (mask, code) => mask | bit(measure.has.indexOf(code), 0) | bit(lacks.indexOf(code), measure.has.length),
        0,
      ),
  );
  const wanted = 2 ** measure.has.length - 1;
  const seen = new Int32Array(counts.length);
  let person = -1;
  let touched: number[] = [];
  const end = (): void => {
    for (const cell of touched) {
      if (seen[cell] === wanted) more(cell);
      seen[cell] = 0;
    }
    touched = [];
  };
  const add = (cell: number, row: number): void => {
    const who = frame.person[row] ?? -1;
    if (who < 0) return;
    if (who !== person) {
      end();
      person = who;
    }
    const mask = bits[column?.at[row] ?? 0] ?? 0;
    if (mask === 0) return;
    if (seen[cell] === 0) touched.push(cell);
    seen[cell] = (seen[cell] ?? 0) | mask;
  };
  return { name: measure.name, counts, add, end };
};

const bit = (place: number, after: number): number => (place < 0 ? 0 : 2 ** (place + after));

const zero = (measures: readonly Measure[]): Readonly<Record<string, number>> =>
  Object.fromEntries(measures.map(({ name }) => [name, 0]));
