import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Files = Readonly<Record<string, string>>;

const config = ['tsconfig.json', 'biome.json', 'knip.json', '.gitignore', '.editorconfig'];

/** A small tree in which nothing is wrong, so that what turns a gate red is what a test planted. */
const sound: Files = {
  'package-lock.json':
    '{ "packages": { "": { "dependencies": { "zod": "*" }, "devDependencies": { "vitest": "*" } } } }\n',
  'package.json': `${JSON.stringify({ name: 'sound', type: 'module', bin: { sound: 'bin/vecina.mjs' }, dependencies: { zod: '*' }, devDependencies: { vitest: '*' } }, null, 2)}\n`,
  'bin/vecina.mjs': "import '../infra/local/cli.ts';\n",
  'infra/local/cli.ts': `import { converse } from '../../functions/conversation/converse.ts';

converse({ turns: 0 });
`,
  'functions/conversation/converse.ts': `import { advance } from '../../flows/engine/advance.ts';
import type { Session } from '../../flows/engine/session.ts';

export const converse = (session: Session): Session => advance(session);
`,
  'flows/engine/table.ts': `let table: readonly number[] | undefined;

/** Built at its first use. */
export const once = (): readonly number[] => {
  table ??= [1, 2, 3].filter((row) => /^(?<whole>[a-z]{0,3}\\p{L}?\\d+)$/u.test(String(row)));
  return table;
};
`,
  'flows/engine/session.ts': 'export type Session = { readonly turns: number };\n',
  'flows/engine/advance.ts': `import { z } from 'zod';
import type { Session } from './session.ts';
import { once } from './table.ts';

/** A time that is handed in is not the clock. */
export const advance = (session: Session): Session => ({
  turns: z.number().parse(session.turns + new Date('2026-11-22').getUTCDay() + once().length),
});
`,
  'test/unit/advance.test.ts': `import { expect, test } from 'vitest';
import { advance } from '../../flows/engine/advance.ts';

test('a turn passes', () => {
  expect(advance({ turns: 0 })).toEqual({ turns: 3 });
});

test.skipIf(process.platform === 'win32')('what Windows lacks (skipped where it is Windows)', () => {
  expect(advance({ turns: 1 })).toEqual({ turns: 4 });
});
`,
};

/** Writes the sound tree, with `planted` over it, into a folder of its own that goes when the test ends. */
export function tree(planted: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'vecina-gate-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const file of config) cpSync(file, join(root, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [file, text] of Object.entries({ ...sound, ...planted })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
