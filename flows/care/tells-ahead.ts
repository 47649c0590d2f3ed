import type { Ahead, Answers, Known } from '../engine/flow.ts';
import type { AnswerValue } from '../engine/question.ts';
import { isPlausible } from '../engine/read-answer.ts';
import { fill } from '../engine/texts.ts';
import { type InCare, peopleIn } from '../people/people.ts';
import { type Relation, relation, relations } from '../people/relation.ts';
import { type PersonTold, severalTold } from '../people/several-told.ts';
import { clean, plain } from '../understanding/clean.ts';
import { withoutOthers } from './cared-for.ts';
import { mostPeople } from './machine.ts';
import { homeIn, ownAgeIn } from './of-herself.ts';
import { askPersonAge } from './plausible-age.ts';
import { age, more, personAge, place } from './questions.ts';
import { namePerson } from './tell.ts';
import { words } from './words.ts';

/** What is stored under an answer's key, whether it counts by now or not. */
type Stored = (key: string) => AnswerValue | null | undefined;

/**
 * What her words tell beside what they answer: her own age and where she lives; and of several people told of in one
 * breath those behind the one who is asked about, "mi mamá de 80 y mi hijo de 5", or "3 y 5" where an age is asked.
 */
export const tellsAhead = (text: string, known: Known, stored: Stored): readonly Ahead[] => {
  const others = othersTold(text, known, stored);
  const people = countSame(others.map(({ told }) => namePerson(told, known.locale)));
  const say = fill(words[known.locale].alsoCares, { people: people.join('; ') });
  const also = { answers: Object.assign({}, ...others.map(({ answers }) => answers)), say };
  return [...(others.length === 0 ? [] : [also]), { answers: ofHerself(text, known.now), say: null }];
};

const ofHerself = (text: string, now: string): Answers => {
  const [years, home] = [ownAgeIn(text, now), homeIn(text)];
  return {
    ...(years === undefined ? {} : { [age.id]: years }),
    ...(home === undefined ? {} : { [place.id]: home }),
  };
};

/** How old the one asked about is, where her words tell it of others too: "tienen 3 y 6". */
export const firstOfSeveral = (text: string, known: Known): number | undefined => {
  const present = presentOf(known);
  const relation = present?.relation ?? null;
  if (present === undefined || relation === null) return undefined;
  const [first] = severalTold(text, relation, { agesAlone: true });
  if (first === undefined || first.age === null) return undefined;
  return isPlausible(askPersonAge({ answers: known.answers, subject: present.id }), first.age) ? first.age : undefined;
};

type Other = { readonly told: PersonTold; readonly answers: Answers };

const othersTold = (text: string, known: Known, stored: Stored): readonly Other[] => {
  const people = peopleIn(known.answers);
  const is = presentOf(known)?.relation ?? null;
  const alike = people.flatMap(({ relation }) => relation ?? []).toReversed();
  const spoken = withoutOthers(plain(clean(text)));
  const named = alike.map((one) => severalTold(spoken, one)).find((told) => told.length > 0) ?? [];
  const [first, ...others] = named.length > 0 || is === null ? named : severalTold(spoken, is, { agesAlone: true });
  const begins = first === undefined ? undefined : beginsWith(first, people);
  if (first === undefined || begins === undefined || standAll([first, ...others], people)) return [];
  const at = Number(begins.id.slice(1));
  const anybody = named.length > 0 ? null : first.relation;
  const found = others
    .slice(0, mostPeople - at)
    .map((person, index) => otherOf(person, { at: at + index + 1, stored, anybody }));
  // Where one of them stands otherwise already, nobody can tell who is meant.
  return found.some((one) => one === null) ? [] : found.flatMap((one) => one ?? []);
};

/** All of them are told of already, one behind the other. */
const standAll = (told: readonly PersonTold[], people: readonly InCare[]): boolean =>
  people.some((_, from) =>
    told.every(({ relation, age }, index) => {
      const one = people[from + index];
      return one?.relation === relation && (age === null || one.age === age);
    }),
  );

/** Whom the words began with, by now told of: the one of that age, else the last without any. */
const beginsWith = (first: PersonTold, people: readonly InCare[]): InCare | undefined => {
  const same = people.filter((one) => one.relation === first.relation);
  return (
    same.findLast(({ age }) => first.age !== null && age === first.age) ?? same.findLast(({ age }) => age === null)
  );
};

const presentOf = ({ answers, subjects }: Known): InCare | undefined =>
  peopleIn(answers).find(({ id }) => id === subjects.at(-1));

type Behind = {
  readonly at: number;
  readonly stored: Stored;
  /** What those go by of whom only ages are told: "el 70 y ella 90" may be of anybody. */
  readonly anybody: Relation | null;
};

/** The answers that tell of one behind the other; null where they do not go with what stands. */
const otherOf = (person: PersonTold, { at, stored, anybody }: Behind): Other | null => {
  const id = `p${at}`;
  const led = `${more.id}@p${at - 1}`;
  const [who, years] = [`${relation.id}@${id}`, `${personAge.id}@${id}`];
  const stands = stored(who);
  const is = stands === undefined ? person.relation : relations.find((one) => one === stands);
  if (is === undefined || stored(led) === false || stored(years) !== undefined) return null;
  if (is !== person.relation && person.relation !== anybody) return null;
  if (stands !== undefined && person.age === null) return null;
  const answers: Answers = { [led]: true, [who]: is };
  const believed = person.age !== null && isPlausible(askPersonAge({ answers, subject: id }), person.age);
  return {
    told: { relation: is, age: believed ? person.age : null },
    answers: believed ? { ...answers, [years]: person.age } : answers,
  };
};

/** "su hija o hijo (2)" of two who cannot be told apart. */
const countSame = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].map((name) => {
    const times = names.filter((one) => one === name).length;
    return times === 1 ? name : `${name} (${times})`;
  });
