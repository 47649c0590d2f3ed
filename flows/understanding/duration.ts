import { compare, type Day, dayOf, fullYear, monthNamed, monthsBetween } from './calendar.ts';
import { clean, plain } from './clean.ts';
import { readDay } from './date.ts';
import { readLastValue } from './last-said.ts';
import { ambiguous, type Bounds, bounded, sayAbout } from './number.ts';
import { isSpelt } from './number-words.ts';
import { type Parsed, refused } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { monthsOf, type Span, spansIn } from './span.ts';
import { type Token, tokensOf } from './tokens.ts';

const JUST = new RegExp(
  `\\b${anyOf`
    (?:apenas|recien|hasta ahora|hasta ahorita|acab[oae] de|acabamos de|hoy|ayer) (?:\w+ ){0,2}?(?:empec|empez|empiez|comenc|comienz|inici|arranc|arranqu|abri|mont|llegu|naci)\w*
    (?:empece|comence|arranque|inicie) (?:hoy|ayer|apenas|esta semana|hace poquito|hace poco)
    hace (?:muy )?(?:poco|poquito|nada) | hace unos dias | recientemente | just started
  `}\\b`,
);
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\bsemestres?\b/, 6],
  [/\btrimestres?\b/, 3],
  [/\bbimestres?\b/, 2],
  [/\bdecadas?\b|\bdecades?\b/, 120],
  [/\blustros?\b/, 60],
  [/\bmedio siglo\b/, 600],
  [/\bquincenas?\b/, 0.5],
];

const HALF_OF = /\bmedi[oa] (?:semestre|trimestre|decada|lustro)\b/;
const HALF_MORE = /(?:semestres?|trimestres?|bimestres?|decadas?|lustros?|decades?) y medi[oa]\b/;

/** The health emergency was declared on 12 March 2020 (Ministerio de Salud, Resolución 385 de 2020). */
const PANDEMIC = { year: 2020, month: 3, day: 12 };

const whole = (months: number): number => Math.floor(months + 1e-9);

const choose = (
  spans: readonly { readonly months: number; readonly label: string }[],
  bounds: Bounds,
): Parsed<number> => {
  const possible = spans.filter(
    (span, i) => bounded(span.months, bounds).ok && spans.findIndex((other) => other.months === span.months) === i,
  );
  const [only] = possible;
  if (only === undefined) return refused('out-of-range');
  if (possible.length === 1) return bounded(only.months, bounds, true);
  return ambiguous(possible.slice(0, 6).map(({ months, label }) => ({ id: `months-${months}`, label, value: months })));
};

const UNIT_LABELS = { day: 'días', week: 'semanas', month: 'meses', year: 'años' } as const;
const labelled = (span: Span, unit: NonNullable<Span['unit']>) => ({
  months: whole(monthsOf(span.count, unit)),
  label: `${String(span.count).replace('.', ',')} ${UNIT_LABELS[unit]}`,
});

/** A hundred years, in months: what nobody has done anything for. */
const LONGEST = 1200;

type DurationOptions = Bounds & { readonly now: string };

/** How old she is, and not how long it has been. "tengo 5 años en esto" is how long. */
const AGE = /(?:\b(?:yo )?tengo )?\S+ (?:(?:anos?|anitos?) (?:de edad|cumplidos)|years? old)\b/;

const asInferred = (read: Parsed<number>): Parsed<number> => (read.ok ? { ...read, inferred: true } : read);
const MAYBE_AGE = /^(?:yo )?(?:ya )?(?:tengo|cumpli) (?:\w+ ){1,3}(?:anos?|anitos?)$/;

/** "no hace ni un año", "todavía no cumplo el año": less than what is said, and how much less she does not say. */
const NOT_YET =
  /\bni (?:a |al |los |las )?(?:un|una|1|el|medio|\d+|dos|tres|cuatro|cinco|seis) (?:ano|anito|mes|mesecito|semana|dia)(?:s|es)?\b|\bno (?:hace |llevo |llevamos |llega |llego |he |alcanza |alcanzo )*(?:cumpl\w+|complet\w+|ajust\w+|a|al|llega(?:do)?)(?: a)? (?:el|los|un|al|\d+|\w+) ?(?:anos?|mes(?:es)?)\b/;

