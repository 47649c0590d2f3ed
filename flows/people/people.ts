import type { Answers } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { type Relation, relation, relations } from './relation.ts';
import { names } from './texts.ts';

/** One person in her care as she is spoken of. */
export type InCare = { readonly id: string; readonly relation: Relation | null; readonly age: number | null };

/** The people in her care, `p1`, `p2`…, as far as she told of them in any conversation. */
export const peopleIn = (kept: Answers): readonly InCare[] => {
  const people: InCare[] = [];
  for (let number = 1; number <= mostPeople; number += 1) {
    const id = `p${number}`;
    const told = kept[`${relation.id}@${id}`];
    if (told === undefined) break;
    const age = kept[`care.personAge@${id}`];
    people.push({
      id,
      relation: relations.find((one) => one === told) ?? null,
      age: typeof age === 'number' ? age : null,
    });
  }
  return people;
};

/**
 * Whether plain words that name somebody speak of one who is this to her: the same relation, or "el niño" with nothing
 * that makes him another ("el niño de 5", "mi niño") of a grandson.
 */
export const refersTo = (
  said: string,
  { relation: named, at }: { readonly relation: Relation; readonly at: number },
  is: Relation | null,
): boolean =>
  is !== null &&
  (named === is || (kin(named) === kin(is) && theOne.test(said.slice(0, at)) && !/\d/.test(said.slice(at))));

const theOne = /(?:^|\s)(?:el|la|los|las|al|del) $/;

/** A grandson is a boy, a grandmother somebody's mother: one word for both. */
export const kin = (one: Relation): Relation =>
  one === 'grandchild' ? 'child' : one === 'grandparent' ? 'parent' : one === 'other' ? 'relative' : one;

/** A record names people by one digit. */
export const mostPeople = 9;

/** "usted", "su hija o hijo", and with the age where two would be called the same. */
export const nameIn = (people: readonly InCare[], id: string, locale: Locale): string => {
  const say = names[locale];
  const person = people.find((one) => one.id === id);
  if (person === undefined) return id === 'self' ? say.you : say.someone;
  const name = calledOf(person, locale);
  const same = people.filter((one) => calledOf(one, locale) === name);
  if (same.length < 2) return name;
  const years = person.age === null ? `${say.number} ${same.indexOf(person) + 1}` : sayYears(person.age, locale);
  return `${name}, ${years}`;
};

const calledOf = ({ relation: told }: InCare, locale: Locale): string =>
  told === null ? names[locale].someone : names[locale].relations[told];

const sayYears = (age: number, locale: Locale): string => {
  const { underOne, year, years } = names[locale];
  return age === 0 ? underOne : `${age} ${age === 1 ? year : years}`;
};
