import { clean, plain } from '../understanding/clean.ts';
import { numberWord } from '../understanding/number-words.ts';
import { anyOf } from '../understanding/phrases.ts';
import { livesElsewhere, withoutElsewhere, withoutOtherParents } from './lives-elsewhere.ts';
import { lost } from './loss.ts';
import { kin } from './people.ts';
import type { Relation } from './relation.ts';
import { namedIn, withChildren } from './relations-in.ts';

/** One of several people told of in one breath, and how old; null where that is not told. */
export type PersonTold = {
  readonly relation: Relation;
  readonly age: number | null;
  /** What else is said of this one: "con autismo". */
  readonly says: string;
};

/**
 * "mi mamá de 80 y mi hijo de 5", "dos niños de 3 y 6", and where the age of one is asked a mere "3 y 5": each of them, in
 * the order told. `first` is whom the words begin with. Nobody where her words tell of one, or of more than who they are
 * and how old: "mi mamá y mi hermana me ayuda" is of the mother alone.
 */
export const severalTold = (text: string, first: Relation, { agesAlone = false } = {}): readonly PersonTold[] => {
  const said = withoutOtherParents(withoutElsewhere(withChildren(plain(clean(text))))).replace(apposed, '');
  if (lost.test(said) || helped.test(said) || livesElsewhere(said)) return [];
  const words = said.split(' ');
  const at = words.findIndex((_, index) => relationAt(words, index) === first);
  // "4 y 7 y mi mamá 70" begins with ages of the one asked about.
  const from = agesAlone && words.slice(0, at < 0 ? words.length : at).some((word) => /\d/.test(word)) ? 0 : at;
  if (from < 0) return [];
  const before = from === 0 ? null : numberAt(words, from - 1);
  const groups = groupsFrom(words, { from: before === null ? from : from - 1, first: agesAlone ? first : null });
  const people = groups.flatMap((group) => peopleOf(group) ?? []);
  const clear = groups.every((group) => peopleOf(group) !== null) && people.every(({ age }) => (age ?? 0) <= oldest);
  const begins = people[0] !== undefined && kin(people[0].relation) === kin(first);
  return clear && begins && people.length > 1 ? people : [];
};

/** "mi mamá, una señora de 80", "los niños de una señora": who the one named is, or whose, and nobody more. */
const apposed =
  /(?<=\b(?!(?:tambien|pues|otr[oa]|cui\w+|atien\w+|con|luego|ademas)\b)[a-z]{3,}) (?:(?:que )?(?:ya )?es |de )?una? senora?(?: mayor)?\b(?! (?:que|a la|al)\b)/g;

/** "18-61", "de 1 a 2", "7:00", "1.000": no ages of several, where nothing but numbers is told. */
export const tellsNoAges = (text: string): boolean =>
  /\d ?[-–—:×x/] ?\$?\d|\d[.,]\d{3}|[$%]|\bde \d+ a \d/.test(clean(text));

const oldest = 120;

/** Who helps her is nobody she cares for, and whom she does not care for neither. */
const helped =
  /\b(?:(?:me|nos) (?:ayud|colabor|cuid|dij|dej|presta|mand|recomend)\w*|(?:cuido|atiendo|cuidamos|atendemos) a (?:mis? |la |el )?\w+(?: \w+)? con (?:mis?|el|la|una?|otr[oa])|(?:l[aeo]s?) (?:cuido|cuidamos|atiendo|atendemos|veo|vemos)(?: \w+)? con|entre (?:mi|yo)|turn(?:o|amos|arnos)|no (?:cuido|atiendo)|ni (?:mi|el|la)|menos (?:mi|a)|helps? me)\b/;

/** Those who go by one word: "dos niños", and the ages that were told of them. */
type Group = {
  readonly relation: Relation;
  /** Null: several, and not said how many. */
  readonly count: number | null;
  readonly ages: readonly number[];
  /** "uno de 3 y otro de 5" */
  readonly others: boolean;
  /** Of one age. */
  readonly twins: boolean;
  readonly says: string;
};

/** Each of a group; null where it cannot be said whose the ages are. */
const peopleOf = ({ relation, count, ages, others, twins, ...group }: Group): readonly PersonTold[] | null => {
  const some = others ? Math.max(ages.length, count ?? 1) : (count ?? Math.max(ages.length, 1));
  const [only = null, ...more] = ages;
  if (ages.length > some) return null;
  const says = some === 1 ? group.says.trim() : '';
  // "tengo 5 hijos" may be grown up: whom she tells no age of is asked for one by one.
  if (some > (only === null ? mostWithoutAge : most)) return [{ relation, age: null, says }];
  const each = (index: number): number | null => ages[index] ?? (twins && more.length === 0 ? only : null);
  return Array.from({ length: some }, (_, index) => ({ relation, age: each(index), says }));
};

