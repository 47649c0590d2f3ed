import { monthNames } from '../engine/month-names.ts';
import { readAmount } from './amount.ts';
import { NUMBER_SCALES } from './amount-scales.ts';
import { compare, type Day, fullYear, isReal, monthNamed, plusMonths, type Read } from './calendar.ts';
import { plain } from './clean.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { anyOf } from './phrases.ts';
import { near } from './sound.ts';
import { tokensOf } from './tokens.ts';

const monthIn = (word: string): number | null => {
  const exact = monthNamed(word);
  if (exact !== null || word.length < 5) return exact;
  for (const known of monthNames['es-CO']) {
    // "mayo" is too short to be told from other words
    if (known.length < 5) continue;
    if (word[0] === known[0] && near(word, known, known.length > 8 ? 2 : 1) && word !== 'marco' && word !== 'marte')
      return monthNamed(known);
  }
  return null;
};

const dated = (cleaned: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const iso = /\b((?:19|20)\d{2})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(cleaned);
  const local = /(?<![\d.,])(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ](?: ?del? )?((?:19|20)?\d{2})(?![\d])/.exec(cleaned);
  const short = /(?<![\d.,])(\d{1,2}) ?[-/] ?(\d{1,2})(?![\d/.-])/.exec(cleaned);
  const solid = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/.exec(cleaned);
  if (solid !== null)
    return checked({ year: Number(solid[3]), month: Number(solid[2]), day: Number(solid[1]) }, true, false);
  if (iso !== null) return checked({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, true, true);
  if (local !== null) {
    const year = fullYear(Number(local[3]), now, future ? 10 : 0);
    const [a, b] = [Number(local[1]), Number(local[2])];
    const swap = b > 12 && a <= 12;
    return checked(swap ? { year, month: a, day: b } : { year, month: b, day: a }, true, !swap);
  }
  if (short !== null) {
    const [a, b] = [Number(short[1]), Number(short[2])];
    const swap = b > 12 && a <= 12;
    return nearest(swap ? a : b, swap ? b : a, { now, future, sure: !swap });
  }
  return null;
};

const checked = (day: Day, year: boolean, sure: boolean): Read | 'out-of-range' =>
  isReal(day) ? { day, year, sure } : 'out-of-range';

/** A day and month without year: the last such day, or the next where a day to come is asked. */
const nearest = (
  month: number,
  day: number,
  context: { readonly now: Day; readonly future: boolean; readonly sure: boolean },
): Read | 'out-of-range' => {
  const { now, future, sure } = context;
  for (let step = 0; step < 8; step++) {
    const here = { year: now.year + (future ? step : -step), month, day };
    const order = compare(here, now);
    if (isReal(here) && (future ? order >= 0 : order <= 0)) return { day: here, year: false, sure };
  }
  return 'out-of-range';
};

const named = (cleaned: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const tokens = tokensOf(cleaned).filter(
    (token) =>
      token.kind !== 'mark' &&
      !/^(?:el|dia|del|de|mes|ano|the|of|a|o|ro|ero|er|st|nd|rd|th|en|on|con)$/.test(token.text),
  );
  const numberAt = (i: number): number | null => {
    const token = tokens[i];
    if (token === undefined) return null;
    if (/^\d{1,2}$/.test(token.text)) return Number(token.text);
    if (token.kind !== 'word') return null;
    const ordinal = ordinalWord(token.text);
    if (ordinal !== null && ordinal > 0) return ordinal;
    const number = numberWord(token.text);
    return number !== null && number.value >= 1 && number.value <= 31 ? number.value : null;
  };
  /** "treinta y uno", "veinte y tres" before the month */
  const dayBefore = (i: number): number | null => {
    const last = numberAt(i - 1);
    if (last === null) return null;
    if (tokens[i - 2]?.text === 'y' && last < 10) {
      const tens = numberAt(i - 3);
      if (tens === 20 || tens === 30) return tens + last;
    }
    return last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const month = token?.kind === 'word' ? monthIn(token.text) : null;
    if (month === null) continue;
    const before = dayBefore(i);
    const behind = before === null ? numberAt(i + 1) : null;
    const day = before ?? behind;
    if (day === null) return null;
    const next = tokens[before === null ? i + 2 : i + 1]?.text ?? '';
    const rest = tokens
      .slice(i + 1)
      .map((one) => one.text)
      .join(' ');
    const sure = monthNamed(token?.text ?? '') !== null;
    if (/^(?:19|20)\d{2}$/.test(next)) return checked({ year: Number(next), month, day }, true, sure);
    if (/^(?:19|20) \d{3}$/.test(next)) return null;
    if (/^\d{2}$/.test(next))
      return checked({ year: fullYear(Number(next), now, future ? 10 : 0), month, day }, true, sure);
    const year = readAmount(tokens, before === null ? i + 2 : i + 1, NUMBER_SCALES)?.value ?? 0;
    if (year >= 1900 && year <= 2100) return checked({ year, month, day }, true, sure);
    if (/\b(?:pasado|last year)\b/.test(rest)) return checked({ year: now.year - 1, month, day }, true, sure);
    if (/\b(?:antepasado)\b/.test(rest)) return checked({ year: now.year - 2, month, day }, true, sure);
    if (/\b(?:este|presente|this year)\b/.test(rest)) return checked({ year: now.year, month, day }, true, sure);
    if (/\b(?:proximo|que viene|entrante)\b/.test(rest)) return checked({ year: now.year + 1, month, day }, true, sure);
    return nearest(month, day, { now, future, sure });
  }
  return null;
};

const FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:nochebuena|noche ?buena)\b/, 12, 24],
  // the Novena de Aguinaldos, prayed from the 16th to the 24th
  [/\bnovenas?\b(?! (?:cuota|parte|vez|semana|opcion))/, 12, 16],
  [/\bnavidad\b|\bchristmas\b/, 12, 25],
  [/\b(?:ano nuevo|new year)\b/, 1, 1],
  [/\b(?:fin de ano|31 de diciembre)\b/, 12, 31],
  [/\b(?:velitas)\b/, 12, 7],
  [/\bhalloween\b|\bdia de (?:los ninos|las brujas)\b/, 10, 31],
  [/\b(?:reyes)\b/, 1, 6],
  [/\bsan valentin\b/, 2, 14],
  [/\bdia de la mujer\b/, 3, 8],
  [/\bdia del trabajo\b/, 5, 1],
];

