import { describe, expect, test } from 'vitest';
import type { Gate } from '../../scripts/gates/gate.ts';
import { gates } from '../../scripts/gates/gates.ts';
import { planted } from './planted.ts';
import { tree } from './tree.ts';

// `boundaries` has one planted violation for each of its rules, in a file of its own.
const here = gates.filter((gate) => gate.name !== 'boundaries');

test('every gate has a planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual(here.map((gate) => gate.name).sort());
});

describe.each(here)('$name', (gate: Gate) => {
  test('is green where nothing is wrong', async () => {
    expect(await gate.check(tree())).toEqual([]);
  });

  test.each(planted[gate.name] ?? [])('turns red at $plant', async ({ files, says }) => {
    expect((await gate.check(tree(files))).join('\n')).toMatch(says);
  });
});
