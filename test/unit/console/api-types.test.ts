import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { consoleRig } from './console-rig.ts';

const file = 'console/src/api-types.ts';

it('the pages have the types of the API as it is (UPDATE_API=1 writes them)', async () => {
  const clock = { now: 0 };
  const { table, settle, close } = openSqlite({ file: ':memory:', now: () => clock.now });
  const rig = consoleRig({ table, clock, settle, close: async () => close() });
  const document = rig.api.openapi();
  close();
  const types = astToString(await openapiTypescript(JSON.stringify(document)));
  const whole = `// Made by test/unit/console/api-types.test.ts from the API's own description.\n${types}`;
  if (process.env['UPDATE_API'] !== undefined) writeFileSync(file, whole);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});
