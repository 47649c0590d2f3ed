import { NUMBER_SCALES, readAmount, tokensOf } from './amount.ts';
import {
  compare,
  type Day,
  dayOf,
  fullYear,
  isReal,
  monthNamed,
  plusDays,
  plusMonths,
  spoken,
  weekday,
  weekdayNamed,
  written,
} from './calendar.ts';
import { clean, plain } from './clean.ts';
import { ambiguous, sayAbout } from './number.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { near } from './sound.ts';
import { spansIn } from './span.ts';

/** `year`: the year was said. `sure`: nothing of it was guessed. */
export type Read = { readonly day: Day; readonly year: boolean; readonly sure: boolean };

const relative = (words: string, now: Day, future: boolean): Read | null => {
  const at = (days: number, sure = true): Read => ({ day: plusDays(now, days), year: false, sure });
  if (/\b(?:tras ?ante ?ayer|tras ?antier|trasantier)\b/.test(words)) return at(-3);
  if (
    /\b(?:antier|ante ?ayer|antiayer|antes? de ?ayer|antesdeayer|antesito de ayer|day before yesterday)\b/.test(words)
  )
    return at(-2);
  if (/\b(?:antenoche|antes de anoche)\b/.test(words)) return at(-2);
  if (/\b(?:ayer|aller|ayercito|anoche|yesterday|last night|aier|ayr)\b/.test(words)) return at(-1);
  if (/\b(?:pasado manana|day after tomorrow)\b/.test(words)) return at(2);
  if (
    new RegExp(
      `\\b${anyOf`
      hoy | oy | hoi | today | esta (?:manana|tarde|noche|madrugada) | ahora mismo | ahorita
      hace un (?:rato|ratico|ratito|momento) | hace (?:unas|dos|tres|cuatro|cinco|pocas) horas | hace una hora
      this morning
    `}\\b`,
    ).test(words)
  )
    return at(0);
  if (/^(?:ahora|ya|now)$/.test(words)) return at(0);
  if (/\b(?:manana|mannana|tomorrow|manianita)\b/.test(words.replace(/\b(?:por|de|en) la manana\b/, ''))) return at(1);
  const later = future && !/\bpasad[oa]\b|\blast\b/.test(words);
  if (/\b(?:semana pasada|last week)\b/.test(words) && !weekdayIn(words)) return at(-7, false);
  if (/\bsemana (?:antepasada)\b/.test(words) && !weekdayIn(words)) return at(-14, false);
  if (/\b(?:mes pasado|last month)\b/.test(words) && !/\d/.test(words))
    return { day: plusMonths(now, -1), year: false, sure: false };
  if (/\bmes antepasado\b/.test(words)) return { day: plusMonths(now, -2), year: false, sure: false };
  if (
    later &&
    /\b(?:(?:proxima|otra) semana|semana (?:que viene|que entra|entrante|proxima)|next week)\b/.test(words) &&
    !weekdayIn(words)
  )
    return at(7, false);
  if (later && /\b(?:(?:proximo|otro) mes|mes (?:que viene|entrante|proximo)|next month)\b/.test(words))
    return { day: plusMonths(now, 1), year: false, sure: false };
  return null;
};

const weekdayIn = (words: string): boolean => words.split(' ').some((word) => dayNamed(word) !== null);

const dayNamed = (word: string): number | null => {
  const exact = weekdayNamed(word);
  if (exact !== null || word.length < 5) return exact;
  for (const known of ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado']) {
    if (near(word, known, known === 'miercoles' ? 2 : 1) && !/^(?:marte|marzo|junes)$/.test(word))
      return weekdayNamed(known);
  }
  return null;
};

const monthIn = (word: string): number | null => {
  const exact = monthNamed(word);
  if (exact !== null || word.length < 5) return exact;
  for (const known of [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ]) {
    if (word[0] === known[0] && near(word, known, known.length > 8 ? 2 : 1) && word !== 'marco' && word !== 'marte')
      return monthNamed(known);
  }
  return null;
};

/** "hace ocho días" and "en quince días" are one and two weeks: the days at both ends are counted. */
const idiom = (count: number): number => (count === 8 ? 7 : count === 15 ? 14 : count);

/** "hace ocho", "de hoy en quince", "en ocho": the days are left out. */
const shortened = (words: string, now: Day): Read | null => {
  const match = /^(?:como |fue |ya |desde )*(hace|en|de hoy en|de manana en) (?:como |unos )?(ocho|8|quince|15)$/.exec(
    words,
  );
  if (match === null) return null;
  const days = /8|ocho/.test(match[2] ?? '') ? 7 : 14;
  return {
    day: plusDays(now, match[1] === 'hace' ? -days : days + (match[1] === 'de manana en' ? 1 : 0)),
    year: false,
    sure: false,
  };
};

