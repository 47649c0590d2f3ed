import type { Locale } from '../engine/locale.ts';
import { monthNames as wholeNames } from '../engine/month-names.ts';

/** `$1.040.000` (Spanish), `$1,040,000` (English); a minus stands before the sign. */
export const pesos = (amount: number, locale: Locale): string => {
  const grouped = String(Math.abs(Math.round(amount))).replaceAll(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : '.');
  return `${amount < 0 ? '−' : ''}$${grouped}`;
};

/** `87,6` or `87.6`: at most two decimals, no trailing zeros. */
export const decimal = (number: number, locale: Locale): string => {
  const text = String(Math.round(number * 100) / 100);
  return locale === 'en' ? text : text.replace('.', ',');
};

/**
 * A rate in percent: `8.232` above a thousand, where decimals say nothing, `87,6` below. Above a million its digits say
 * nothing either, and nobody can read them.
 */
export const percent = (rate: number, locale: Locale): string => {
  if (rate > 1_000_000) return locale === 'en' ? 'over 1,000,000' : 'más de 1.000.000';
  return rate >= 1000 ? pesos(rate, locale).replace('$', '') : decimal(rate, locale);
};

/** `YYYY-MM` as `oct 2026`. */
export const monthName = (month: string, locale: Locale): string => {
  const [year = '', number = ''] = month.split('-');
  const name = monthNames[locale][Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
};

/** `YYYY-MM` as `octubre de 2026`. */
export const wholeMonthName = (month: string, locale: Locale): string => {
  const [year = '', number = ''] = month.split('-');
  const name = wholeNames[locale][Number(number) - 1] ?? number;
  return locale === 'en' ? `${name} ${year}` : `${name} de ${year}`;
};

const monthNames: Readonly<Record<Locale, readonly string[]>> = {
  'es-CO': ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** A date of any precision: `2025`, `oct 2025`. Days say nothing to a reader here. */
export const dateName = (date: string, locale: Locale): string =>
  date.length >= 7 ? monthName(date.slice(0, 7), locale) : date;

/** `1 mes`, `7 meses`. */
export const monthsName = (months: number, locale: Locale): string =>
  locale === 'en' ? `${months} month${months === 1 ? '' : 's'}` : `${months} mes${months === 1 ? '' : 'es'}`;
