import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { examine } from '../../infra/local/examination.ts';

function vecina(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/vecina.mjs', ...args], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vecina-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test.each([
  { args: [], says: /which command/ },
  { args: ['sing'], says: /no command "sing"/ },
  { args: ['--loud'], says: /no command "--loud"/ },
  { args: ['help', 'sing'], says: /no command "sing"/ },
  { args: ['doctor', '--loud'], says: /--loud/ },
  { args: ['care'], says: /screen/ },
  { args: ['credit', 'schedule', '--principal', '-100'], says: /--principal: not a whole number/ },
  { args: ['credit', 'schedule', '--principal=100', '-1'], says: /'-1'/ },
  { args: ['record', '--', '-1234567'], says: /no database|nothing is stored/ },
])('bad input $args: exit 2, one line on stderr, nothing on stdout', ({ args, says }) => {
  const { status, stdout, stderr } = vecina(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^vecina: [^\n]+\n$/);
  expect(stderr).toMatch(says);
});

test.each([['--help'], ['-h'], ['help']])('%s names every command and each can be asked', (flag) => {
  const { status, stdout } = vecina([flag]);
  const names = [...stdout.matchAll(/^ {2}vecina ([a-z]+)/gm)].map(([, name = '']) => name);
  expect(status).toBe(0);
  expect(names).toEqual(
    expect.arrayContaining(['serve', 'chat', 'understand', 'care', 'credit', 'flows', 'erase', 'doctor']),
  );
});

test('--version says which', () => {
  expect(vecina(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('a command with --help says what it does and does nothing', () => {
  expect(vecina(['serve', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('vecina serve') });
});

test.each(['care', 'credit'])('the example that %s --help shows can be typed', (name) => {
  const [, json = '', args = ''] = /^ {2}echo '(.+)' \| vecina (.+)$/m.exec(vecina([name, '--help']).stdout) ?? [];
  const { status, stdout, stderr } = vecina(args.split(' '), {}, json);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toBe('');
});

test('every command that is listed loads', async () => {
  const { commands } = await import('../../infra/local/cli.ts');
  for (const { name, load } of commands) expect((await load()).run, name).toBeTypeOf('function');
});

test('a reader who leaves early is no fault', async () => {
  const child = spawn(process.execPath, ['bin/vecina.mjs', 'doctor', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

const findings = (stdout: string): Record<string, string> =>
  Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).check, JSON.parse(line).state]),
  );

test('doctor finds nothing wrong in a new installation and leaves no trace', () => {
  const data = join(folder(), 'data');
  const { status, stdout, stderr } = vecina(['doctor', '--json'], { VECINA_DATA: data, PORT: '0' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(Object.values(findings(stdout))).not.toContain('wrong');
  expect(() => mkdirSync(data)).not.toThrow();
});

test('doctor names what is wrong, and what to do', async () => {
  const data = folder();
  writeFileSync(join(data, 'vecina.db'), 'this is no database, however long one reads in it'.repeat(100));
  writeFileSync(join(data, 'secrets.json'), '{}', { mode: 0o644 });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';

  const { status, stdout } = vecina(['doctor', '--json'], {
    VECINA_DATA: data,
    PORT: port,
    WHATSAPP_GRAPH_URL: 'https://graph.facebook.com',
  });
  expect(status).toBe(1);
  expect(findings(stdout)).toMatchObject({
    database: 'wrong',
    secrets: 'wrong',
    port: 'wrong',
    settings: 'wrong',
    node: 'ok',
  });
  expect(stdout).toContain('VECINA_KEY');
});

const databaseOf = async (data: string) => {
  for await (const finding of examine({ VECINA_DATA: data })) if (finding.check === 'database') return finding;
  return null;
};

test('doctor calls no database damaged that it could not open: restoring a backup would lose what is in order', async () => {
  const data = folder();
  mkdirSync(join(data, 'vecina.db'));
  const found = await databaseOf(data);
  expect(found).toMatchObject({ state: 'wrong', says: expect.stringContaining('cannot be opened') });
  expect(found?.remedy).not.toContain('restore');
});

const root = process.getuid?.() === 0;

// Root may write into any folder.
test.skipIf(root)('doctor does not look at a database in a folder that cannot be written', async () => {
  const data = folder();
  const database = new DatabaseSync(join(data, 'vecina.db'));
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE one(x)');
  database.close();
  chmodSync(data, 0o500);
  onTestFinished(() => chmodSync(data, 0o700));
  expect(await databaseOf(data)).toMatchObject({ state: 'look', says: expect.stringContaining('cannot be written') });
});
