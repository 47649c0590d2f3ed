import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { citizenKey } from '../../functions/conversation/records.ts';
import { BadInput } from '../../infra/local/bad-input.ts';
import { run as record } from '../../infra/local/commands/record.ts';
import { run as replay } from '../../infra/local/commands/replay.ts';
import { rig } from '../conversations/rig.ts';

const folder = mkdtempSync(join(tmpdir(), 'vecina-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command writes to stdout, and how it ends. */
const told = async (run: typeof record, ...argv: readonly string[]) => {
  let out = '';
  vi.stubEnv('VECINA_DATA', folder);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    return { code: await run(argv), out };
  } finally {
    vi.restoreAllMocks();
  }
};

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Somebody who tells more than she is asked, stored in an installation's database. */
const lived = async (research: string): Promise<string> => {
  const phone = rig();
  const text = (body: string) => phone.send({ type: 'text', body });
  await text('hola, soy Rosalba Prueba');
  await text('sí');
  await text(research);
  await text('crédito');
  await text('necesito plata');
  await text('para surtir');
  await text('2 palos y medio');
  await phone.pass(3 * 3_600_000);
  await text('xyzzy Rosalba Prueba, mi comadre Lucía vende arepas');
  await phone.send({ type: 'media', media: 'voice' });
  const { citizen } = await phone.session();
  const store = openSqlite({ file: join(folder, 'vecina.db') });
  await store.table.batchPut((await phone.records()).map(({ version: _, ...item }) => item));
  store.close();
  phone.close();
  return citizen;
};

describe('record', () => {
  let citizen = '';
  let transcript = '';
  beforeAll(async () => {
    citizen = await lived('sí');
    transcript = (await told(record, citizen, '--reason', 'una prueba', '--by', 'Prueba')).out;
  });

  it('writes what was understood, and none of her own words', () => {
    for (const word of ['Rosalba', 'Prueba', 'comadre', 'Lucía', 'arepas', 'xyzzy', citizen])
      expect(transcript).not.toContain(word);
    expect(transcript).toContain('> 2500000 pesos');
    expect(transcript).toContain('~ 3h');
    expect(transcript).toContain('> [palabras]');
    expect(transcript).toMatch(/¿Para qué necesita la plata\?[^>]*> #1\n/);
    expect(transcript).toContain('> !voice');
  });

  it('and today’s flows answer it as written', async () => {
    const { code, out } = await told(replay, file('own.chat', transcript));
    expect(out).toMatch(/, 0 answered otherwise today/);
    expect(code).toBe(0);
  });

  it('is in the audit, with who and why', async () => {
    const store = openSqlite({ file: join(folder, 'vecina.db') });
    const today = new Date().toISOString().slice(0, 10);
    const shards = Array.from({ length: 16 }, (_, shard) => store.table.query({ pk: `audit#${today}#${shard}` }));
    const entries = (await Promise.all(shards)).flatMap(({ items }) => items.map(({ data }) => data));
    store.close();
    expect(entries).toMatchObject([{ did: 'looked-at-transcript', who: 'Prueba', reason: 'una prueba' }]);
  });

  it('takes an id that looks like an option, as older ones may', async () => {
    const old = '-qPrueba12345678';
    const store = openSqlite({ file: join(folder, 'vecina.db') });
    const { items } = await store.table.query({ pk: citizenKey(citizen) });
    await store.table.batchPut(items.map(({ version: _, ...item }) => ({ ...item, pk: citizenKey(old) })));
    store.close();
    for (const argv of [[old], ['--', old], [old, '--by', 'Prueba', '--json']])
      expect(await told(record, ...argv)).toMatchObject({ code: 0, out: expect.stringContaining('2500000 pesos') });
  });

  it('refuses whoever did not agree to be studied, and whoever is not there', async () => {
    await expect(told(record, await lived('no'))).rejects.toThrow(BadInput);
    await expect(told(record, 'nobody-of-ours')).rejects.toThrow(BadInput);
  });
});

describe('replay', () => {
  it('tells what is answered otherwise, and exits 1', async () => {
    const chat = file('other.chat', '> hola\n< Esto no lo dice nadie.\n');
    const { code, out } = await told(replay, chat);
    expect(code).toBe(1);
    expect(out).toContain('- < Esto no lo dice nadie.');
    expect(out).toMatch(/1 lines?, 1 answered otherwise/);
    const { out: json } = await told(replay, chat, '--json');
    expect(JSON.parse(json)).toMatchObject({ line: 'hola', same: false });
  });

  it('says where a stored session stands today, and which answers count no more', async () => {
    const phone = rig();
    for (const body of ['hola', 'sí', 'sí', 'crédito', 'necesito plata']) await phone.send({ type: 'text', body });
    const session = await phone.session();
    phone.close();
    const whole = await told(replay, file('session.json', JSON.stringify({ data: { session } })), '--json');
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({ flow: 'credit', at: 'credit.purpose' });
    const answers = session.answers.map((one) => (one.key === 'credit.stage' ? { ...one, version: 0 } : one));
    const older = await told(replay, file('older.json', JSON.stringify({ ...session, answers })), '--json');
    expect(older.code).toBe(1);
    expect(JSON.parse(older.out)).toMatchObject({ at: 'credit.stage' });
    expect(JSON.parse(older.out).answers).toContainEqual({ key: 'credit.stage', now: 'asked-again' });
  });

  it.each([
    ['nothing', ''],
    ['a session of another shape', '{"session":{"engine":99,"answers":[]}}'],
    ['broken JSON', '{"session":'],
  ])('refuses %s in one line', async (_what, text) => {
    await expect(told(replay, file('bad', text))).rejects.toThrow(BadInput);
  });
});
