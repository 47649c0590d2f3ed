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
  const pairs = pairsOf(axes, rows);
  const used = new Uint8Array(size);
  for (const cell of pairs.cell) used[cell] = 1;
  const counted = measures.map((measure) => ({ name: measure.name, counts: countOf(frame, measure, { pairs, size }) }));
  const found: { codes: readonly string[]; counts: Record<string, number> }[] = [];
  for (let cell = 0; cell < size; cell += 1) {
    if (used[cell] !== 1) continue;
    const counts = Object.fromEntries(counted.map(({ name, counts: all }) => [name, all[cell] ?? 0]));
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
  const places = new Map(codes.map((code, place) => [code, place]));
  const values = column.of.map((one) => [...new Set(one.split('|'))].map((code) => places.get(code) ?? 0));
  return { codes, at: column.at, values };
};

/** Every row beside every cell it is in, still by person. Counting is then one plain loop for each measure. */
type Pairs = { readonly cell: Int32Array; readonly row: Int32Array };

const pairsOf = (axes: readonly Axis[], rows: Int32Array): Pairs => {
  let pairs: Pairs = { cell: new Int32Array(rows.length), row: rows };
  for (const axis of axes) pairs = parted(pairs, axis);
  return pairs;
};

/** The cells so far, parted further by one column. */
const parted = ({ cell, row }: Pairs, { codes, at, values }: Axis): Pairs => {
  if (at === null) return { cell, row };
  const width = codes.length;
  const many = Int32Array.from(values, (own) => own.length);
  const first = Int32Array.from(values, (own) => own[0] ?? 0);
  let size = 0;
  for (const one of row) size += many[at[one] ?? 0] ?? 1;
  const cells = new Int32Array(size);
  const rows = new Int32Array(size);
  let end = 0;
  for (let index = 0; index < row.length; index += 1) {
    const one = row[index] ?? 0;
    const value = at[one] ?? 0;
    const base = (cell[index] ?? 0) * width;
    cells[end] = base + (first[value] ?? 0);
    rows[end] = one;
    end += 1;
    if ((many[value] ?? 1) === 1) continue;
    for (const more of (values[value] ?? []).slice(1)) {
      cells[end] = base + more;
      rows[end] = one;
      end += 1;
    }
  }
  return { cell: cells, row: rows };
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

type Given = { readonly pairs: Pairs; readonly size: number };

const countOf = (frame: Frame, measure: Measure, { pairs, size }: Given): Int32Array => {
  const { cell, row } = pairs;
  const counts = new Int32Array(size);
  switch (measure.counts) {
    case 'rows':
      for (const one of cell) counts[one] = (counts[one] ?? 0) + 1;
      return counts;
    case 'sum': {
      const amounts = frame.amounts.get(measure.amount);
      if (amounts === undefined) return counts;
      for (let at = 0; at < cell.length; at += 1) {
        const one = cell[at] ?? 0;
        counts[one] = (counts[one] ?? 0) + (amounts[row[at] ?? 0] ?? 0);
      }
      return counts;
    }
    case 'people': {
      const last = new Int32Array(size).fill(-1);
      for (let at = 0; at < cell.length; at += 1) {
        const one = cell[at] ?? 0;
        const person = frame.person[row[at] ?? 0] ?? -1;
        if (person < 0 || last[one] === person) continue;
        last[one] = person;
        counts[one] = (counts[one] ?? 0) + 1;
      }
      return counts;
    }
    case 'has':
      return countHas(frame, measure, { pairs, size });
  }
};

/** Rows of one person stand together, so what she has in a cell is known when the next person comes. */
const countHas = (
  frame: Frame,
  measure: Extract<Measure, { counts: 'has' }>,
  { pairs: { cell, row }, size }: Given,
): Int32Array => {
  const counts = new Int32Array(size);
  const column = frame.columns.get(measure.column);
  if (column === undefined) return counts;
  const lacks = measure.lacks ?? [];
  const bits = Int32Array.from(column.of, (one) =>
    one
      .split('|')
      .reduce(
        (mask, code) => mask | bit(measure.has.indexOf(code), 0) | bit(lacks.indexOf(code), measure.has.length),
        0,
      ),
  );
  const wanted = 2 ** measure.has.length - 1;
  const seen = new Int32Array(size);
  let person = -1;
  let touched: number[] = [];
  const end = (): void => {
    for (const one of touched) {
      if (seen[one] === wanted) counts[one] = (counts[one] ?? 0) + 1;
      seen[one] = 0;
    }
    touched = [];
  };
  for (let at = 0; at < cell.length; at += 1) {
    const here = row[at] ?? 0;
    const who = frame.person[here] ?? -1;
    if (who < 0) continue;
    if (who !== person) {
      end();
      person = who;
    }
    const mask = bits[column.at[here] ?? 0] ?? 0;
    if (mask === 0) continue;
    const one = cell[at] ?? 0;
    if (seen[one] === 0) touched.push(one);
    seen[one] = (seen[one] ?? 0) | mask;
  }
  end();
  return counts;
};

const bit = (place: number, after: number): number => (place < 0 ? 0 : 2 ** (place + after));

const zero = (measures: readonly Measure[]): Readonly<Record<string, number>> =>
  Object.fromEntries(measures.map(({ name }) => [name, 0]));
