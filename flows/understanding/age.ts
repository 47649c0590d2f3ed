import { amountsIn } from './amount.ts';
import { NUMBER_SCALES } from './amount-scales.ts';
import { type Day, dayOf, fullYear, monthNamed, monthsBetween } from './calendar.ts';
import { clean, plain } from './clean.ts';
import { readDay } from './date.ts';
import { readLastValue } from './last-said.ts';
import { withoutOtherMeasures } from './not-years.ts';
import { ambiguous, type Bounds, bounded, sayAbout } from './number.ts';
import { type Parsed, refused } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { monthsOf, type Span, spansIn } from './span.ts';
import { tokensOf } from './tokens.ts';

const OLDEST = 120;
/** She says the age that comes next. */
const SOON = new RegExp(
  `\\b${anyOf`
    (?:voy|va|vamos|van) (?:a|para|pa) (?:cumplir|los) | (?:voy|va|vamos|van) pa(?:ra)?
    (?:para|pa) los (?:\d{1,2}|[a-z]+(?: y [a-z]+)?) (?:ya )?(?:va|voy|vamos)
    (?<!hoy |ya )(?:cumplo|cumple|cumplimos|cumplen)
    (?:por|para|a punto de|pronto|proximamente) (?:a )?cumpl[a-z]+ | cumplir[ea] | cumpliria | casi(?: casi)?
    ya casi | pronto | ando por los | turning | about to turn | almost | rasgunando
    faltan? \w+ (?:meses|dias|semanas) para
  `}\\b`,
);
const DONE = /\b(?:acab[oae]n? de cumplir|cumpli|cumplio|recien cumplid[oa]s|ya cumpli|cumplidos|just turned)\b/;
const NEWBORN = new RegExp(
  `\\b${anyOf`
    reci[ea]n ?na[cs]id(?:it)?[oa]s? | acab(?:a|o|ad[oa]|adit[oa]) de nacer | nacio (?:ayer|hoy|antier|anoche|hace (?:poco|poquito)) | de brazos
    newborn | neonat[oa] | (?:nacio|nacid[oa]) (?:en |hace )?(?:este (?:ano|mes)|esta semana|la semana pasada)
  `}\\b`,
);
/** Not born yet: less than a year, which is said back. */
const UNBORN =
  /\b(?:no ha nacido|(?:esta|viene|en|todavia en) (?:en )?(?:la|mi) barrig(?:a|uita)|por nacer|unborn)\b|^(?:(?:el|la|un[oa]?|otr[oa]|bebe|apenas|ya|todavia) )*(?:viene|vienen|va|esta)(?: (?:ya|apenas|todavia))? en camino\b/;
/** "8O", "6l": a letter where a digit was meant, or nothing of the kind. "1º de marzo" is a day. */
const LETTER_FOR_DIGIT = /(?<![a-z\d])(?:\d+[ol]+\d*|[ol]+\d+)(?![a-z\d])/;
/** "apenas cumplió el añito": one. */
const FIRST_YEAR = /\b(cumpl(?:io|e|ira|ir))(?: ya)? (?:el|su|su primer|el primer) (?:ano|anito)\b/;
/** In words of a year, "nació el año pasado". */
const BORN_LAST_YEAR = /\b(naci|nacio|nacid[oa]) (?:en )?el ano pasado\b/;
/** "70 largos": somewhat more. */
const SOMEWHAT_MORE = /\b(?:larg(?:uit)?os|pasad(?:it)?os|y pico|corridos)\b/;

const HEAT = '(?:(?:3[4-9]|4[0-3]|10[0-6])(?:[.,]\\d)?|treinta y (?:seis|siete|ocho|nueve)|cuarenta)';
/** How hot somebody is: "fiebre de 39", "38 grados". Never how old. */
const TEMPERATURE = new RegExp(
  `(?:fiebre|calentura|temperatura|fever|temperature)(?:[:\\s]+(?:muy|alta|de|en|a|como|casi|con|of|is))*[:\\s]+${HEAT}(?:\\s*(?:grados|degrees|[°º]\\s?c?))?(?!\\d|\\s*(?:a[nñ]i?t?os|meses|years|months))|(?<!\\d)${HEAT}\\s*(?:(?:grados|degrees|[°º]\\s?c?)(?:\\s+(?:de|of)\\s+\\p{L}+)?|(?:de|of)\\s+(?:fiebre|calentura|temperatura|fever))`,
  'giu',
);

