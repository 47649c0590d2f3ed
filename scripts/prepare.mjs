import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { major, node24 } from './node24.mjs';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Makes `npm start` and `npm test` work as the first command on a fresh clone: looks at Node's version and runs
 * `npm ci` when node_modules does not match package-lock.json. Uses nothing but Node itself, since nothing else is
 * there yet. When all is well it reads two files and takes a few milliseconds.
 *
 * All it says goes to stderr: stdout belongs to results.
 *
 * @param {{ dev: boolean }} needs `dev`: whether development dependencies must be there too
 * @returns {string} path of a Node 24
 */
export function prepare({ dev }) {
  const [nodeMajor = 0, nodeMinor = 0] = process.versions.node.split('.').map(Number);
  if (nodeMajor < 20 || (nodeMajor === 20 && nodeMinor < 19)) {
    fail(`Vecina needs Node 20.19 or later to install itself (24 is best). This is ${process.version}.`);
  }
  if (!modulesMatch({ root: projectRoot, dev })) install(dev);
  const node = node24();
  if (!node) {
    fail(
      `Vecina runs on Node 24. This is ${process.version}, and npm has no Node 24 for ${process.platform}-${process.arch}` +
        ' or optional dependencies were left out. Install Node 24 (https://nodejs.org) and try again.',
    );
  }
  return node;
}

/**
 * Whether what is installed is what package-lock.json asks for. A stamp in node_modules remembers the last yes.
 * @param {{ root: string, dev: boolean }} where
 */
export function modulesMatch({ root, dev }) {
  const lock = read(join(root, 'package-lock.json'));
  // Installed as somebody else's dependency: that project's npm looks after it.
  if (lock === undefined) return true;
  const stampFile = join(root, 'node_modules', '.vecina-installed');
  const digest = createHash('sha256').update(lock).digest('hex');
  const stamp = read(stampFile) ?? '';
  if (stamp === `${digest} all` || (!dev && stamp === `${digest} production`)) return true;
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined || !sameVersions({ lock, installed, dev })) return false;
  try {
    writeFileSync(stampFile, `${digest} ${dev ? 'all' : 'production'}`);
  } catch {
    // A read-only installation: it is compared in full each time.
  }
  return true;
}

/** @param {{ lock: string, installed: string, dev: boolean }} files */
function sameVersions({ lock, installed, dev }) {
  const there = JSON.parse(installed).packages;
  for (const [path, wanted] of Object.entries(JSON.parse(lock).packages)) {
    if (path === '' || wanted.link || (!dev && (wanted.dev || wanted.devOptional))) continue;
    const found = there[path];
    // An optional package is absent where its platform is another one.
    if (!found && (wanted.optional || wanted.peer)) continue;
    if (found?.version !== wanted.version) return false;
    // Some registries leave the digest out.
    if (found.integrity && wanted.integrity && found.integrity !== wanted.integrity) return false;
  }
  return true;
}

/** @param {boolean} dev */
function install(dev) {
  process.stderr.write('Installing what Vecina needs (npm ci). This happens once.\n');
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=optional',
    ...(dev ? ['--include=dev'] : []),
  ];
  const npm = process.env.npm_execpath;
  // npm's own Node, since ours may lie in the node_modules that `npm ci` is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const options = { cwd: projectRoot, stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]) };
  const done = npm?.endsWith('.js')
    ? spawnSync(node, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) {
    fail(`npm ci did not succeed (${done.error?.message ?? `exit ${done.status}`}). Its own words stand above.`);
  }
  dropBrokenNode();
}

/**
 * npm puts the Node 24 binary first in the PATH of its scripts. Where it cannot run (musl instead of glibc) it would
 * break every script, so the link goes when the system's Node will do.
 */
function dropBrokenNode() {
  const link = join(projectRoot, 'node_modules', '.bin', 'node');
  if (spawnSync(link, ['--version']).status === 0 || major(process.version) < 24) return;
  rmSync(link, { force: true });
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
