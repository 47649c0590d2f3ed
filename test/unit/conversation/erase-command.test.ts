import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Running, startServer } from '../../../infra/local/server.ts';
import { readSettings } from '../../../infra/local/settings.ts';
import { vecina as inThisProcess } from '../../vecina.ts';

const user = 'CO.573000000012000';
const number = '573000000011';

const folder = (): string => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-erase-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return data;
};

const start = async (data: string): Promise<Running> => {
  const server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
  return server;
};

/** `vecina erase …`, as its own process, which only shares the files. */
const vecina = async (data: string, ...argv: string[]) => {
  const child = spawn(process.execPath, ['bin/vecina.mjs', 'erase', ...argv], {
    env: { PATH: process.env['PATH'], VECINA_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, code] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out: out.join(''), err: err.join(''), code };
};

const talk = async ({ simulator }: Running, key: string): Promise<void> => {
  const { control } = simulator ?? expect.unreachable();
  control.addPhone(key === number ? { waId: key } : { userId: key, waId: '573000000012' });
  const at = key === number ? key : '573000000012';
  const first = control.reply(at);
  control.say(at, 'hola');
  const { content } = await first;
  const next = control.reply(at);
  control.say(at, { type: 'tap', id: content.type === 'buttons' ? (content.buttons[0]?.id ?? '') : '' });
  await next;
};

const rows = (data: string) => {
  const db = new DatabaseSync(join(data, 'vecina.db'), { readOnly: true });
  const all = db
    .prepare("SELECT pk FROM item WHERE pk NOT LIKE 'erasure#%' AND pk NOT LIKE 'sender#%' AND pk <> 'recount'")
    .all();
  db.close();
  return all;
};

describe('vecina erase', () => {
  it('erases while the server runs, and when it does not', async () => {
    const data = folder();
    const server = await start(data);
    await talk(server, number);
    await talk(server, user);
    const first = await vecina(data, '+57 300 000 0011', '--json');
    expect(first).toMatchObject({ err: '', code: 0 });
    const line = JSON.parse(first.out);
    expect(line).toMatchObject({
      receipt: expect.stringMatching(/^[0-9A-F]{12}$/),
      erased: { session: 1, alias: 0, contact: 1, letter: 0 },
      backups: { days: 35 },
    });
    expect(first.out).not.toContain(number);
    // The server goes on: for her it is the first time again.
    const { control } = server.simulator ?? expect.unreachable();
    const greeting = control.reply(number);
    control.say(number, 'hola');
    expect((await greeting).content).toMatchObject({ body: expect.stringContaining('Vecina') });
    expect(await vecina(data, number)).toMatchObject({ code: 0, out: expect.stringContaining('session 1') });
    await control.settled();
    await server.close();
    expect(rows(data)).not.toEqual([]);
    const second = await vecina(data, user, '--json');
    expect(second).toMatchObject({ err: '', code: 0 });
    expect(JSON.parse(second.out).erased).toMatchObject({ session: 1, alias: 1, contact: 1 });
    expect(rows(data)).toEqual([]);
    const bytes = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
    expect(bytes.filter((text) => text.includes('Persona de prueba') || text.includes(number))).toEqual([]);
    expect(await vecina(data, user)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^vecina: nothing is stored.*\n$/),
    });
    expect(await vecina(data, '--reapply', '--json')).toMatchObject({ code: 0, out: '{"checked":3,"reapplied":[]}\n' });
  });

  it('takes the letters of somebody who has not been answered yet', async () => {
    const data = folder();
    const server = await start(data);
    await server.close();
    const settings = readSettings({ VECINA_DATA: data });
    const { deriveKeys } = await import('../../../functions/conversation/seal.ts');
    const { groupKey } = await import('../../../functions/conversation/identity.ts');
    const group = groupKey(deriveKeys(settings.key), settings.phoneNumberId, number);
    const db = new DatabaseSync(join(data, 'vecina.db'));
    for (const grp of [group, 'somebody-else']) {
      db.prepare("INSERT INTO letter(grp, id, body) VALUES(?, 'a', 'sealed')").run(grp);
      db.prepare(
        "INSERT INTO dead_letter(seq, grp, id, body, reason, at) VALUES(NULL, ?, 'b', 'sealed', 'Error', '2026')",
      ).run(grp);
    }
    db.close();
    const { out } = await vecina(data, number, '--json');
    expect(JSON.parse(out).erased).toMatchObject({ session: 0, letter: 2 });
    const left = new DatabaseSync(join(data, 'vecina.db'), { readOnly: true });
    expect(
      left
        .prepare('SELECT grp FROM letter UNION ALL SELECT grp FROM dead_letter')
        .all()
        .map(({ grp }) => grp),
    ).toEqual(['somebody-else', 'somebody-else']);
    left.close();
  });

  it.each([
    [['hola'], /phone number/],
    [['3000000001', 'x'], /one phone number/],
    [[], /one phone number/],
    [['+573000000001', '--reapply'], /one phone number/],
    [['+573000000001'], /no database/],
  ])('refuses %j with one line', async (argv, says) => {
    const data = folder();
    const { status, stdout, stderr } = await inThisProcess(['erase', ...argv], { env: { VECINA_DATA: data } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(data)).toEqual([]);
  });
});
