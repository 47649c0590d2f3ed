import { type Digits, readDigits } from './digits.ts';
import { type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number below a thousand, or one written in digits, and the token behind it. */
export type Small = {
  readonly value: number;
  readonly next: number;
  readonly digits: Digits | null;
  readonly guess: boolean;
};

/** "siento cincuenta", "tres sientos": a hundred by ear, but only beside another number word. */
const hundredHeard = (tokens: readonly Token[], at: number): NumberWord | null => {
  if (!/^sient[oa]s?$/.test(tokens[at]?.text ?? '')) return null;
  const beside = [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.kind === 'word' && numberWord(token.text) !== null,
  );
  const scaled = tokens[at + 1]?.text === 'mil' && tokens[at]?.text.endsWith('s') === true;
  return beside || scaled ? { value: 100, size: 'hundreds', guess: true } : null;
};

/** Reads what stands before a multiplier; null if no number starts here. */
export const readSmall = (tokens: readonly Token[], start: number): Small | null => {
  const token = tokens[start];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const digits = readDigits(token.text);
    const next = tokens[start + 1]?.text;
    if (digits.shape === 'plain' && digits.value < 10 && (next === 'cientos' || next === 'cientas')) {
      return { value: digits.value * 100, next: start + 2, digits: null, guess: true };
    }
    return { value: digits.value, next: start + 1, digits, guess: false };
  }
  const unit =
    token.text === 'vente' && tokens[start + 1]?.text === 'y' ? numberWord(tokens[start + 2]?.text ?? '') : null;
  // "vente y ocho"; elsewhere it is "come"
  if (unit?.size === 'unit' && unit.value > 0)
    return { value: 20 + unit.value, next: start + 3, digits: null, guess: true };
  let at = start;
  let value = 0;
  let room = 1000;
  let guess = false;
  let found = false;
  let units = false;
  for (;;) {
    const here = tokens[at];
    if (here?.kind !== 'word') break;
    // "diez y ocho"
    const oldStyle = value === 10 && units === false && room === 1;
    const link = found && (here.text === 'y' || here.text === 'i' || here.text === 'and');
    const word = link ? tokens[at + 1] : here;
    const number = word?.kind === 'word' ? (hundredHeard(tokens, link ? at + 1 : at) ?? numberWord(word.text)) : null;
    if (number === null && link && room === 10 && /^[1-9]$/.test(word?.text ?? '')) {
      // "sesenta y 5"
      return { value: value + Number(word?.text), next: at + 2, digits: null, guess: true };
    }
    if (number === null) break;
    if (number.size === 'hundreds' && number.value === 100 && !link && value > 0 && value < 10 && units) {
      // "two hundred", "cinco cientos"
      value *= 100;
      room = 100;
    } else {
      const least = { unit: 1, teen: 10, tens: 10, hundreds: 100 }[number.size];
      const tail = oldStyle && link && number.size === 'unit' && number.value > 5;
      if ((number.value >= room && !tail) || (link && number.size === 'hundreds')) break;
      if (link && number.size !== 'unit' && word?.text !== undefined && room > 100) break;
      value += number.value;
      room = number.value === 100 && here.text === 'cien' ? 1 : number.size === 'teen' ? 1 : least;
      if (number.value === 0) room = 1;
    }
    guess ||= number.guess;
    units = number.size === 'unit';
    found = true;
    at += link ? 2 : 1;
  }
  return found ? { value, next: at, digits: null, guess } : null;
};
