import { clean, plain } from '../understanding/clean.ts';
import { parseNumber } from '../understanding/number.ts';
import { type Every, perYear } from './rate.ts';

/**
 * How many payments there are where she says how long: "un mes" of daily ones is thirty, "un año" of monthly ones
 * twelve. Undefined where she names no time, or the time of one payment: then it is a number like any other.
 */
export const timesTold = (text: string, every: Every | null): number | undefined => {
  const words = plain(clean(text));
  const said = inMonths(words);
  const counted = countIn(said);
  if (counted === null || counted.unit === null || (counted.unit === every && said === words)) return undefined;
  return timesOf(counted, every) ?? undefined;
};

/** "un año", "mes y medio", as so many months or days. */
export const inMonths = (said: string): string =>
  longer.reduce((told, [pattern, months]) => told.replace(pattern, months), said);

const longer: readonly (readonly [RegExp, string])[] = [
  [/\b(?:un |1 )?ano y medio\b|\ba year and a half\b/, '18 meses'],
  [/\b(?:medio ano|half a year)\b/, '6 meses'],
  [/\b(?:un|1|a|one) (?:ano|year)\b/, '12 meses'],
  [/\b(?:dos|2|two) (?:anos|years)\b/, '24 meses'],
  [/\b(?:tres|3|three) (?:anos|years)\b/, '36 meses'],
  [/\b(?:un |1 )?mes y medio\b/, '45 dias'],
];

export type Counted = {
  readonly text: string;
  readonly number: number;
  /** Null: instalments are counted, not time. */
  readonly unit: Every | null;
  /** What stays in its place, so that "30 cuotas de 20 mil" still says what 20 mil is. */
  readonly leaves: string;
};

const units: readonly (readonly [RegExp, Every | null])[] = [
  [/^(?:dia|day)/, 'day'],
  [/^(?:seman|week)/, 'week'],
  [/^(?:quincen|fortnight)/, 'fortnight'],
  [/^(?:mes|month)/, 'month'],
];

/** The first count of time or of instalments in what was said. */
export const countIn = (text: string): Counted | null => {
  const said = text.replaceAll(/\bcada (?:\d+|[a-z]+) (?:dias|semanas|mes(?:es)?)\b/g, (whole) =>
    ' '.repeat(whole.length),
  );
  const pattern =
    /(?:(?:por|durante|en|a|x|for|in) )?\b((?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|veinticuatro|treinta|cuarenta|sesenta|noventa|cien))\s+(?:daily |weekly |monthly )?(dias?|semanas?|quincenas?|mes(?:es)?|cuotas|pagos|veces|days?|weeks?|fortnights?|months?|instal?lments|payments|times)\b/g;
  for (const found of said.matchAll(pattern)) {
    const read = parseNumber(found[1] ?? '');
    const word = found[2] ?? '';
    if (!read.ok) continue;
    const unit = units.find(([start]) => start.test(word))?.[1] ?? null;
    const text = found[0];
    return { text, number: read.value, unit, leaves: unit === null ? ' pago ' : ' ' };
  }
  return null;
};

/** Instalments in that time: 30 days by the week are four. */
export const timesOf = ({ number, unit }: Counted, every: Every | null): number | null => {
  if (unit === null || every === null || unit === every) return number;
  // A month of daily payments is told as 30.
  const days = unit === 'month' && every === 'day' ? number * 30 : (number * 365) / perYear[unit];
  const times = Math.floor((days * perYear[every]) / 365 + 0.05);
  return times >= 1 ? times : null;
};
