import { monthNamed, weekdayNamed } from './calendar.ts';
import { clean, wordsOf } from './clean.ts';
import type { Parsed } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { isNumber, takenBack, UNIT } from './taken-back.ts';

/** "de marzo de 2024" of "el 3 de marzo de 2024". */
const MONTH_BEHIND =
  /\d\S* (de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)\b.*)$/;

/** What she says last with the unit of what she took back: "6" of "5 años, perdón, 6" is six years. Null where there is none to carry. */
const withUnit = (first: string, rest: string): string | null => {
  const words = wordsOf(clean(rest));
  if (words.some((word) => UNIT.test(word)) || !isNumber(words.at(-1) ?? '')) return null;
  const month = MONTH_BEHIND.exec(clean(first))?.[1];
  const unit = month ?? wordsOf(clean(first)).findLast((word) => UNIT.test(word));
  return unit === undefined ? null : `${clean(rest).replace(/[\s.,;!]+$/, '')} ${unit}`;
};

/** Who corrects "80 mil" to "2" says nothing of two thousand: a value ten times off carries no unit. */
const isNear = (first: unknown, last: unknown): boolean =>
  typeof first !== 'number' || typeof last !== 'number' || first === last || (last * 10 > first && first * 10 > last);

/** Nothing but a value: "perdón, 6", "no, son ocho meses". "espere 5 minutos" and "tengo 2 celulares" take nothing back. */
const isBareValue = (rest: string): boolean => {
  const words = wordsOf(clean(rest));
  const isValue = (word: string): boolean =>
    isNumber(word) || UNIT.test(word) || weekdayNamed(word) !== null || monthNamed(word) !== null || DAYS.test(word);
  return words.some(isValue) && words.every((word) => isValue(word) || FILLER.test(word));
};

const DAYS = /^(?:ayer|antier|anteayer|hoy|manana|medi[oa]s?)$/;
const FILLER = new RegExp(
  `^${anyOf`
    el | la | los | las | de | del | y | a | un | una | unos | unas | son | es | eran | era | fue | sean | tiene | tengo | lleva | llevo | que | mejor
    como | mas | bien | casi | por | ahi | no | si | pesos | vecina | veci | gracias | pasado | pasada | it | is | i | am
  `}$`,
);

const saysSomething = <Value>(read: Parsed<Value>): boolean =>
  read.ok || read.reason === 'ambiguous' || read.reason === 'out-of-range';

/**
 * The same of a number or a day: what she says last counts also where the first could be read alone, takes its unit
 * from it, and is said back. "2 años no, gracias" puts nothing in its place and is read as it stands.
 */
export const readLastValue = <Value>(text: string, read: (text: string) => Parsed<Value>): Parsed<Value> => {
  for (const { first, rest } of takenBack(text)) {
    if (!isBareValue(rest)) continue;
    const before = read(first);
    if (!saysSomething(before)) continue;
    const united = withUnit(first, rest);
    const carried = united === null ? null : readLastValue(united, read);
    if (carried?.ok === true && (!before.ok || isNear(before.value, carried.value)))
      return { ...carried, inferred: true };
    const last = readLastValue(rest, read);
    if (last.ok) return { ...last, inferred: true };
    if (last.reason === 'ambiguous') return last;
  }
  return read(text);
};
