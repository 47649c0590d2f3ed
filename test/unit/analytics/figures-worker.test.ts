import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite, type SqliteStore } from '../../../functions/adapters/sqlite/open.ts';
import { QueryRefused } from '../../../functions/analytics/query-refused.ts';
import { type FiguresWorker, figuresWorker } from '../../../infra/local/figures-worker.ts';
import { items, research, service } from './made.ts';

const now = () => new Date('2026-11-22T10:00:00Z');
const data = mkdtempSync(join(tmpdir(), 'vecina-figures-'));
const query = { figure: 'services', period: 'all', filter: {}, sees: 'exact' } as const;
let store: SqliteStore;
let worker: FiguresWorker;
beforeAll(() => {
  store = openSqlite({ file: join(data, 'vecina.db'), now: () => now().getTime() });
  worker = figuresWorker({ data, key: 'test key', phoneNumberId: 'test', now });
});
afterAll(async () => {
  await worker.close();
  store.close();
  rmSync(data, { recursive: true });
});

it('counts in a thread of its own what the server has written, and answers from there', async () => {
  await store.table.batchPut(
    items('somebody', '2026-11-21T15:00:00.000Z', [research(true), service('a', { on: '2026-11-21' })]),
  );
  expect((await worker.answer(query)).countedAt).toBeNull();
  expect(await worker.rollUp()).toBe(3);
  const { charts } = await worker.answer(query);
  expect(charts.find(({ id }) => id === 'services.service')?.cells).toEqual([
    { codes: ['lavanderia'], counts: { people: 1, attentions: 1 } },
  ]);
});

it('refuses what does not exist, in words', async () => {
  await expect(worker.answer({ ...query, figure: 'people' })).rejects.toThrow(QueryRefused);
  await expect(worker.answer({ ...query, period: 'yesterday' })).rejects.toThrow(/a period is/);
});

it('ends, and starts again when it is asked again', async () => {
  await worker.close();
  expect((await worker.answer(query)).charts.length).toBeGreaterThan(5);
});
