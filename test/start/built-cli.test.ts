import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSources } from '../../infra/local/in-sources.ts';
import { builtCli, lookOf, sourcesFile } from '../../scripts/built-cli.mjs';
import { comingIn } from '../e2e/console/coming-in.ts';
import { signIn } from '../e2e/console/staff.ts';
import { someSettings } from '../e2e/engine/child.ts';

// In the project, because packages are found from where the files lie; beside what is in use.
const folder = `dist/cli.test-${process.pid}`;
const data = mkdtempSync(join(tmpdir(), 'vecina-built-'));
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build-cli.mjs', folder]);
  const run = `import(${JSON.stringify(builtCli(folder))}).then(({ main }) => main(['serve', '--json']))`;
  server = spawn(process.execPath, ['-e', run], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...someSettings(data) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout === null) throw new Error('it has no stdout');
  const [line] = await once(server.stdout, 'data');
  url = JSON.parse(String(line)).url;
});

afterAll(async () => {
  const ended = once(server, 'close');
  server.kill('SIGTERM');
  await ended;
  for (const path of [folder, data]) rmSync(path, { recursive: true, force: true });
});

describe('the built command line', () => {
  it('serves the phone with all that lies beside its sources', async () => {
    const page = await (await fetch(`${url}/phone`)).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg|png))"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect((await fetch(new URL(file, `${url}/phone/`))).status).toBe(200);
  });

  it('does long work in threads', async () => {
    const person = await signIn(url, 'demo-analyst');
    const asked = { what: 'services', format: 'csv', open: true, reason: 'Prueba de datos abiertos' };
    const { id } = (await (await person.write('POST', '/api/v1/exports', asked)).json()) as { id: string };
    const state = async (): Promise<unknown> => (await person.get(`/api/v1/jobs/${id}`)).json();
    await expect.poll(state, { interval: 100 }).toMatchObject({ state: 'done' });
  });
});

it('tells where in the sources something went wrong', () => {
  const name = readdirSync(folder).find((file) => /^serve-\w+\.mjs$/.test(file)) ?? '';
  const before = readFileSync(join(folder, name), 'utf8').split('Vecina escucha')[0] ?? '';
  const place = `${pathToFileURL(join(folder, name))}:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
  expect(inSources(`    at run (${place})`)).toMatch(
    /^ {4}at run \(file:.*\/infra\/local\/commands\/serve\.ts:\d+:\d+\)$/,
  );
});

comingIn(() => ({ url, secret: JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')).DEMO_MACHINE_SECRET }));

describe('builtCli', () => {
  const changed = (change: (sources: Record<string, string>) => void): string => {
    const copy = mkdtempSync(join(tmpdir(), 'vecina-sources-'));
    cpSync(join(folder, sourcesFile), join(copy, sourcesFile));
    const sources = JSON.parse(readFileSync(join(copy, sourcesFile), 'utf8'));
    change(sources);
    writeFileSync(join(copy, sourcesFile), JSON.stringify(sources));
    return copy;
  };

  it('is what was built, as long as every source is as it was', () => {
    const copy = changed(() => {});
    expect(builtCli(copy)).toBe(pathToFileURL(join(copy, 'cli.mjs')).href);
    expect(builtCli(changed((sources) => (sources['README.md'] = lookOf('README.md'))))).toBeDefined();
  });

  it('is nothing where one has changed or gone, and where nothing was built', () => {
    expect(builtCli(changed((sources) => (sources['flows/registry.ts'] = '1 1')))).toBeUndefined();
    expect(builtCli(changed((sources) => (sources['flows/gone.ts'] = '1 1')))).toBeUndefined();
    expect(builtCli(join(folder, 'nowhere'))).toBeUndefined();
  });

  it('looks at our sources, and at the data they hold', () => {
    const sources = Object.keys(JSON.parse(readFileSync(join(folder, sourcesFile), 'utf8')));
    expect(sources).toEqual(expect.arrayContaining(['infra/local/server.ts', 'flows/credit/data/credit.json']));
    expect(sources.filter((path) => path.includes('node_modules'))).toEqual([]);
  });

  it('looks at which packages are to be installed, as those of every start lie inside', () => {
    expect(JSON.parse(readFileSync(join(folder, sourcesFile), 'utf8'))).toMatchObject({
      'package-lock.json': lookOf('package-lock.json'),
    });
  });
});

describe('a build that fails', () => {
  it('leaves nothing that would run, of what was built before either', () => {
    const before = `${folder}-before`;
    try {
      cpSync(folder, before, { recursive: true });
      const broken = join(data, 'no-esbuild');
      writeFileSync(broken, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      expect(builtCli(before)).toBeDefined();
      const env = { ...process.env, ESBUILD_BINARY_PATH: broken };
      execFileSync(process.execPath, ['scripts/build-cli.mjs', before], { env, stdio: 'ignore' });
      expect(builtCli(before)).toBeUndefined();
    } finally {
      rmSync(before, { recursive: true, force: true });
    }
  });
});
