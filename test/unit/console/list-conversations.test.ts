import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RecordDraft } from '../../../flows/engine/record.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import {
  type Asked,
  type Listed,
  listConversations,
  type Position,
} from '../../../functions/console/conversations/list-conversations.ts';
import { recordItems } from '../../../functions/conversation/records.ts';
import type { Table } from '../../../functions/ports/table.ts';

const now = new Date('2026-11-24T18:00:00Z');
const day = '2026-11-24';
const people = 900;
const perPerson = 4;

const { table, close } = openSqlite({ file: ':memory:', now: () => now.getTime() });
const reads = { index: 0, people: 0 };
const counting: Table = {
  ...table,
  get: (key) => {
    reads.people += 1;
    return table.get(key);
  },
  query: (query) => {
    reads[query.index === undefined ? 'people' : 'index'] += 1;
    return table.query(query);
  },
};

const citizen = (n: number): string => `citizen-${String(n).padStart(4, '0')}`;
const turn: RecordDraft = {
  kind: 'turn',
  said: [null],
  answered: ['…'],
  flow: 'credit',
  run: 'r1',
  question: 'credit.purpose',
  version: 1,
  notes: [],
};
const stage = (value: string): RecordDraft => ({
  kind: 'fact',
  key: 'r1.credit.stage',
  question: 'credit.stage',
  version: 1,
  flow: 'credit',
  run: 'r1',
  subject: null,
  value,
  provenance: 'outcome',
});

beforeAll(async () => {
  // Everybody writes four times, an hour apart. The very first person alone is paying.
  for (let n = 0; n < people; n += 1) {
    const items = Array.from({ length: perPerson }, (_, round) => {
      const at = new Date(Date.parse(`${day}T13:00:00Z`) + round * 3_600_000 + n * 1000).toISOString();
      const drafts = round === 0 ? [turn, stage(n === 0 ? 'paying' : 'need')] : [turn];
      return recordItems({ citizen: citizen(n), turn: round + 1, at, drafts });
    });
    await table.batchPut(items.flat());
  }
});
afterAll(() => close());
beforeEach(() => {
  reads.index = 0;
  reads.people = 0;
});

const everybody: Asked = { from: day, to: day, flow: null, stage: null, outcome: null };
const page = (asked: Partial<Asked>, start: Position | null = null) =>
  listConversations(counting, { ...everybody, ...asked }, { start, limit: 25, now });

it('a full page looks at hardly more people than it shows', async () => {
  const { items, next } = await page({});
  expect(items.map((one) => one.citizen)).toEqual(Array.from({ length: 25 }, (_, n) => citizen(people - 1 - n)));
  expect(items.every((one) => one.stage === 'need' && one.last.turn === perPerson)).toBe(true);
  expect(next).not.toBe(null);
  expect(reads.people).toBeLessThanOrEqual(2 * 45);
});

it('a filter that leaves everybody out stops after some hundred people, each looked at once, and goes on from there', async () => {
  const { items, next } = await page({ stage: 'trouble' });
  expect(items).toEqual([]);
  expect(next).not.toBe(null);
  expect(reads.people).toBeGreaterThanOrEqual(300);
  expect(reads.people).toBeLessThanOrEqual(320);
});

it('whom a turn alone leaves out costs no look at all', async () => {
  expect(await page({ outcome: 'stuck' })).toEqual({ items: [], next: null });
  expect(reads.people).toBe(0);
});

it('the one person whom a filter leaves is found by going on, and only once', async () => {
  const found: Listed[] = [];
  let at: Position | null = null;
  let pages = 0;
  do {
    const { items, next } = await page({ stage: 'paying' }, at);
    found.push(...items);
    at = next;
    pages += 1;
  } while (at !== null && pages < 50);
  expect(at).toBe(null);
  expect(found).toMatchObject([{ citizen: citizen(0), stage: 'paying', last: { turn: perPerson } }]);
});

it('going on page by page shows everybody once', async () => {
  const found: string[] = [];
  let at: Position | null = null;
  do {
    const { items, next } = await page({}, at);
    found.push(...items.map((one) => one.citizen));
    at = next;
  } while (at !== null);
  expect(found).toHaveLength(people);
  expect(new Set(found).size).toBe(people);
});
