import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vecina as command, vecinaProcess } from '../../vecina.ts';

const vecina = (args: readonly string[], input: string) => command(['care', ...args], { input });

const household =
  '{"now":"2026-11-22","person":{"id":"self","age":34,"sex":"F","caregiver":true,"sisben":"B3"},"caresFor":[{"id":"p1","relation":"child","age":2}],"place":{"locality":"08"}}';

test('a household in, one line of outcomes out, in the shape of the command line, as its own process or in this one', async () => {
  const ran = vecinaProcess(['care', 'screen', '--json'], { input: household });
  expect(await vecina(['screen', '--json'], household)).toEqual(ran);
  const { status, stdout, stderr } = ran;
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

test('one household a line, and an array, give the same', async () => {
  const lines = (await vecina(['screen', '--json'], `${household}\n\n${household}\n`)).stdout;
  expect((await vecina(['screen', '--json'], `[${household},${household}]`)).stdout).toBe(lines);
  expect(lines.trim().split('\n')).toHaveLength(2);
});

test.each([
  ['of a person', '{"person":{"age":34,"caregver":true}}', 'there is no such fact: caregver'],
  ['of one in her care', '{"person":{},"caresFor":[{"old":71}]}', 'there is no such fact: old'],
  ['of the household', '{"person":{},"city":"Bogotá"}', 'there is no such fact: city'],
  ['of the place', '{"person":{},"place":{"barrio":"Restrepo"}}', 'there is no such fact: barrio'],
])('a fact %s that we do not know is refused and named: it might be a misspelt one', async (_name, input, says) => {
  const { status, stdout, stderr } = await vecina(['screen', '--json'], input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('what rests on old pages says so, in text and in JSON', async () => {
  expect((await vecina(['screen'], household)).stdout).toMatch(/^yes {5}self {2}biblored \(2023-04-30: confirm\)/m);
  const { services } = JSON.parse((await vecina(['screen', '--json'], household)).stdout);
  const library = services.find((one: { id: string }) => one.id === 'biblored');
  expect(library).toMatchObject({ outcome: 'yes', reasons: [{ asOf: '2023-04-30' }] });
  expect(library.notKnown).toContain('old-source');
});

test('screens with what staff corrected on this machine', async () => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-care-'));
  const here = (...args: string[]) => command(args, { input: household, env: { VECINA_DATA: data } });
  const documents = async (): Promise<string[]> =>
    JSON.parse((await here('care', 'screen', '--json')).stdout).services.find(
      (one: { id: string; for: string }) => one.id === 'jardin_infantil' && one.for === 'p1',
    ).documents;
  try {
    expect(await documents()).toContain('registro civil');
    const cite = ['--source', 'https://example.org/visita', '--as-of', '2026-11-20', '--by', 'Prueba'];
    const set = await here('directory', 'set', 'jardin_infantil', 'documents', 'registro civil | foto', ...cite);
    expect(set.status).toBe(0);
    expect(await documents()).toEqual(['registro civil', 'foto']);
    expect(await here('care', 'rescreen', '--json')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '0 people looked at, 0 affected, 0 without a session any more\n',
    });
  } finally {
    rmSync(data, { recursive: true });
  }
});

test('rescreen where nothing is stored says so', () => {
  const env = { VECINA_DATA: join(tmpdir(), 'vecina-nowhere') };
  const { status, stderr } = vecinaProcess(['care', 'rescreen'], { env });
  expect(status).toBe(2);
  expect(stderr).toContain('there is no database here');
});

describe('bad input: exit 2 and one clear line', () => {
  test.each([
    ['nothing', ''],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['a number', '5'],
    ['no JSON', 'hello'],
    ['a broken line', `${household}\n{"person":`],
    ['no person', '{"caresFor":[]}'],
    ['an age in words', '{"person":{"age":"thirty"}}'],
    ['an impossible age', '{"person":{"age":-1}}'],
    ['a Sisbén group that does not exist', '{"person":{"sisben":"B9"}}'],
    ['a locality that does not exist', '{"person":{},"place":{"locality":"21"}}'],
    ['half a point', '{"person":{},"place":{"latitude":4.6}}'],
    ['two people with one id', '{"person":{},"caresFor":[{"id":"p1"},{"id":"p1"}]}'],
  ])('%s', async (_name, input) => {
    const { status, stdout, stderr } = await vecina(['screen', '--json'], input);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('care screen');
    expect(stdout).toBe('');
  });

  test('another subcommand', async () => {
    expect((await vecina(['judge'], household)).status).toBe(2);
  });
});
