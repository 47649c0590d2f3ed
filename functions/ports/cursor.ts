import { CursorRefused } from './table.ts';

/**
 * Where a page of a query ended: the keys of its last item, as opaque text. Index pages also hold the index's sort key,
 * which many items may share.
 */
export type CursorKeys = { readonly pk: string; readonly sk: string; readonly indexSk?: string };

/** `partition` (the query's `pk`) goes in, so that a cursor cannot be used to read another partition. */
export const writeCursor = (partition: string, keys: CursorKeys): string => {
  const parts = [partition, keys.pk, keys.sk];
  if (keys.indexSk !== undefined) parts.push(keys.indexSk);
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
};

/** Throws `CursorRefused` for text that is no cursor, or one of another query. */
export const readCursor = (text: string, of: { readonly partition: string; readonly index: boolean }): CursorKeys => {
  const [partition, pk, sk, indexSk, ...more] = parts(text);
  const fits = partition === of.partition && pk !== undefined && sk !== undefined && more.length === 0;
  if (!fits || of.index !== (indexSk !== undefined) || (!of.index && pk !== partition)) {
    throw new CursorRefused('This cursor belongs to another query.');
  }
  return indexSk === undefined ? { pk, sk } : { pk, sk, indexSk };
};

const parts = (text: string): readonly string[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value;
  } catch (error) {
    throw new CursorRefused('This is no cursor.', { cause: error });
  }
  throw new CursorRefused('This is no cursor.');
};
