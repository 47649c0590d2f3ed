import { clean } from './clean.ts';
import { numberWord } from './number-words.ts';
import { tokensOf } from './tokens.ts';

/** Words that make a number an amount, as money is told in Bogotá. */
export const SCALE =
  /\b(?:mil(?:es)?|millon(?:es)?|millo|melon(?:es)?|pal(?:it)?os?|lu(?:qu?|k)itas|lucas?|luks|barras?)\b|\d ?[mk]\b/;

/** Whether a text tells a number, in figures or in words. "un", "una" count nothing by themselves. */
export const hasNumber = (text: string): boolean => {
  const cleaned = clean(text);
  return (
    SCALE.test(cleaned) ||
    tokensOf(cleaned).some(({ kind, text: word }) => {
      if (kind === 'number') return true;
      const number = numberWord(word);
      return number !== null && !number.guess && number.value > 1;
    })
  );
};
