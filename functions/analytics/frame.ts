import { addDays } from '../conversation/days.ts';
import type { Part } from './ledger.ts';
import type { Source } from './row.ts';

/**
 * The rows of one source as columns of small numbers, ordered by person: counting people is then one pass, since all rows
 * of a person stand together. 300,000 rows take some 10 MB.
 */
export type Frame = {
  readonly rows: number;
  /** By row: whom it counts for; -1 nobody. */
  readonly person: Int32Array;
  /** By row: days since 1970. */
  readonly day: Int32Array;
  readonly columns: ReadonlyMap<string, Column>;
  readonly amounts: ReadonlyMap<string, Int32Array>;
};

/** `at`: by row, the place in `of`; `parts`: what each of `of` is made of, since one may hold several codes. */
export type Column = { readonly at: Int32Array; readonly of: readonly string[] };

/** Parts in the order of their days: of rows about the same thing the latest counts. */
export const frameOf = (source: Source, parts: readonly Part[]): Frame => {
  const own = parts.filter((part) => part.source === source);
  const size = own.reduce((sum, { persons }) => sum + persons.length, 0);
  const { order, person } = inOrder(own, size);
  const rows = order.length;
  const names = new Set(own.flatMap(({ columns }) => Object.keys(columns)));
  const columns = new Map<string, Column>();
  for (const name of names) columns.set(name, mergedColumn(own, { name, size, order }));
  const days = columns.get('day');
  const number = (days?.of ?? []).map((day) => Math.floor(Date.parse(day) / 86_400_000));
  const day = Int32Array.from({ length: rows }, (_, row) => number[days?.at[row] ?? 0] ?? 0);
  for (const [name, codes] of [
    ['month', (days?.of ?? []).map((one) => one.slice(0, 7))],
    ['week', (days?.of ?? []).map(mondayOf)],
  ] as const)
    if (days !== undefined) columns.set(name, recoded(days, codes));
  const amounts = new Map<string, Int32Array>();
  for (const name of new Set(own.flatMap((part) => Object.keys(part.amounts)))) {
    const all = new Int32Array(size);
    let start = 0;
    for (const part of own) {
      all.set(part.amounts[name] ?? [], start);
      start += part.persons.length;
    }
    amounts.set(
      name,
      order.map((row) => all[row] ?? 0),
    );
  }
  return { rows, person, day, columns, amounts };
};

/** The rows that count, by person. `order`: where each stands among all rows. */
const inOrder = (parts: readonly Part[], size: number) => {
  const names = new Map<string, number>();
  const who = new Int32Array(size);
  const things: string[] = [];
  const gone = new Set<number>();
  let row = 0;
  for (const part of parts) {
    for (const place of part.gone) gone.add(row + place);
    for (const [index, name] of part.persons.entries()) {
      let number = name === '' ? -1 : names.get(name);
      if (number === undefined) {
        number = names.size;
        names.set(name, number);
      }
      who[row] = number;
      things.push(part.things[index] ?? '');
      row += 1;
    }
  }
  const sorted = byPerson(who, names.size + 1);
  const kept: number[] = [];
  for (let start = 0; start < size; ) {
    const person = who[sorted[start] ?? 0];
    let end = start + 1;
    while (end < size && who[sorted[end] ?? 0] === person) end += 1;
    // Backwards, so that the latest of a thing is met first.
    const seen = new Set<string>();
    for (let at = end - 1; at >= start; at -= 1) {
      const one = sorted[at] ?? 0;
      const thing = things[one] ?? '';
      if (seen.has(thing)) continue;
      seen.add(thing);
      if (!gone.has(one)) kept.push(one);
    }
    start = end;
  }
  const order = Int32Array.from(kept);
  return { order, person: order.map((one) => who[one] ?? -1) };
};

/** Rows by person, those of one person in the order they came in (a counting sort). */
const byPerson = (who: Int32Array, people: number): Int32Array => {
  const starts = new Int32Array(people + 1);
  for (const one of who) starts[one + 2] = (starts[one + 2] ?? 0) + 1;
  for (let at = 1; at <= people; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Int32Array(who.length);
  for (const [row, one] of who.entries()) {
    const place = starts[one + 1] ?? 0;
    sorted[place] = row;
    starts[one + 1] = place + 1;
  }
  return sorted;
};

const mergedColumn = (
  parts: readonly Part[],
  { name, size, order }: { name: string; size: number; order: Int32Array },
): Column => {
  const of: string[] = [''];
  const places = new Map([['', 0]]);
  const at = new Int32Array(size);
  let start = 0;
  for (const { columns, persons } of parts) {
    const column = columns[name];
    if (column !== undefined) {
      const here = column.of.map((code) => {
        const known = places.get(code);
        if (known !== undefined) return known;
        places.set(code, of.length);
        return of.push(code) - 1;
      });
      for (const [row, code] of column.at.entries()) at[start + row] = here[code] ?? 0;
    }
    start += persons.length;
  }
  return { of, at: order.map((row) => at[row] ?? 0) };
};

const recoded = ({ at }: Column, codes: readonly string[]): Column => {
  const of = [...new Set(codes)];
  const places = codes.map((code) => of.indexOf(code));
  return { of, at: at.map((one) => places[one] ?? 0) };
};

const mondayOf = (day: string): string => {
  const at = Date.parse(day);
  if (Number.isNaN(at)) return '';
  const back = (new Date(at).getUTCDay() + 6) % 7;
  return addDays(day, -back);
};
