import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Child, type Environment, serve, someSettings } from '../e2e/engine/child.ts';

let data = '';
let settings: Environment = {};
const children: Child[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'vecina-two-'));
  settings = { ...someSettings(data), WHATSAPP_GRAPH_URL: 'http://127.0.0.1:9' };
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill9();
  rmSync(data, { recursive: true, force: true });
});

const started = (): Child => {
  const child = serve(settings);
  children.push(child);
  return child;
};

it('a second server on the same folder refuses to start and says which folder', async () => {
  const first = started();
  const url = await first.url;
  const second = started();
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.written()).toMatch(/^vecina: another Vecina already serves [^\n]+\n$/);
  expect(second.written()).toContain(data);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it('a server that was killed is followed by the next at once', async () => {
  const first = started();
  await first.url;
  const gone = first.kill9();
  const second = started();
  await second.url;
  await gone;
  await second.stop();
  expect(await second.ended).toEqual({ code: 0, signal: null });
  await started().url;
});

it('commands work beside the server', async () => {
  await started().url;
  const { PATH = '' } = process.env;
  const beside = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['bin/vecina.mjs', ...args], { encoding: 'utf8', env: { PATH, ...settings } });
  expect(beside('erase', '+573000000001').stderr).toContain('nothing is stored');
  for (const words of [
    ['care', 'rescreen', '--json'],
    ['export', '--kind', 'facts', '--format', 'csv', '--out', join(data, 'package')],
    ['rollup', '--json'],
  ])
    expect(beside(...words), words.join(' ')).toMatchObject({ status: 0 });
});
