import type { AnswerValue, Question } from '../../flows/engine/question.ts';
import { type Citizen, citizenIn, contentOf } from '../property/answering.ts';
import type { Verdict } from './evaluate.ts';
import type { Disability, Told, ToldPerson } from './told.ts';

/** What came of a conversation. */
export type Talk = {
  /** What she was asked and told, no more: the household that the product can know of. */
  readonly told: Told;
  /** What she would have told, had she been asked everything that the conversation can ask. */
  readonly whole: Told;
  /** `service person` → outcome, as the conversation stored it. */
  readonly screened: ReadonlyMap<string, Verdict>;
  readonly asked: readonly string[];
  /** Words that were not understood, for which she then tapped. */
  readonly repeated: readonly string[];
};

/** Somebody of this household comes for this, and answers what she is asked: by tap or in words, as `mood` says. */
export const talk = (household: Told, need: string, mood: (key: string) => number): Talk => {
  const citizen = citizenIn('care');
  const asked: string[] = [];
  const repeated: string[] = [];
  let position = citizen.position();
  for (let step = 0; step < 60 && position.at === 'asking'; step += 1) {
    const { question } = position.asked;
    const { key } = position;
    asked.push(key);
    const value = answerTo(household, need, key);
    const inWords = wordsFor(question, value, mood(key));
    if (inWords !== null) citizen.hear({ type: 'text', body: inWords });
    // Ages of a random household need not go together; what is asked back is true here.
    if (asksBack(citizen, value)) citizen.hear({ type: 'text', body: 'sí' });
    if (inWords !== null) position = citizen.position();
    if (position.at !== 'asking' || position.key !== key) continue;
    if (inWords !== null) repeated.push(`${key}: ${inWords}`);
    citizen.hear(contentOf(question, { key, run: citizen.session.run.id, value }));
    position = citizen.position();
    if (position.at === 'asking' && position.key === key)
      throw new Error(`stuck at ${key} with ${JSON.stringify(value)}`);
  }
  return {
    told: toldIn(household, (key) => asked.includes(key)),
    whole: toldIn(household, () => true),
    screened: screenedOf(citizen),
    asked,
    repeated,
  };
};

/** "¿Quiso decir *2 años*?", of just what she said. */
const asksBack = ({ session: { aside } }: Citizen, value: AnswerValue | null): boolean =>
  aside?.kind === 'clarify' && aside.readings.length === 1 && aside.readings[0]?.value === value;

const screenedOf = (citizen: Citizen): ReadonlyMap<string, Verdict> => {
  const value = [...citizen.facts].find(([key]) => key.endsWith('care.screened'))?.[1];
  if (value === undefined) throw new Error(`no outcome among ${[...citizen.facts.keys()].join(', ')}`);
  return new Map(
    Object.entries(value as Record<string, Verdict>).map(([row, outcome]) => [
      row.replace(/\.(?=[^.]+$)/, ' '),
      outcome,
    ]),
  );
};

// ---- what she says

const answerTo = (household: Told, need: string, key: string): AnswerValue | null => {
  const [name = '', subject = 'self'] = key.replace('care.', '').split('@');
  const people = household.caresFor ?? [];
  const person = subject === 'self' ? household.person : people.find(({ id }) => id === subject);
  if (person === undefined) throw new Error(`nobody is ${subject} (${key})`);
  switch (name) {
    case 'need':
      return need;
    // She came for whatever there is: what she would name is no fact of the household.
    case 'health':
      return 'all';
    case 'caregiver':
      return people.length > 0 ? true : (person.caregiver ?? null);
    case 'more':
      return people.indexOf(person) < people.length - 1;
    case 'relation':
      return person.relation ?? null;
    case 'personAge':
    case 'age':
      return person.age ?? null;
    case 'personDisability':
      return kindOf(person.disability);
    case 'disability':
      return hasOne(person.disability);
    case 'personSupport':
      return person.support === undefined ? null : supportOption[person.support];
    case 'vendor':
      return person.marketVendor ?? null;
    case 'sisben':
      return sisbenOption(person.sisben);
    case 'place':
      return placeOf(household);
    case 'sex':
    case 'pregnant':
    case 'pension':
      return person[name] ?? null;
  }
  throw new Error(`what is ${key}?`);
};

const supportOption = { intermittent: 'some', limited: 'some', extensive: 'daily', generalized: 'always' } as const;

/** Who knows that there is a disability, but not which, says that she does not know which. */
const kindOf = (told: ToldPerson['disability']): Disability | null =>
  told === false ? 'none' : told === true || told === undefined ? null : told;
const hasOne = (told: ToldPerson['disability']): boolean | null =>
  told === undefined ? null : told !== false && told !== 'none';

