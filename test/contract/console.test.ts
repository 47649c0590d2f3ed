import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { afterAll, beforeAll } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { consoleCasesContract } from './console-cases.contract.ts';
import { consoleExchangeContract } from './console-exchange.contract.ts';
import { dynamoUnderTest } from './dynamo-under-test.ts';
import type { TableUnderTest } from './table.contract.ts';

const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const onSqlite = async (): Promise<TableUnderTest> => {
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const { table, settle, close } = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
  return { table, clock, settle, close };
};
const onDynamo = () => dynamoUnderTest(port);

consoleCasesContract('SQLite, harsh', onSqlite);
consoleCasesContract('DynamoDB (dynalite)', onDynamo);
consoleExchangeContract('SQLite, harsh', onSqlite);
consoleExchangeContract('DynamoDB (dynalite)', onDynamo);
