import type { Server } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { plainAttributes } from '../../functions/adapters/aws/dynamo-item.ts';
import { inProcess } from './in-process.ts';
import { signed } from './signed.ts';

type Stored = Parameters<typeof plainAttributes>[0];
type Answer = {
  readonly Item?: Stored;
  readonly Items?: readonly Stored[];
  readonly LastEvaluatedKey?: Stored;
};

/** What is asked next on the way, as the SDK has it. */
type Next = (args: { readonly input: object }) => Promise<{ readonly output: object; readonly response: unknown }>;

const short: readonly string[] = ['GetItem', 'PutItem', 'DeleteItem', 'Query', 'BatchWriteItem'];

/**
 * Lets a client's calls on items reach an emulator of this process without what the SDK puts around them (endpoints, retries,
 * signing, schemas): half of what a call costs. What is refused is asked once more the SDK's own way, whose errors
 * are thus the real ones. That all calls of `dynamoTable` work that way is shown by the table's contract (dynalite.test.ts).
 */
export const takeShortWay = (client: DynamoDBClient, emulator: Server): void => {
  const ask = async (operation: string, input: object): Promise<Answer | 'refused'> => {
    const { response } = await inProcess(emulator).handle({
      method: 'POST',
      path: '/',
      headers: {
        ...signed,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body: Buffer.from(JSON.stringify(input)),
    });
    return response.statusCode === 200 ? JSON.parse(Buffer.from(response.body).toString()) : 'refused';
  };
  client.middlewareStack.remove('loggerMiddleware');
  const shortWay =
    (next: Next, { commandName = '' }: { readonly commandName?: string }): Next =>
    async (args) => {
      const operation = commandName.replace(/Command$/, '');
      const answer = short.includes(operation) ? await ask(operation, args.input) : 'refused';
      return answer === 'refused' ? next(args) : { output: plain(answer), response: {} };
    };
  // Behind the place where items are put in the form of DynamoDB, and before all else.
  const place = { name: 'shortWay', relation: 'before', toMiddleware: 'endpointV2Middleware' } as const;
  client.middlewareStack.addRelativeTo(shortWay as never, place);
};

const plain = ({ Item, Items, LastEvaluatedKey, ...rest }: Answer): object => ({
  ...rest,
  ...(Item && { Item: plainAttributes(Item) }),
  ...(Items && { Items: Items.map(plainAttributes) }),
  ...(LastEvaluatedKey && { LastEvaluatedKey: plainAttributes(LastEvaluatedKey) }),
});