const sisbenOption = (group: string | undefined): string | null => {
  if (group === undefined || group === 'C' || group.includes('-')) return null;
  if (group === 'none') return group;
  const [letter = '', number] = [group[0], Number(group.slice(1))];
  if (letter !== 'C') return letter.toLowerCase();
  return number === 1 ? 'c1' : number <= 9 ? 'c2-c9' : 'c10-c18';
};

const placeOf = ({ place }: Told): AnswerValue | null => {
  if (place === undefined) return null;
  if (place.precision === 'outside') return { locality: null, name: 'Soacha', precision: 'outside' };
  return {
    locality: place.locality ?? null,
    name: localityNames[Number(place.locality) - 1] ?? '',
    precision: 'locality',
  };
};

/** `localities.json`, in the order of the codes. */
const localityNames = [
  'Usaquén', 'Chapinero', 'Santa Fe', 'San Cristóbal', 'Usme', 'Tunjuelito', 'Bosa', 'Kennedy', 'Fontibón', 'Engativá',
  'Suba', 'Barrios Unidos', 'Teusaquillo', 'Los Mártires', 'Antonio Nariño', 'Puente Aranda', 'La Candelaria',
  'Rafael Uribe Uribe', 'Ciudad Bolívar', 'Sumapaz',
]; // biome-ignore format: twenty names

/** How people say it, or null for a tap. */
const wordsFor = (question: Question, value: AnswerValue | null, mood: number): string | null => {
  const one = (of: readonly string[]): string => of[mood % of.length] ?? '';
  if (value === null) return one(['no sé', 'no sabría decirle', 'ni idea']);
  if (typeof value === 'boolean')
    return mood % 2 === 0
      ? null
      : value
        ? one(['si', 'sí señora', 'claro que sí'])
        : one(['no', 'no señora', 'no, ninguno'].slice(0, 2));
  if (typeof value === 'number') {
    if (value === 0) return one(['8 meses', '0 años', 'tiene 5 meses']);
    return question.id === 'care.age'
      ? one([`${value}`, `tengo ${value} años`, `${value} años`])
      : one([`${value}`, `tiene ${value}`, `${value} añitos`]);
  }
  if (typeof value === 'object')
    return 'name' in value ? one([`${value.name}`, `vivo en ${value.name}`, `en ${value.name}`]) : null;
  const said = mood % 3 === 0 ? undefined : words[`${question.id} ${value}`];
  return said === undefined ? null : one(said);
};

const words: Readonly<Record<string, readonly string[]>> = {
  'care.relation child': ['mi hija', 'es mi hijo', 'hijo'],
  'care.relation grandchild': ['mi nieto', 'nieta'],
  'care.relation parent': ['mi mamá', 'a mi papá', 'madre'],
  'care.relation grandparent': ['mi abuelita', 'abuelo'],
  'care.relation partner': ['mi esposo', 'mi esposa'],
  'care.relation sibling': ['mi hermano', 'hermana'],
  'care.personDisability autism': ['autismo', 'es autista'],
  'care.personDisability none': ['ninguna', 'no tiene'],
  'care.sex F': ['mujer', 'soy mujer'],
  'care.sex M': ['hombre', 'soy hombre'],
  'care.sisben none': ['no tengo sisben'],
};

// ---- what she told

const toldIn = (household: Told, wasAsked: (key: string) => boolean): Told => {
  const { now, person, caresFor = [], place } = household;
  const was = (name: string, { id }: ToldPerson): boolean =>
    wasAsked(id === 'self' ? `care.${name}` : `care.${name}@${id}`);
  const people = caresFor.filter((one) => was('relation', one));
  const facts = (one: ToldPerson, names: Readonly<Record<string, Partial<ToldPerson>>>): ToldPerson =>
    Object.assign({ id: one.id }, ...Object.entries(names).map(([name, fact]) => (was(name, one) ? known(fact) : {})));
  const self = facts(person, {
    caregiver: { caregiver: caresFor.length > 0 ? true : person.caregiver },
    age: { age: person.age },
    sex: { sex: person.sex },
    pregnant: { pregnant: person.pregnant },
    disability: { disability: hasOne(person.disability) ?? undefined },
    vendor: { marketVendor: person.marketVendor },
    sisben: { sisben: spans[sisbenOption(person.sisben) ?? ''] },
    pension: { pension: person.pension },
  } as never);
  const others = people.map((one) =>
    facts(one, {
      personAge: { age: one.age },
      personDisability: { disability: kindOf(one.disability) ?? undefined },
      personSupport: { support: one.support },
    } as never),
  );
  return {
    now,
    person: self,
    ...(self.caregiver === undefined && others.length === 0 ? {} : { caresFor: others }),
    ...(place === undefined ? {} : { place }),
  };
};

const spans: Readonly<Record<string, string>> = {
  a: 'A',
  b: 'B',
  c1: 'C1',
  'c2-c9': 'C2-C9',
  'c10-c18': 'C10-C18',
  d: 'D',
  none: 'none',
};

const known = (fact: object): object =>
  Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));
