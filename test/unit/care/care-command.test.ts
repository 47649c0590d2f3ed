import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/vecina.mjs', import.meta.url));
const vecina = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, [bin, 'care', ...args], { input, encoding: 'utf8' });

const household =
  '{"now":"2026-11-22","person":{"id":"self","age":34,"sex":"F","caregiver":true,"sisben":"B3"},"caresFor":[{"id":"p1","relation":"child","age":2}],"place":{"locality":"08"}}';

test('a household in, one line of outcomes out, in the shape of the command line', () => {
  const { status, stdout, stderr } = vecina(['screen', '--json'], household);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  const { services, next } = JSON.parse(lines[0] ?? '');
  expect(next).toBe('p1.disability');
  const row = services.find((one: { id: string; for: string }) => one.id === 'jardin_infantil' && one.for === 'p1');
  expect(Object.keys(row).sort()).toEqual([
    'category',
    'change',
    'documents',
    'for',
    'id',
    'missing',
    'notKnown',
    'outcome',
    'pairs',
    'places',
    'reasons',
  ]);
  expect(Object.keys(row.places[0]).sort()).toEqual(['id', 'meters', 'minutes', 'precision']);
  expect(Object.keys(row.reasons[0]).sort()).toEqual(['asOf', 'fact', 'rule', 'source', 'value']);
});

test('one household a line, and an array, give the same', () => {
  const lines = vecina(['screen', '--json'], `${household}\n\n${household}\n`).stdout;
  expect(lines).toBe(vecina(['screen', '--json'], `[${household},${household}]`).stdout);
  expect(lines.trim().split('\n')).toHaveLength(2);
});

test('a fact that we do not know is named, not swallowed', () => {
  const { status, stderr } = vecina(['screen', '--json'], '{"person":{"age":34,"caregver":true}}');
  expect(status).toBe(0);
  expect(stderr).toContain('not used: caregver');
});

describe('bad input: exit 2 and one clear line', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a broken line', `${household}\n{"person":`],
    ['no person', '{"caresFor":[]}'],
    ['an age in words', '{"person":{"age":"thirty"}}'],
    ['an impossible age', '{"person":{"age":-1}}'],
    ['a Sisbén group that does not exist', '{"person":{"sisben":"B9"}}'],
    ['a locality that does not exist', '{"person":{},"place":{"locality":"21"}}'],
    ['half a point', '{"person":{},"place":{"latitude":4.6}}'],
    ['two people with one id', '{"person":{},"caresFor":[{"id":"p1"},{"id":"p1"}]}'],
  ])('%s', (_name, input) => {
    const { status, stdout, stderr } = vecina(['screen', '--json'], input);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('care screen');
    expect(stdout).toBe('');
  });

  test('another subcommand', () => {
    expect(vecina(['judge'], household).status).toBe(2);
  });
});
