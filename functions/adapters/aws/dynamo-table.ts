import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { checkKey, joinKey, refuseWhatJsonChanges } from '../../ports/stored-item.ts';
import { alive, type Item, type Key, type NewItem, StoreUnavailable, type Table } from '../../ports/table.ts';
import { awsFault } from './aws-fault.ts';
import { dynamoItem, itemOf, plainAttributes } from './dynamo-item.ts';
import { cursorOf, dynamoQuery } from './dynamo-query.ts';

export type DynamoTableOptions = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Unix milliseconds; the system's clock when left out. */
  readonly now?: () => number;
  /** Waits before what DynamoDB left over of a batch is put again, in milliseconds. */
  readonly leftOverMs?: readonly number[];
};

const batch = 25;
const defaultLeftOverMs = [50, 100, 200, 400, 800, 1600];

/**
 * `Table` on DynamoDB: keys `pk`, `sk`; indexes `index1` and `index2` over `index1pk`/`index1sk` and
 * `index2pk`/`index2sk`, projecting all; time-to-live on `expires`.
 */
export const dynamoTable = (options: DynamoTableOptions): Table => {
  const { tableName, now = Date.now, leftOverMs = defaultLeftOverMs } = options;
  const client = DynamoDBDocumentClient.from(options.client);
  const seconds = () => Math.floor(now() / 1000);

  const calling = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw awsFault(error, 'DynamoDB');
    }
  };

  const read = async ({ pk, sk }: Key): Promise<Item | undefined> => {
    const { Item: stored } = await client.send(
      new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true }),
    );
    return stored && living(itemOf(stored));
  };

  const living = (item: Item): Item | undefined => (alive(item, seconds()) ? item : undefined);

  const putBatch = async (items: readonly NewItem[]) => {
    let requests: BatchWriteCommandInput['RequestItems'] = {
      [tableName]: items.map((item) => ({ PutRequest: { Item: dynamoItem(item, 1) } })),
    };
    for (const wait of [...leftOverMs, undefined]) {
      const answer: BatchWriteCommandOutput = await client.send(new BatchWriteCommand({ RequestItems: requests }));
      if (!answer.UnprocessedItems?.[tableName]?.length) return;
      requests = answer.UnprocessedItems;
      // Half to whole of the wait: Lambdas throttled together should not come back together.
      if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
    }
    throw new StoreUnavailable('DynamoDB left items of a batch over, again and again.');
  };

  return {
    async get(key) {
      checkKey(key.pk, key.sk);
      return calling(() => read(key));
    },
    async put(item, condition) {
      refuseWhatJsonChanges(item.data);
      const expected = condition?.expected ?? null;
      const version = (expected ?? 0) + 1;
      const command = new PutCommand({
        TableName: tableName,
        Item: dynamoItem(item, version),
        ...(condition ? { ...onlyIf(expected, seconds()), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } : {}),
      });
      return calling(async () => {
        try {
          await client.send(command);
          return { ok: true, version };
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
          // Emulators leave the item out (AWS too where there is none): then it costs one read.
          const current = error.Item ? living(itemOf(plainAttributes(error.Item))) : await read(item);
          return { ok: false, current };
        }
      });
    },
    async batchPut(items) {
      for (const item of items) refuseWhatJsonChanges(item.data);
      // DynamoDB refuses a batch that names one key twice.
      const unique = [...new Map(items.map((item) => [joinKey(item), item])).values()];
      for (let at = 0; at < unique.length; at += batch) {
        await calling(() => putBatch(unique.slice(at, at + batch)));
      }
    },
    async query(query) {
      const input = dynamoQuery(query, tableName);
      if (!input) return { items: [] };
      const { Items = [], LastEvaluatedKey } = await calling(() => client.send(new QueryCommand(input)));
      // Until DynamoDB deletes what expired it charges for reading it, also where it were to leave it out itself.
      const items = Items.map(itemOf).filter((item) => alive(item, seconds()));
      return LastEvaluatedKey ? { items, cursor: cursorOf(query, LastEvaluatedKey) } : { items };
    },
    async delete({ pk, sk }) {
      checkKey(pk, sk);
      await calling(() => client.send(new DeleteCommand({ TableName: tableName, Key: { pk, sk } })));
    },
  };
};

/** An expired item that DynamoDB has not deleted yet counts as none. */
const onlyIf = (expected: number | null, nowSeconds: number) => ({
  ConditionExpression:
    expected === null
      ? 'attribute_not_exists(#pk) OR #expires <= :now'
      : '#version = :expected AND (attribute_not_exists(#expires) OR #expires > :now)',
  ExpressionAttributeNames: {
    '#expires': 'expires',
    ...(expected === null ? { '#pk': 'pk' } : { '#version': 'version' }),
  },
  ExpressionAttributeValues: { ':now': nowSeconds, ...(expected === null ? {} : { ':expected': expected }) },
});
