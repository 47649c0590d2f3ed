import { anyOf } from './phrases.ts';

/** Avenues through many localities that are called as a town, a locality or a neighbourhood is. */
const AVENUE = anyOf`
  boyaca | villavicencio | villavo | (?:ciudad de )?cali | caracas | suba | las americas | americas | (?:la )?esperanza | (?:el )?dorado | jimenez
  centenario | (?:primer[oa]|1r?[oa]?|1) de mayo | (?:ciudad de )?quito | chile | rojas | mosquera | (?:la )?calera | medellin | septima | decima
`;
/** Said with "la" these are avenues, and no place is: "la Boyacá", "la Caracas", "la Cali". */
const WITH_LA = 'boyaca|villavicencio|villavo|cali|caracas|suba|jimenez';
const STREET =
  '(?:av|avda|ave|avenida|avenidas|transversal|trasversal|transv|tv|diagonal|troncal|via|carretera|calle|cll|cl|carrera|cra|kra|kr|cr)';
const NUMBER = '\\d{1,3}(?: [a-z])?';
/** "Caracas con 22": a crossing of two. */
const CROSSING = `con (?:(?:la|el) )?(?:${STREET} )?(?:${NUMBER}|${AVENUE})\\b`;

const STREETS = new RegExp(
  `\\b(?:${anyOf`
  ${STREET} (?:(?:a|de|del|la|con) ){0,2}${AVENUE}(?: ${CROSSING})?
  la (?:${WITH_LA})(?: ${CROSSING})?
  por (?:boyaca|caracas)(?: ${CROSSING})?
  (?:la )?(?:primera de mayo|septima|decima|nqs|auto(?:pista )?(?:norte|sur)|circunvalar)(?: ${CROSSING})?
  ${AVENUE} ${CROSSING}
  ${NUMBER} con (?:la )?${AVENUE}
`})(?= |$)`,
  'g',
);

/** What is said beside a street's name. Behind "barrio" or "localidad" a name is none. */
export const withoutStreets = (words: string): string =>
  words
    .replace(STREETS, (street, at: number) =>
      /\b(?:barrio|br|bario|localidad|urbanizacion) $/.test(words.slice(0, at)) ? street : ' ',
    )
    .replace(/ {2,}/g, ' ')
    .trim();

const ALONG = new RegExp(
  `^(?:(?:${STREET}|por|en|cerca|cerquita|a|al|de|la|el|vivo|yo|alla|aqui|aca|sobre|toda|con|sur|norte|y)(?: |$))*$`,
);
const BY_NUMBER = new RegExp(
  `^(?:(?:por|en|vivo|sobre|yo) )*(?:(?:la )?${STREET}|la (?=\\d\\d|7 a\\b)) ?${NUMBER}\\b(?: (?:${STREET}|sur|norte|este|bis|no|con|y|[a-z]|\\d+))*$`,
);

/** Nothing is told but a street, and it passes through many neighbourhoods. `left`: her words without the streets. */
export const isStreet = (words: string, left: string): boolean =>
  (left !== words && ALONG.test(left)) || BY_NUMBER.test(words);
