import { plain } from '../understanding/clean.ts';

/**
 * The amounts of a list, each with what it is for: "cien de bodega y cuarenta de luz", "arriendo 800 luz 100 y bodega 60",
 * "300+50". "treinta y cinco de luz" is one. Cleaned words.
 */
export const itemsIn = (cleaned: string): readonly string[] => {
  // Nobody lists what she spends in so many words, and each piece is read for itself.
  if (cleaned.length > 300) return [cleaned];
  if (SUM.test(cleaned)) return cleaned.split('+');
  const items: string[] = [];
  let begun = '';
  for (const piece of parted(cleaned.replaceAll(': ', ' ')).split(
    / (?:y|mas|e|and) | ?\| ?| ?[,;+] ?(?=\D|\d+ (?:mil|de)\b)/,
  )) {
    begun = begun === '' ? piece : `${begun} y ${piece}`;
    if (!isItem(plain(begun))) continue;
    items.push(begun);
    begun = '';
  }
  return begun === '' ? items : items.length === 0 ? [cleaned] : [...items, begun];
};

const SUM = /^ ?\d[\d.]*(?: ?mil)?(?: ?\+ ?\d[\d.]*(?: ?mil)?)+ ?$/;

const isItem = (words: string): boolean =>
  /[a-z]{3}\D*\d|(?:\d|[a-z]) ?(?:mil |lucas |pesos )?(?:de|del|en|para|pa|por) (?:la |el |los |las )?[a-z]{3,}/.test(
    words,
  ) || AMOUNT_OF.test(words);

const SCALES = 'mil|millon(?:es)?|lucas?|palos?|pesos|k';
/** "300 arriendo", "100 al banco", "1 millon arriendo". */
const AMOUNT_OF = new RegExp(
  `^(?:(?:son|como|pago|pues|unos|por) )*\\d[\\d ]*(?: (?:${SCALES}))*(?: (?:de|del|al?|en|para|pa|por|el|la|los|las|mi|mis|un|una)){0,3} (?!(?:${SCALES}|mas|o|menos|y)\\b)[a-z]{3,}`,
);

/**
 * Parted where nobody types a comma: behind each amount where the name comes first ("arriendo 800 | luz 100"), before it
 * where the amount does ("300 arriendo | 50 luz").
 */
const parted = (cleaned: string): string =>
  /^(?:(?:son|como|pago|pues|unos) )*\$? ?\d/.test(cleaned)
    ? cleaned.replace(BEFORE_AMOUNT, '$1 | ').replace(/(?<=[a-z]{3}), (?=\d)/g, ' | ')
    : cleaned.replace(BEHIND_AMOUNT, '$1 | ');

const AMOUNT = `\\d[\\d.]*(?: ?(?:${SCALES}))*`;
const BEFORE_AMOUNT = new RegExp(
  `(\\d (?:[a-z]+ )*?(?!(?:${SCALES}|cada|los?|las?|el|de|del|en|y|mas|por|a|o|son|como)\\b)[a-z]{3,}) (?=${AMOUNT} (?:de |del |la |el |al |a )*(?!(?:dias?|veces|${SCALES})\\b)[a-z]{3,})`,
  'g',
);
const BEHIND_AMOUNT = new RegExp(
  `([a-z]{3,} (?:de |del |la |el |como |son )*${AMOUNT}) (?=(?:de |del |la |el |los |las )*(?!(?:${SCALES}|mensual|semanal|diari|quincenal|cada|por|al|a|y|mas|o|pesos|mil)\\b)[a-z]{3,} (?:de |del |la |el |como |son )*\\d)`,
  'g',
);
