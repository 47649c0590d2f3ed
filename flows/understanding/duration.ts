import { dayOf, fullYear, monthNamed, monthsBetween } from './calendar.ts';
import { clean, plain } from './clean.ts';
import { readDay } from './date.ts';
import { ambiguous, type Bounds, bounded, sayAbout } from './number.ts';
import { type Parsed, refused } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { monthsOf, type Span, spansIn } from './span.ts';
import { tokensOf } from './tokens.ts';

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

const MONTH = new RegExp(
  `\\b${anyOf`
    enero | febrero | marzo | abril | mayo | junio | julio | agosto | sep?tiembre | octubre | noviembre
    diciembre | january | february | march | april | june | july | august | september | october
    november | december
  `}\\b`,
);

/**
 * Whole months gone by, rounded down ("quince días" is 0, "mes y medio" 1). "desde marzo" counts to `now` (ISO);
 * "desde 2019" counts whole years, the least it can be. A number without unit is asked back.
 */
export const parseDuration = (text: string, options: Bounds & { readonly now: string }): Parsed<number> => {
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = parseDuration(refusal.rest, options);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  const cleaned = clean(text)
    .replace(/(\d) 1\/2 (?=[a-z])/, '$1.5 ')
    .replace(/(^| )1\/2 (?=[a-z])/, '$1medio ');
  const words = plain(cleaned);
  const now = dayOf(options.now);
  const tokens = tokensOf(cleaned);
  const spans = spansIn(tokens);
  const united = spans.filter((span) => span.unit !== null);
  const about = sayAbout(words) || /\b(?:largos?|larguitos?|y pico|pasaditos?)\b/.test(words);
  // an age, or an event that we have no date of
  if (/\bdesde (?:los|mis|sus|que)\b/.test(words) && !/\bhace\b/.test(words)) return refused('not-understood');
  if (/\b(?:desde|en|con) (?:la |el |plena )?(?:pandemia|cuarentena|covid)\b/.test(words))
    return bounded(monthsBetween(PANDEMIC, now), options, true);
  const month = words.split(' ').some((word) => monthNamed(word) !== null && word !== 'mar' && word !== 'may');
  if (
    /\b(?:desde|since|a partir)\b|\b(?:empec|empez|comenc|arranq|inici|abri|llegu)\w*|\ben (?:19|20)\d\d\b|^(?:19|20)\d\d$/.test(
      words,
    ) &&
    (united.length === 0 || month)
  ) {
    const year = /\b((?:19|20)\d{2})\b/.exec(words)?.[1] ?? /\b(?:del|en el|desde el) (\d{2})$/.exec(words)?.[1];
    if (month || /\d[-/]\d/.test(cleaned)) {
      const day =
        readDay(
          /\d/.test(cleaned.replace(/(?:19|20)\d\d/, ''))
            ? cleaned
            : cleaned.replace(/\b(?:desde|a partir de|since)\b(?: el)?(?: mes de)?/, '1 de'),
          now,
          false,
        ) ?? readDay(`1 de ${words.slice(words.search(MONTH))}`, now, false);
      if (day === 'out-of-range') return refused('out-of-range');
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
      if (/\b(?:o|u|a|y|entre|or|to)\b/.test(words) || cleaned.includes('-'))
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
          (Math.max(1, Math.round(spans.find((span) => span.count >= 1)?.count ?? 1)) +
            (HALF_MORE.test(words) ? 0.5 : 0)),
      ),
      options,
      true,
    );
  if (JUST.test(words)) return bounded(0, options, true);
  const counted = spans.filter((span) => span.amount?.article !== true);
  if (counted.length === 0) return refused('not-understood');
  if (counted.some((span) => span.count < 0 || span.count > 1200)) return refused('out-of-range');
  if (counted.every((span) => span.count === 0)) return bounded(0, options, true);
  return choose(
    counted.slice(0, 2).flatMap((span) => [labelled(span, 'month'), labelled(span, 'year')]),
    options,
  );
};
