import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { buildApp as fauxqs } from 'fauxqs';
import { z } from 'zod';
import type { CloudResource, CloudTemplate } from './cloud-template.ts';

export type LocalCloud = {
  /** What the AWS SDK of a child needs to find these emulators instead of AWS. */
  readonly environment: Readonly<Record<string, string>>;
  readonly dynamo: DynamoDBClient;
  readonly sqs: SQSClient;
  /** How often each operation was called since the start: `{ 'DynamoDB.GetItem': 3, 'SQS.SendMessageBatch': 1 }`. */
  calls(): Readonly<Record<string, number>>;
  stop(): Promise<void>;
};

export type LocalCloudOptions = {
  readonly template: CloudTemplate;
  /** Values for the settings that the template's secrets name; each secret holds only those that it names. */
  readonly secrets: Readonly<Record<string, string>>;
  /** How long a letter stays hidden, instead of what the template says, so that a killed function is seen soon. */
  readonly visibilitySeconds: number;
};

const region = 'us-east-1';
const account = '000000000000';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Dynalite, fauxqs and a stand-in for Secrets Manager, with what the synthesized template says is in them. */
export const startLocalCloud = async ({
  template,
  secrets,
  visibilitySeconds,
}: LocalCloudOptions): Promise<LocalCloud> => {
  const counting = countCalls();
  const tables = await listening(dynalite({ createTableMs: 0 }));
  // Not `startFauxqs`, which would listen on every interface.
  const queues = fauxqs({ logger: false, defaultRegion: region });
  const queuesUrl = await queues.listen({ port: 0, host: '127.0.0.1' });
  const secretServer = await listening(secretsManager(template, secrets));
  const environment = {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: urlOf(tables),
    AWS_ENDPOINT_URL_SQS: queuesUrl,
    AWS_ENDPOINT_URL_S3: queuesUrl,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: urlOf(secretServer),
  };
  const dynamo = new DynamoDBClient({ region, credentials, endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB });
  const sqs = new SQSClient({ region, credentials, endpoint: environment.AWS_ENDPOINT_URL_SQS });
  const s3 = new S3Client({ region, credentials, endpoint: environment.AWS_ENDPOINT_URL_S3 });
  for (const key of template.ofType('AWS::KMS::Key'))
    template.name(key, { ref: key.id, arn: `arn:aws:kms:${region}:${account}:key/${key.id}` });
  await Promise.all(template.ofType('AWS::DynamoDB::Table').map((table) => createTable(template, dynamo, table)));
  await createQueues(template, sqs, visibilitySeconds);
  for (const bucket of template.ofType('AWS::S3::Bucket')) {
    const name = localName(bucket);
    await s3.send(new CreateBucketCommand({ Bucket: name }));
    template.name(bucket, { ref: name, arn: `arn:aws:s3:::${name}` });
  }
  s3.destroy();
  return {
    environment,
    dynamo,
    sqs,
    calls: () => Object.fromEntries(counting.calls),
    stop: async () => {
      counting.stop();
      dynamo.destroy();
      sqs.destroy();
      await Promise.all([queues.close(), closed(tables), closed(secretServer)]);
    },
  };
};

const tableSchema = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
      Projection: z.object({ ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']) }),
    }),
  ),
});

const createTable = async (template: CloudTemplate, dynamo: DynamoDBClient, table: CloudResource): Promise<void> => {
  const TableName = localName(table);
  await dynamo.send(
    new CreateTableCommand({ TableName, BillingMode: 'PAY_PER_REQUEST', ...tableSchema.parse(table.properties) }),
  );
  await waitUntilTableExists({ client: dynamo, maxWaitTime: 10, minDelay: 0.05, maxDelay: 0.2 }, { TableName });
  template.name(table, { ref: TableName, arn: `arn:aws:dynamodb:${region}:${account}:table/${TableName}` });
};

/** In CloudFormation these queue properties carry the names and values of the queue attributes themselves. */
const copiedAttributes = [
  'FifoQueue',
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
  'MessageRetentionPeriod',
  'DelaySeconds',
];

