import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { afterAll, beforeAll } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { dynamoUnderTest } from './dynamo-under-test.ts';
import { exportContract } from './export.contract.ts';
import { importRecordsContract } from './import-records.contract.ts';
import { serviceRecordsContract } from './service-records.contract.ts';

const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const sqlite = (harsh: boolean) => async () => {
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const { table, settle, close } = openSqlite({ file: ':memory:', harsh, now: () => clock.now });
  return { table, clock, settle, close };
};
for (const contract of [serviceRecordsContract, importRecordsContract, exportContract]) {
  contract('SQLite', sqlite(false));
  contract('SQLite, harsh', sqlite(true));
  contract('DynamoDB (dynalite)', () => dynamoUnderTest(port));
}
