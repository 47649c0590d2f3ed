import { serviceTitle } from '../directory/service-words.ts';
import { inBogota } from './bogota-time.ts';
import type { Locale } from './locale.ts';
import { monthNames } from './month-names.ts';
import type { AnswerValue, Question } from './question.ts';
import { fill, type QuestionTexts } from './texts.ts';
import { words } from './words.ts';

/** An answer as it is said back: `$2.500.000`, `2 años y 6 meses`, `Restrepo`, an option's title. */
export const showValue = ({
  question,
  value,
  texts,
  locale,
}: {
  question: Question;
  value: AnswerValue | null;
  texts: QuestionTexts;
  locale: Locale;
}): string => {
  const say = words[locale];
  if (value === null) return say.noAnswer;
  if (typeof value === 'boolean') return texts.options?.[value ? 'yes' : 'no']?.title ?? (value ? say.yes : say.no);
  if (typeof value === 'number') return showNumber(question, value, locale);
  if (typeof value === 'string') {
    if (question.kind === 'document') return say.documentKept;
    if (question.kind === 'words') return `«${value}»`;
    if (question.kind === 'date') return showDate(value, locale);
    const title = texts.options?.[value]?.title;
    if (title !== undefined) return title;
    return question.kind === 'service' ? serviceTitle(value, locale) : value;
  }
  if ('precision' in value)
    return value.precision === 'shared' ? say.sharedPlace : (value.name ?? value.locality ?? say.unknown);
  return value.length === 0 ? say.manyNone : value.map((id) => texts.options?.[id]?.title ?? id).join(', ');
};

const showNumber = (question: Question, value: number, locale: Locale): string => {
  if (question.kind === 'money') return showPesos(value, locale);
  if (question.kind === 'duration') return showMonths(value, locale);
  if (question.kind === 'age') return value === 0 ? words[locale].underOne : showMonths(value * 12, locale);
  return value.toLocaleString(locale);
};

/** Whole pesos: `$1.200.000` in Spanish, `$1,200,000` in English. */
const showPesos = (pesos: number, locale: Locale): string => {
  const digits = String(Math.abs(pesos)).replaceAll(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : '.');
  return `${pesos < 0 ? '-' : ''}$${digits}`;
};

/** Whole months: `2 años y 6 meses`. */
const showMonths = (months: number, locale: Locale): string => {
  const say = words[locale];
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const yearsText = years === 1 ? say.year1 : fill(say.years, { n: years });
  const monthsText = rest === 1 ? say.month1 : fill(say.months, { n: rest });
  if (years === 0) return monthsText;
  return rest === 0 ? yearsText : fill(say.yearsAndMonths, { years: yearsText, months: monthsText });
};

/** `lunes 7 de diciembre` of a moment in Bogotá. */
export const showDay = (iso: string, locale: Locale): string => {
  const local = inBogota(iso);
  const [week, month] = [local.getUTCDay(), local.getUTCMonth()];
  return locale === 'en'
    ? `${englishDays[week] ?? ''} ${local.getUTCDate()} ${monthNames.en[month] ?? ''}`
    : `${spanishDays[week] ?? ''} ${local.getUTCDate()} de ${monthNames['es-CO'][month] ?? ''}`;
};

const spanishDays = 'domingo lunes martes miércoles jueves viernes sábado'.split(' ');
const englishDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `2026-03-03` as `3 de marzo de 2026`. */
export const showDate = (iso: string, locale: Locale): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const index = Number(month) - 1;
  return locale === 'en'
    ? `${Number(day)} ${monthNames.en[index] ?? month} ${year}`
    : `${Number(day)} de ${monthNames['es-CO'][index] ?? month} de ${year}`;
};
