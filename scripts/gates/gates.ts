import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertions } from './assertions.ts';
import { boundaries } from './boundaries.ts';
import { fileLength } from './file-length.ts';
import { forbiddenWords } from './forbidden-words.ts';
import type { Gate } from './gate.ts';
import { honestTests } from './honest-tests.ts';
import { languages } from './languages.ts';
import { lockfileComplete } from './lockfile.ts';
import { purity } from './purity.ts';
import { tool } from './tool.ts';

/** TypeScript 7, which needs a third of the time of 6; gates that read the tree need 6, whose compiler is a library too. */
const tsc = 'tsc/bin/tsc';

/** Every gate. Each has planted violations in `test/gates`, which must turn it red. */
export const gates: readonly Gate[] = [
  {
    name: 'types',
    holds: 'the whole tree compiles',
    check: async (root) => [
      ...(await tool(root, [tsc, '--noEmit', '--pretty', 'false'])),
      // The pages live in a browser: other globals, another way to find modules.
      ...(existsSync(join(root, 'console/tsconfig.json'))
        ? await tool(root, [tsc, '--noEmit', '--pretty', 'false', '-p', 'console/tsconfig.json'])
        : []),
    ],
  },
  {
    name: 'style',
    holds: 'format and lint rules of biome.json',
    check: (root) => tool(root, ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off', '.']),
  },
  {
    name: 'dead-code',
    holds: 'no unused file, export or dependency',
    check: (root) => tool(root, ['knip/bin/knip.js', '--no-progress']),
  },
  boundaries,
  purity,
  languages,
  assertions,
  fileLength,
  forbiddenWords,
  honestTests,
  lockfileComplete,
];
