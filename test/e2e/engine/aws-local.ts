import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, ListQueuesCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '../../../functions/adapters/aws/dynamo-item.ts';
import { dynamoTable } from '../../../functions/adapters/aws/dynamo-table.ts';
import { sqsMailbox } from '../../../functions/adapters/aws/sqs-mailbox.ts';
import { alive, type Item } from '../../../functions/ports/table.ts';
import { type AwsLocal, startAwsLocal } from '../../../infra/local/aws/start-aws-local.ts';
import { type Engine, startEngine } from './engine.ts';

export type AwsEngine = Engine & { readonly kill9: AwsLocal['kill9']; readonly written: () => string };

/**
 * The bundled functions in child processes, on emulators. A letter is hidden for five seconds, as with `npm run
 * start:aws-local`; tests that wait for letters to come again hurry that, and then a busy machine may take one twice.
 */
export const awsLocal = async ({ visibilitySeconds = 5 } = {}): Promise<AwsEngine> => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-e2e-aws-'));
  let written = '';
  const hear = (text: string): void => {
    written += text;
  };
  let aws: AwsLocal | undefined;
  const engine = await startEngine(data, async (settings, now) => {
    const running = await startAwsLocal(settings, { visibilitySeconds, hear });
    aws = running;
    const { dynamo, sqs } = running.cloud;
    const tableName = (await dynamo.send(new ListTablesCommand())).TableNames?.[0] ?? '';
    const queues = (await sqs.send(new ListQueuesCommand())).QueueUrls ?? [];
    const table = dynamoTable({ client: dynamo, tableName, now });
    const waiting = async (url: string): Promise<number> => {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...AttributeNames] }),
      );
      return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    };
    const dead = queues.filter((url) => /deadletters/i.test(url));
    const living = queues.filter((url) => /mailbox/i.test(url));
    const total = async (urls: readonly string[]): Promise<number> =>
      (await Promise.all(urls.map(waiting))).reduce((sum, n) => sum + n, 0);
    return {
      name: 'aws-local',
      url: running.url,
      table,
      counted: (name) => countedIn(written, name),
      work: () => workOf(running.calls()),
      moveClock: running.moveClock,
      wake: running.wake,
      post: sqsMailbox({ client: sqs, queueUrl: living[0] ?? '' }).post,
      letters: () => total(living),
      stored: async () => {
        const items: Item[] = [];
        const client = DynamoDBDocumentClient.from(dynamo);
        const pages = paginateScan({ client }, { TableName: tableName, ConsistentRead: true });
        for await (const { Items = [] } of pages) items.push(...Items.map(itemOf));
        return items.filter((item) => alive(item, Math.floor(now() / 1000)));
      },
      deadLetters: () => total(dead),
      close: async () => {
        await running.close();
        rmSync(data, { recursive: true, force: true });
      },
    };
  });
  return { ...engine, kill9: (name) => aws?.kill9(name), written: () => written };
};

const workOf = (calls: Readonly<Record<string, number>>) => {
  const sum = (...names: string[]): number => names.reduce((all, name) => all + (calls[name] ?? 0), 0);
  return {
    queueSends: sum('SQS.SendMessage', 'SQS.SendMessageBatch'),
    reads: sum('DynamoDB.Query', 'DynamoDB.GetItem', 'DynamoDB.BatchGetItem', 'DynamoDB.Scan'),
    writes: sum('DynamoDB.PutItem', 'DynamoDB.BatchWriteItem', 'DynamoDB.UpdateItem', 'DynamoDB.DeleteItem'),
  };
};

/** Functions write what they count as lines of CloudWatch's embedded metric format. */
const countedIn = (written: string, name: string): number =>
  written
    .split('\n')
    .filter((line) => line.startsWith('{"_aws"') && line.includes(`"${name}":`))
    .reduce((sum, line) => {
      const value: unknown = JSON.parse(line)[name];
      return sum + [value].flat().reduce((all: number, one) => all + Number(one), 0);
    }, 0);
