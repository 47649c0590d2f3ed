import { parseMoney } from '../understanding/money.ts';

const ABOUT = '(?:(?:pues|como|por ahi|mas o menos|unos|unas|son|vendo|hago|me hago|si acaso|apenas|a veces) )*';
const AMOUNT = '(?:\\$ ?)?\\d[\\d.]*(?: ?(?:mil|lucas?|k|palos?|millon(?:es)?)\\b)?|(?:cien|[a-z]+cientos)(?: mil)?';
const ARTICLE = '(?:(?:en|de|el|los|un|uno|unos|otro|otros|cuando|si|es|esta|son|dias?|dia) )*';
const GOOD = `${ARTICLE}buen[oa]?s?(?: dias?)?`;
const BAD = `${ARTICLE}(?:mal[oa]?s?|flojos?|regular(?:es)?)(?: dias?)?`;
const AND = '(?:,? (?:y|o|pero) (?:que )?|, ?| )';

/** Which of the two amounts is the better day's is said, or plain: nobody sells more on a bad one. */
const PAIRS: readonly RegExp[] = [
  // "150 y malo 60", "por ahí 150 y uno malo como 60"
  new RegExp(`^${ABOUT}(${AMOUNT})${AND}${BAD} ${ABOUT}(${AMOUNT}|nada|cero)$`),
  // "200 bueno y 50 malo", "200 cuando está bueno y 50 cuando está malo"
  new RegExp(`^${ABOUT}(${AMOUNT}) ${GOOD}${AND}${ABOUT}(${AMOUNT}) ${BAD}$`),
  // "bueno 200 malo 80", "bueno 150 malo nada"
  new RegExp(`^${ABOUT}${GOOD} ${ABOUT}(${AMOUNT})${AND}${BAD} ${ABOUT}(${AMOUNT}|nada|cero)$`),
  // "hay días de 200 y días de 50"
  new RegExp(`^(?:hay )?dias? (?:de|que) (${AMOUNT})${AND}(?:hay )?(?:otros? )?(?:dias? )?(?:de|que) (${AMOUNT})$`),
];

/** A good and a bad day told in so many words and no more, of cleaned words. Whole pesos; null where they say less or more. */
export const pairOfDays = (cleaned: string, likely: number): { readonly good: number; readonly bad: number } | null => {
  const found = PAIRS.flatMap((pattern) => pattern.exec(cleaned) ?? []);
  const [good, bad] = found.slice(1, 3).map((said) => parseMoney(said, { max: likely }));
  if (good?.ok !== true || bad?.ok !== true || bad.value > good.value) return null;
  return { good: good.value, bad: bad.value };
};
