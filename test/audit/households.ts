import type { Disability, Support, Told, ToldPerson } from './told.ts';

/** The n-th household of a seed: the same each time. Kinds of people take turns, so that each is there many times. */
export const householdOf = (seed: number, n: number): Told => {
  const chance = chances(seed * 100_003 + n);
  const make = kinds[n % kinds.length] ?? kinds[0];
  return make(chance);
};

type Chance = {
  /** 0 ≤ x < 1 */
  next(): number;
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  is(probability: number): boolean;
  /** Left out sometimes: people do not know, or do not say. */
  told<T>(value: T): T | undefined;
};

/** mulberry32 */
const chances = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const is = (probability: number): boolean => next() < probability;
  return {
    next,
    whole,
    one: (of) => of[whole(0, of.length - 1)] as never,
    is,
    told: (value) => (is(0.8) ? value : undefined),
  };
};

const now = '2026-11-23';
const localities = Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(2, '0'));
const groups = [
  'A1',
  'A5',
  'B1',
  'B4',
  'B7',
  'C1',
  'C2',
  'C5',
  'C9',
  'C10',
  'C18',
  'D1',
  'D21',
  'none',
  'A',
  'C',
  'C1-C9',
  'C5-C12',
  'B2-C1',
];
const disabilities: readonly Disability[] = [
  'intellectual',
  'autism',
  'multiple',
  'multiple_intellectual',
  'physical',
  'psychosocial',
  'sensory',
  'other',
];
const supports: readonly Support[] = ['intermittent', 'limited', 'extensive', 'generalized'];

const without = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

type Loose = { readonly [K in keyof ToldPerson]?: ToldPerson[K] | undefined };

/** What is told of anyone, over which a kind of person lays its own. */
const adult = (c: Chance, own: Loose): ToldPerson =>
  without({
    id: 'self',
    age: c.told(c.whole(18, 60)),
    sex: c.is(0.03) ? 'X' : c.told(c.is(0.85) ? 'F' : 'M'),
    caregiver: c.told(true),
    sisben: c.told(c.one(groups)),
    disability: c.is(0.1) ? c.one(disabilities) : c.told(c.one<'none' | false>(['none', false])),
    pregnant: c.told(c.is(0.1)),
    pension: c.told(c.is(0.1)),
    colombian: c.told(c.is(0.9)),
    tenYearsResident: c.told(c.is(0.85)),
    marketVendor: c.told(c.is(0.15)),
    nightShift: c.told(c.is(0.15)),
    experienceMonths: c.told(c.whole(0, 24)),
    homeCareVisited: c.told(c.is(0.2)),
    ...own,
  }) as ToldPerson;

const other = (c: Chance, id: string, own: Loose): ToldPerson =>
  without({
    id,
    age: undefined,
    sex: c.told(c.is(0.5) ? 'F' : 'M'),
    sameHome: c.told(c.is(0.85)),
    disability: c.is(0.15)
      ? c.one<boolean | Disability>([true, ...disabilities])
      : c.told(c.one<'none' | false>(['none', false])),
    support: c.is(0.3) ? c.one(supports) : undefined,
    sisben: c.is(0.1) ? c.one(groups) : undefined,
    leavesHome: c.is(0.5) ? c.is(0.8) : undefined,
    ...own,
  }) as ToldPerson;

const place = (c: Chance): Pick<Told, 'place'> => {
  if (c.is(0.1)) return {};
  return c.is(0.06)
    ? { place: { precision: 'outside' } }
    : { place: { locality: c.one(localities), precision: 'locality' } };
};

const baby = (c: Chance, id = 'p1'): ToldPerson =>
  other(c, id, {
    relation: c.one(['child', 'child', 'grandchild']),
    age: c.told(c.whole(0, 5)),
    migrant: c.told(c.is(0.1)),
    childAtWork: c.told(c.is(0.1)),
  });
