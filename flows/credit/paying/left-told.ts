import { clean, plain } from '../../understanding/clean.ts';
import { parseMoney } from '../../understanding/money.ts';

/**
 * Instalments still to pay, told in another way: "llevo 10 de 30" leaves twenty, "debo 600" of 50 each twelve. Undefined
 * where neither is told.
 */
export const leftTold = (text: string, pay: number | null): number | undefined => {
  const said = plain(clean(text));
  const [all, paid] = inAll(said);
  if (all !== undefined && paid !== undefined)
    return paid < all && all <= mostTold && all !== pay && all * 1000 !== pay ? all - paid : undefined;
  if (/^(?:(?:solo |apenas )?(?:me |nos )?(?:falta|queda) )?(?:la ultima|una sola|una no mas)$/.test(said)) return 1;
  const owed = OWED.test(clean(text)) ? clean(text) : '';
  const read =
    owed === '' || pay === null ? null : parseMoney(owed, { min: pay ?? 0, max: 1_000_000_000, likely: 99_999_999 });
  return read?.ok === true && pay !== null ? Math.ceil(read.value / pay) : undefined;
};

/** More instalments are no loan of a vendor's: "5 de 150" is five of 150 thousand each. */
const mostTold = 120;

/** Only how many she paid: that is no number of those left. */
export const tellsPaidOnly = (text: string): boolean => {
  const said = plain(clean(text));
  return PAID_ONLY.test(said) && !/\b(?:faltan?|quedan?|restan?|de|son|left)\b/.test(said);
};

const PAID =
  '(?:llevo|ya llevo|voy en|van|ya van|voy|pague|ya pague|he pagado|ya he pagado|paid)(?: pagadas?)?(?: la)?';
const SO_MANY = '(\\d{1,3})(?: cuotas| pagos)?';

/** All and paid, whichever she says first. */
const inAll = (said: string): readonly [number | undefined, number | undefined] => {
  for (const [pattern, order] of WAYS) {
    const [, one, other] = pattern.exec(said) ?? [];
    if (one === undefined || other === undefined) continue;
    return order === 'paid-first' ? [Number(other), Number(one)] : [Number(one), Number(other)];
  }
  return [undefined, undefined];
};

const WAYS: readonly (readonly [RegExp, 'paid-first' | 'all-first'])[] = [
  [new RegExp(`^(?:${PAID} )?${SO_MANY} de (?:las |los )?${SO_MANY}$`), 'paid-first'],
  [
    new RegExp(`^${PAID} ${SO_MANY} y (?:en total )?(?:son|eran) (?:en total )?${SO_MANY}(?: en total)?$`),
    'paid-first',
  ],
  [new RegExp(`^(?:(?:son|eran|en total) )*${SO_MANY},?(?: y| pero)? ${PAID} ${SO_MANY}$`), 'all-first'],
];

/** Pesos have their unit: "me faltan 8" are instalments, and so are a hundred and twenty of them; what she owes is money from there on. */
const PESOS =
  '(?:\\$ ?)?\\d[\\d.]* ?(?:mil|lucas|k|pesos|millon(?:es)?|palos?)|(?:\\$ ?)?\\d{1,3}(?:[.,]\\d{3})+|(?:un |medio )?millon(?: y medio)?';
const OWED = new RegExp(
  `^(?:(?:todavia|aun|como|pues|yo|les?) )*(?:(?:debo|resto|quedo debiendo)(?: como| todavia| unos)* (?:${PESOS}|\\d{3,})|me faltan?(?: como| unos)* (?:${PESOS}))$`,
);
const PAID_ONLY = new RegExp(`^(?:pues )?${PAID} ${SO_MANY}$`);
