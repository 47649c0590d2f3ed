import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, compare, newCounts } from './compare.ts';
import { householdOf } from './households.ts';
import { needs, untold } from './needs.ts';
import { neverOffered, table } from './table.ts';
import type { Told } from './told.ts';
import { households, nothingUnexplained, report, seed } from './verdict.ts';

const root = join(import.meta.dirname, '..', '..');

test('the command line gives what the published records give', () => {
  const counts = newCounts();
  const told = Array.from({ length: households }, (_, n) => householdOf(seed, n));
  // Every answer names places: a few hundred households at a time keep the output small.
  for (let at = 0; at < told.length; at += 500) {
    const some = told.slice(at, at + 500);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/vecina.mjs', 'care', 'screen', '--json'], {
      cwd: root,
      input: some.map((household) => JSON.stringify(household)).join('\n'),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect(status, stderr).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(some.length);
    some.forEach((household, n) => {
      const { services } = JSON.parse(lines[n] ?? '') as { services: (Answer & { id: string; for: string })[] };
      const answers = new Map(services.map((row) => [`${row.id} ${row.for}`, row]));
      expect(services.filter(({ id }) => id in neverOffered)).toEqual([]);
      compare(counts, household, { answers });
    });
  }
  report('care screen', counts, {});
  nothingUnexplained(counts);
});

test('counts over-inclusion, under-inclusion and what is kept silent', () => {
  const counts = newCounts();
  const told: Told = {
    now: '2026-11-23',
    person: { id: 'self', age: 40, caregiver: true, sisben: 'A1' },
    caresFor: [],
  };
  const answers = new Map<string, Answer>([
    ['jardin_infantil self', { outcome: 'yes', notKnown: [] }],
    ['comedor_comunitario self', { outcome: 'yes', notKnown: [] }],
    ['casas_refugio self', { outcome: 'open', notKnown: [] }],
  ]);
  const looked = ['jardin_infantil', 'comedor_comunitario', 'respiro'];
  compare(counts, told, { answers, inScope: ({ row }) => looked.includes(row.service) });
  expect(counts.over).toEqual([
    expect.stringMatching(/^jardin_infantil for self: table no, product yes/),
    expect.stringMatching(/^casas_refugio self: not in the table/),
  ]);
  expect(counts.under).toEqual([expect.stringMatching(/^respiro for self: table yes, product none/)]);
  expect(counts.silent).toEqual([expect.stringMatching(/food insecurity/)]);
});

describe('the table', () => {
  test('has every service that the product names, or says why not', () => {
    const needed = new Set(Object.values(needs).flat());
    const rows = table.map(({ service }) => service);
    expect(new Set(rows).size).toBe(rows.length);
    expect([...needed].filter((service) => !rows.includes(service))).toEqual([]);
    expect(rows.filter((service) => service in neverOffered)).toEqual([]);
    expect(Object.keys(untold).filter((service) => needed.has(service) || !rows.includes(service))).toEqual([]);
  });

  test('names a written ambiguity for each row with two readings', () => {
    const written = readFileSync(join(import.meta.dirname, 'ambiguous.md'), 'utf8');
    for (const { readings } of table) if (readings !== undefined) expect(written).toContain(`## ${readings.heading}\n`);
  });

  const domain = join(root, '..', 'shared', 'domain');
  // The published records do not travel with the project: without them there is nothing to look the ids up in.
  test.skipIf(!existsSync(domain))('names records that are there, and leaves no public service out', () => {
    const read = (file: string): { id: string; type?: string }[] =>
      JSON.parse(readFileSync(join(domain, file), 'utf8'));
    const blocks = JSON.stringify(read('care_blocks.json'));
    for (const record of table.flatMap(({ records }) => records)) {
      const [file = '', id = ''] = record.split('#');
      const there = id.startsWith('service_rows.')
        ? blocks.includes(`"vocabulary":"${id.slice('service_rows.'.length)}"`)
        : read(file).some((one) => one.id === id);
      expect(there, record).toBe(true);
    }
    const named = table.flatMap(({ records }) => records.map((record) => record.split('#')[1]));
    const left = read('services.json').filter(
      ({ id, type }) => type === undefined && !named.includes(id) && !(id in neverOffered),
    );
    expect(left.map(({ id }) => id)).toEqual([]);
  });
});
