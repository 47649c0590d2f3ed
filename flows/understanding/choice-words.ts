import { clean, plain } from './clean.ts';
import { kept } from './kept.ts';
import { numberWord } from './number-words.ts';
import { near, slips, sound } from './sound.ts';

export const EMPTY_WORDS = new Set(
  (
    'el la los las un una unos unas de del al a y o en con por para que mi mis su sus me se lo le es soy estoy tengo hay the a an of to my i is and or in for want ' +
    'opcion numero num nro quiero elijo escojo prefiero seria ser creo pues esa ese eso esta este esto si no hola gracias favor porfa vecina veci option number please'
  ).split(' '),
);

/** Cut, these would sound like "hoy", or like the "pa" that is "para". */
const UNCUT = /^(?:ollas?|oyen?|oiga|paisit[oa]s?)$/;

/**
 * Hijita, hijos and hija are one; so are tarde and tardecita, descanso and descansar, mami and mamá, tres and 3. Where
 * next to nothing would be left of a word it stays as it is: "silla" is no "sí", "b" no "bb".
 */
const stemOf = (word: string): string => {
  if (UNCUT.test(word)) return word;
  const number = numberWord(word);
  if (number !== null && !number.guess && number.value > 1) return String(number.value);
  const whole = word.length > 5 ? word.replace(/(?:(?:ec|c)?it|(?<=t)ic)[oa]s?$/, '') : word;
  const cut = sound(whole)
    .replace(/(?<=...)(?:es|s)$/, '')
    .replace(/(?<=..)[aoei]$|(?<=...)[aei]r$/, '');
  const tooShort = cut.length < 2 || (cut.length < 3 && whole.replace(/s$/, '').length - cut.length > 2);
  return tooShort ? word : cut;
};

export type Word = { readonly stem: string; readonly heard: string };

const wordOf = (word: string): Word => ({ stem: stemOf(word), heard: sound(word) });

export type Words = {
  readonly joined: string;
  readonly all: readonly Word[];
  readonly key: readonly Word[];
  /** Nothing but words such as "sí", "no", "es": they name an option only where they are all of its name. */
  readonly bare: boolean;
  /** "no tengo", "sin papeles". */
  readonly denies: boolean;
  /** "no, voy al día": the "no" denies nothing of what follows. */
  readonly apart: boolean;
  /** "a mi mamá no, al banco": that "no" is of what stands before it. */
  readonly behind: boolean;
  /** "al banco no": what stands before it is denied. "al banco, ¿no?" asks. */
  readonly endsWithNo: boolean;
  /** Denied even without such a "no". */
  readonly deniesOn: boolean;
};

const isNo = (word: string): boolean => /^(?:no|sin|ni|not|without)$/.test(word);

export const endsWithNo = (text: string): boolean => /[^\s,.;:?¿]\s+no[\s.!]*$/i.test(text);

export const wordsIn = (text: string): Words => {
  const list = plain(clean(text))
    .split(' ')
    .filter((word) => word !== '');
  const key = list.filter((word) => !EMPTY_WORDS.has(word));
  const apart = /^(?:no|nunca)\s*[,.;:]/i.test(text);
  return {
    joined: list.join(' '),
    all: list.map(wordOf),
    key: (key.length > 0 ? key : list).map(wordOf),
    bare: key.length === 0,
    denies: list.some(isNo),
    deniesOn: list.slice(apart ? 1 : 0).some(isNo),
    apart,
    endsWithNo: endsWithNo(text),
    behind: /[^\s,.;:]\s+no\s*[,.;:]/i.test(text),
  };
};

/** The same of an option's name. */
export const wordsOfName = kept(wordsIn);

/** One slip apart, as they are written and as they are cut: "cédula" and "celular" are alike only when cut. */
export const alike = (a: Word, b: Word): boolean =>
  a.stem === b.stem ||
  (a.stem.length > 3 &&
    b.stem.length > 3 &&
    a.stem[0] === b.stem[0] &&
    [
      [a.stem, b.stem],
      [a.heard, b.heard],
    ].every(([one = '', other = '']) => near(one, other, slips(Math.min(one.length, other.length) + 1))));

export const isAmong = (word: Word, among: readonly Word[]): boolean => among.some(({ stem }) => stem === word.stem);

/** How many of these words are among those; a word that is only near one counts less, so that the very word wins. */
export const closeness = (words: readonly Word[], among: readonly Word[]): number =>
  words.reduce(
    (sum, word) => sum + (isAmong(word, among) ? 1 : among.some((other) => alike(other, word)) ? nearly : 0),
    0,
  );

export const nearly = 0.85;
