import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { afterAll, beforeAll } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { dynamoUnderTest } from './dynamo-under-test.ts';
import type { TableUnderTest } from './table.contract.ts';

type Open = () => Promise<TableUnderTest>;

/** Starts dynalite for the tests of this file; returns its port once they run. */
export const dynaliteForTests = (): (() => number) => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return () => port;
};

export const sqliteUnderTest =
  (harsh: boolean): Open =>
  async () => {
    const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
    const { table, settle, close } = openSqlite({ file: ':memory:', harsh, now: () => clock.now });
    return { table, clock, settle, close };
  };

/** Runs contracts of what stands on a table over both engines. */
export const onBothEngines = (...contracts: readonly ((name: string, open: Open) => unknown)[]): void => {
  const port = dynaliteForTests();
  for (const contract of contracts) {
    contract('SQLite, harsh', sqliteUnderTest(true));
    contract('DynamoDB (dynalite)', () => dynamoUnderTest(port()));
  }
};
