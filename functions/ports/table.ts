import { Postponed } from './mailbox.ts';

/**
 * Items under `pk`/`sk` and two secondary indexes. The rules are DynamoDB's, so that SQLite lets us forget none:
 * items of at most 400 kB (we allow 100 kB), pages of at most 1 MB, indexes that lag, no transaction across items,
 * no empty keys, expired items that may still be there (readers filter them, see `alive`).
 */
export type Table = {
  /** Strongly consistent. An expired item is not returned. */
  get(key: Key): Promise<Item | undefined>;
  /**
   * Puts one item. `expected` is the version that must be there now: a number, `null` for "none yet", or left out for
   * "whatever". The stored version becomes `expected + 1` (or 1). A conflict returns what is there, not an error.
   * An expired item counts as none. "Whatever" sets the version back to 1: never mix it with `expected` on one key.
   */
  put(item: NewItem, condition?: { readonly expected: number | null }): Promise<Put>;
  /**
   * Puts many items, neither atomically nor conditionally; returns when all hold, retries what was throttled, throws
   * when some could not be put. Keys must be deterministic, so that doing it again changes nothing. Of two items with
   * one key the last counts. All get version 1.
   */
  batchPut(items: readonly NewItem[]): Promise<void>;
  /** One page. On the table itself strongly consistent, on an index eventually. Expired items are left out. */
  query(query: Query): Promise<Page>;
  delete(key: Key): Promise<void>;
};

export type Key = { readonly pk: string; readonly sk: string };

/** Plain JSON without `undefined`. Numbers, empty strings, null and missing attributes come back as they went in. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type NewItem = Key & {
  readonly index1?: IndexKey;
  readonly index2?: IndexKey;
  /** Unix seconds after which the item counts as gone. */
  readonly expires?: number;
  readonly data: { readonly [name: string]: Json };
};

export type IndexKey = { readonly pk: string; readonly sk: string };

export type Item = NewItem & { readonly version: number };

export type Put =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly current: Item | undefined };

export type Query = {
  readonly pk: string;
  /** Left out: the table itself. */
  readonly index?: 'index1' | 'index2';
  /** Sort keys that start so. Excludes `from` and `to`. */
  readonly prefix?: string;
  /** Inclusive bounds of the sort key. */
  readonly from?: string;
  readonly to?: string;
  /** Descending when true. */
  readonly reverse?: boolean;
  /** At least 1: at most so many items in the page; it may hold fewer, even none, and still have a cursor. */
  readonly limit?: number;
  readonly cursor?: string;
};

/** `cursor` is there when there may be more, even where `items` is empty; without it there is no more. */
export type Page = { readonly items: readonly Item[]; readonly cursor?: string };

/** Our own bound, well below DynamoDB's 400 kB. */
export const largestItem = 100_000;

/** The item cannot be stored as it is: too large, or an empty key. A fault of ours, not of the person. */
export class ItemRefused extends Error {}

/** A cursor that this query did not give out (it may come from outside, in the console's address). */
export class CursorRefused extends Error {}

/** The store cannot answer now (locked, disk full, throttled beyond retries, network). The caller may try again. */
export class StoreUnavailable extends Postponed {}

/** Whether an item still counts at this time. Expiry by the store itself may come days later. */
export const alive = (item: { readonly expires?: number }, nowSeconds: number): boolean =>
  item.expires === undefined || item.expires > nowSeconds;
