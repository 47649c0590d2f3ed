import type { Locale } from '../engine/locale.ts';
import { lacksCedula, tellsMigrant } from '../understanding/migrant.ts';

/** To who tells that she came from abroad or has no cédula. */
export const servedAlike: Readonly<Record<Locale, string>> = {
  'es-CO': 'Aquí la atiendo igual: no necesita papeles ni importa de dónde viene.',
  en: 'Here I serve you all the same: you need no papers, and it does not matter where you come from.',
};

/** Null: she tells of no such thing. */
export const aboutMigrant = (text: string, locale: Locale): string | null =>
  tellsMigrant(text) || lacksCedula(text) ? servedAlike[locale] : null;
