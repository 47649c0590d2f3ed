import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { groupCommit } from '../../functions/adapters/sqlite/group-commit.ts';
import { openSqlite, type SqliteOptions } from '../../functions/adapters/sqlite/open.ts';
import { purgeExpired } from '../../functions/adapters/sqlite/purge-expired.ts';
import { prepareSchema } from '../../functions/adapters/sqlite/schema.ts';
import { sqliteTable } from '../../functions/adapters/sqlite/sqlite-table.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';
import { strictDataContract, type TableUnderTest, tableContract } from './table.contract.ts';

const inFile =
  (options: Partial<SqliteOptions> = {}) =>
  async (): Promise<TableUnderTest> => {
    const folder = mkdtempSync(join(tmpdir(), 'vecina-table-'));
    const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
    const store = openSqlite({ file: join(folder, 'vecina.db'), now: () => clock.now, ...options });
    return {
      table: store.table,
      clock,
      settle: store.settle,
      close() {
        store.close();
        rmSync(folder, { recursive: true });
      },
    };
  };

tableContract('SQLite in a file', inFile());
tableContract('SQLite in memory', inFile({ file: ':memory:' }));
tableContract('SQLite, harsh', inFile({ harsh: true }));
strictDataContract('SQLite, harsh', inFile({ harsh: true }));

describe('harsh mode', () => {
  const item = { pk: 'person', sk: 'session', data: {}, index1: { pk: 'due', sk: 'a' } };

  it('shows a write in an index only after a while, and until then what was there before', async () => {
    const { table, settle, close } = await inFile({ harsh: { indexLagMs: 30 } })();
    await table.put(item);
    expect((await table.query({ pk: 'due', index: 'index1' })).items).toEqual([]);
    await settle();
    expect((await table.query({ pk: 'due', index: 'index1' })).items).toHaveLength(1);
    await table.put({ ...item, index1: { pk: 'later', sk: 'a' } });
    expect((await table.query({ pk: 'due', index: 'index1' })).items).toHaveLength(1);
    expect((await table.query({ pk: 'later', index: 'index1' })).items).toEqual([]);
    await settle();
    expect((await table.query({ pk: 'due', index: 'index1' })).items).toEqual([]);
    expect((await table.query({ pk: 'later', index: 'index1' })).items).toHaveLength(1);
    await close();
  });

  it('puts some items of a batch later than others, and returns when all hold', async () => {
    const { table, close } = await inFile({ harsh: true })();
    const items = Array.from({ length: 30 }, (_, at) => ({ pk: 'p', sk: String(at).padStart(2, '0'), data: { at } }));
    const seen: number[] = [];
    let done = false;
    const put = table.batchPut(items).then(() => {
      done = true;
    });
    while (!done) {
      seen.push((await table.query({ pk: 'p' })).items.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await put;
    expect(seen.some((count) => count > 0 && count < 30)).toBe(true);
    expect((await table.query({ pk: 'p' })).items).toHaveLength(30);
    await close();
  });
});

it('deletes expired items for good, however many, and only those', async () => {
  const db = new DatabaseSync(':memory:');
  prepareSchema(db, ':memory:');
  const commit = groupCommit({ db, file: ':memory:', lockedForMs: 0 });
  const clock = { now: 1_000_000 };
  const table = sqliteTable({ db, file: ':memory:', commit, now: () => clock.now });
  const item = (sk: number, expires: number) => ({ pk: 'p', sk: String(sk), data: {}, expires });
  await table.batchPut(Array.from({ length: 1200 }, (_, at) => item(at, 1500)));
  await table.batchPut([item(5000, 2500), { pk: 'p', sk: 'always', data: {} }]);
  const rows = () => Number(db.prepare('SELECT count(*) AS n FROM item').get()?.['n']);
  const purge = purgeExpired({ db, commit, now: () => clock.now });
  purge();
  commit.flush();
  expect(rows()).toBe(1202);
  clock.now = 2_000_000;
  purge();
  for (let turn = 0; turn < 5; turn += 1) {
    commit.flush();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(rows()).toBe(2);
  db.close();
});

it('lets two connections of one file see each other in indexes, in harsh mode too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vecina-table-'));
  const open = () => openSqlite({ file: join(folder, 'vecina.db'), harsh: true });
  const [first, second] = [open(), open()];
  await first.table.put({ pk: 'a', sk: 'b', data: {}, index1: { pk: 'due', sk: 'x' } });
  await first.settle();
  first.close();
  expect((await second.table.query({ pk: 'due', index: 'index1' })).items).toHaveLength(1);
  second.close();
  rmSync(folder, { recursive: true });
});

it('rejects what comes after it was closed', async () => {
  const { table, mailbox, close } = openSqlite({ file: ':memory:' });
  close();
  close();
  await expect(table.put({ pk: 'a', sk: 'b', data: {} })).rejects.toThrow(StoreUnavailable);
  await expect(mailbox.post([{ group: 'a', id: 'b', body: 'c' }])).rejects.toThrow(StoreUnavailable);
});
