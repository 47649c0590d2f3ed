import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { afterAll, beforeAll } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { dynamoUnderTest } from './dynamo-under-test.ts';
import { rescreenContract } from './rescreen.contract.ts';

const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

rescreenContract('SQLite, harsh', async () => {
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const { table, settle, close } = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
  return { table, clock, settle, close };
});
rescreenContract('DynamoDB (dynalite)', () => dynamoUnderTest(port));