export const withoutTemperatures = (text: string): string => text.replace(TEMPERATURE, ' ');

const years = (values: readonly number[], bounds: Bounds): Parsed<number> => {
  const possible = [...new Set(values)].filter((value) => value >= 0 && value <= OLDEST && bounded(value, bounds).ok);
  const [only] = possible;
  if (only === undefined) return refused('out-of-range');
  if (possible.length === 1) return bounded(only, bounds, true);
  return ambiguous(possible.slice(0, 3).map((value) => ({ id: `age-${value}`, label: `${value} años`, value })));
};

/** The first of two that can be. */
const likelier = (values: readonly number[], bounds: Bounds): Parsed<number> => {
  const possible = values.find((value) => value >= 0 && value <= OLDEST && bounded(value, bounds).ok);
  return possible === undefined ? refused('out-of-range') : bounded(possible, bounds, true);
};

const checked = (value: number, bounds: Bounds, inferred: boolean): Parsed<number> =>
  value < 0 || value > OLDEST ? refused('out-of-range') : bounded(value, bounds, inferred);

/** The year of birth, where that is what was said: "nació en 2019", "soy del 85", "1990". */
const birthYear = (words: string, now: Day): number | null => {
  const said =
    /\b(?:naci|nacio|nacida|nacido|modelo|born)\b(?: \w+){0,4}? (?:en|el|del|de|in)(?: ano| el ano| mil)? (?:el |ano )?((?:19|20)?\d{2})\b(?! (?:anos|meses|dias|de|del))/.exec(
      words,
    ) ??
    /\b(?:soy|es) (?:del|de el|de|modelo)(?: ano)? ((?:19|20)?\d{2})$/.exec(words) ??
    /^modelo ((?:19|20)?\d{2})$/.exec(words) ??
    /^(?:del? |en |el |ano |desde )*((?:19|20)\d{2})$/.exec(words) ??
    /^del (\d{2})$/.exec(words);
  return said?.[1] === undefined ? null : fullYear(Number(said[1]), now);
};

/**
 * "desde hace 3 años", "llevamos 2 años en Bogotá": how long something has lasted, and nobody's age. "Nació hace 3 años"
 * is one.
 */
export const withoutSpells = (words: string): string => (/\bnaci/.test(words) ? words : words.replace(SPELL, ' '));

const SPELL =
  /\b(?:hace|llev(?:o|a|amos|an|aba)|desde hace|durante|for(?: the)?(?: last)?)(?: (?:ya|como|unos|unas|mas de|casi|muchos|about))?(?: (?:\d{1,3}|(?:\w+nta|veinte) y \w+|\w+)) (?:anos?|anitos?|mes(?:es|ecitos)?|years?|months?)\b/g;

const spanYears = (spans: readonly Span[]): number =>
  Math.floor(spans.reduce((sum, span) => sum + monthsOf(span.count, span.unit ?? 'year'), 0) / 12 + 1e-9);

