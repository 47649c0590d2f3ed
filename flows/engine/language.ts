import type { Locale } from './locale.ts';

/** "english", "en inglés", "español": the whole message asks for a language. */
export const languageOf = (text: string): Locale | null => {
  const plain = text.trim().toLowerCase().replace(/[.!?¡¿]+/g, '');
  if (/^(?:in |en |speak |hablar |quiero |please )*(?:english|ingl[eé]s)(?: please| por favor)?$/.test(plain)) return 'en';
  if (/^(?:in |en |speak |hablar |quiero |please )*(?:spanish|espa[nñ]ol|castellano)(?: please| por favor)?$/.test(plain)) return 'es-CO';
  return null;
};
