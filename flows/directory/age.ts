import { monthNames } from '../engine/month-names.ts';

/**
 * Whether a fact is older than twelve months on this day and so is shown with a caveat. A month or a year counts from
 * its first day, and a fact without a date counts as old.
 */
export const isOld = (asOf: string | null, now: string): boolean => {
  if (asOf === null) return true;
  const [year = '0', month = '01', day = '01'] = asOf.split('-');
  const due = `${String(Number(year) + 1).padStart(4, '0')}-${month}-${day}`;
  return now.slice(0, 10) > due;
};

/** "diciembre de 2025", "December 2025", "2023"; a day is not said, it would look more exact than it is. */
export const sayAsOf = (asOf: string, locale: 'es-CO' | 'en'): string => {
  const [year = asOf, month] = asOf.split('-');
  const name = month === undefined ? undefined : monthNames[locale][Number(month) - 1];
  if (name === undefined) return year;
  return locale === 'es-CO' ? `${name} de ${year}` : `${name} ${year}`;
};
