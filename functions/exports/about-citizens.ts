import { citizenKey } from '../conversation/records.ts';
import type { Json, Table } from '../ports/table.ts';

/** By what open data part people; coarse enough to be many. */
export type About = {
  /** She allowed the city to study what she answers. Whoever did not is in no export. */
  readonly studied: boolean;
  /** Two digits, `outside`, or `unknown`. */
  readonly locality: string;
  readonly age: string;
  readonly sex: string;
};

export type Citizens = {
  /** Reads those that were not read yet. */
  look(citizens: Iterable<string>): Promise<void>;
  of(citizen: string): About;
  readonly notStudied: () => number;
};

/**
 * Who allowed the study of her answers and, with `closer`, where she lives and in which years of life she is. Read from her
 * own facts, not from an index: a consent that was taken back a second ago counts.
 */
export const citizens = (table: Table, { closer }: { readonly closer: boolean }): Citizens => {
  const known = new Map<string, About>();
  const value = async (citizen: string, key: string): Promise<Json> =>
    (await table.get({ pk: citizenKey(citizen), sk: `fact#${key}` }))?.data.value ?? null;
  const read = async (citizen: string): Promise<void> => {
    const studied = (await value(citizen, 'welcome.research')) === true;
    if (!studied || !closer) return void known.set(citizen, { ...unknown, studied });
    const [place, near, age, sex] = await Promise.all(
      ['care.place', 'directory.place', 'care.age', 'care.sex'].map((key) => value(citizen, key)),
    );
    known.set(citizen, {
      studied,
      locality: localityOf(place ?? near ?? null),
      age: typeof age === 'number' ? ageBand(age) : 'unknown',
      sex: typeof sex === 'string' ? sex : 'unknown',
    });
  };
  return {
    async look(some) {
      const fresh = [...new Set(some)].filter((one) => !known.has(one));
      for (let at = 0; at < fresh.length; at += 64) await Promise.all(fresh.slice(at, at + 64).map(read));
    },
    of: (citizen) => known.get(citizen) ?? unknown,
    notStudied: () => [...known.values()].filter(({ studied }) => !studied).length,
  };
};

const unknown: About = { studied: false, locality: 'unknown', age: 'unknown', sex: 'unknown' };

const localityOf = (place: Json): string => {
  if (typeof place !== 'object' || place === null || !('locality' in place)) return 'unknown';
  if ('precision' in place && place.precision === 'outside') return 'outside';
  return typeof place.locality === 'string' ? place.locality : 'unknown';
};

const ages = [
  [5, '0-5'],
  [11, '6-11'],
  [17, '12-17'],
  [28, '18-28'],
  [59, '29-59'],
] as const;

/** The years of life by which the city plans: early childhood, childhood, adolescence, youth, adulthood, old age. */
export const ageBand = (age: number): string => ages.find(([upTo]) => age <= upTo)?.[1] ?? '60+';
