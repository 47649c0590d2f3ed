import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { type Simulator, startSimulator } from '../../infra/local/simulator/start-simulator.ts';
import { type Child, type Environment, serve, someSettings } from '../e2e/engine/child.ts';
import { bodyOf, citizen, welcomed } from '../e2e/engine/citizen.ts';
import { oneMachine } from '../e2e/engine/one-machine.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('a database that another process has locked', () => {
  const locked = async () => {
    const engine = await oneMachine();
    ends.push(engine.close);
    const other = new DatabaseSync(engine.file);
    ends.push(async () => other.close());
    return { engine, lock: () => other.exec('BEGIN IMMEDIATE'), unlock: () => other.exec('ROLLBACK') };
  };

  it('makes the webhook answer 503; Meta comes again, and everybody is answered once', async () => {
    const { engine, lock, unlock } = await locked();
    const people = [await welcomed(engine), citizen(engine)];
    lock();
    for (const { key } of people) engine.control.say(key, 'ayuda');
    await expect.poll(() => engine.control.counters().webhookFailures).toBeGreaterThan(0);
    expect(engine.counted('webhook.unavailable')).toBeGreaterThan(0);
    expect(people.map((she) => she.heard().length)).toEqual([3, 0]);
    unlock();
    await engine.idle();
    expect(people.map((she) => she.heard().length)).toEqual([4, 1]);
  });

  it('in the middle of an answer loses nothing of it, and says nothing twice', async () => {
    const { engine, lock, unlock } = await locked();
    const she = await welcomed(engine);
    engine.control.fail({ latencyMs: 300 });
    engine.control.say(she.key, 'crédito');
    await expect.poll(() => engine.control.counters().faults).toBe(1);
    lock();
    await expect.poll(() => she.heard().length).toBe(4);
    // The mark of what was sent cannot be written for longer than anybody waits.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    unlock();
    await engine.idle();
    expect(she.heard()).toHaveLength(4);
    await she.says('necesito plata');
    expect(bodyOf(she.heard().at(-1))).toContain('¿Para qué necesita la plata?');
    expect(await engine.deadLetters()).toBe(0);
  });
});

const installation = async (): Promise<{
  readonly data: string;
  readonly file: string;
  readonly settings: Environment;
  readonly phones: Simulator;
}> => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-store-'));
  ends.push(async () => rmSync(data, { recursive: true, force: true }));
  const some = someSettings(data);
  const phones = await startSimulator({
    webhookUrl: null,
    appSecret: some['WHATSAPP_APP_SECRET'] ?? '',
    accessToken: some['WHATSAPP_ACCESS_TOKEN'] ?? '',
    verifyToken: some['WHATSAPP_VERIFY_TOKEN'] ?? '',
    phoneNumberId: some['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
  });
  ends.push(() => phones.close());
  return { data, file: join(data, 'vecina.db'), settings: { ...some, WHATSAPP_GRAPH_URL: phones.url }, phones };
};

const started = async (
  settings: Environment,
  phones: Simulator,
  options: Parameters<typeof serve>[1] = {},
): Promise<Child> => {
  const child = serve(settings, options);
  ends.push(child.kill9);
  phones.control.setWebhook(`${await child.url}/webhook`);
  return child;
};

describe('a full disk', () => {
  it('makes the webhook answer 503, and nothing acknowledged is lost', async () => {
    const { file, settings, phones } = await installation();
    // No file may grow beyond 3 MB: to SQLite it is the same as no room left. The log fills it first.
    const child = await started(settings, phones, { fileSizeKb: 3000 });
    const acknowledged: string[] = [];
    let refused = 0;
    for (let n = 0; n < 200 && refused < 3; n += 1) {
      const text = `no es JSON ${String(n).padStart(4, '0')} ${'x'.repeat(40_000)}`;
      const status = await phones.control.post(text);
      expect([200, 503]).toContain(status);
      if (status === 200) acknowledged.push(text);
      else refused += 1;
    }
    expect(refused).toBe(3);
    const health = await fetch(`${await child.url}/healthz`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ ok: false, trouble: expect.stringMatching(/disk|not saved/) });
    expect(child.written()).toMatch(/no message is taken, Meta is asked to come again: .*vecina\.db/);
    await child.kill9();
    const again = await started(settings, phones);
    await expect.poll(() => letters(file)).toBe(0);
    await again.stop();
    const { table, close } = openSqlite({ file });
    const shards = Array.from({ length: 16 }, (_, shard) => table.query({ pk: `aside#${shard}` }));
    const items = (await Promise.all(shards)).flatMap((page) => page.items);
    close();
    expect(items.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(5);
  });

  const letters = (file: string): number => {
    const db = new DatabaseSync(file, { readOnly: true });
    const { n } = db.prepare('SELECT count(*) AS n FROM letter').get() ?? {};
    db.close();
    return Number(n);
  };
});

describe('a damaged database', () => {
  it.each([
    [
      'is something else',
      (file: string) => writeFileSync(file, 'these are somebody’s shopping lists '.repeat(500)),
      /not an SQLite database/,
    ],
    [
      'belongs to another program',
      (file: string) => new DatabaseSync(file).exec('CREATE TABLE theirs(x)'),
      /another program/,
    ],
    ['has lost its beginning', (file: string) => damage(file, 0, 4096), /not an SQLite database|corrupted/],
  ])('that %s is named at the start, and nothing starts', async (_how, harm, words) => {
    const { file, settings, phones } = await installation();
    if (words.source.includes('corrupted')) await (await started(settings, phones)).stop();
    harm(file);
    const child = serve(settings);
    ends.push(child.kill9);
    const { code } = await child.ended;
    expect(code).not.toBe(0);
    expect(child.written()).toMatch(words);
    expect(child.written()).toContain(file);
    // One clear line, no stack.
    expect(child.written().trim().split('\n')).toHaveLength(1);
  });

  it('that is damaged in the middle acknowledges nothing', async () => {
    const { file, settings, phones } = await installation();
    const first = await started(settings, phones);
    expect(await phones.control.post('{"object":"whatsapp_business_account","entry":[]}')).toBe(200);
    phones.control.say('573000000001', 'hola');
    await phones.control.reply('573000000001', {
      after: phones.control.messages('573000000001')[0]?.id ?? '',
      ms: 90_000,
    });
    await first.stop();
    damage(file, 4096, statSync(file).size - 4096);
    const child = serve(settings);
    ends.push(child.kill9);
    const answered = await Promise.race([
      child.ended.then(({ code }) => code),
      child.url.then(async (url) => {
        phones.control.setWebhook(`${url}/webhook`);
        return phones.control.post('not JSON, to be set aside');
      }),
    ]).catch(() => 1);
    expect([1, 2, 503]).toContain(answered);
    expect(child.written()).not.toContain('573000000001');
  });

  const damage = (file: string, from: number, bytes: number): void => {
    const whole = readFileSync(file);
    whole.fill(0x5a, from, from + bytes);
    writeFileSync(file, whole);
  };
});
