import { parsedData, storedData } from '../../ports/stored-item.ts';
import type { Item, Key, NewItem } from '../../ports/table.ts';

/**
 * An item as it lies in DynamoDB. `data` is JSON text, so that both engines hold the very same and DynamoDB's number
 * range and UTF-8 rules change nothing. `expires` is the table's time-to-live attribute (Unix seconds).
 */
export type DynamoItem = { readonly [name: string]: unknown };

export const dynamoItem = (item: NewItem, version: number): DynamoItem => ({
  pk: item.pk,
  sk: item.sk,
  version,
  data: storedData(item),
  ...(item.index1 ? { index1pk: item.index1.pk, index1sk: item.index1.sk } : {}),
  ...(item.index2 ? { index2pk: item.index2.pk, index2sk: item.index2.sk } : {}),
  ...(item.expires === undefined ? {} : { expires: item.expires }),
});

export const itemOf = (stored: DynamoItem): Item => {
  const index1 = indexKey(stored['index1pk'], stored['index1sk']);
  const index2 = indexKey(stored['index2pk'], stored['index2sk']);
  const expires = stored['expires'];
  return {
    pk: text(stored['pk']),
    sk: text(stored['sk']),
    version: Number(stored['version']),
    data: parsedData(text(stored['data'])),
    ...(index1 ? { index1 } : {}),
    ...(index2 ? { index2 } : {}),
    ...(expires === undefined ? {} : { expires: Number(expires) }),
  };
};

/** An item as an exception carries it: each attribute still in its type's envelope (`{ S }`, `{ N }`). */
export const plainAttributes = (attributes: { readonly [name: string]: unknown }): DynamoItem =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, unwrapped(value)]));

const unwrapped = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('S' in value) return value.S;
  return 'N' in value ? Number(value.N) : value;
};

const indexKey = (pk: unknown, sk: unknown): Key | undefined =>
  typeof pk === 'string' && typeof sk === 'string' ? { pk, sk } : undefined;

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new Error('An item in the table is not one of ours: a text attribute is missing.');
};
