import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { readCursor, writeCursor } from '../../ports/cursor.ts';
import { keyRange } from '../../ports/key-range.ts';
import type { Query } from '../../ports/table.ts';

/** DynamoDB's form of a query, which finds expired items too; `undefined` where nothing can lie within its bounds. */
export const dynamoQuery = (query: Query, tableName: string): QueryCommandInput | undefined => {
  if (keyRange(query) === 'nothing') return undefined;
  const names = { '#pk': `${query.index ?? ''}pk` };
  const { condition, values } = bounds(query);
  return {
    TableName: tableName,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${condition}`,
    ExpressionAttributeNames: condition ? { ...names, '#sk': `${query.index ?? ''}sk` } : names,
    ExpressionAttributeValues: { ':pk': query.pk, ...values },
    ScanIndexForward: !query.reverse,
    ...(query.limit === undefined ? {} : { Limit: query.limit }),
    ...(query.cursor === undefined ? {} : { ExclusiveStartKey: startKey(query, query.cursor) }),
  };
};

/** The port's cursor from DynamoDB's `LastEvaluatedKey`. */
export const cursorOf = (query: Query, last: { readonly [name: string]: unknown }): string => {
  const keys = { pk: String(last['pk']), sk: String(last['sk']) };
  return writeCursor(query.pk, query.index ? { ...keys, indexSk: String(last[`${query.index}sk`]) } : keys);
};

const bounds = ({ prefix, from, to }: Query) => {
  if (prefix) return { condition: ' AND begins_with(#sk, :prefix)', values: { ':prefix': prefix } };
  if (from && to !== undefined)
    return { condition: ' AND #sk BETWEEN :from AND :to', values: { ':from': from, ':to': to } };
  if (from) return { condition: ' AND #sk >= :from', values: { ':from': from } };
  if (to !== undefined) return { condition: ' AND #sk <= :to', values: { ':to': to } };
  return { condition: '', values: {} };
};

const startKey = (query: Query, cursor: string) => {
  const { pk, sk, indexSk } = readCursor(cursor, { partition: query.pk, index: query.index !== undefined });
  return query.index ? { pk, sk, [`${query.index}pk`]: query.pk, [`${query.index}sk`]: indexSk } : { pk, sk };
};
