import { parseMoney } from '../understanding/money.ts';
import { weekDaysIn } from '../understanding/week-days.ts';

const AMOUNT = '(?:\\$ ?)?\\d[\\d.]*(?: ?(?:mil|lucas?|k)\\b)?';
const DAYS =
  '(?:de )?lunes a (?:jueves|viernes|sabados?)|entre semana|(?:el |los |en |cada )*(?:(?:viernes|sabados?|domingos?)(?: y (?:el |los )?(?:sabados?|domingos?))?|fin(?:es)? de semana)';
const OPENS = '(?:(?:pues|gasto|invierto|compro|surto|son|como|unos|por ahi|en|me gasto) )*';
const EACH = '(?: (?:diari[oa]s?|al dia|cada dia|pesos))*';
const AND = '(?:[ ,;]+(?:y|pero|en cambio))*[ ,;]+';

const DAYS_FIRST = new RegExp(
  `^${OPENS}(${DAYS})[ ,:]+${OPENS}(${AMOUNT})${EACH}${AND}(${DAYS})[ ,:]+${OPENS}(${AMOUNT})${EACH}[ .]*$`,
);
const SUMS_FIRST = new RegExp(
  `^${OPENS}(${AMOUNT})${EACH},? (${DAYS})${AND}${OPENS}(${AMOUNT})${EACH},? (${DAYS})[ .]*$`,
);

/**
 * "de lunes a viernes 30 y sábado 60": what goods cost on an ordinary day, when each day's sum is told for the days of a
 * week. Whole pesos, the week's sum over `days`, or over those told where she did not say how many she works. Null where the
 * days are not told so, or only single ones: "lunes 30 y viernes 60" may be all that she buys.
 */
export const stockByDays = (
  cleaned: string,
  { likely, days }: { likely: number; days: number | null },
): number | null => {
  const [, a = '', b = '', c = '', d = ''] = DAYS_FIRST.exec(cleaned) ?? [];
  const [, e = '', f = '', g = '', h = ''] = a === '' ? (SUMS_FIRST.exec(cleaned) ?? []) : ['', b, a, d, c];
  if (e === '' || !/lunes a|entre semana/.test(f)) return null;
  const told = [
    [e, f],
    [g, h],
  ].map(([sum = '', on = '']) => {
    const read = parseMoney(sum, { min: 500, max: likely });
    const count = weekDaysIn(on);
    return read.ok && count !== null ? { count, pesos: read.value * count } : null;
  });
  const whole = told.flatMap((one) => one ?? []);
  const worked = whole.reduce((total, { count }) => total + count, 0);
  if (whole.length < told.length || worked > 7) return null;
  return Math.round(whole.reduce((total, { pesos }) => total + pesos, 0) / (days ?? worked));
};
