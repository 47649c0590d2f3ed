import type { Locale } from '../engine/locale.ts';
import { clean, plain } from '../understanding/clean.ts';

/** "tengo PPT": it is no cédula, and no lender publishes whether it is taken. Null: she does not speak of it. */
export const aboutPermit = (text: string, locale: Locale): string | null =>
  /\b(?:ppt|permiso (?:de |por )?(?:proteccion )?temporal|temporary (?:protection )?permit)\b/.test(plain(clean(text)))
    ? say[locale]
    : null;

const say: Readonly<Record<Locale, string>> = {
  'es-CO': 'No sé qué entidades reciben el PPT: ninguna lo publica. Pregunte antes de reunir papeles.',
  en: 'I do not know which lenders take the PPT: none publishes it. Ask before you gather papers.',
};
