import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { examine } from '../../infra/local/examination.ts';
import { readPhoneLine, takenForWords } from '../../infra/local/phone-line.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { someSettings } from '../e2e/engine/child.ts';

/** A start that is to fail; it gets a minute at most. */
const serve = (settings: Readonly<Record<string, string>>, args: readonly string[] = []) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/vecina.mjs', 'serve', ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
  });
  return { status, stdout, stderr };
};

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'vecina-start-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

const meta = 'https://graph.facebook.com';
const production = { ...someSettings(''), WHATSAPP_GRAPH_URL: meta };

test.each(['{"VECINA_KEY": ', '[]', '{"VECINA_KEY": 7}', 'null'])('damaged secrets (%s) are named', (text) => {
  const data = folder();
  writeFileSync(join(data, 'secrets.json'), text);
  const { status, stdout, stderr } = serve({ VECINA_DATA: data });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^vecina: [^\n]*secrets\.json is damaged[^\n]*\n$/);
});

test.each(['', '/data'])('a data folder that is a file is named (%s)', (below) => {
  const file = join(folder(), 'file');
  writeFileSync(file, 'words');
  expect(serve({ VECINA_DATA: `${file}${below}` })).toEqual({
    status: 1,
    stdout: '',
    stderr: `vecina: VECINA_DATA must be a folder, and ${file} is a file\n`,
  });
});

test('a data folder that cannot be written is named', () => {
  const data = folder();
  symlinkSync(join(data, 'gone', 'file'), join(data, 'secrets.json'));
  expect(() => readSettings({ VECINA_DATA: data })).toThrow(`VECINA_DATA: the folder ${data} cannot be written`);
});

test('a port that is taken is named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const PORT = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { status, stderr } = serve({ VECINA_DATA: folder(), PORT });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^vecina: port ${PORT} is taken[^\\n]*\\n$`));
});

test.each([
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535'],
  [{ PORT: '3000x' }, 'PORT must be a whole number from 0 to 65535'],
  [{ WHATSAPP_GRAPH_URL: 'ftp://graph.example' }, 'WHATSAPP_GRAPH_URL must be an address that begins with https://'],
  [{ WHATSAPP_GRAPH_URL: 'graph.example' }, 'WHATSAPP_GRAPH_URL must be an address that begins with https://'],
  [{ ...production, WHATSAPP_GRAPH_URL: `${meta}/v26.0` }, 'WHATSAPP_GRAPH_URL goes without the version'],
  [{ ...production, HOST: 'nohost.invalid' }, 'HOST names no address'],
])('a setting that cannot be is bad input: %o', (settings, says) => {
  const { status, stdout, stderr } = serve({ ...settings, VECINA_DATA: folder() });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`vecina: ${says}`);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('serve names an option that it does not know', () => {
  expect(serve({ VECINA_DATA: folder() }, ['--prot', '80'])).toMatchObject({ status: 2, stdout: '' });
});

const controller = async (settings: Readonly<Record<string, string>>) => {
  for await (const { check, state, says } of examine({ ...settings, VECINA_DATA: folder() }))
    if (check === 'controller') return { state, says };
  return null;
};

test('doctor says that nobody answers for the data: wrong in production, to be looked at on trial', async () => {
  expect(await controller({})).toMatchObject({ state: 'look', says: expect.stringContaining('Ley 1581') });
  expect(await controller(production)).toMatchObject({ state: 'wrong', says: expect.stringContaining('Ley 1581') });
  const VECINA_CONTROLLER = JSON.stringify({ name: 'Alcaldía', address: 'a', phone: '1', email: 'a@b.co' });
  expect(await controller({ ...production, VECINA_CONTROLLER })).toEqual({
    state: 'ok',
    says: 'Alcaldía answers for the data',
  });
});

test('serve --json says on stdout where it listens, in one line, and the rest on stderr', async () => {
  const child = spawn(process.execPath, ['bin/vecina.mjs', 'serve', '--json'], {
    env: { PATH: process.env['PATH'], PORT: '0', VECINA_DATA: folder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
  const { url, phone } = JSON.parse(String(first));
  expect(phone).toBe(`${url}/phone`);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a line at the terminal that looks like a tap and is none is told', () => {
  const told = (line: string) => takenForWords(line, readPhoneLine(line, []));
  expect(['#9', '~abc', '!foo', '@99'].map((line) => told(line)?.split('. ')[0])).toEqual(
    ['#9', '~abc', '!foo', '@99'].map((line) => `"${line}" was sent as words`),
  );
  expect(['hola', '~24h', '!voice', '@4.61,-74.08'].map(told)).toEqual([null, null, null, null]);
});
