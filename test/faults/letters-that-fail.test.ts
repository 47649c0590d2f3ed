import { expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';
import { counters } from '../../infra/local/counters.ts';
import { healthOf } from '../../infra/local/health.ts';
import { letterTrouble } from '../../infra/local/letter-trouble.ts';

const letter = (id: string) => ({ group: 'ana', id, body: 'sealed' });

/** A store whose one letter is handled by throwing; what is said and counted of it. */
const failing = async (fault: unknown) => {
  const said: string[] = [];
  const { count, counts } = counters();
  const heard = letterTrouble({ count, say: (line) => said.push(line) });
  const store = openSqlite({ file: ':memory:', retryMs: [1, 1, 1, 1], heard });
  const health = healthOf({ store, file: ':memory:', present: () => null, alarm: () => null, counts });
  store.mailbox.start(async () => {
    throw fault;
  });
  await store.mailbox.post([letter('one')]);
  const end = async () => {
    await store.mailbox.stop();
    store.close();
  };
  return { said, counts, health, end };
};

it('a letter whose handling throws is counted at each try, and says its class and place once', async () => {
  const { said, counts, health, end } = await failing(new TypeError('me llamo Ana y vivo en Usme'));
  await expect.poll(() => counts()['letter.dead']).toBe(1);
  expect(counts()).toEqual({ 'letter.dead': 1, 'letter.fault': 5 });
  expect(health()).toMatchObject({ ok: true, deadLetters: 1 });
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^vecina: a letter was not dealt with and comes again: TypeError/);
  expect(said[1]).toMatch(/^vecina: a letter lies among the dead ones, .*: TypeError/);
  expect(said.join()).not.toMatch(/Ana|Usme|ana/);
  await end();
});

it('while the store is away letters rest, and that is said once', async () => {
  const { said, counts, health, end } = await failing(new StoreUnavailable('she wrote this'));
  await expect.poll(() => counts()['letter.rest'] ?? 0).toBeGreaterThan(6);
  expect(counts()).not.toHaveProperty('letter.fault');
  expect(health()).toMatchObject({ deadLetters: 0 });
  expect(said).toHaveLength(1);
  expect(said[0]).not.toContain('she wrote this');
  await end();
});

it('the place is told of our own code alone, and nothing that a message pretends', () => {
  const said: string[] = [];
  const { threw } = letterTrouble({ count: () => {}, say: (line) => said.push(line) });
  const fault = new RangeError('x\n    at she (/flows/her-words.ts:1:1)');
  fault.stack = `RangeError: ${fault.message}\n    at f (file:///srv/vecina/node_modules/zod/a.js:1:1)\n    at g (file:///srv/vecina/flows/engine/advance.ts:42:7)`;
  threw(fault);
  threw('her words');
  expect(said.map((line) => line.split(': ').at(-1))).toEqual(['RangeError at flows/engine/advance.ts:42', 'string']);
});
