import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { seal } from '../../../functions/conversation/seal.ts';
import { type ConsoleRig, consoleRig } from './console-rig.ts';

// Nine in the evening of the 22nd in Bogotá is the 23rd already where lists of days are kept.
const clock = { now: Date.parse('2026-11-23T02:00:00.000Z') };
const { table, settle, close } = openSqlite({ file: ':memory:', now: () => clock.now, harsh: true });
let rig: ConsoleRig;

const items = async (path: string): Promise<readonly { id?: string; did?: string }[]> => {
  const answer = await (await rig.as('administrator')).get(path);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: { id?: string; did?: string }[] }).items;
};
const aDayLater = 86_400_000;
const writes = async (waId: string): Promise<void> => {
  for (const text of ['hola', 'acepto', 'no']) await rig.says(waId, text);
};

beforeAll(async () => {
  rig = consoleRig({ table, clock, settle, close: async () => close() });
  await writes('573000000001');
  const raw = Buffer.from('{"odd":1}').toString('base64');
  const at = new Date(clock.now).toISOString();
  const body: LetterBody = { kind: 'aside', reason: 'not-whatsapp', raw, of: null, at };
  rig.posted.push({ group: 'aside#1', id: 'odd-piece', body: seal(rig.keys, JSON.stringify(body)) });
  await rig.drain();
  await (await rig.as('agent')).send('DELETE', '/api/v1/session');
  clock.now += aDayLater;
  await writes('573000000002');
});
afterAll(close);

it('what was done in the evening stands under the evening’s day in the audit', async () => {
  expect((await items('/api/v1/audit?day=2026-11-22')).map(({ did }) => did)).toContain('signed-out');
  expect(await items('/api/v1/audit?day=2026-11-23')).toEqual([]);
});

it('and so does what was set aside', async () => {
  expect((await items('/api/v1/set-aside?day=2026-11-22')).map(({ id }) => id)).toEqual(['odd-piece']);
  expect(await items('/api/v1/set-aside?day=2026-11-23')).toEqual([]);
});

it('and who talked then', async () => {
  const on = async (from: string, to: string) =>
    (await items(`/api/v1/conversations?from=${from}&to=${to}`)).map(({ id }) => id);
  const [first, ...others] = await on('2026-11-22', '2026-11-22');
  expect(others).toEqual([]);
  const [second, ...more] = await on('2026-11-23', '2026-11-23');
  expect(more).toEqual([]);
  expect(await on('2026-11-22', '2026-11-23')).toEqual([second, first]);
  expect(await on('2026-11-24', '2026-11-25')).toEqual([]);
  expect(await on('2026-11-01', '2026-11-21')).toEqual([]);
});
