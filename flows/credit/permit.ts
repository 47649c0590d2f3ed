import type { Locale } from '../engine/locale.ts';
import { clean, plain } from '../understanding/clean.ts';

/** "tengo PPT": it is no cédula, and no lender publishes whether it is taken. Null: she does not speak of it. */
export const aboutPermit = (text: string, locale: Locale): string | null =>
  // With other papers it is an answer to which she has.
  !/\b(?:rut|cedula|rivi|camara|extractos?|recibos?)\b/.test(plain(clean(text))) &&
  /\b(?:ppt|permiso (?:de |por )?(?:proteccion )?temporal|temporary (?:protection )?permit)\b/.test(plain(clean(text)))
    ? say[locale]
    : null;

const say: Readonly<Record<Locale, string>> = {
  'es-CO': 'No sé qué entidades reciben el PPT: no encontré que alguna lo publique. Pregunte antes de reunir papeles.',
  en: 'I do not know which lenders take the PPT: I found none that publishes it. Ask before you gather papers.',
};
