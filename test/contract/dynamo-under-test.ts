import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '../../functions/adapters/aws/dynamo-table.ts';
import { inProcess } from './in-process.ts';
import { takeShortWay } from './short-way.ts';
import { signed } from './signed.ts';
import type { TableUnderTest } from './table.contract.ts';

/** A client for an emulator, at a port or in this process: no credentials of this machine are looked for. */
export const emulatorClient = (emulator: number | Server) =>
  new DynamoDBClient({
    ...(typeof emulator === 'number'
      ? { endpoint: `http://127.0.0.1:${emulator}` }
      : { endpoint: 'http://127.0.0.1', requestHandler: inProcess(emulator) }),
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    signer: { sign: async (request) => Object.assign(request, { headers: { ...request.headers, ...signed } }) },
  });

/** A fresh table, as the data stack makes it, on whatever speaks DynamoDB there; its calls go the SDK's whole way. */
export const dynamoUnderTest = (emulator: number | Server) => freshTable(emulatorClient(emulator));

/** The same for what stands on a table: its calls cost half. */
export const dynamoAtHand = (emulator: Server) => {
  const client = emulatorClient(emulator);
  takeShortWay(client, emulator);
  return freshTable(client);
};

const freshTable = async (client: DynamoDBClient): Promise<TableUnderTest & { readonly tableName: string }> => {
  const tableName = `vecina-${randomUUID()}`;
  const key = (name: string, type: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType: type });
  const names = ['pk', 'sk', 'index1pk', 'index1sk', 'index2pk', 'index2sk'];
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      GlobalSecondaryIndexes: ['index1', 'index2'].map((IndexName) => ({
        IndexName,
        KeySchema: [key(`${IndexName}pk`, 'HASH'), key(`${IndexName}sk`, 'RANGE')],
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 0.2 }, { TableName: tableName });
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  return {
    table: dynamoTable({ client, tableName, now: () => clock.now }),
    clock,
    tableName,
    // Both emulators keep their indexes up to date at once.
    settle: async () => {},
    close: () => client.destroy(),
  };
};