const ago = (cleaned: string, words: string, now: Day, future: boolean): Read | null => {
  const tokens = tokensOf(cleaned);
  const spans = spansIn(tokens).filter((span) => span.unit !== null);
  const [span] = spans;
  if (span === undefined || span.unit === null) return null;
  const back = /\b(?:hace|ace|hacen|hase|hara|ago|atras|llev[ao]|haran|antes)\b/.test(words);
  const ahead = /\b(?:en|dentro|in|falta|faltan|despues|within)\b/.test(words);
  const only = span.from <= 1 && span.to >= tokens.length - 1;
  const sign = back ? -1 : ahead ? 1 : only ? (future ? 1 : -1) : 0;
  if (sign === 0) return null;
  const sure =
    !span.inferred && Number.isInteger(span.count) && !sayAbout(words) && (back || ahead) && spans.length === 1;
  let day = now;
  for (const one of spans.slice(0, 3)) {
    const { count, unit } = one;
    if (count > 2400) return null;
    if (unit === 'day') day = plusDays(day, sign * Math.round(idiom(count)));
    else if (unit === 'week') day = plusDays(day, sign * Math.round(count * 7));
    else {
      const months = unit === 'year' ? count * 12 : count;
      day = plusDays(plusMonths(day, sign * Math.trunc(months)), Math.round((months - Math.trunc(months)) * 30) * sign);
    }
  }
  const idiomatic = spans.some((one) => one.unit === 'day' && idiom(one.count) !== one.count);
  return { day, year: false, sure: sure && !idiomatic };
};

const byWeekday = (words: string, now: Day, future: boolean): Read | null => {
  const found = words.split(' ').flatMap((word) => dayNamed(word) ?? []);
  const [wanted] = found;
  if (wanted === undefined || new Set(found).size !== 1) return null;
  const past = /\b(?:pasad[oa]|antepasad[oa]|ultimo|last|anterior|que paso)\b/.test(words);
  const coming = /\b(?:proximo|que viene|entrante|siguiente|next|coming)\b/.test(words);
  const ahead = coming || (future && !past);
  const today = weekday(now);
  if (/\b(?:semana pasada|last week)\b/.test(words)) {
    // the week from Monday to Sunday before this one
    const monday = plusDays(now, -((today + 6) % 7) - 7);
    return { day: plusDays(monday, (wanted + 6) % 7), year: false, sure: true };
  }
  if (ahead) {
    const days = (wanted - today + 7) % 7 || 7;
    return {
      day: plusDays(
        now,
        days +
          (/\ben ocho|\bde (?:la otra|la proxima) semana/.test(words)
            ? days <= 7 - ((today + 6) % 7) - 1
              ? 7
              : 0
            : 0),
      ),
      year: false,
      sure: true,
    };
  }
  const same = /\beste\b/.test(words) ? 0 : 7;
  const days = (today - wanted + 7) % 7 || same;
  return {
    day: plusDays(now, -days - (/\bantepasado\b|\bantes pasado\b/.test(words) ? 7 : 0)),
    year: false,
    sure: true,
  };
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

/** "el 15", "el quince de este mes", "15 del mes pasado". */
const dayOfMonth = (words: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const match = new RegExp(
    `^(?:fue |fui |seria |es |para |desde |vine |hasta |como |creo que |eso fue |me toca )*(?:(?:el |dia |este |pasado |desde )+|(?=\\S+ de(?:l| este) (?:este |presente )?mes))(\\d{1,2}|[a-z]+(?: y [a-z]+)?)(?: (?:(?:de|del) )?(?:${anyOf`
      este | presente | mismo | actual | mes | pasado | que paso | proximo | que viene | entrante | corriente
      de | del
    `} ?)*)?$`,
  ).exec(words);
  if (match?.[1] === undefined) return null;
  const [a, link, b] = match[1].split(' ');
  const value = /^\d/.test(match[1])
    ? Number(match[1])
    : (numberWord(a ?? '')?.value ?? ordinalWord(a ?? '') ?? 0) +
      (link === 'y' ? (numberWord(b ?? '')?.value ?? 40) : 0);
  if (value < 1) return null;
  if (value > 31) return 'out-of-range';
  const shift = /\bmes pasado\b|\bpasado mes\b/.test(words)
    ? -1
    : /\bproximo\b|\bque viene\b|\bentrante\b/.test(words)
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

/** The day that a cleaned text tells, on whichever side of today; null if none. */
export const readDay = (cleaned: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const words = plain(cleaned);
  const explicit = dated(cleaned, now, future) ?? named(cleaned, now, future);
  if (explicit !== null) return explicit;
  const feast = FEASTS.find(([pattern]) => pattern.test(words));
  if (feast !== undefined) return nearest(feast[1], feast[2], { now, future, sure: false });
  return (
    shortened(words, now) ??
    ago(cleaned, words, now, future) ??
    relative(words, now, future) ??
    byWeekday(words, now, future) ??
    dayOfMonth(words, now, future)
  );
};

/** `YYYY-MM-DD`, past (or today) unless `future`. `now` is ISO; the day is Bogotá's. */
export const parseDate = (
  text: string,
  options: { readonly now: string; readonly future?: boolean },
): Parsed<string> => {
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = parseDate(refusal.rest, options);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  const cleaned = clean(text);
  const words = plain(cleaned);
  const now = dayOf(options.now);
  const future = options.future === true;
  const two = /^(?:entre )?(.+?) (?:o|or) (.+)$/.exec(cleaned);
  if (two?.[1] !== undefined && two[2] !== undefined) {
    const [a, b] = [readDay(two[1], now, future), readDay(two[2], now, future)];
    if (a !== null && b !== null && a !== 'out-of-range' && b !== 'out-of-range' && compare(a.day, b.day) !== 0) {
      return ambiguous(
        [a, b].map(({ day }) => ({ id: `day-${written(day)}`, label: spoken(day), value: written(day) })),
      );
    }
  }
  const read = readDay(cleaned, now, future);
  if (read === null) return refused('not-understood');
  if (read === 'out-of-range') return refused('out-of-range');
  const order = compare(read.day, now);
  if ((future && order < 0) || (!future && order > 0) || !isReal(read.day)) return refused('out-of-range');
  return understood(written(read.day), !read.sure || sayAbout(words));
};
