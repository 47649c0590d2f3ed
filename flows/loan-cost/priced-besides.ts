import { parseMoney } from '../understanding/money.ts';

/** The pesos that a piece of a quote may mean: a bare number may be thousands or millions. */
export const valuesOf = (text: string | undefined): readonly number[] => {
  if (text === undefined || !numbers.test(text)) return [];
  const read = parseMoney(text);
  if (read.ok) return [read.value];
  return read.reason === 'ambiguous' ? (read.candidates ?? []).map((one) => one.value) : [];
};

const numbers =
  /\d|\b(?:mil|millon|millones|palos?|lucas?|luquitas|barras?|cien|medio|(?:dos|tres|cuatro|seis|sete|ocho|nove)cient[oa]s|quinient[oa]s|diez|quince|veinte|veinti\w+|treinta|cuarenta|cincuenta|sesenta|ochenta)\b/;

const amount =
  '(\\$? ?\\d[\\d.,]*(?<![.,])(?![\\d])(?: ?(?:mil|millon(?:es)?|palos?|lucas?|luquitas|barras?|thousand|million|k)\\b)?)';
const hundred = 'por cada (?:cien|100)(?: mil)?\\b';
const hundreds = [
  new RegExp(`${amount}((?: [a-z]+){0,4}?) ${hundred}`),
  new RegExp(`${hundred},?((?: [a-z]+){0,3}?) ${amount}`),
] as const;

type PerHundred = {
  /** What was said besides. */
  readonly rest: string;
  /** Pesos of one payment; null where the loan would not be paid back: then it is interest, and is asked. */
  readonly payOf: (lent: number, times: number | null) => number | null;
};

/** "4 mil el día por cada cien": how a collector prices, whatever the loan. */
export const perHundredIn = (text: string): PerHundred | null => {
  const before = hundreds[0].exec(text);
  const found = before ?? hundreds[1].exec(text);
  if (found === null) return null;
  const [said, words] = before === null ? [found[2], found[1]] : [found[1], found[2]];
  const each = valuesOf(said).find((value) => value < 100_000);
  return {
    rest: text.replace(found[0], ` ${words ?? ''} `),
    payOf: (lent, times) =>
      each === undefined || times === null || each * times < 100_000 ? null : Math.round((lent * each) / 100_000),
  };
};

const start =
  '(?:de entrada|de una|por adelantado|al (?:principio|comienzo|inicio)|de (?:la )?(?:papeleria|comision|estudio)|up ?front|at the (?:start|beginning)|in advance)';
const often = '(?! ?(?:diari|semanal|quincenal|mensual|cada|al? |por |daily|weekly|monthly|every|pesos (?:diari|al)))';
const kept = [
  new RegExp(
    `\\b(?:(?:me|le|nos|y|,) )?(?:descuentan?|quitan?|rebajan?|se quedan? con|deducts?|keeps?|takes? off) (?:los |las |the )?${amount}(?: ${start}|${often})`,
  ),
  new RegExp(`\\b(?:mas |y |plus )?(?:cobran? )?${amount} ${start}`),
] as const;
const inHand = [
  new RegExp(
    `\\b(?:me |le |nos )?(?:entregan?|entregaron|llegan?|llegaron|recibo)(?: (?:solo|apenas|nada mas|a la mano|en la mano)){0,2} ${amount}`,
  ),
  new RegExp(`${amount} (?:en|a) la mano`),
] as const;

type Taken = {
  readonly rest: string;
  /** What reaches her, as it was said. */
  readonly handed?: string | undefined;
  /** Pesos kept back of that loan; undefined where they are not clear. */
  readonly takenOf: (lent: number) => number | undefined;
};

/** "me descuentan 50 de entrada", "me entregan 450": what she owes and never sees. */
export const takenIn = (text: string): Taken | null => {
  const off = kept[0].exec(text) ?? kept[1].exec(text);
  if (off !== null) return { rest: text.replace(off[0], ' '), takenOf: (lent) => only(valuesOf(off[1]), lent) };
  const hand = inHand[0].exec(text) ?? inHand[1].exec(text);
  if (hand === null) return null;
  const takenOf = (lent: number) => {
    const handed = only(valuesOf(hand[1]), lent);
    return handed === undefined ? undefined : lent - handed;
  };
  return { rest: text.replace(hand[0], ' '), handed: hand[1], takenOf };
};

/** The one of them that is less than the loan. */
const only = (values: readonly number[], lent: number): number | undefined => {
  const less = values.filter((value) => value > 0 && value < lent);
  return less.length === 1 ? less[0] : undefined;
};
