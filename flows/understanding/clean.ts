import { kept } from './kept.ts';

/** Longer answers are read up to here: nobody answers a question in more, and 100 kB must cost no more than 2 kB. */
const LONGEST = 2000;

const cleaned = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\u{1F3FB}-\u{1F3FF}\u2640\u2642]/gu, '')
    .replace(/½/g, ' 1/2 ')
    .replace(/[´`‘’′]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\bx(?= favor(?:cito)?\b)/g, 'por')
    .replace(/\bx ?fa(?:vor|vorcito|s|is)?\b/g, 'porfa')
    .replace(/[a-z]{3,}/g, (word) => (/^[ivx]+$/.test(word) ? word : word.replace(/([a-z])\1{2,}/g, '$1')))
    .slice(0, 2 * LONGEST)
    .trim();

/**
 * What a person typed, in the one form that all parsers read: NFKC, lower case, no accents (ñ is n), no control,
 * format (RTL, zero-width) or unpaired surrogate characters, skin tones dropped, straight quotes, single spaces.
 * `3️⃣` becomes `3`, `２` becomes `2`, `½` becomes ` 1/2 `, `siiii` becomes `si`, but `xiii` stays.
 * One message is read by some twenty parsers, so the last few texts are kept.
 */
export const clean: (text: string) => string = kept(cleaned, 8);

/** The words and numbers of a cleaned text; marks and emoji fall away. */
export const wordsOf = (cleaned: string): readonly string[] => cleaned.match(/[a-z]+|\d+/g) ?? [];

/** The words alone, single-spaced: what phrase patterns are tried on. */
export const plain = (cleaned: string): string => wordsOf(cleaned).join(' ');

/** The same of a text as it was typed, with the "q" of "q me cuiden" written out. */
export const plainWithQue = (text: string): string => plain(clean(text)).replace(/\bq\b/g, 'que');
