import type { Ahead, Answers, Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import type { AnswerValue } from '../engine/question.ts';
import { isPlausible } from '../engine/read-answer.ts';
import { fill } from '../engine/texts.ts';
import { type InCare, peopleIn } from '../people/people.ts';
import { type Relation, relation, relations } from '../people/relation.ts';
import { relationsIn } from '../people/relations-in.ts';
import { type PersonTold, severalTold, tellsNoAges } from '../people/several-told.ts';
import { parseAge } from '../understanding/age.ts';
import { isBareNumber } from '../understanding/bare-number.ts';
import { clean, plain } from '../understanding/clean.ts';
import { withoutOthers } from './cared-for.ts';
import { disabilityIn } from './disability-in.ts';
import type { Disability } from './household.ts';
import { mostPeople } from './machine.ts';
import { homeIn, ownAgeIn, withoutOwnAge } from './of-herself.ts';
import { overhears, presentOf } from './overhears.ts';
import { askPersonAge } from './plausible-age.ts';
import { age, caregiver, more, need, personAge, personDisability, place } from './questions.ts';
import { namePerson } from './tell.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import { words } from './words.ts';

const texts = { 'es-CO': es, en } as const;

/** What is stored under an answer's key, whether it counts by now or not. */
type Stored = (key: string) => AnswerValue | null | undefined;

/**
 * What her words tell beside what they answer: her own age and where she lives; and of several people told of in one
 * breath those behind the one who is asked about, "mi mamá de 80 y mi hijo de 5", or "3 y 5" where an age is asked.
 */
export const tellsAhead = (text: string, known: Known, stored: Stored): readonly Ahead[] => {
  const say = words[known.locale];
  const hers = beforeNeed(text, known, stored);
  const told = hers.length > 0 ? hers : othersTold(text, known, stored);
  const people = countSame(told.map((one) => nameOther(one, known.locale)));
  const all = {
    answers: Object.assign({}, ...told.map(({ answers }) => answers)),
    say: fill(hers.length > 0 ? say.caresFor : say.alsoCares, { people: people.join('; ') }),
  };
  const none = noneOfAll(text, known, stored);
  return [...(told.length === 0 ? [] : [all]), ...none, { answers: ofHerself(text, known.now), say: null }];
};

/** "ninguno de los tres", where one of them was asked about: of the others it is not asked again. */
const noneOfAll = (text: string, known: Known, stored: Stored): readonly Ahead[] => {
  if (!saysNoneOfAll(text)) return [];
  const ids = Array.from({ length: mostPeople }, (_, index) => `p${index + 1}`);
  const asked = ids.some((id) => known.answers[`${personDisability.id}@${id}`] === 'none');
  const left = ids.filter(
    (id) => stored(`${relation.id}@${id}`) !== undefined && stored(`${personDisability.id}@${id}`) === undefined,
  );
  if (!asked || left.length === 0) return [];
  const names = left.map((id) => {
    const [is, years] = [stored(`${relation.id}@${id}`), stored(`${personAge.id}@${id}`)];
    const told = {
      relation: relations.find((one) => one === is) ?? null,
      age: typeof years === 'number' ? years : null,
    };
    return namePerson(told, known.locale);
  });
  const say = fill(words[known.locale].noneEither, { people: countSame(names).join('; ') });
  return [{ answers: Object.fromEntries(left.map((id) => [`${personDisability.id}@${id}`, 'none'])), say }];
};

/** "todos están sanos": of each of them, the one asked about too. */
export const saysNoneOfAll = (text: string): boolean => ofAllNone.test(plain(clean(text)));

const ofAllNone =
  /^(?:(?:no|gracias a dios|a dios gracias|vecina|pues) )*(?:ningun[oa] de (?:l[oa]s (?:dos|tres|cuatro|nin[oa]s|hij[oa]s)|ell[oa]s|mis \w+)|ningun[oa] (?:de ell[oa]s )?(?:tiene|sufre de) (?:nada|eso|discapacidad)|(?:tod[oa]s|l[oa]s (?:dos|tres|cuatro)) (?:estan |son )?(?:muy |bien )*(?:bien|san[oa]s|sanit[oa]s|normales|alentad[oa]s)|none of (?:them|the (?:two|three)))(?: (?:tiene|tienen|gracias a dios|nada|eso|discapacidad))*$/;

/** "necesito ayuda con mi mamá de 80" says for whom, and is asked first what she looks for. */
const beforeNeed = (text: string, { answers, now }: Known, stored: Stored): readonly Other[] => {
  if (need.id in answers || stored(caregiver.id) !== undefined || overhears(caregiver, text, now) !== true) return [];
  const is = relations.find((one) => one === overhears(relation, text, now));
  if (is === undefined) return [];
  const years = overhears(personAge, text, now);
  const several = severalTold(withoutOthers(plain(clean(text))), is);
  const alone = { relation: is, age: typeof years === 'number' ? years : null, says: '' };
  const people = several.length > 0 ? several : [alone];
  const found = people.map((person, index) => otherOf(person, { at: index + 1, stored, anybody: null }));
  return found.some((one) => one === null) ? [] : found.flatMap((one) => one ?? []);
};

/** "su hija o hijo, 10 años, autismo" */
const nameOther = ({ told, disability }: Other, locale: Locale): string => {
  const name = namePerson(told, locale);
  const title =
    disability === null ? undefined : texts[locale].questions[personDisability.id]?.options?.[disability]?.title;
  return title === undefined ? name : `${name}, ${title.toLowerCase()}`;
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
  const present = isBareNumber(text) ? undefined : presentOf(known);
  const relation = present?.relation ?? null;
  if (present === undefined || relation === null) return undefined;
  const [first] = severalTold(text, relation, { agesAlone: !tellsNoAges(text) });
  const years = first?.age ?? besideOwn(text, known.now);
  if (years === null) return undefined;
  return isPlausible(askPersonAge({ answers: known.answers, subject: present.id }), years) ? years : undefined;
};

/** Of several she names first the one we ask about: "mi hijo autista y mi mamá" of the son. */
export const beginsWithPresent = (text: string, known: Known): boolean => {
  const is = presentOf(known)?.relation ?? null;
  return is !== null && relationsIn(text)[0] === is && severalTold(text, is).length > 0;
};

/** "tiene 82 y yo tengo 60" */
const besideOwn = (text: string, now: string): number | null => {
  const said = plain(clean(text));
  const rest = withoutOwnAge(said);
  const read = rest === said ? null : parseAge(rest, { now, min: 0, max: 120 });
  return read?.ok === true ? read.value : null;
};

type Other = {
  readonly told: Pick<PersonTold, 'relation' | 'age'>;
  readonly disability: Disability | null;
  readonly answers: Answers;
};

const othersTold = (text: string, known: Known, stored: Stored): readonly Other[] => {
  const people = peopleIn(known.answers);
  const is = presentOf(known)?.relation ?? null;
  const alike = people.flatMap(({ relation }) => relation ?? []).toReversed();
  const spoken = withoutOthers(plain(clean(text)));
  const named = alike.map((one) => severalTold(spoken, one)).find((told) => told.length > 0) ?? [];
  const [first, ...others] =
    named.length > 0 || is === null ? named : severalTold(spoken, is, { agesAlone: !tellsNoAges(text) });
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

type Behind = {
  readonly at: number;
  readonly stored: Stored;
  /** What those go by of whom only ages are told: "el 70 y ella 90" may be of anybody. */
  readonly anybody: Relation | null;
};

/** The answers that tell of one behind the other; null where they do not go with what stands. */
const otherOf = (person: PersonTold, { at, stored, anybody }: Behind): Other | null => {
  const id = `p${at}`;
  const led = at === 1 ? caregiver.id : `${more.id}@p${at - 1}`;
  const [who, years] = [`${relation.id}@${id}`, `${personAge.id}@${id}`];
  const stands = stored(who);
  const is = stands === undefined ? person.relation : relations.find((one) => one === stands);
  if (is === undefined || stored(led) === false || stored(years) !== undefined) return null;
  if (is !== person.relation && person.relation !== anybody) return null;
  if (stands !== undefined && person.age === null) return null;
  const answers: Answers = { [led]: true, [who]: is };
  const believed = person.age !== null && isPlausible(askPersonAge({ answers, subject: id }), person.age);
  if (person.age !== null && !believed && anybody !== null) return null;
  const disability = disabilityIn(person.says) ?? null;
  return {
    told: { relation: is, age: believed ? person.age : null },
    disability,
    answers: {
      ...answers,
      ...(believed ? { [years]: person.age } : {}),
      ...(disability === null ? {} : { [`${personDisability.id}@${id}`]: disability }),
    },
  };
};

/** "su hija o hijo (2)" of two who cannot be told apart. */
const countSame = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].map((name) => {
    const times = names.filter((one) => one === name).length;
    return times === 1 ? name : `${name} (${times})`;
  });
