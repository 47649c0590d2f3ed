import type { Locale } from '../in-both.ts';

const place = { timeZone: 'America/Bogota' } as const;
const tags = { es: 'es-CO', en: 'en-GB' } as const;

/** Day and time in Bogotá, short: "28 nov, 14:05". */
export const sayMoment = (iso: string, locale: Locale): string =>
  new Date(iso).toLocaleString(tags[locale], {
    ...place,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

/** A day without a time (`YYYY-MM-DD`), short, with its year where it is another one. */
export const sayDay = (day: string, locale: Locale): string => {
  const at = new Date(`${day}T12:00:00Z`);
  const year = at.getUTCFullYear() === new Date().getUTCFullYear() ? {} : ({ year: 'numeric' } as const);
  return at.toLocaleDateString(tags[locale], { day: 'numeric', month: 'short', ...year });
};

/** A month (`YYYY-MM`) in words: "octubre de 2026". */
export const sayMonth = (month: string, locale: Locale): string =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString(tags[locale], { month: 'long', year: 'numeric' });

/** The day it is in Bogotá, which has no summer time. */
export const todayInBogota = (now = Date.now()): string => new Date(now - 5 * 3_600_000).toISOString().slice(0, 10);

/** So many days before a day. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
