import type { Server } from 'node:http';
import dynalite from 'dynalite';
import { afterAll } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { dynamoAtHand } from './dynamo-under-test.ts';
import type { TableUnderTest } from './table.contract.ts';

type Open = () => Promise<TableUnderTest>;

/** The dynalite of the tests of this file. */
export const dynaliteForTests = (): Server => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return server;
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
  const emulator = dynaliteForTests();
  for (const contract of contracts) {
    contract('SQLite, harsh', sqliteUnderTest(true));
    contract('DynamoDB (dynalite)', () => dynamoAtHand(emulator));
  }
};