const DAY_OF_MONTH = new RegExp(
  `^(?:fue |fui |seria |es |para |desde |vine |hasta |como |creo que |eso fue |me toca )*(?:(?:el |dia |este |pasado |desde )+|(?=\\S+ de(?:l| este) (?:este |presente )?mes))(\\d{1,2}|[a-z]+(?: y [a-z]+)?)(?: (?:(?:de|del) )?(?:${anyOf`
      este | presente | mismo | actual | mes | pasado | anterior | que paso | proximo | otro | que viene | que entra | entrante | corriente
      de | del
    `} ?)*)?$`,
);

/** "el 15", "el quince de este mes", "15 del mes pasado". */
export const dayOfMonth = (words: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const match = DAY_OF_MONTH.exec(words);
  if (match?.[1] === undefined) return null;
  const [a, link, b] = match[1].split(' ');
  const value = /^\d/.test(match[1])
    ? Number(match[1])
    : (numberWord(a ?? '')?.value ?? ordinalWord(a ?? '') ?? 0) +
      (link === 'y' ? (numberWord(b ?? '')?.value ?? 40) : 0);
  if (value < 1) return null;
  if (value > 31) return 'out-of-range';
  const shift = /\bmes (?:pasado|anterior)\b|\bpasado mes\b/.test(words)
    ? -1
    : /\bproximo\b|\botro mes\b|\bque (?:viene|entra)\b|\bentrante\b/.test(words)
      ? 1
      : 0;
  if (shift !== 0 || /\b(?:este mes|presente|corriente|actual)\b/.test(words)) {
    const base = plusMonths({ ...now, day: 1 }, shift);
    return checked({ ...base, day: value }, false, true);
  }
  for (let step = 0; step < 4; step++) {
    const base = plusMonths({ ...now, day: 1 }, future ? step : -step);
    const here = { ...base, day: value };
    if (isReal(here) && (future ? compare(here, now) >= 0 : compare(here, now) <= 0))
      return { day: here, year: false, sure: false };
  }
  return null;
};

const feastDay = (words: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const feast = FEASTS.find(([pattern]) => pattern.test(words));
  return feast === undefined ? null : nearest(feast[1], feast[2], { now, future, sure: false });
};

/** A day of the calendar: "3/03/2026", "3 de marzo", "navidad". */
export const calendarDay = (cleaned: string, now: Day, future: boolean): Read | 'out-of-range' | null =>
  dated(cleaned, now, future) ?? named(cleaned, now, future) ?? feastDay(plain(cleaned), now, future);
