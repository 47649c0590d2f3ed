import type { ServiceRecord, Witness } from '../../flows/directory/service-record.ts';
import { type Category, vocabulary } from '../../flows/directory/vocabulary.ts';

/** What one witness told of one attention. */
export type Statement = {
  /** Stable: under this id it is corrected and erased. */
  readonly record: string;
  readonly told: ServiceRecord;
  readonly witness: Witness;
  /** She says that it was not so; her own word stands beside it. */
  readonly disputed: boolean;
};

/**
 * One attention: a service, a person, a day, a place. What witnesses agree on is told once; where they do not, the value
 * is null, its name stands among the contradictions, and each witness's own word is there.
 */
export type Attention = {
  readonly who: string;
  readonly service: string;
  readonly category: Category;
  readonly on: string;
  readonly place: string | null;
  readonly received: boolean | null;
  readonly satisfaction: ServiceRecord['satisfaction'];
  readonly barriers: ServiceRecord['barriers'];
  /** By time, then by record. */
  readonly witnesses: readonly AttentionWitness[];
  readonly contradictions: readonly ('place' | 'received' | 'satisfaction')[];
  /** Every witness is disputed: it is shown and not counted. */
  readonly disputed: boolean;
};

export type AttentionWitness = Witness & {
  readonly record: string;
  readonly disputed: boolean;
  readonly told: ServiceRecord;
};

/**
 * One person's statements as attentions, by day, newest first. The order in which witnesses told does not matter.
 *
 * Places that entities and staff name tell attentions of one day apart, since they know where they were. A statement
 * without a place belongs to one that has. She may err about the place: hers is the attention that nobody of hers tells
 * of yet, and the two places are a contradiction.
 */
export const attentionsOf = (statements: readonly Statement[]): readonly Attention[] => {
  const days = new Map<string, Statement[]>();
  for (const one of [...statements].sort(byTime)) {
    const { who, service, on } = one.told;
    const key = `${on} ${who} ${service}`;
    const known = days.get(key);
    if (known === undefined) days.set(key, [one]);
    else known.push(one);
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).flatMap(([, day]) => placed(day).map(attentionOf));
};

const byTime = (a: Statement, b: Statement): number =>
  compare(a.witness.at, b.witness.at) || compare(a.record, b.record);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The statements of one day parted by attention. */
const placed = (day: readonly Statement[]): readonly (readonly Statement[])[] => {
  const official = byPlace(day.filter((one) => one.witness.source !== 'citizen' && one.told.place !== null));
  const own = byPlace(day.filter((one) => one.witness.source === 'citizen' && one.told.place !== null));
  const groups = new Map(official);
  const elsewhere: [string, Statement[]][] = [];
  for (const [place, told] of own) {
    const there = groups.get(place);
    if (there === undefined) elsewhere.push([place, told]);
    else groups.set(place, [...there, ...told]);
  }
  for (const [place, told] of elsewhere) {
    const free = [...groups].find(([, there]) => !there.some(isHers));
    if (free === undefined) groups.set(place, told);
    else groups.set(free[0], [...free[1], ...told]);
  }
  // Not by time: who told first must not matter.
  const nowhere = day.filter((one) => one.told.place === null).toSorted(byWitness);
  for (const one of nowhere) {
    const candidates = [...groups];
    const free = candidates.find(([, there]) => !there.some((other) => sameWitness(one, other))) ?? candidates[0];
    if (free === undefined) groups.set('', [one]);
    else groups.set(free[0], [...free[1], one]);
  }
  return [...groups.values()].map((group) => group.toSorted(byTime));
};

const isHers = ({ witness }: Statement): boolean => witness.source === 'citizen';

const sameWitness = (one: Statement, other: Statement): boolean =>
  one.witness.source === other.witness.source && one.witness.by === other.witness.by;

const byWitness = (a: Statement, b: Statement): number =>
  compare(a.witness.source, b.witness.source) ||
  compare(a.witness.by ?? '', b.witness.by ?? '') ||
  compare(a.record, b.record);

/** In the order of the places' ids. */
const byPlace = (statements: readonly Statement[]): readonly [string, Statement[]][] => {
  const places = new Map<string, Statement[]>();
  for (const one of statements) {
    const place = one.told.place ?? '';
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places].sort(([a], [b]) => compare(a, b));
};

const attentionOf = (group: readonly Statement[]): Attention => {
  const [first] = group;
  if (first === undefined) throw new Error('an attention without a witness');
  const disputed = group.every((one) => one.disputed);
  // What she disputes is shown and decides nothing, unless nothing else is there.
  const counted = disputed ? group : group.filter((one) => !one.disputed);
  const place = agreed(counted.map(({ told }) => told.place));
  const received = agreed(counted.map(({ told }) => told.received));
  const satisfaction = agreed(counted.map(({ told }) => told.satisfaction));
  const differs = (values: readonly unknown[]): boolean => new Set(values.filter((one) => one !== null)).size > 1;
  const { who, service, on } = first.told;
  return {
    who,
    service,
    category: vocabulary[service]?.category ?? 'other',
    on,
    place,
    received,
    satisfaction,
    barriers: [...new Set(counted.flatMap(({ told }) => told.barriers))].sort(),
    witnesses: group.map(({ record, told, witness, disputed }) => ({
      ...witness,
      record,
      disputed,
      told,
    })),
    contradictions: (['place', 'received', 'satisfaction'] as const).filter((name) =>
      differs(group.map(({ told }) => told[name])),
    ),
    disputed,
  };
};

/** What those who know it say, where they say the same. */
const agreed = <T>(values: readonly (T | null)[]): T | null => {
  const known = [...new Set(values.filter((one) => one !== null))];
  return known.length === 1 ? (known[0] ?? null) : null;
};
