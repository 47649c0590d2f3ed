import { type Day, plusDays, plusMonths, type Read, weekday, weekdayNamed } from './calendar.ts';
import { plain } from './clean.ts';
import { sayAbout } from './number.ts';
import { anyOf } from './phrases.ts';
import { near } from './sound.ts';
import { spansIn } from './span.ts';
import { tokensOf } from './tokens.ts';

const relative = (words: string, now: Day, future: boolean): Read | null => {
  const at = (days: number, sure = true): Read => ({ day: plusDays(now, days), year: false, sure });
  if (/\b(?:tras ?ante ?ayer|tras ?antier|trasantier)\b/.test(words)) return at(-3);
  if (
    /\b(?:ant[iy]er|ante ?ayer|antiayer|antes? de ?ayer|antesdeayer|antesito de ayer|day before yesterday)\b/.test(
      words,
    )
  )
    return at(-2);
  if (/\b(?:antenoche|antes de anoche)\b/.test(words)) return at(-2);
  if (/\b(?:ayer|aller|ayercito|anoche|yesterday|last night|aier|ayr)\b/.test(words)) return at(-1);
  if (/\b(?:pasad?o ?manana|day after tomorrow)\b/.test(words)) return at(2);
  if (
    new RegExp(
      `\\b${anyOf`
      hoy | oy | hoi | today | esta (?:manan(?:a|ita)|tarde(?:cita)?|noche|madrugada) | ahora mismo | ahorita
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
  if (future && /^(?:a |para |al? )*(?:fin(?:al|ales|es)?) de(?:l| este)? mes$/.test(words))
    return { day: plusDays(plusMonths({ ...now, day: 1 }, 1), -1), year: false, sure: false };
  if (/\b(?:mes pasado|last month)\b/.test(words) && !/\d/.test(words))
    return { day: plusMonths(now, -1), year: false, sure: false };
  if (/\bmes antepasado\b/.test(words)) return { day: plusMonths(now, -2), year: false, sure: false };
  if (
    later &&
    /\b(?:(?:proxima|otra) semana|semana (?:que viene|que entra|entrante|proxima)|next week)\b/.test(words) &&
    !weekdayIn(words)
  )
    return at(7, false);
  if (
    later &&
    /\b(?:(?:proximo|otro) mes|mes (?:que viene|que entra|entrante|proximo)|next month)\b/.test(words) &&
    !/\b(?:\d|dia|(?:el|del) [a-z]+ de)/.test(words)
  )
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

/** "el jueves 3": the number says which Thursday. */
const withNumber = (words: string, now: Day, future: boolean): Read | null => {
  const match = /^(?:el |este |fue |para |proximo |pasado )*([a-z]+) (\d{1,2})$/.exec(words);
  const wanted = dayNamed(match?.[1] ?? '');
  const number = Number(match?.[2]);
  if (match === null || wanted === null || number < 1 || number > 31) return null;
  for (let days = 0; days <= 62; days += 1) {
    const day = plusDays(now, future ? days : -days);
    if (day.day === number) return { day, year: false, sure: weekday(day) === wanted };
  }
  return null;
};

/** "el sab", "el vie": with their article, as "mar" alone may be March. */
const SHORT = /\b(?:el|este) (lun|mie|jue|vie|sab|dom)\b/g;
const LONG: Readonly<Record<string, string>> = {
  lun: 'lunes',
  mie: 'miercoles',
  jue: 'jueves',
  vie: 'viernes',
  sab: 'sabado',
  dom: 'domingo',
};

const byWeekday = (said: string, now: Day, future: boolean): Read | null => {
  const words = said.replace(SHORT, (_, day: string) => `el ${LONG[day] ?? day}`);
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
          (/\ben ocho|\bde (?:la (?:otra|proxima|siguiente) semana|(?:la )?semana (?:entrante|que (?:viene|entra)|proxima|siguiente))/.test(
            words,
          )
            ? days <= 7 - ((today + 6) % 7) - 1
              ? 7
              : 0
            : 0),
      ),
      year: false,
      sure: coming || wanted !== today,
    };
  }
  const same = /\beste\b/.test(words) ? 0 : 7;
  const days = (today - wanted + 7) % 7 || same;
  // "el lunes" on a Monday may be today
  const sure = wanted !== today || past || same === 0;
  return {
    day: plusDays(now, -days - (/\bantepasado\b|\bantes pasado\b/.test(words) ? 7 : 0)),
    year: false,
    sure,
  };
};

/** A day told from today: "antier", "hace ocho días", "el martes pasado". */
export const relativeDay = (cleaned: string, now: Day, future: boolean): Read | null => {
  // "hoy hace ocho", "ayer hizo ocho días", "de aquí a ocho días": counted from another day, or with other words
  const from = /\b(hoy|ayer) (?:hace|hizo|hacen|hicieron) (.+)$/.exec(cleaned);
  if (from?.[2] !== undefined)
    return relativeDay(`hace ${from[2]}`, from[1] === 'ayer' ? plusDays(now, -1) : now, false);
  const upTo = /^(?:de|desde) (?:aqui|hoy|aca) (?:a|en) (.+)$/.exec(cleaned);
  if (upTo?.[1] !== undefined) return relativeDay(`en ${upTo[1]}`, now, future);
  const words = plain(cleaned);
  return (
    shortened(words, now) ??
    ago(cleaned, words, now, future) ??
    relative(words, now, future) ??
    withNumber(words, now, future) ??
    byWeekday(words, now, future)
  );
};
