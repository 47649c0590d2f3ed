import { expect, test } from 'vitest';
import { evaluate } from '../../../flows/care/evaluate.ts';
import type { Household } from '../../../flows/care/household.ts';
import { rules } from '../../../flows/care/rules.ts';
import { screen } from '../../../flows/care/screen.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';

const on = { directory: shippedDirectory, now: '2026-11-22' };

/** The documented example. */
const household: Household = {
  person: { id: 'self', age: 34, sex: 'F', caregiver: true, sisben: 'B3' },
  caresFor: [{ id: 'p1', relation: 'child', age: 2 }],
  place: { locality: '08', precision: 'locality' },
};

test('the household of the command line: a nursery for the child, school for her, and what to ask next', () => {
  const { services, next } = screen(household, on);
  const nursery = services.find(({ service, for: who }) => service === 'jardin_infantil' && who === 'p1');
  expect(nursery).toMatchObject({
    category: 'care',
    outcome: 'yes',
    reasons: [{ rule: 'jardin.age', fact: 'p1.age', value: 2, asOf: '2026-01-15' }],
    missing: [],
    change: null,
  });
  expect(nursery?.documents).toContain('registro civil');
  expect(nursery?.notKnown).toContain('sisben');
  expect(nursery?.places[0]).toMatchObject({ precision: 'approx' });
  expect(next).toBe('p1.disability');
});

test('one row per service and person, none twice', () => {
  const { services } = screen(household, on);
  const keys = services.map(({ service, for: who }) => `${service} ${who}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('staff offers are never screened', () => {
  const staff = shippedDirectory.services.filter(({ audience }) => audience === 'staff').map(({ id }) => id);
  expect(staff.length).toBeGreaterThan(0);
  expect(rules.filter(({ service }) => staff.includes(service))).toEqual([]);
});

test('a no has a reason, an unknown says what is missing or not published, an open one what is not known', () => {
  const { services } = screen(household, on);
  expect(new Set(services.map(({ outcome }) => outcome))).toEqual(new Set(['yes', 'no', 'unknown', 'open']));
  for (const row of services) {
    if (row.outcome === 'no') expect(row.reasons.length, row.service).toBeGreaterThan(0);
    if (row.outcome === 'open') expect(row.notKnown.length, row.service).toBeGreaterThan(0);
    if (row.outcome === 'unknown') expect(row.missing.length + row.notKnown.length, row.service).toBeGreaterThan(0);
  }
});

test('no question is left when nothing can change any more', () => {
  const { next } = screen({ person: { id: 'self', age: 34 } }, { ...on, only: ['educacion_flexible', 'formacion'] });
  expect(next).toBe(null);
});

test('a service and care for hers meet at the same block', () => {
  const inBosa: Household = {
    ...household,
    place: { locality: '07', latitude: 4.642764, longitude: -74.1884, precision: 'shared' },
  };
  const { services } = screen(inBosa, on);
  const courses = services.find(({ service }) => service === 'formacion');
  expect(courses?.places[0]?.place.id).toBe('mdc-bosa-porvenir');
  expect(courses?.pairs).toContain('jardin_infantil');
});

test('a rule older than twelve months says so', () => {
  const only = ['respiro', 'jardin_infantil'];
  const old = (now: string) =>
    screen(household, { directory: shippedDirectory, now, only })
      .services.filter(({ notKnown }) => notKnown.includes('old-source'))
      .map(({ service }) => service);
  expect(new Set(old('2026-11-22'))).toEqual(new Set(['respiro']));
  expect(new Set(old('2027-02-01'))).toEqual(new Set(only));
});

test('every rule has an id of its own, a source and a day', () => {
  const all = rules.flatMap((service) => service.rules);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ asOf }) => !/^\d{4}(-\d{2}){0,2}$/.test(asOf))).toEqual([]);
  expect(all.filter(({ source }) => !/^https?:\/\/|github:/.test(source))).toEqual([]);
});

test('a rule never names a source that the record of its service does not have, unless it is law', () => {
  const strangers = rules.flatMap(({ service, rules: own }) => {
    const known = shippedDirectory.services.find(({ id }) => id === service)?.source.join(' ') ?? '';
    const ofBlocks = /servicios.?manzanas/i;
    return own
      .filter(({ source, article }) => article === undefined && !known.includes(source) && !ofBlocks.test(source))
      .map(({ id }) => id);
  });
  expect(strangers).toEqual([]);
});

test('an empty household decides nothing but what is for everybody', () => {
  const empty: Household = { person: { id: 'self' } };
  for (const { service, rules: own } of rules) {
    for (const rule of own) {
      const { truth } = evaluate(rule.when, empty.person, empty);
      expect(truth, `${service} ${rule.id}`).toBe(rule.id.endsWith('.everybody') ? true : null);
    }
  }
});

test.each([
  ['is over', { validUntil: '2026-10' }, false],
  ['has not begun', { validFrom: '2027-01' }, false],
  ['runs until this month', { validUntil: '2026-11' }, true],
])('a service that %s, by its record in the directory', (_name, dates, told) => {
  const services = shippedDirectory.services.map((one) => (one.id === 'jardin_infantil' ? { ...one, ...dates } : one));
  const rows = screen(household, { ...on, directory: { ...shippedDirectory, services } }).services;
  expect(rows.some(({ service }) => service === 'jardin_infantil')).toBe(told);
});
