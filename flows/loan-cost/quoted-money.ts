import { valuesOf } from './priced-besides.ts';

type Money = { readonly lent: readonly number[]; readonly pay: readonly number[] };

const lends =
  /\b(?:prest\w*|suelt\w*|dejan|fian|dan|dieron|pido|pedi|saco|saque|ofrec\w*|desembols\w*|lend|lent|borrow\w*|give)\b/;
const pays =
  /\b(?:pag\w*|dar(?:les?)?|cuotas?|devuelv\w*|devolver|cobr(?:an?|o)|doy|abon\w*|pay|paying|repay|instal?lments?)\b/;

/** The amounts that are lent and those that are paid, in the order told; a bare one in each of its readings. */
export const moneyIn = (text: string): Money => {
  const lent: number[] = [];
  const pay: number[] = [];
  let to: number[] | null = null;
  const marked = text.split(new RegExp(`(${lends.source}|${pays.source})`)).filter((part) => part !== undefined);
  for (const part of marked.flatMap(piecesOf)) {
    if (lends.test(part) && part.trim().split(' ').length === 1) to = lent;
    else if (pays.test(part) && part.trim().split(' ').length === 1) to = pay;
    else {
      const amounts = valuesOf(part);
      // "500 mil, pago 20 mil": what stands first and unmarked is what is lent.
      (to ?? lent).push(...amounts);
      if (amounts.length > 0) to = lent.length > 0 ? pay : lent;
    }
  }
  return { lent, pay };
};

/** "de 600 a 60 días de 12 mil" says two amounts, "2 millones de pesos" one. */
const piecesOf = (part: string): readonly string[] => {
  const pieces = part.split(/,\s|\b(?:de a|de|a|x|en)\b/);
  return pieces.filter((piece) => valuesOf(piece).length > 0).length > 1 ? pieces : [part];
};

/** The one reading that makes a loan; of two that do, none. */
export const plausible = ({ lent, pay }: Money, times: number | null): { lent: number | null; pay: number | null } => {
  if (lent.length <= 1 && pay.length <= 1) return { lent: lent[0] ?? null, pay: pay[0] ?? null };
  const pairs = lent.flatMap((one) => pay.map((other) => ({ lent: one, pay: other })));
  const sound = pairs.filter(({ lent, pay }) =>
    times === null ? pay < lent : pay * times >= lent && pay * times <= lent * 3,
  );
  if (sound.length === 1 && sound[0] !== undefined) return sound[0];
  return { lent: lent.length === 1 ? (lent[0] ?? null) : null, pay: pay.length === 1 ? (pay[0] ?? null) : null };
};
