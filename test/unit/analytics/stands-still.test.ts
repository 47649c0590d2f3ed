import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { openFigures } from '../../../functions/analytics/figures.ts';
import { writeDay } from '../../../functions/analytics/ledger.ts';
import type { Row, Rows } from '../../../functions/analytics/row.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';

const nothing: Rows = { activity: [], service: [], journey: [], visit: [], stop: [], question: [] };

/** Figures of a table into which days are counted, an hour passing after each. */
const counting = (standsStill: boolean) => {
  let time = Date.parse('2026-11-22T15:00:00Z');
  const { table, close } = openSqlite({ file: ':memory:', now: () => time });
  onTestFinished(close);
  let away = false;
  const reading: typeof table = {
    ...table,
    query: (query) => (away ? Promise.reject(new Error('away')) : table.query(query)),
  };
  const { figures: key } = deriveKeys('test key');
  const figures = openFigures({ table: reading, key, now: () => new Date(time), standsStill });
  return {
    count: async (day: string) => {
      const row: Row = { person: day, thing: `day.${day}`, day, codes: { flow: 'care' }, amounts: {} };
      await writeDay(table, { day, rows: { ...nothing, activity: [row] }, at: new Date(time) });
      time += 3_600_000;
    },
    people: async () => {
      const { charts } = await figures.answer({ figure: 'overview', period: '2026-11', filter: {}, sees: 'exact' });
      return charts[0]?.total.people;
    },
    goesAway: () => {
      away = true;
    },
  };
};

it('where nothing goes on between two answers, what was counted since is waited for', async () => {
  const { count, people, goesAway } = counting(true);
  await count('2026-11-19');
  expect(await people()).toBe(1);
  await count('2026-11-20');
  expect(await people()).toBe(2);
  await count('2026-11-21');
  goesAway();
  expect(await people()).toBe(2);
});

it('elsewhere nobody waits for it: it is there the next time', async () => {
  const { count, people } = counting(false);
  await count('2026-11-19');
  expect(await people()).toBe(1);
  await count('2026-11-20');
  expect(await people()).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await people()).toBe(2);
});