/** "40 cuotas", "3 hijos": no time at all. */
const COUNTED = /^(?:cuot(?:a|ic)\w*|hij[oa]s?|niet[oa]s?|nin[oa]s?|personas?|client[ae]s?|empleados?|puestos?|pesos)$/;

/** "ya cumplí el año": one. */
const FULL_YEAR =
  /\b(cumpli|cumplimos|complete|completamos|ajuste|ajustamos|hice)( ya)? (?:el|mi primer|el primer) ano\b/;

/** "julio del 24" is that year's, and no 24th of July. */
const YEAR_OF_MONTH = /\b([a-z]{4,}) (?:del|de el|del ano) (\d{2})\b(?! (?:de|a|al)\b)/g;
const withYears = (cleaned: string, now: Day): string =>
  cleaned.replace(YEAR_OF_MONTH, (said, month: string, year: string) =>
    monthNamed(month) === null ? said : `${month} de ${fullYear(Number(year), now)}`,
  );

/** A day told in full, or a month alone: "15/08/2025", "el 15 de agosto de 2025", "julio de 2024". */
const isDay = (words: string, cleaned: string): boolean =>
  /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}(?!\d)/.test(cleaned) ||
  (MONTH.test(words) &&
    /^(?:(?:el|en|fue|como|por ahi|dia|mes|de|del|ano) )*(?:\d{1,2} )?(?:de )?[a-z]+(?: (?:de|del|ano|el))*(?: (?:19|20)\d\d| ano pasado| este ano)?$/.test(
      words,
    ));

/** "10 años con mi mamá, 2 sola": a number of its own behind the years, which may be added to them, or stand for them. */
const isApart = (tokens: readonly Token[], { from, to }: Span): boolean =>
  /^(?:,|y|sol[oa]|pero|luego|despues|;|\.)$/.test(tokens[from - 1]?.text ?? '') &&
  /^(?:|,|\.|sol[oa]|solit[oa]|con|aparte|por|en|independiente|vendiendo|trabajando|aca|alla)$/.test(
    tokens[to]?.text ?? '',
  );

const MONTH = new RegExp(
  `\\b${anyOf`
    enero | febrero | marzo | abril | mayo | junio | julio | agosto | sep?tiembre | octubre | noviembre
    diciembre | january | february | march | april | june | july | august | september | october
    november | december
  `}\\b`,
);

/** "el año pasado", "la semana pasada", told of when it was. */
const LATELY =
  /^(?:(?:como|fue|eso fue|por ahi|ya|la pague|lo pague|pague|en|el|la|hace|apenas|(?:empece|comence|arranque|abri|inicie)(?: (?:con esto|a vender|a trabajar|el negocio))?) )*(ano pasado|este ano|mes pasado|este mes|semana pasada|esta semana|ayer|antier|anteayer|antes de ayer|last year|last month|last week|yesterday)$/;

/** In whole months, the least it can be but for a year that is gone, of which nobody tells the month. */
const monthsSince = (lately: string, now: Day): number =>
  /^(?:ano pasado|last year)$/.test(lately)
    ? 12
    : lately === 'este ano'
      ? Math.max(0, now.month - 1)
      : /^(?:mes pasado|last month)$/.test(lately)
        ? 1
        : 0;

/** She stopped in between. */
const BROKEN_OFF = /\b(?:cerre|cerramos|pare|paramos|deje|dejamos|suspendi|volvi|volvimos|retome|retomamos)\b/;

