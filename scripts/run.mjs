// node scripts/run.mjs FILE [ARG…]: installs what is missing, then runs FILE (JavaScript or TypeScript) on Node 24.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { belongsToParent, endWithParent } from './end-with-parent.mjs';
import { launch } from './launch.mjs';
import { prepare } from './prepare.mjs';

const [file = '', ...args] = process.argv.slice(2);
const node = prepare({ dev: true });
if (node === process.execPath) {
  if (belongsToParent()) endWithParent();
  process.argv = [node, resolve(file), ...args];
  await import(pathToFileURL(resolve(file)).href);
} else {
  launch(node, [file, ...args]);
}
