import type { PlaceValue } from '../engine/question.ts';
import { parseAge } from '../understanding/age.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { parsePlace } from '../understanding/place.ts';
import { parseYesNo } from '../understanding/yes-no.ts';

const NUMBER = anyOf`\d{2} | \w{3,}nta(?: y \w+)? | veinte | veinti\w+ | dieci\w+ | dieciocho`;

const YEARS = '(?: ?(?:anos?|anitos?|years? old))';
/** "tengo 57 años y cuido a mi esposo": what comes after says that the years are hers, and not of how long. */
const SAYS_ON = `(?= (?:${anyOf`
  y | pero | cuido | vivo | soy | estoy | quiero | necesito | busco | no | trabajo | a | mi | me | and | but | i | my
`})\\b|$)`;
const OWN_AGE = new RegExp(
  `\\b(?:(?:(?:yo )?(?:tengo|cumpli) (?:ya |como )?|(?:i am|i m) )(${NUMBER})${YEARS}?|y yo (${NUMBER})${YEARS}?|soy (?:una |un )?(?:(?!de\\b)\\w+ ){1,3}de (${NUMBER})${YEARS})${SAYS_ON}`,
);

/** Her own age, in words that tell more than that. */
export const ownAgeIn = (text: string, now: string): number | undefined => {
  const told = OWN_AGE.exec(plain(clean(text)))
    ?.slice(1)
    .find((one) => one !== undefined);
  const read = told === undefined ? null : parseAge(told, { now, min: 10, max: 110 });
  return read?.ok === true ? read.value : undefined;
};

/** What is left of plain words when her own age is taken out: no age in it is hers. */
export const withoutOwnAge = (said: string): string => said.replace(OWN_AGE, ' ');

const LIVES = /(?<!\bno )(?<!\bya no )\b(?:vivo|vivimos|resido|residimos|live in|living in)\b (.+)/;
/** Where she is from may be far away; where it is in Bogotá she lives there. */
const FROM = /\b(?:(?:soy|somos|escribo|hablo) (?:de|del|desde|de la|del barrio)|(?:aca|aqui) (?:en|por)) (.+)/;
const ELSE =
  /\b(?:y|pero|tengo|quiero|quisiera|necesito|busco|cuido|con|and|but|soy|me|no|porque|que|para|mi|mis|i|my|estoy|trabajo|hace|desde)\b.*/;

/** Where she lives, in words that tell more than that: "vivo en Bosa y quiero estudiar". */
export const homeIn = (text: string): PlaceValue | undefined => {
  const said = plain(clean(text));
  const lives = placeIn(LIVES.exec(said)?.[1]);
  if (lives !== undefined) return lives;
  const from = placeIn(FROM.exec(said)?.[1]);
  return from?.precision === 'outside' ? undefined : from;
};

const placeIn = (words: string | undefined): PlaceValue | undefined => {
  const rest = words?.replace(ELSE, '').trim() ?? '';
  const read = rest === '' ? null : parsePlace(rest);
  return read?.ok === true && !read.inferred ? read.value : undefined;
};

/** Nothing but where she lives: "Suba Rincón", "vivo en Kennedy". A day or an age, "20 de julio", is none. */
export const namesHome = (text: string): boolean => {
  const said = plain(clean(text));
  if (said.split(' ').length > longestName || /\d/.test(said) || OF_A_PLACE.test(said) || parseYesNo(text).ok)
    return false;
  const rest = said.replace(OPENS, '');
  const read = ELSE.test(rest) ? null : parsePlace(rest);
  if (read?.ok !== true || read.inferred) return false;
  if (LIVES.test(said) || SAYS_WHAT.test(said) || read.value.precision === 'locality') return true;
  return read.value.precision !== 'outside' && isNameOfSeveralWords(rest, read.value.name);
};

const SAYS_WHAT = /\b(?:barrio|localidad)\b/;

/**
 * "Suba Rincón", "Patio Bonito". "descanso", "la cita" and "un refugio" are places too, and any word: one alone is a home
 * where it is a locality, or she says that it is one.
 */
const isNameOfSeveralWords = (said: string, name = ''): boolean => {
  const named = plain(clean(name)).split(' ');
  const beside = said.split(' ').filter((word) => !named.includes(word) && !ARTICLE.test(word));
  const locality = beside.length === 0 ? null : parsePlace(beside.join(' '));
  const whole = said.split(' ').filter((word) => !ARTICLE.test(word)).length > 1;
  return whole && (locality === null || (locality.ok && locality.value.precision === 'locality'));
};

const ARTICLE = /^(?:el|la|los|las|un|una|de|del|en|al?|por|y)$/;

/** "donde queda la manzana de Bosa", "un colegio en Suba": what she looks for, and not where she lives. */
const OF_A_PLACE =
  /\b(?:donde|quedan?|cual|hay)\b|\b(?:manzana|jardin|colegio|escuela|local|puesto|hospital|comisaria|sede|curso|centro) (?:del? \w+ )?(?:en|del?)\b/;

/** Words. */
const longestName = 8;
const OPENS = /^(?:(?:pues|ah|ay|yo|es que|vecina|veci|en|aca|aqui|barrio|localidad) )*(?:(?:vivo|vivimos|resido) )?/;
