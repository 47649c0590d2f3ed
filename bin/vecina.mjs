#!/usr/bin/env node
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { builtCli } from '../scripts/built-cli.mjs';
import { belongsToParent, endWithParent } from '../scripts/end-with-parent.mjs';
import { launch } from '../scripts/launch.mjs';
import { prepare } from '../scripts/prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = prepare({ dev: false });
if (node === process.execPath) {
  // A second start takes compiled code from here. Written early too: a server that is killed never gets to write it.
  const compiled = join(root, 'node_modules', '.cache', 'vecina');
  module.enableCompileCache(compiled);
  // Threads, too: one for figures or an export is there in half the time.
  process.env.NODE_COMPILE_CACHE ??= compiled;
  setTimeout(() => module.flushCompileCache(), 3000).unref();
  // Of launch.mjs's settings those that can still be made in a running process.
  v8.setFlagsFromString('--heap-growing-percent=80');
  v8.setFlagsFromString('--no-regexp-tier-up');
  if (belongsToParent()) endWithParent();
  const built = builtCli();
  const { main } = built === undefined ? await import('../infra/local/cli.ts') : await import(built);
  await main(process.argv.slice(2));
} else {
  launch(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}
