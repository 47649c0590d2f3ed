import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { boundaries } from '../../scripts/gates/boundaries.ts';
import { type Files, tree } from './tree.ts';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

const sdk = {
  'package.json':
    '{ "dependencies": { "@aws-sdk/client-sqs": "*", "zod": "*" }, "devDependencies": { "esbuild": "*" } }',
};
const web = {
  'package.json': '{ "dependencies": { "hono": "*", "jose": "*", "oidc-provider": "*" } }',
};
const one = 'export const one = 1;\n';
const imports = (path: string): string => `import { one } from '${path}';\n\nexport const two = one;\n`;

/** By rule: imports that must turn it red. In each, `wrong.ts` is the one that imports what it should not. */
const plants: Readonly<Record<string, readonly Files[]>> = {
  'flows-are-pure': [
    { 'flows/care/wrong.ts': "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n" },
    { 'flows/care/wrong.ts': "import type { Stats } from 'node:fs';\n\nexport type Read = Stats;\n" },
    {
      ...sdk,
      'flows/care/wrong.ts': "import { SQSClient } from '@aws-sdk/client-sqs';\n\nexport const q = SQSClient;\n",
    },
    { 'functions/ports/table.ts': one, 'flows/care/wrong.ts': imports('../../functions/ports/table.ts') },
    { 'flows/care/wrong.ts': "export const later = () => import('node:http');\n" },
  ],
  'conversations-meet-in-the-engine': [
    { 'flows/credit/rules.ts': one, 'flows/care/wrong.ts': imports('../credit/rules.ts') },
    {
      'flows/my-data/rules.ts': 'export type One = 1;\n',
      'flows/menu/wrong.ts': "import type { One } from '../my-data/rules.ts';\n\nexport type Two = One;\n",
    },
  ],
  'grounds-know-no-conversation': [
    { 'flows/care/rules.ts': one, 'flows/engine/wrong.ts': imports('../care/rules.ts') },
    { 'flows/credit/rules.ts': one, 'flows/loans/wrong.ts': imports('../credit/rules.ts') },
  ],
  'ports-are-shapes': [
    { 'functions/conversation/one.ts': one, 'functions/ports/wrong.ts': imports('../conversation/one.ts') },
  ],
  'conversation-knows-ports-only': [
    {
      'functions/adapters/sqlite/one.ts': one,
      'functions/conversation/wrong.ts': imports('../adapters/sqlite/one.ts'),
    },
    {
      'functions/conversation/wrong.ts':
        "import { DatabaseSync } from 'node:sqlite';\n\nexport const d = DatabaseSync;\n",
    },
  ],
  'records-know-ports-and-the-conversation': [
    { 'functions/adapters/sqlite/one.ts': one, 'functions/records/wrong.ts': imports('../adapters/sqlite/one.ts') },
    { 'functions/exports/wrong.ts': "import { writeFileSync } from 'node:fs';\n\nexport const w = writeFileSync;\n" },
  ],
  'analytics-knows-ports-only': [
    { 'functions/adapters/sqlite/one.ts': one, 'functions/analytics/wrong.ts': imports('../adapters/sqlite/one.ts') },
    {
      'functions/analytics/wrong.ts': "import { Worker } from 'node:worker_threads';\n\nexport const w = Worker;\n",
    },
  ],
  'adapters-know-ports-and-their-sdk': [
    { 'functions/conversation/one.ts': one, 'functions/adapters/aws/wrong.ts': imports('../../conversation/one.ts') },
    { 'flows/care/one.ts': one, 'functions/adapters/aws/wrong.ts': imports('../../../flows/care/one.ts') },
  ],
  'adapters-stand-alone': [
    { 'functions/adapters/sqlite/one.ts': one, 'functions/adapters/aws/wrong.ts': imports('../sqlite/one.ts') },
  ],
  'sdk-in-adapters-only': [
    {
      ...sdk,
      'functions/wrong.ts': "import { SQSClient } from '@aws-sdk/client-sqs';\n\nexport const q = SQSClient;\n",
    },
  ],
  'console-knows-ports-only': [
    { 'functions/adapters/sqlite/one.ts': one, 'functions/console/wrong.ts': imports('../adapters/sqlite/one.ts') },
    { 'functions/console/wrong.ts': "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n" },
    { 'infra/local/one.ts': one, 'functions/console/wrong.ts': imports('../../infra/local/one.ts') },
  ],
  'jobs-know-ports-only': [
    { 'functions/adapters/sqlite/one.ts': one, 'functions/jobs/wrong.ts': imports('../adapters/sqlite/one.ts') },
    { 'functions/console/one.ts': one, 'functions/jobs/wrong.ts': imports('../console/one.ts') },
  ],
  'pages-know-the-api-only': [
    { 'functions/console/one.ts': one, 'console/src/wrong.ts': imports('../../functions/console/one.ts') },
    { 'flows/engine/one.ts': one, 'console/src/wrong.tsx': imports('../../flows/engine/one.ts') },
  ],
  'the-web-stays-in-the-console': [
    { ...web, 'functions/conversation/wrong.ts': "import { Hono } from 'hono';\n\nexport const h = Hono;\n" },
    { ...web, 'functions/wrong.ts': "import { jwtVerify } from 'jose';\n\nexport const j = jwtVerify;\n" },
    { ...web, 'infra/local/wrong.ts': "import { Hono } from 'hono';\n\nexport const h = Hono;\n" },
  ],
  'demo-sign-in-on-one-machine-only': [
    { ...web, 'functions/console/wrong.ts': "import Provider from 'oidc-provider';\n\nexport const p = Provider;\n" },
    { 'infra/local/console/demo-people.ts': one, 'infra/local/wrong.ts': imports('./console/demo-people.ts') },
  ],
  'console-loads-lazily': [
    { 'functions/console/api.ts': one, 'infra/local/wrong.ts': imports('../../functions/console/api.ts') },
    { 'infra/local/console/console-front.ts': one, 'infra/local/wrong.ts': imports('./console/console-front.ts') },
  ],
  'lambdas-are-thin': [{ 'infra/local/one.ts': one, 'functions/wrong.ts': imports('../infra/local/one.ts') }],
  'stacks-name-handlers-by-path': [
    { 'functions/one.ts': one, 'infra/stacks/wrong.ts': imports('../../functions/one.ts') },
  ],
  'simulator-is-a-stranger': [
    {
      'functions/adapters/whatsapp/one.ts': one,
      'infra/local/simulator/wrong.ts': imports('../../../functions/adapters/whatsapp/one.ts'),
    },
    { 'infra/local/one.ts': one, 'infra/local/phone/wrong.ts': imports('../one.ts') },
  ],
  'auditor-is-a-stranger': [
    { 'flows/care/rules.ts': one, 'test/audit/wrong.ts': imports('../../flows/care/rules.ts') },
    {
      'flows/care/household.ts': 'export type One = 1;\n',
      'test/audit/wrong.ts': "import type { One } from '../../flows/care/household.ts';\n\nexport type Two = One;\n",
    },
    { 'functions/one.ts': one, 'test/audit/wrong.ts': imports('../../functions/one.ts') },
    { 'test/personas/care/one.ts': one, 'test/audit/wrong.ts': imports('../personas/care/one.ts') },
    { 'test/audit/talk.ts': one, 'test/audit/wrong.ts': imports('./talk.ts') },
  ],
  'nothing-imports-builders': [
    { 'flows/care/data/build.mjs': one, 'infra/local/wrong.ts': imports('../../flows/care/data/build.mjs') },
  ],
  'nothing-imports-tests': [{ 'test/unit/one.ts': one, 'flows/engine/wrong.ts': imports('../../test/unit/one.ts') }],
  'shipped-code-needs-no-dev-dependency': [
    { ...sdk, 'infra/local/wrong.ts': "import { build } from 'esbuild';\n\nexport const b = build;\n" },
  ],
  'no-cycles': [
    {
      'flows/care/wrong.ts': "import { two } from './other.ts';\n\nexport const one = () => two;\n",
      'flows/care/other.ts': "import { one } from './wrong.ts';\n\nexport const two = () => one;\n",
    },
  ],
  'imports-resolve': [{ 'flows/care/wrong.ts': imports('./nowhere.ts') }],
};

test('is green where nothing is wrong', async () => {
  expect(await boundaries.check(tree())).toEqual([]);
});

test('every rule has a planted violation', () => {
  expect(Object.keys(plants).sort()).toEqual(config.forbidden.map((rule: { name: string }) => rule.name).sort());
});

const rows = Object.entries(plants).flatMap(([rule, trees]) => trees.map((files, n) => ({ rule, n: n + 1, files })));

test.each(rows)('$rule turns red ($n)', async ({ rule, files }) => {
  const wrong = await boundaries.check(tree(files));
  expect(
    wrong.find((line) => line.includes('/wrong.ts') && line.endsWith(`(${rule})`)),
    wrong.join('\n'),
  ).toBeDefined();
});

test('turns red when it does not see TypeScript at all', async () => {
  const wrong = await boundaries.check(
    tree({
      'functions/conversation/converse.ts': 'export const converse = (_: unknown) => 1;\n',
      'flows/engine/advance.ts': 'export const advance = 1;\n',
    }),
  );
  expect(wrong).toContain('dependency-cruiser saw no type-only import: it does not read TypeScript');
});
