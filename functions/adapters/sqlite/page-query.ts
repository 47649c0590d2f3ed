import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type CursorKeys, readCursor, writeCursor } from '../../ports/cursor.ts';
import { type KeyRange, keyRange } from '../../ports/key-range.ts';
import { alive, type Item, type Page, type Query } from '../../ports/table.ts';
import { itemColumns, itemOf, rowOf, text } from './rows.ts';

export type PageQuery = (query: Query, nowSeconds: number) => Page;

export type PageQueryOptions = {
  readonly db: DatabaseSync;
  /** The table that answers index reads: the item table, in harsh mode one that lags behind it. */
  readonly indexTable: string;
};

/** DynamoDB ends a page after 1 MB of what it read, before anything is left out. */
const largestPage = 1_000_000;

/** Reads one page as DynamoDB would: limit and size count what was read, expired items included, then left out. */
export const pageQuery = ({ db, indexTable }: PageQueryOptions): PageQuery => {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const fresh = db.prepare(sql);
    fresh.setReturnArrays(true);
    statements.set(sql, fresh);
    return fresh;
  };

  return (query, nowSeconds) => {
    const range = keyRange(query);
    if (range === 'nothing') return { items: [] };
    const start =
      query.cursor === undefined
        ? undefined
        : readCursor(query.cursor, { partition: query.pk, index: query.index !== undefined });
    const { sql, values } = select(query, { range, start, indexTable });
    const items: Item[] = [];
    let read = 0;
    let bytes = 0;
    for (const value of prepared(sql).iterate(...values)) {
      const row = rowOf(value);
      if (!row) continue;
      const item = itemOf(row);
      if (alive(item, nowSeconds)) items.push(item);
      read += 1;
      bytes += Buffer.byteLength(text(row[8])) + 100;
      if (bytes >= largestPage || read === query.limit) return { items, cursor: cursorAfter(item, query) };
    }
    return { items };
  };
};

type Selection = {
  readonly range: KeyRange;
  readonly start: CursorKeys | undefined;
  readonly indexTable: string;
};

const select = (query: Query, { range, start, indexTable }: Selection) => {
  const { table, pk, sk } = columns(query, indexTable);
  const where = [`${pk} = ?`];
  const values: SQLInputValue[] = [query.pk];
  const and = (condition: string, ...bound: readonly string[]) => {
    where.push(condition);
    values.push(...bound);
  };
  if (range.from !== undefined) and(`${sk} >= ?`, range.from);
  if (range.to !== undefined) and(`${sk} <= ?`, range.to);
  if (range.before !== undefined) and(`${sk} < ?`, range.before);
  const beyond = query.reverse ? '<' : '>';
  if (start?.indexSk !== undefined) and(`(${sk}, pk, sk) ${beyond} (?, ?, ?)`, start.indexSk, start.pk, start.sk);
  else if (start) and(`${sk} ${beyond} ?`, start.sk);
  const direction = query.reverse ? 'DESC' : 'ASC';
  const order = query.index ? `${sk} ${direction}, pk ${direction}, sk ${direction}` : `${sk} ${direction}`;
  const sql = `SELECT ${itemColumns} FROM ${table} WHERE ${where.join(' AND ')} ORDER BY ${order}`;
  return { sql, values };
};

const columns = (query: Query, indexTable: string) => {
  if (query.index === 'index1') return { table: indexTable, pk: 'i1pk', sk: 'i1sk' };
  if (query.index === 'index2') return { table: indexTable, pk: 'i2pk', sk: 'i2sk' };
  return { table: 'item', pk: 'pk', sk: 'sk' };
};

const cursorAfter = (item: Item, query: Query): string => {
  const indexSk = query.index === undefined ? undefined : item[query.index]?.sk;
  return writeCursor(query.pk, indexSk === undefined ? item : { pk: item.pk, sk: item.sk, indexSk });
};
