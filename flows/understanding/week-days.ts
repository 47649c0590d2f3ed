import { clean, plain } from './clean.ts';

const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const DAY = 'lunes|martes|miercoles|jueves|viernes|sabados?|domingos?';

/**
 * How many days of the week somebody works, where it was said in days: "de lunes a sábado" 6, "todos los días" 7,
 * "toditos menos el domingo" 6, "sábados y domingos" 2. Null where no days were named.
 */
export const weekDaysIn = (text: string): number | null => {
  const words = plain(clean(text));
  const [from, to] = [...(new RegExp(`\\b(${DAY}) (?:a|hasta(?: el)?) (${DAY})\\b`).exec(words) ?? [])]
    .slice(1)
    .map(place);
  if (from !== undefined && to !== undefined)
    return ((to - from + 7) % 7) + 1 + (/\by (?:los? )?(?:domingos?|festivos)\b/.test(words) && to === 5 ? 1 : 0);
  const named = new Set([...words.matchAll(new RegExp(`\\b(${DAY})\\b`, 'g'))].map(([day]) => place(day)));
  if (/\b(?:tod(?:it)?[oa]s|diario|diariamente|every ?day|all days|entre semana)\b/.test(words)) {
    if (/\bentre semana\b/.test(words)) return 5;
    return 7 - (/\b(?:menos|salvo|excepto|no (?:los?|trabajo)|except|but)\b/.test(words) ? Math.max(1, named.size) : 0);
  }
  if (/\b(?:fines? de semana|weekends?)\b/.test(words) && named.size === 0) return 2;
  return named.size > 0 && !/\bno\b|\bmenos\b/.test(words) ? named.size : null;
};

const place = (day: string): number => DAYS.findIndex((one) => day.startsWith(one));
