import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disabilities, type Household, type Member, supports } from '../../flows/care/household.ts';
import { type Screened, screen, waitingFor } from '../../flows/care/screen.ts';
import { type Near, nearest, usefulFirst } from '../../flows/directory/nearest.ts';
import { shippedDirectory } from '../../flows/directory/shipped.ts';
import type { PlaceValue } from '../../flows/engine/question.ts';

const on = { directory: shippedDirectory, now: '2026-11-22' };

const facts = {
  age: fc.integer({ min: 0, max: 100 }),
  sex: fc.constantFrom('F' as const, 'M' as const, 'X' as const),
  disability: fc.oneof(fc.constantFrom(...disabilities), fc.boolean()),
  support: fc.constantFrom(...supports),
  pregnant: fc.boolean(),
  sisben: fc.constantFrom('A1', 'A5', 'B3', 'B7', 'C1', 'C2-C9', 'C9', 'C10', 'C', 'D1', 'none'),
  sameHome: fc.boolean(),
  pension: fc.boolean(),
  colombian: fc.boolean(),
  tenYearsResident: fc.boolean(),
  marketVendor: fc.boolean(),
  nightShift: fc.boolean(),
  experienceMonths: fc.integer({ min: 0, max: 60 }),
  homeCareVisited: fc.boolean(),
  childAtWork: fc.boolean(),
  migrant: fc.boolean(),
  leavesHome: fc.boolean(),
};

/** Any of the facts, none of them necessarily told. */
const member = (id: string): fc.Arbitrary<Member> =>
  fc.record({ ...facts, caregiver: fc.boolean() }, { requiredKeys: [] }).map((told) => ({ id, ...told }));

const place: fc.Arbitrary<PlaceValue> = fc.oneof(
  fc
    .integer({ min: 1, max: 20 })
    .map((code): PlaceValue => ({ locality: String(code).padStart(2, '0'), precision: 'locality' })),
  fc.constant<PlaceValue>({ locality: null, precision: 'outside' }),
);

const household: fc.Arbitrary<Household> = fc
  .tuple(
    member('self'),
    fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => member(`p${index + 1}`)))),
    fc.option(place),
  )
  // Who cares for somebody says so: a carer of nobody, with people in her care, contradicts herself.
  .map(([person, caresFor, where]) => ({
    person: caresFor.length > 0 ? { ...person, caregiver: true } : person,
    caresFor,
    place: where,
  }));

/** What was a definite answer stays one when something more is told. */
const tellMore = (before: Household, about: number, name: keyof typeof facts, value: unknown): Household => {
  const people = [before.person, ...(before.caresFor ?? [])];
  const index = about % people.length;
  const [person, ...caresFor] = people.map((one, at) =>
    at === index && one[name] === undefined ? { ...one, [name]: value } : one,
  );
  return { ...before, person: person as Member, caresFor };
};

const told = fc
  .constantFrom(...(Object.keys(facts) as (keyof typeof facts)[]))
  .chain((name) => fc.tuple(fc.constant(name), facts[name] as fc.Arbitrary<unknown>));

const outcomes = (of: Household): ReadonlyMap<string, string> =>
  new Map(screen(of, on).services.map((row) => [`${row.service} ${row.for}`, row.outcome]));

test('more information never turns a yes or a no into an unknown', () => {
  fc.assert(
    fc.property(household, fc.nat(5), told, (before, about, [name, value]) => {
      // Her Sisbén counts for who lives with her; telling that somebody does not is another household.
      fc.pre(name !== 'sameHome' && name !== 'sisben');
      const after = outcomes(tellMore(before, about, name, value));
      for (const [row, outcome] of outcomes(before)) {
        if (outcome === 'yes' || outcome === 'no') expect(after.get(row) ?? outcome, row).not.toBe('unknown');
      }
    }),
    { numRuns: 300 },
  );
});

test('her own Sisbén, told later, leaves no yes in doubt', () => {
  fc.assert(
    fc.property(household, facts.sisben, (before, sisben) => {
      const after = outcomes(tellMore(before, 0, 'sisben', sisben));
      for (const [row, outcome] of outcomes(before))
        if (outcome === 'yes') expect(after.get(row), row).not.toBe('unknown');
    }),
    { numRuns: 200 },
  );
});

test('the order in which facts were told does not matter', () => {
  const reversed = (one: Member): Member => ({ ...Object.fromEntries(Object.entries(one).reverse()), id: one.id });
  fc.assert(
    fc.property(household, (one) => {
      const other: Household = {
        place: one.place ?? null,
        caresFor: (one.caresFor ?? []).map(reversed),
        person: reversed(one.person),
      };
      expect(screen(other, on)).toEqual(screen({ ...one, place: one.place ?? null }, on));
    }),
    { numRuns: 100 },
  );
});

test('what is asked next can change an outcome that is open', () => {
  fc.assert(
    fc.property(household, (one) => {
      const { services, next } = screen(one, on);
      const waiting = services.filter(({ missing }) => missing.length > 0);
      expect(next === null).toBe(waiting.length === 0);
      if (next !== null)
        expect(waiting.some(({ outcome, missing }) => outcome === 'unknown' && missing.includes(next))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const asFound = (found: readonly Near[]): readonly Near[] => found;

test.each([
  ['nearest place', asFound],
  ['first place that she is told', usefulFirst],
] as const)('moving closer never makes the %s farther', (_name, order) => {
  const inCity = fc.record({
    latitude: fc.double({ min: 4.48, max: 4.8, noNaN: true }),
    longitude: fc.double({ min: -74.22, max: -74.02, noNaN: true }),
  });
  const service = fc.constantFrom(
    'educacion_flexible',
    'centro_crecer',
    'jardin_infantil',
    'salud',
    'biblored',
    'orientacion_psicojuridica',
  );
  fc.assert(
    fc.property(inCity, service, fc.double({ min: 0, max: 1, noNaN: true }), (start, wanted, part) => {
      const from = (point: { latitude: number; longitude: number }): PlaceValue => ({
        locality: null,
        ...point,
        precision: 'shared',
      });
      const [first] = order(nearest(shippedDirectory, { from: from(start), service: wanted, now: on.now, limit: 30 }));
      const { latitude, longitude } = first?.offer?.latitude ? first.offer : (first?.place ?? {});
      if (first?.meters == null || typeof latitude !== 'number' || typeof longitude !== 'number')
        throw new Error('nothing near');
      const closer = {
        latitude: start.latitude + (latitude - start.latitude) * part,
        longitude: start.longitude + (longitude - start.longitude) * part,
      };
      const [then] = order(nearest(shippedDirectory, { from: from(closer), service: wanted, now: on.now, limit: 30 }));
      expect(then?.meters).toBeLessThanOrEqual(first.meters + 100);
    }),
    { numRuns: 300 },
  );
});

test('what waits for a fact is what the whole screening calls unknown, with the same facts missing', () => {
  fc.assert(
    fc.property(household, (of) => {
      const unknown = screen(of, on).services.filter(({ outcome }) => outcome === 'unknown');
      const told = (rows: readonly Pick<Screened, 'service' | 'for' | 'missing'>[], fact: string) =>
        rows
          .filter(({ missing }) => missing.includes(fact))
          .map((row) => [row.service, row.for, row.missing])
          .toSorted();
      const waits = waitingFor(of, on);
      for (const fact of new Set(unknown.flatMap(({ missing }) => missing)))
        expect(told([...waits(fact)], fact), fact).toEqual(told(unknown, fact));
    }),
    { numRuns: 300 },
  );
});
