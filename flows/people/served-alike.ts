import type { Locale } from '../engine/locale.ts';
import { tellsMigrant } from '../understanding/migrant.ts';

/** To who tells that she came from abroad or has no cédula. */
export const servedAlike: Readonly<Record<Locale, string>> = {
  'es-CO': 'Aquí la atiendo igual: no le pido papeles ni de dónde viene.',
  en: 'Here I serve you all the same: I ask neither for papers nor where you come from.',
};

/** Null: she tells of no such thing. */
export const aboutMigrant = (text: string, locale: Locale): string | null =>
  tellsMigrant(text) ? servedAlike[locale] : null;