const readDuration = (text: string, options: DurationOptions): Parsed<number> => {
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = readDuration(refusal.rest, options);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  const now = dayOf(options.now);
  const cleaned = withYears(clean(text), now)
    .replace(/(\d) 1\/2 (?=[a-z])/, '$1.5 ')
    .replace(/(^| )1\/2 (?=[a-z])/, '$1medio ')
    .replace(/\b(?:dese|dezde|dende|deste|desd)(?= (?:el|hace|la|\d|[a-z]{4,}))/g, 'desde')
    .replace(/\b(voy|va|vamos|casi)( ya)? (?:pal|(?:para|pa) el|al|el) ano\b(?! (?:pasad|que|de)\w*)/, '$1 pa un ano')
    .replace(FULL_YEAR, '$1 como un ano');
  const words = plain(cleaned);
  const beside = words.replace(AGE, ' ').replace(NOT_YET, ' ').trim();
  // "8 meses, todavía no cumplo el año": what she says beside is how long it is.
  if (beside !== words)
    return spansIn(tokensOf(beside)).some(({ unit }) => unit !== null)
      ? asInferred(readDuration(beside, options))
      : refused('not-understood');
  const tokens = tokensOf(cleaned);
  const spans = spansIn(tokens);
  const united = spans.filter((span) => span.unit !== null);
  const about =
    sayAbout(words) ||
    /\b(?:larg(?:uit)?[oa]s?|cort(?:ic|it)?[oa]s?|y pico|pasad(?:it)?os?|(?:voy|va|vamos|van) (?:a|pa))\b/.test(
      words,
    ) ||
    (MAYBE_AGE.test(words) && united.some(({ count, unit }) => unit === 'year' && count > 9)) ||
    tokens.some(({ text: word, kind }) => kind === 'word' && !isSpelt(word));
  // "lo tuve 10 años, lo cerré y volví hace 4 meses": which of them counts is hers to say
  if (BROKEN_OFF.test(words) && spans.length > 1) {
    if (united.length < 2) return refused('not-understood');
    return choose(
      united.flatMap((span) => (span.unit === null ? [] : [labelled(span, span.unit)])),
      options,
    );
  }
  // an age, or an event that we have no date of
  if (/\bdesde (?:los|mis|sus|que)\b/.test(words) && !/\bhace\b/.test(words)) return refused('not-understood');
  if (/\b(?:desde|en|con) (?:la |el |plena )?(?:pandemia|cuarentena|covid)\b/.test(words))
    return bounded(monthsBetween(PANDEMIC, now), options, true);
  const [, lately = ''] = LATELY.exec(words) ?? [];
  if (lately !== '') return bounded(monthsSince(lately, now), options, true);
  const month = words.split(' ').some((word) => monthNamed(word) !== null && word !== 'mar' && word !== 'may');
  if (
    (united.length === 0 && isDay(words, cleaned)) ||
    (/\b(?:desde|since|a partir)\b|\b(?:empec|empez|comenc|arranq|inici|abri|llegu)\w*|\ben (?:19|20)\d\d\b|^(?:19|20)\d\d$/.test(
      words,
    ) &&
      (united.length === 0 || month))
  ) {
    const year = /\b((?:19|20)\d{2})\b/.exec(words)?.[1] ?? /\b(?:del|en el|desde el) (\d{2})$/.exec(words)?.[1];
    if (month || /\d[-/.]\d/.test(cleaned)) {
      const day =
        readDay(
          /\d/.test(cleaned.replace(/(?:19|20)\d\d/, ''))
            ? cleaned
            : cleaned.replace(/\b(?:desde|a partir de|since)\b(?: el)?(?: mes de)?/, '1 de'),
          now,
          false,
        ) ?? readDay(`1 de ${words.slice(words.search(MONTH))}`, now, false);
      if (day === 'out-of-range') return refused('out-of-range');
      if (day?.year === true && compare(day.day, now) > 0) return refused('out-of-range');
      if (day !== null) return bounded(Math.max(0, monthsBetween(day.day, now)), options, true);
    }
    if (year !== undefined) {
      const since = fullYear(Number(year), now);
      return since > now.year ? refused('out-of-range') : bounded((now.year - since) * 12, options, true);
    }
    if (/\bano pasado\b|\blast year\b/.test(words)) return bounded(12, options, true);
    if (/\b(?:este ano|principios? de(?:l| este)? ano|comienzos? de ano|this year)\b/.test(words))
      return bounded(now.month - 1, options, true);
    const day = readDay(cleaned, now, false);
    if (day !== null && day !== 'out-of-range') return bounded(Math.max(0, monthsBetween(day.day, now)), options, true);
  }
  if (united.length > 0) {
    const last = united.at(-1);
    const bare = spans.filter(
      (span) => span.unit === null && last !== undefined && span.to <= last.from && span.amount?.article !== true,
    );
    if (bare.length > 0 && last?.unit != null) {
      const unit = last.unit;
      if (/\b(?:o|u|a|y|entre|or|to)\b/.test(words) || /[-,]/.test(cleaned))
        return choose(
          [...bare, last].map((span) => labelled(span, unit)),
          options,
        );
    }
    const [first, second, third] = united;
    if (first?.unit == null) return refused('not-understood');
    const sizes = { day: 0, week: 1, month: 2, year: 3 } as const;
    const falling = united.every(
      (span, i) => i === 0 || (span.unit !== null && sizes[span.unit] < sizes[united[i - 1]?.unit ?? 'day']),
    );
    if (united.length > 1 && (!falling || (third !== undefined && united.length > 3))) {
      if (second?.unit == null) return refused('not-understood');
      return choose(
        united.flatMap((span) => (span.unit === null ? [] : [labelled(span, span.unit)])),
        options,
      );
    }
    // "6 meses o 7": either
    const either = spans.find(
      (span) => span.unit === null && span.from > first.to && /^[ou]$/.test(tokens[span.from - 1]?.text ?? ''),
    );
    if (united.length === 1 && either !== undefined && either.amount?.article !== true && either.to === tokens.length) {
      const unit = first.unit;
      return choose(
        [first, either].map((span) => labelled(span, unit)),
        options,
      );
    }
    const apart = spans.find((span) => span.unit === null && span.from >= first.to && isApart(tokens, span));
    if (united.length === 1 && apart !== undefined && apart.amount?.article !== true) {
      const both = { ...first, count: first.count + apart.count };
      return choose(
        [first, apart, both].map((span) => labelled(span, first.unit ?? 'year')),
        options,
      );
    }
    if (second?.unit != null && /^menos$/.test(tokens[second.from - 1]?.text ?? ''))
      return bounded(whole(monthsOf(first.count, first.unit) - monthsOf(second.count, second.unit)), options, true);
    const total = united.reduce((sum, span) => sum + (span.unit === null ? 0 : monthsOf(span.count, span.unit)), 0);
    // "menos de un año" is no year.
    const value = whole(total) - (/\bmenos de\b/.test(words) && total >= 1 ? 1 : 0);
    return bounded(value, options, about || value !== total || united.some((span) => span.inferred));
  }
  const named = NAMED.find(([pattern]) => pattern.test(words));
  if (named !== undefined)
    return bounded(
      whole(
        named[1] *
          (HALF_OF.test(words)
            ? 0.5
            : Math.max(1, Math.round(spans.find((span) => span.count >= 1)?.count ?? 1)) +
              (HALF_MORE.test(words) ? 0.5 : 0)),
      ),
      options,
      true,
    );
  if (JUST.test(words)) return bounded(0, options, true);
  const counted = spans.filter((span) => span.amount?.article !== true && !COUNTED.test(tokens[span.to]?.text ?? ''));
  if (counted.length === 0) return refused('not-understood');
  if (counted.some((span) => span.count < 0 || span.count > 1200)) return refused('out-of-range');
  if (counted.every((span) => span.count === 0)) return bounded(0, options, true);
  return choose(
    counted.slice(0, 2).flatMap((span) => [labelled(span, 'month'), labelled(span, 'year')]),
    options,
  );
};

/**
 * Whole months gone by, rounded down ("quince días" is 0, "mes y medio" 1). "desde marzo" counts to `now` (ISO);
 * "desde 2019" counts whole years, the least it can be. A number without unit is asked back.
 */
export const parseDuration = (text: string, options: DurationOptions): Parsed<number> => {
  const possible = { ...options, max: Math.min(options.max ?? LONGEST, LONGEST) };
  return readLastValue(text, (said) => readDuration(said, possible));
};
