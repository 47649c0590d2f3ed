import type { Files } from './tree.ts';

/** By gate: what must turn it red, and what it must say. */
export const planted: Readonly<Record<string, readonly { plant: string; files: Files; says: RegExp }[]>> = {
  types: [
    {
      plant: 'a number where a word belongs',
      files: { 'flows/engine/wrong.ts': "export const wrong: number = 'one';\n" },
      says: /flows\/engine\/wrong\.ts.*TS2322/,
    },
    {
      plant: 'an index that may miss',
      files: { 'flows/engine/wrong.ts': 'export const first = (row: readonly string[]): string => row[0];\n' },
      says: /flows\/engine\/wrong\.ts.*TS2322/,
    },
    {
      plant: 'syntax that Node cannot strip',
      files: { 'flows/engine/wrong.ts': 'export enum Wrong {\n  One,\n}\n' },
      says: /flows\/engine\/wrong\.ts.*TS1294/,
    },
  ],
  style: [
    {
      plant: 'another format',
      files: { 'flows/engine/wrong.ts': 'export const wrong = "one"\n' },
      says: /wrong\.ts format/,
    },
    {
      plant: 'any',
      files: { 'flows/engine/wrong.ts': 'export const wrong = (x: any) => x;\n' },
      says: /noExplicitAny/,
    },
    {
      plant: '!',
      files: { 'flows/engine/wrong.ts': 'export const wrong = (x: string | null) => x!;\n' },
      says: /noNonNullAssertion/,
    },
    { plant: 'a default export', files: { 'flows/engine/wrong.ts': 'export default 1;\n' }, says: /noDefaultExport/ },
    {
      plant: 'a barrel',
      files: { 'flows/engine/wrong.ts': "export { advance } from './advance.ts';\n" },
      says: /noBarrelFile/,
    },
    {
      plant: 'a type imported as a value',
      files: {
        'flows/engine/wrong.ts':
          "import { Session } from './session.ts';\n\nexport const wrong = (session: Session) => session;\n",
      },
      says: /useImportType/,
    },
  ],
  'dead-code': [
    {
      plant: 'a file nobody imports',
      files: { 'flows/engine/wrong.ts': 'export const wrong = 1;\n' },
      says: /flows\/engine\/wrong\.ts/,
    },
    {
      plant: 'an export nobody imports',
      files: {
        'flows/engine/session.ts': 'export type Session = { readonly turns: number };\nexport const wrong = 1;\n',
      },
      says: /wrong\s+flows\/engine\/session\.ts/,
    },
    {
      plant: 'a dependency nobody needs',
      files: {
        'package.json':
          '{ "type": "module", "bin": "bin/vecina.mjs", "dependencies": { "zod": "*", "xstate": "*" } }\n',
      },
      says: /xstate\s+package\.json/,
    },
    {
      plant: 'a package that package.json does not name',
      files: { 'bin/vecina.mjs': "import 'xstate';\nimport '../infra/local/cli.ts';\n" },
      says: /xstate\s+bin\/vecina\.mjs/,
    },
  ],
  purity: [
    ...[
      ['the clock', 'Date.now()', /Date\.now/],
      ['the clock, by new', 'new Date()', /reads the clock/],
      ['the clock, as text', 'Date()', /reads the clock/],
      ['chance', 'Math.random()', /Math\.random/],
      ['the process', "process.env['HOME']", /`process`/],
      ['the network', "fetch('https://example.org')", /`fetch`/],
      ['the log', 'console.log(1)', /`console`/],
      ['ids from nowhere', 'crypto.randomUUID()', /`crypto`/],
      ["the machine's language", '(1234.5).toLocaleString()', /without a locale/],
      ['what hides the same', 'globalThis.Date', /`globalThis`/],
      ['memory between calls', '(count += 1);\nlet count = 0', /state outside the session/],
      ['a count', 'count++;\nlet count = 0', /state outside the session/],
      ['a value that something else may replace', '(kept ??= 1);\nlet kept;\nkept = 2', /state outside the session/],
    ].map(([plant, expression, says]) => ({
      plant: String(plant),
      files: { 'flows/engine/wrong.ts': `export const wrong = () => ${expression};\n` },
      says: new RegExp(`flows/engine/wrong\\.ts:\\d+ .*${says instanceof RegExp ? says.source : ''}`),
    })),
    ...['process.stderr.write(words)', 'console.log(words)'].map((expression) => ({
      plant: `her words in a log: ${expression}`,
      files: { 'functions/wrong.ts': `export const wrong = (words: string) => ${expression};\n` },
      says: /functions\/wrong\.ts:1 .*writes a log/,
    })),
  ],
  languages: [
    ['a pattern of a word', '/^(?:no|gracias)$/u', /gracias.*hears words/],
    ['a short word with a class in it', '/^no m[aá]s$/', /hears words/],
    ['a word of two letters', '/^no$/', /hears words/],
    ['a pattern made of strings', "new RegExp('gracias')", /made of strings/],
  ].map(([plant, pattern, says]) => ({
    plant: String(plant),
    files: { 'flows/engine/wrong.ts': `export const wrong = (text: string) => ${pattern}.test(text);\n` },
    says: new RegExp(`flows/engine/wrong\\.ts:1 .*${says instanceof RegExp ? says.source : ''}`),
  })),
  assertions: [
    {
      plant: 'as',
      files: { 'functions/wrong.ts': 'export const wrong = (x: unknown) => x as string;\n' },
      says: /functions\/wrong\.ts:1 .*x as string/,
    },
    {
      plant: 'as, twice over',
      files: { 'functions/wrong.ts': 'export const wrong = (x: number) => x as unknown as string;\n' },
      says: /functions\/wrong\.ts:1 .*as unknown as string/,
    },
    {
      plant: 'an assertion in angle brackets',
      files: { 'infra/wrong.ts': 'export const wrong = (x: unknown) => <string>x;\n' },
      says: /infra\/wrong\.ts:1 .*<string>x/,
    },
    {
      plant: 'as, in the console',
      files: { 'console/src/wrong.tsx': 'export const Wrong = (x: unknown) => <b>{x as string}</b>;\n' },
      says: /console\/src\/wrong\.tsx:1 .*x as string/,
    },
  ],
  'file-length': [
    {
      plant: 'a file of 401 lines',
      files: { 'flows/engine/wrong.ts': 'export {};\n'.repeat(401) },
      says: /flows\/engine\/wrong\.ts has 401 lines/,
    },
  ],
  'forbidden-words': [
    ['a path of one machine', `/${'work'}/main/flows`],
    ['a home folder', `/${'home'}/ana/vecina`],
    ['a folder outside the project', `../${'shared'}/DESIGN.md`],
    ['a writing tool', `made with ${'Chat'}GPT`],
    ['a kind of session', `left by an AI ${'session'}`],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['an AWS key', `AKIA${'ABCDEFGHIJKLMNOP'}`],
    ['a merge left open', `${'<'.repeat(7)} HEAD`],
  ].map(([plant, text]) => ({
    plant: String(plant),
    files: { 'docs/wrong.md': `# Wrong\n\n${text}\n` },
    says: /docs\/wrong\.md:3 /,
  })),
  'honest-tests': [
    ["test.only('x', () => {})", /`test\.only` leaves out/],
    ["describe.only('x', () => {})", /`describe\.only` leaves out/],
    ["test.each([1]).only('x', () => {})", /\.only` leaves out/],
    ["test.skip('x', () => {})", /test\.skip. without a reason/],
    ["test.todo('x')", /test\.todo. without a reason/],
    ["describe.skipIf(true)('x', () => {})", /describe\.skipIf. without a reason/],
    ["test('x', (context) => context.skip())", /context\.skip. without a reason/],
  ].map(([statement, says]) => ({
    plant: String(statement),
    files: { 'test/unit/wrong.test.ts': `${statement};\n` },
    says: new RegExp(`test/unit/wrong\\.test\\.ts:1 .*${says instanceof RegExp ? says.source : ''}`),
  })),
  lockfile: [
    {
      plant: 'a dependency that the lockfile does not know',
      files: {
        'package.json': '{ "dependencies": { "zod": "*", "hono": "^4.0.0" }, "devDependencies": { "vitest": "*" } }',
      },
      says: /hono not in dependencies/,
    },
    {
      plant: 'a platform left out',
      files: {
        'package-lock.json':
          '{ "packages": { "": { "dependencies": { "zod": "*" }, "devDependencies": { "vitest": "*" } }, "node_modules/zod": { "optionalDependencies": { "zod-darwin-arm64": "1.0.0" } } } }',
      },
      says: /lacks zod-darwin-arm64/,
    },
  ],
};
