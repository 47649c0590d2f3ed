import { createHash } from 'node:crypto';
import { expiresAfter, keepDays } from '../conversation/retention.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item, Json, NewItem, Table } from '../ports/table.ts';
import { type Row, type Rows, type Source, sources } from './row.ts';
import { texts } from './told.ts';

/**
 * The ledger: for each day one set of rows, replaced as a whole.
 *
 *     ledger#<day>   head                              which generation counts; `index2` lists all heads
 *                    part#<generation>#<source>#<n>    rows by column
 *
 * The generation is a digest of the rows: the same rows are the same items, so counting again changes nothing. New parts
 * come before the head that names them, old ones go after it: a crash in between leaves the day as it was, or as it is.
 */
export type Head = {
  readonly day: string;
  readonly generation: string;
  readonly countedAt: string;
  readonly parts: number;
};

/** What one item holds: a column is what it may be and, for each row, which of these. */
export type Part = {
  readonly source: Source;
  readonly persons: readonly string[];
  readonly things: readonly string[];
  readonly columns: Readonly<Record<string, { readonly of: readonly string[]; readonly at: readonly number[] }>>;
  readonly amounts: Readonly<Record<string, readonly number[]>>;
  /** Places of rows that were taken back. */
  readonly gone: readonly number[];
};

/** Below 100 kB, whatever the codes. */
const rowsInPart = 800;

const ledgerKey = (day: string): string => `ledger#${day}`;
const headIndex = 'ledger';

/** Replaces a day's rows. Returns its head. */
export const writeDay = async (
  table: Table,
  { day, rows, at }: { readonly day: string; readonly rows: Rows; readonly at: Date },
): Promise<Head> => {
  const parts = sources.flatMap((source) => partsOf(source, rows[source]));
  const generation = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
  const expires = expiresAfter(keepDays.ledger, at);
  const items = parts.map(
    (part, index): NewItem => ({
      pk: ledgerKey(day),
      sk: partKey(generation, part.source, index),
      expires,
      data: part,
    }),
  );
  const there = (await everyItem(table, { pk: ledgerKey(day), prefix: 'part#' })).map(({ sk }) => sk);
  if (items.some(({ sk }) => !there.includes(sk))) await table.batchPut(items);
  const head: Head = { day, generation, countedAt: at.toISOString(), parts: items.length };
  await table.put({ pk: ledgerKey(day), sk: 'head', index2: { pk: headIndex, sk: day }, expires, data: head });
  const wanted = new Set(items.map(({ sk }) => sk));
  for (const sk of there) if (!wanted.has(sk)) await table.delete({ pk: ledgerKey(day), sk });
  return head;
};

export const readHead = async (table: Table, day: string): Promise<Head | null> => {
  const item = await table.get({ pk: ledgerKey(day), sk: 'head' });
  return item === undefined ? null : headOf(item);
};

/** Every day that was ever counted, oldest first. From an index: a day of just now may be missing. */
export const readHeads = async (table: Table): Promise<readonly Head[]> =>
  (await everyItem(table, { pk: headIndex, index: 'index2' })).map(headOf);

/** The first of these days; null before the first count. */
export const firstCounted = async (table: Table): Promise<string | null> => {
  const { items } = await table.query({ pk: headIndex, index: 'index2', limit: 1 });
  return items[0] === undefined ? null : headOf(items[0]).day;
};

/** The rows of one day as columns; those of the present generation only. */
export const readDay = async (
  table: Table,
  day: string,
): Promise<{ readonly generation: string; readonly parts: readonly Part[] }> => {
  const items = await everyItem(table, { pk: ledgerKey(day) });
  const head = items.find(({ sk }) => sk === 'head');
  if (head === undefined) return { generation: '', parts: [] };
  const { generation, parts } = headOf(head);
  const own = items.filter(({ sk }) => sk.startsWith(`part#${generation}#`)).map(({ data }) => partOf(data));
  // A new count came in between two pages: the next look finds it whole.
  return own.length === parts ? { generation, parts: own } : { generation: '', parts: [] };
};

const partKey = (generation: string, source: Source, index: number): string =>
  `part#${generation}#${source}#${String(index).padStart(6, '0')}`;

const partsOf = (source: Source, rows: readonly Row[]): readonly Part[] => {
  // In one order whatever the order they were read in: the same rows are the same parts.
  const inOrder = rows.toSorted((a, b) => compare(a.person, b.person) || compare(a.thing, b.thing));
  const parts: Part[] = [];
  for (let start = 0; start < inOrder.length; start += rowsInPart)
    parts.push(pack(source, inOrder.slice(start, start + rowsInPart)));
  return parts;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const pack = (source: Source, rows: readonly Row[]): Part => {
  const names = [...new Set(rows.flatMap(({ codes }) => Object.keys(codes)))].sort();
  const amounts = [...new Set(rows.flatMap((row) => Object.keys(row.amounts)))].sort();
  const column = (value: (row: Row) => string) => {
    const of: string[] = [];
    const places = new Map<string, number>();
    const at = rows.map((row) => {
      const code = value(row);
      const known = places.get(code);
      if (known !== undefined) return known;
      places.set(code, of.length);
      return of.push(code) - 1;
    });
    return { of, at };
  };
  return {
    source,
    persons: rows.map(({ person }) => person),
    things: rows.map(({ thing }) => thing),
    columns: {
      ...Object.fromEntries(names.map((name) => [name, column(({ codes }) => codes[name] ?? '')])),
      day: column(({ day }) => day),
    },
    amounts: Object.fromEntries(amounts.map((name) => [name, rows.map((row) => row.amounts[name] ?? 0)])),
    gone: rows.flatMap((row, index) => (row.gone === true ? [index] : [])),
  };
};

const headOf = ({ data }: Item): Head => ({
  day: String(data.day),
  generation: String(data.generation),
  countedAt: String(data.countedAt),
  parts: Number(data.parts),
});

/** What we wrote ourselves, read back by its shape. */
const partOf = (data: Item['data']): Part => ({
  source: sources.find((source) => source === data.source) ?? 'activity',
  persons: texts(data.persons),
  things: texts(data.things),
  columns: Object.fromEntries(
    entries(data.columns).map(([name, column]) => {
      const inside = new Map(entries(column));
      return [name, { of: texts(inside.get('of')), at: numbers(inside.get('at')) }];
    }),
  ),
  amounts: Object.fromEntries(entries(data.amounts).map(([name, all]) => [name, numbers(all)])),
  gone: numbers(data.gone),
});

const numbers = (value: Json | undefined): readonly number[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
const entries = (value: Json | undefined): readonly [string, Json][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