const readAge = (text: string, options: Bounds & { readonly now: string }): Parsed<number> => {
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = readAge(refusal.rest, options);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  const now = dayOf(options.now);
  const cleaned = withoutOtherMeasures(clean(withoutTemperatures(text)))
    .replace(FIRST_YEAR, '$1 1 ano')
    .replace(BORN_LAST_YEAR, `$1 en ${now.year - 1}`);
  const words = plain(cleaned);
  if (NEWBORN.test(words) || UNBORN.test(words)) return bounded(0, options, true);
  const tokens = tokensOf(cleaned);
  const spans = spansIn(tokens);
  const united = spans.filter((span) => span.unit !== null);
  if (
    united.length === 0 &&
    (/\d[-/.]\d{1,2}[-/.]\d/.test(cleaned) ||
      words.split(' ').some((word) => (monthNamed(word) ?? 0) > 0 && !/^(?:mar|may|dic|sep|set|ago|ene)$/.test(word)))
  ) {
    const born = readDay(cleaned, now, false);
    // only a day with its year is a birthday; "cumplo 35 en marzo" is not
    if (born !== null && born !== 'out-of-range' && born.year)
      return checked(Math.floor(monthsBetween(born.day, now) / 12), options, true);
  }
  if (LETTER_FOR_DIGIT.test(cleaned) && !words.split(' ').some((word) => monthNamed(word) !== null))
    return refused('not-understood');
  const year = birthYear(words, now);
  const month =
    year === null || !/\bnac/.test(words)
      ? null
      : (words
          .split(' ')
          .map(monthNamed)
          .find((found) => found !== null) ?? null);
  if (year !== null && month !== null && month !== now.month)
    return checked(now.year - year - (month > now.month ? 1 : 0), options, true);
  // In the month of her birthday nobody can tell. Else most have had it by now, or have not yet: said back.
  const [younger, older] = [now.year - (year ?? 0) - 1, now.year - (year ?? 0)];
  if (year !== null && month !== null) return years([younger, older], options);
  if (year !== null) return likelier(now.month > 6 ? [older, younger] : [younger, older], options);
  const soon = SOON.test(words) && !DONE.test(words) && !/\b(?:anos?|anitos?) y (?:ya )?va (?:pa|para)\b/.test(words);
  const about = sayAbout(words) || SOMEWHAT_MORE.test(words);
  if (united.length > 0) {
    const counted = united.filter(
      (span) => !/^(?:hace|llev(?:o|a|amos|an)|en|faltan?|dentro)$/.test(tokens[span.from - 1]?.text ?? ''),
    );
    if (/\b(?:ano|year)$/.test(words) && counted.length === 0 && /\bun? ano|\ba year/.test(words))
      return bounded(1, options);
    const first = counted[0];
    if (first === undefined) return refused('not-understood');
    const bareBefore = spans.filter((span) => span.unit === null && span.to <= first.from && !first.amount?.article);
    if (bareBefore.length > 0 && /\b(?:o|u|a|y|entre|or)\b/.test(words))
      return years(
        [...bareBefore, ...counted].map((span) => Math.floor(monthsOf(span.count, first.unit ?? 'year') / 12)),
        options,
      );
    const second = counted[1];
    const compound =
      second === undefined ||
      (first.unit === 'year' && second.unit !== 'year' && second.from - first.to <= 1) ||
      (first.unit === 'month' && (second.unit === 'day' || second.unit === 'week'));
    if (!compound)
      return years(
        counted.map((span) => spanYears([span])),
        options,
      );
    const value = spanYears(counted.slice(0, 2));
    // "va pa los tres meses" is not born the less
    return checked(
      soon ? Math.max(0, value - 1) : value,
      options,
      soon || about || counted.some((span) => span.inferred),
    );
  }
  const amounts = amountsIn(tokens, NUMBER_SCALES);
  const firm = amounts.filter((amount) => !amount.article);
  const some = firm.length > 0 ? firm : amounts;
  const only = some[0];
  if (only === undefined) return refused('not-understood');
  if (only.digits?.shape === 'odd' || only.digits?.shape === 'grouped') return refused('out-of-range');
  if (tokens[only.from - 1]?.text === '-' && only.from === 1) return refused('out-of-range');
  if (some.length > 1)
    return years(
      some.map((amount) => Math.floor(amount.value)),
      options,
    );
  // "una dama no dice la edad": an article, no age
  if (only.article && words.split(' ').length > 3) return refused('not-understood');
  if (/^(?:hij|nin|niet|herman|person|perr|gat|sobrin|amig)[a-z]*$/.test(tokens[only.to]?.text ?? ''))
    return refused('not-understood');
  const value = Math.floor(only.value);
  // "sesenta y sies": a part of the number was not understood
  const cut = tokens[only.to]?.text === 'y' && value % 10 === 0 && tokens[only.to + 1]?.kind === 'word';
  return checked(
    soon ? value - 1 : value,
    options,
    soon || about || cut || only.guess || only.vague || (only.article && words.split(' ').length > 2),
  );
};

/** Whole years of age: "34", "dos añitos", "8 meses" (0), "voy a cumplir 35" (34), a day of birth. `now` is ISO. */
export const parseAge = (text: string, options: Bounds & { readonly now: string }): Parsed<number> =>
  bareYears.test(text) ? checked(Number(text), options, false) : readLastValue(text, (said) => readAge(said, options));

/** Most tell an age so, and nothing can be meant otherwise. */
const bareYears = /^\s{0,9}[1-9]\d?\s{0,9}$/;
