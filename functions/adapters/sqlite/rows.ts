import type { SQLOutputValue } from 'node:sqlite';
import { parsedData } from '../../ports/stored-item.ts';
import type { Item } from '../../ports/table.ts';

/** The columns of an item, in the order in which `itemOf` reads them (rows come as arrays: faster than objects). */
export const itemColumns = 'pk, sk, ver, i1pk, i1sk, i2pk, i2sk, expires, data';

export type Row = readonly SQLOutputValue[];

export const itemOf = (row: Row): Item => {
  const item: Writable<Item> = {
    pk: text(row[0]),
    sk: text(row[1]),
    version: Number(row[2]),
    data: parsedData(text(row[8])),
  };
  if (row[3] !== null) item.index1 = { pk: text(row[3]), sk: text(row[4]) };
  if (row[5] !== null) item.index2 = { pk: text(row[5]), sk: text(row[6]) };
  if (row[7] !== null) item.expires = Number(row[7]);
  return item;
};

/** A row of the table as `itemColumns` lists it; node:sqlite's types know only rows as objects. */
export const rowOf = (value: unknown): Row | undefined => (Array.isArray(value) ? value : undefined);

export const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');

type Writable<T> = { -readonly [name in keyof T]: T[name] };
