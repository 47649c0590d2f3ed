import { type Condition, type Row, table } from './table.ts';
import type { Told, ToldPerson } from './told.ts';

/** `open`: nothing published decides it. `unknown`: a fact that is not told decides it. */
export type Verdict = 'yes' | 'no' | 'unknown' | 'open';

export type Expected = {
  readonly row: Row;
  readonly for: string;
  readonly verdict: Verdict;
  readonly otherReading: Verdict | null;
};

/** The verdict for each service and each person whom the record is about. */
export const evaluate = (told: Told): readonly Expected[] =>
  table.flatMap((row) =>
    peopleOf(told, row.whom).map((person) => ({
      row,
      for: person.id,
      verdict: verdictOf(row, row.condition, person, told),
      otherReading: row.readings === undefined ? null : verdictOf(row, row.readings.other, person, told),
    })),
  );

const verdictOf = (
  { audience, doubtful }: Row,
  condition: Row['condition'],
  person: ToldPerson,
  told: Told,
): Verdict => {
  if (audience !== undefined && person.age !== undefined && person.age > audience.upToAge) return 'no';
  if (condition === 'open') return 'open';
  const verdict = holds(condition, person, told);
  return doubtful && verdict === 'yes' ? 'open' : verdict;
};

const peopleOf = ({ person, caresFor = [] }: Told, whom: Row['whom']): readonly ToldPerson[] => {
  if (whom === 'self') return [person];
  return whom === 'cared' ? caresFor : [person, ...caresFor];
};

const holds = (condition: Condition, person: ToldPerson, told: Told): Verdict => {
  switch (condition.kind) {
    case 'age':
      return ageHolds(person.age, condition.from ?? 0, condition.to ?? Number.POSITIVE_INFINITY);
    case 'age-by-sex': {
      const thresholds =
        person.sex === 'F' || person.sex === 'M' ? [condition[person.sex]] : [condition.F, condition.M];
      const verdicts = thresholds.map((years) => ageHolds(person.age, years, Number.POSITIVE_INFINITY));
      return verdicts.every((one) => one === verdicts[0]) ? (verdicts[0] ?? 'unknown') : 'unknown';
    }
    case 'sex':
      // X is not a no: the records say "mujer", and who says X may be one (the URI record names trans women).
      return person.sex === condition.sex ? 'yes' : person.sex === 'M' ? 'no' : 'unknown';
    case 'told': {
      const value = condition.flag === 'caregiver' ? isCaregiver(person, told) : person[condition.flag];
      return value === undefined ? 'unknown' : yesIf(value === condition.value);
    }
    case 'experience':
      return person.experienceMonths === undefined ? 'unknown' : yesIf(person.experienceMonths >= condition.months);
    case 'disability':
      return disabilityHolds(person.disability, condition.among);
    case 'support':
      return person.support === undefined ? 'unknown' : yesIf(condition.among.includes(person.support));
    case 'sisben':
      return sisbenHolds(sisbenOf(person, told), condition.upTo);
    case 'lives':
      return livesHolds(person, told, condition.where);
    case 'not-told':
      return 'unknown';
    case 'all':
      return (
        strongest(
          ['no', 'unknown'],
          condition.of.map((one) => holds(one, person, told)),
        ) ?? 'yes'
      );
    case 'any':
      return (
        strongest(
          ['yes', 'unknown'],
          condition.of.map((one) => holds(one, person, told)),
        ) ?? 'no'
      );
    case 'carer':
      return holds(condition.is, told.person, told);
    case 'cares-for':
      // Only who asks says for whom she cares.
      return person.id === told.person.id ? among(told.caresFor ?? [], condition.somebody, told) : 'no';
    case 'another':
      return among(
        [told.person, ...(told.caresFor ?? [])].filter(({ id }) => id !== person.id),
        condition.is,
        told,
      );
  }
};

const strongest = (order: readonly Verdict[], verdicts: readonly Verdict[]): Verdict | undefined =>
  order.find((verdict) => verdicts.includes(verdict));

/** Mended: nobody named is not nobody, unless she said that she cares for nobody. */
const among = (people: readonly ToldPerson[], is: Condition, told: Told): Verdict => {
  if (people.length === 0) return told.person.caregiver === false ? 'no' : 'unknown';
  return (
    strongest(
      ['yes', 'unknown'],
      people.map((one) => holds(is, one, told)),
    ) ?? 'no'
  );
};

const yesIf = (truth: boolean): Verdict => (truth ? 'yes' : 'no');

const ageHolds = (age: number | undefined, from: number, to: number): Verdict =>
  age === undefined ? 'unknown' : yesIf(age >= from && age <= to);

/** Who named somebody in her care is a caregiver, also where nobody asked her. */
const isCaregiver = (person: ToldPerson, told: Told): boolean | undefined =>
  person.caregiver ?? (person.id === told.person.id && (told.caresFor?.length ?? 0) > 0 ? true : undefined);

const disabilityHolds = (kind: ToldPerson['disability'], among: readonly string[] | 'any'): Verdict => {
  if (kind === undefined) return 'unknown';
  if (kind === false || kind === 'none') return 'no';
  if (among === 'any' || among.includes(String(kind))) return 'yes';
  // Mended: `multiple` says several, not which; one of them may be the one that is asked for.
  return kind === true || kind === 'multiple' ? 'unknown' : 'no';
};

/**
 * The group is that of a household, so it is also that of who lives with her. What is told is one household, so they do
 * unless told otherwise: mended, and an ambiguity ("Who lives with her" in ambiguous.md).
 */
const sisbenOf = (person: ToldPerson, { person: self }: Told): string | undefined =>
  person.sisben ?? (person.sameHome === false ? undefined : self.sisben);

/** Whether a Sisbén group that is hers is used for somebody of whom it was not told that they live with her. */
export const borrowsSisben = (person: ToldPerson, { person: self }: Told): boolean =>
  person.id !== self.id && person.sisben === undefined && person.sameHome === undefined && self.sisben !== undefined;

/** Subgroups of each group of Sisbén IV, poorest first (`services.json#sisben_A` to `sisben_D`). */
const subgroups = { A: 5, B: 7, C: 18, D: 21 };
const ladder = Object.entries(subgroups).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
);

const sisbenHolds = (group: string | undefined, upTo: string): Verdict => {
  if (group === undefined) return 'unknown';
  if (group === 'none') return 'no';
  const [first, last = first] = group.split('-');
  const limit = ladder.indexOf(upTo);
  const lowest = ladder.findIndex((step) => step === first || step === `${first}1`);
  const highest = ladder.findLastIndex((step) => step === last || (last?.length === 1 && step.startsWith(last)));
  if (highest <= limit) return 'yes';
  return lowest > limit ? 'no' : 'unknown';
};

const livesHolds = (person: ToldPerson, { person: self, place }: Told, where: 'bogota' | 'sumapaz'): Verdict => {
  if (place === undefined || (person.id !== self.id && person.sameHome === false)) return 'unknown';
  if (place.precision === 'outside') return 'no';
  if (place.locality === undefined) return 'unknown';
  return yesIf(where === 'bogota' || place.locality === '20');
};