const child = (c: Chance, id: string, own: Loose = {}): ToldPerson =>
  other(c, id, {
    relation: c.one(['child', 'child', 'grandchild', 'sibling']),
    age: c.told(c.whole(4, 18)),
    migrant: c.told(c.is(0.15)),
    childAtWork: c.told(c.is(0.2)),
    ...own,
  });
const old = (c: Chance, id: string): ToldPerson =>
  other(c, id, {
    relation: c.one(['parent', 'grandparent', 'partner']),
    age: c.told(c.whole(50, 95)),
    pension: c.told(c.is(0.3)),
    colombian: c.told(c.is(0.95)),
    tenYearsResident: c.told(c.is(0.9)),
    leavesHome: c.told(c.is(0.7)),
    pregnant: c.is(0.3) ? false : undefined,
  });
const disabledAdult = (c: Chance, id: string): ToldPerson =>
  other(c, id, {
    relation: c.one(['child', 'sibling', 'partner', 'relative', 'other']),
    age: c.told(c.whole(12, 64)),
    disability: c.one<boolean | Disability>([true, ...disabilities]),
    support: c.told(c.one(supports)),
    pension: c.told(c.is(0.1)),
  });

const kinds: readonly [(c: Chance) => Told, ...((c: Chance) => Told)[]] = [
  // A caregiver of a baby
  (c) => ({ now, person: adult(c, {}), caresFor: [baby(c)], ...place(c) }),
  // of a child with autism or another disability
  (c) => ({
    now,
    person: adult(c, {}),
    caresFor: [
      child(c, 'p1', {
        relation: 'child',
        disability: c.one<boolean | Disability>([
          'autism',
          'autism',
          'intellectual',
          'multiple',
          'multiple_intellectual',
          true,
        ]),
        support: c.told(c.one(supports)),
      }),
    ],
    ...place(c),
  }),
  // of an old mother
  (c) => ({ now, person: adult(c, { age: c.told(c.whole(30, 75)) }), caresFor: [old(c, 'p1')], ...place(c) }),
  // A man who cares
  (c) => ({
    now,
    person: adult(c, { sex: 'M', pregnant: undefined, age: c.told(c.whole(18, 80)) }),
    caresFor: [c.one([baby, old, disabledAdult])(c, 'p1')],
    ...place(c),
  }),
  // A vendor with a child
  (c) => ({
    now,
    person: adult(c, { marketVendor: true, nightShift: c.told(c.is(0.3)) }),
    caresFor: [child(c, 'p1', { relation: 'child', childAtWork: c.told(c.is(0.5)) })],
    ...place(c),
  }),
  // One who cares for three
  (c) => ({
    now,
    person: adult(c, {}),
    caresFor: [baby(c, 'p1'), c.one([old, child, disabledAdult])(c, 'p2'), child(c, 'p3')],
    ...place(c),
  }),
  // of a grown person with disability
  (c) => ({
    now,
    person: adult(c, { homeCareVisited: c.told(c.is(0.5)) }),
    caresFor: [disabledAdult(c, 'p1')],
    ...place(c),
  }),
  // One far from everything
  (c) => ({
    now,
    person: adult(c, {}),
    caresFor: [c.one([baby, old, disabledAdult])(c, 'p1')],
    place: c.is(0.7) ? { locality: '20', precision: 'locality' } : { precision: 'outside' },
  }),
  // One who hardly answers
  (c) => {
    const { id, age, sex } = adult(c, {});
    const person = without({ id, age: c.is(0.3) ? age : undefined, sex: c.is(0.3) ? sex : undefined }) as ToldPerson;
    return c.is(0.5)
      ? { now, person }
      : { now, person, caresFor: [without({ id: 'p1', relation: c.told('child') }) as ToldPerson] };
  },
  // One who cares for nobody, of any age, also very young
  (c) => ({
    now,
    person: adult(c, { caregiver: c.told(false), age: c.told(c.whole(14, 90)) }),
    ...(c.is(0.7) ? { caresFor: [] } : {}),
    ...place(c),
  }),
];
