import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite, type SqliteOptions } from '../../functions/adapters/sqlite/open.ts';
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