/** More are not asked about in one go. */
const most = 5;
const mostWithoutAge = 3;

/** Who is named one after the other, up to the first word that says something else. */
const groupsFrom = (
  words: readonly string[],
  { from, first }: { readonly from: number; readonly first: Relation | null },
): readonly Group[] => {
  const leads = first !== null && relationNear(words, from) === null;
  let groups: readonly Group[] = leads ? [{ ...alone(first), count: null }] : [];
  let at = from;
  for (let step = stepAt(words, at, groups); step !== null; step = stepAt(words, at, groups)) ({ at, groups } = step);
  const all = tellsOn(words[at], groups.at(-1)) ? groups : groups.slice(0, -1);
  // "con 4 hijos": no age is told of the one asked about.
  return leads && all[0]?.ages.length === 0 ? all.slice(1) : all;
};

/** "y mi hermano trabaja": what is said on of the last one is not that she cares for him. */
const tellsOn = (next: string | undefined, last: Group | undefined): boolean => {
  const grown = last?.ages.some((years) => years >= 14 && years < 60) === true;
  return next === undefined || goesOn.test(next) || (last !== undefined && last.ages.length > 0 && !grown);
};

type Step = { readonly at: number; readonly groups: readonly Group[] };

/** What the word in this place tells of them, and where it goes on; null where it tells something else. */
const stepAt = (words: readonly string[], at: number, groups: readonly Group[]): Step | null => {
  const word = words[at];
  if (word === undefined) return null;
  const last = groups.at(-1);
  const add = (to: Partial<Group>): readonly Group[] =>
    last === undefined ? groups : [...groups.slice(0, -1), { ...last, ...to }];
  const named = relationAt(words, at);
  if (named !== null) return { at: at + 1, groups: withNamed(words, { at, named, groups }) };
  const number = numberAt(words, at);
  const counted = number === null ? null : relationAt(words, number.next);
  if (number !== null && counted !== null)
    return { at: number.next + 1, groups: [...groups, { ...alone(counted), count: number.value }] };
  if (number !== null && isAllOfThem(words, at, number)) return { at: number.next, groups };
  if (number !== null && last !== undefined) {
    const age = words[at - 1] === 'tengo' ? null : ageAt(words, number);
    return age === null ? null : { at: age.next, groups: add({ ages: [...last.ages, age.years] }) };
  }
  if (hasTheirOwn(words, at) || !(filler.test(word) || leadsOn(words, at))) return null;
  const says = `${last?.says ?? ''} ${word}`;
  return { at: at + 1, groups: add({ others: last?.others === true || another.test(word), says }) };
};

/** "mi mamá y mi tía, las dos": both of them, and no age. */
const isAllOfThem = (words: readonly string[], at: number, { value, next }: Numbered): boolean =>
  /^l[oa]s$/.test(words[at - 1] ?? '') && value > 1 && value < 6 && !isUnit(words[next]);

/** With the one whom the word names: somebody more, or of whom the last one is. */
const withNamed = (
  words: readonly string[],
  { at, named, groups }: { readonly at: number; readonly named: Relation; readonly groups: readonly Group[] },
): readonly Group[] => {
  const last = groups.at(-1);
  const word = words[at] ?? '';
  if (last !== undefined && last.ages.length === 0 && belongs.test(`${words.slice(0, at).join(' ')} `))
    return [...groups.slice(0, -1), { ...last, relation: theirs(last.relation, named) }];
  // "tres niños, la mayor de 12 y el bebé de 1"
  if (last?.relation === named && isOpen(last)) return groups;
  return [...groups, { ...alone(named), count: countIn(word, named), twins: twins.test(word) }];
};

/** "mi hija tiene dos niños", "mi vecina tiene un niño": these are hers. */
const hasTheirOwn = (words: readonly string[], at: number): boolean =>
  /^(?:tienen?|has|have)$/.test(words[at] ?? '') && [1, 2].some((next) => relationAt(words, at + next) !== null);

/** "en cama", "y para mi mamá". */
const leadsOn = (words: readonly string[], at: number): boolean =>
  (words[at] === 'en' && /^(?:cama|silla|una)$/.test(words[at + 1] ?? '')) ||
  (/^(?:para|pa|for)$/.test(words[at] ?? '') && [1, 2, 3].some((next) => relationAt(words, at + next) !== null));

/** Counted, and not each one's age is told yet. */
const isOpen = ({ count, ages }: Group): boolean => count !== null && ages.length > 0 && ages.length < count;

const alone = (relation: Relation): Group => ({ relation, count: 1, ages: [], others: false, twins: false, says: '' });

/** Whom the words name at once, "mi mamá", "los niños". */
const relationNear = (words: readonly string[], at: number): Relation | null =>
  relationAt(words, at) ?? (numberAt(words, at) === null ? null : relationAt(words, at + 1));

