import { expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { healthOf } from '../../infra/local/health.ts';
import { metaTrouble } from '../../infra/local/meta-trouble.ts';

const minute = 60_000;

it('that Meta refuses our token or account is said once in ten minutes, and shown until Meta takes something', () => {
  const said: string[] = [];
  let at = 0;
  const meta = metaTrouble({
    now: () => new Date(Date.UTC(2026, 11, 1) + at),
    say: (line) => said.push(line),
    grown: () => at,
  });
  const store = openSqlite({ file: ':memory:' });
  const health = healthOf({ store, file: ':memory:', present: () => null, alarm: meta.present, counts: () => ({}) });
  for (const name of ['send.retry', 'send.pause', 'send.sent']) meta.heard(name);
  expect(health()).toEqual({ ok: true, deadLetters: 0, counts: {} });
  for (; at < 9 * minute; at += minute) meta.heard('send.alarm');
  expect(said).toEqual([expect.stringMatching(/^vecina: ATENCIÓN: Meta rechaza nuestro token/)]);
  expect(health()).toMatchObject({ ok: true, alarm: expect.stringContaining('2026-12-01T00:00:00.000Z') });
  at = 10 * minute;
  meta.heard('send.alarm');
  expect(said).toHaveLength(2);
  meta.heard('send.sent');
  expect(health()).not.toHaveProperty('alarm');
  store.close();
});
