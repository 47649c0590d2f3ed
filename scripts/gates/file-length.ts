import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { filesUnder } from './sources.ts';

/** Aim at 200; past this a file does more than one thing. */
const most = 400;

/** Words and data are as long as they are. So are tables of test phrases. */
// The console's types are made from the API's description.
const exempt =
  /^console\/src\/api-types\.ts$|^test\/|\/(texts|words|data|phrases|places|gazetteer)\b[^/]*\.ts$|\/(texts|data)\//;

export const fileLength: Gate = {
  name: 'file-length',
  holds: `no code file over ${most} lines`,
  check: async (root) =>
    filesUnder(root, '**/*.{ts,tsx,mjs}')
      .filter((file) => !exempt.test(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > most)
      .map(({ file, lines }) => `${file} has ${lines} lines, more than ${most}: split it by what it does`),
};