/** Whom the word in this place names, if need be with the one before it: "mi viejo", "mi señora". */
const relationAt = (words: readonly string[], at: number): Relation | null => {
  const word = words[at];
  if (word === undefined) return null;
  const [found] = namedIn(word);
  if (found !== undefined) return found.relation;
  const [beside] = /^(?:mis?|una?|la|el|al|my)$/.test(words[at - 1] ?? '') ? namedIn(`${words[at - 1]} ${word}`) : [];
  return beside?.relation ?? null;
};

/** "un niño de mi hija": of whom somebody is. */
const belongs = /\b(?:de|del) (?:mis? |la |el |su )?$/;

const theirs = (one: Relation, of: Relation): Relation =>
  one === 'child' && of === 'child' ? 'grandchild' : one === 'child' && of === 'partner' ? 'child' : 'relative';

/** "mis papás" are two, "mis hijos" any number. */
const countIn = (word: string, named: Relation): number | null => {
  if (!/s$/.test(word) && word !== 'children') return 1;
  return twins.test(word) || named === 'parent' || named === 'grandparent' ? 2 : null;
};

const twins = /^(?:gemel|melliz|moroch|twins)/;

type Numbered = { readonly value: number; readonly next: number };

/** "3", "ocho", "setenta y dos"; "un" and "una" count nobody. */
const numberAt = (words: readonly string[], at: number): Numbered | null => {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), next: at + 1 };
  const told = numberWord(word);
  if (told === null || told.guess || told.size === 'hundreds') return null;
  if (/^un[oa]?$/.test(word)) return isUnit(words[at + 1]) ? { value: 1, next: at + 1 } : null;
  const unit = told.size === 'tens' && words[at + 1] === 'y' ? numberWord(words[at + 2] ?? '') : null;
  return unit?.size === 'unit' && unit.value > 0
    ? { value: told.value + unit.value, next: at + 3 }
    : { value: told.value, next: at + 1 };
};

const inYears = /^(?:anos?|anitos?|anio?s|years?|yrs?)$/;
const inMonths = /^(?:mes|meses|mese[cs]itos|months?)$/;
const isUnit = (word = ''): boolean => inYears.test(word) || inMonths.test(word);

/** The age that a number tells; null where it counts something else: "12 horas", "20 mil". */
const ageAt = (words: readonly string[], { value, next }: Numbered): { years: number; next: number } | null => {
  const unit = words[next] ?? '';
  if (inMonths.test(unit)) return { years: Math.floor(value / 12), next: next + 1 };
  const years = inYears.test(unit);
  if (
    !years &&
    /^(?:mil|millon\w*|pesos|lucas?|palos?|kilos?|kg|libras?|cm|centimetros|metros|horas?|dias?|semanas?|veces|hij\w+|de)$/.test(
      unit,
    )
  )
    return null;
  const end = years ? next + 1 : next;
  // "un año y medio", "3 años y 2 meses"
  if (years && words[end] === 'y' && words[end + 1] === 'medio') return { years: value, next: end + 2 };
  const rest = words[end] === 'y' ? numberAt(words, end + 1) : null;
  return years && rest !== null && inMonths.test(words[rest.next] ?? '')
    ? { years: value, next: rest.next + 1 }
    : { years: value, next: end };
};

const another =
  /^(?:otr[oa]s?|mayor(?:cit[oa])?|menor(?:cit[oa])?|grande|pequen[oa]|pequenit[oa]|chiquit[oa]|ultim[oa]|other)$/;

/** What may stand between those who are told of: who they are, how old, and what they have. */
const filler = new RegExp(
  `^(?:${anyOf`
    y | e | a | al | de | del | con | mis? | un[ao]?s? | el | ella | ellos | la | los | las | que | q | tienen? | tengo | cuido | cumplio | es | son | ya | como | casi | mas
    otr[oa]s? | medio | segund[oa] | tercer[oa] | tambien | ademas | mayor(?:cit[oa])? | menor(?:cit[oa])? | grandes? | pequen[oa]s? | pequenit[oa]s? | chiquit[oa]s? | ultim[oa] | si | pues | claro | cada
    esta | estan | muy | enferm[oa]s? | discapaci\w* | autis\w* | alzheimer | demencia | down | sindrome | cama | silla | ruedas | especial(?:es)? | postrad[oa] | cieg[oa] | sord[oa]
    and | my | the | an? | old | also | one | other | she | he | is | are | who | of | has | have | aged
  `})$`,
);

/** What goes on with herself, or with what she wants. */
const goesOn = new RegExp(
  `^(?:${anyOf`
    pero | para | pa | mientras | porque | xq | quien | donde | como | vivo | vivimos | necesito | necesitamos | quiero | quisiera | busco | soy | estoy | no | yo | entonces | gracias | por
    vecina | veci | cuando | desde | tod[oa]s | sol[oa] | todo | tengo | ayuda | but | i | please | and
  `})$`,
);