const createQueues = async (template: CloudTemplate, sqs: SQSClient, visibilitySeconds: number): Promise<void> => {
  // Those without a redrive policy first: they are what the others point at.
  const queues = template
    .ofType('AWS::SQS::Queue')
    .toSorted((a, b) => Number('RedrivePolicy' in a.properties) - Number('RedrivePolicy' in b.properties));
  for (const queue of queues) {
    const { RedrivePolicy, ...properties } = queue.properties;
    const QueueName = `${localName(queue)}${properties['FifoQueue'] === true ? '.fifo' : ''}`;
    const copied = copiedAttributes
      .filter((name) => properties[name] !== undefined)
      .map((name) => [name, String(properties[name])]);
    const { QueueUrl = '' } = await sqs.send(
      new CreateQueueCommand({
        QueueName,
        Attributes: {
          ...Object.fromEntries(copied),
          VisibilityTimeout: String(visibilitySeconds),
          ...(RedrivePolicy === undefined
            ? {}
            : { RedrivePolicy: JSON.stringify(template.resolve(queue.stack, RedrivePolicy)) }),
        },
      }),
    );
    template.name(queue, { ref: QueueUrl, arn: `arn:aws:sqs:${region}:${account}:${QueueName}` });
  }
};

const secretSchema = z.object({
  GenerateSecretString: z.object({ SecretStringTemplate: z.string(), GenerateStringKey: z.string() }),
});

/** Answers `GetSecretValue` for the secrets of the template, as Secrets Manager's JSON protocol does; knows nothing else. */
const secretsManager = (template: CloudTemplate, values: Readonly<Record<string, string>>): Server => {
  const secrets = new Map<string, string>();
  for (const secret of template.ofType('AWS::SecretsManager::Secret')) {
    const arn = `arn:aws:secretsmanager:${region}:${account}:secret:${localName(secret)}`;
    template.name(secret, { ref: arn, arn });
    const { SecretStringTemplate, GenerateStringKey } = secretSchema.parse(secret.properties).GenerateSecretString;
    const names = [...Object.keys(JSON.parse(SecretStringTemplate)), GenerateStringKey];
    secrets.set(arn, JSON.stringify(Object.fromEntries(names.map((name) => [name, values[name] ?? '']))));
  }
  return createServer(async (request, response) => {
    const body = z
      .object({ SecretId: z.string() })
      .safeParse(JSON.parse(Buffer.concat(await request.toArray()).toString()));
    const asked = request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue' && body.success;
    const SecretString = asked ? secrets.get(body.data.SecretId) : undefined;
    response.writeHead(SecretString === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(SecretString === undefined ? { __type: 'ResourceNotFoundException' } : { SecretString }),
    );
  });
};

const requestSchema = z.object({ request: z.instanceof(IncomingMessage) });

/**
 * Listens to every HTTP server of this process; AWS operations name themselves in a header. What the SDK asks once more, since
 * a slow machine let it wait, is the same call.
 */
const countCalls = () => {
  const calls = new Map<string, number>();
  const listen = (message: unknown) => {
    const { request } = requestSchema.parse(message);
    const [service, operation] = String(request.headers['x-amz-target'] ?? '').split('.');
    const attempt = /\battempt=(\d+)/.exec(String(request.headers['amz-sdk-request'] ?? ''))?.[1] ?? '1';
    if (operation === undefined || attempt !== '1') return;
    const name = `${service?.replace(/_.*/, '').replace('Amazon', '')}.${operation}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
  };
  subscribe('http.server.request.start', listen);
  return { calls, stop: () => unsubscribe('http.server.request.start', listen) };
};

/** A name that every service takes: lower case, digits and dashes. */
const localName = (resource: CloudResource): string =>
  resource.id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(-63)
    .replace(/^-/, '');

const listening = async (server: Server): Promise<Server> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const urlOf = (server: Server): string => {
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
