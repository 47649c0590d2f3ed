import type { Locale } from '../engine/locale.ts';

/** "english", "en inglés", "español": the whole message asks for a language. Not "mi hija estudia inglés". */
export const languageAsked = (text: string): Locale | null => {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[.!?¡¿]+/g, '');
  if (
    /^(?:in |en |do you |can you |can we |could you |i |only |speak |hablar |habla |hablas |quiero |sorry |no spanish |please |usted )*(?:english|ingl[eé]s)(?: please| por favor)?$/.test(
      plain,
    )
  )
    return 'en';
  if (
    /^(?:in |en |do you |can you |speak |hablar |habla |quiero |mejor |please |usted )*(?:spanish|espa[nñ]ol|castellano)(?: please| por favor)?$/.test(
      plain,
    )
  )
    return 'es-CO';
  return null;
};
