import { anyOf } from './phrases.ts';

const FIGURE = '\\d{1,3}(?:[.,]\\d+)?';
/** Numbers that tell something else than how old somebody is: what they weigh, how tall they are, how many they are, where they live. */
const OTHER = new RegExp(
  `(?:${anyOf`
    \b(?:pesa|pesan|pesaba|mide|miden|estatura|talla)(?: (?:de|como|unos|casi|es|ya|por ahi))* ${FIGURE}(?! ?(?:anos?|anitos?|mes(?:es)?)\b)(?: ?(?:kilos?|kg|cm|metros?|mts?))?
    (?<![\d.,])${FIGURE} ?(?:kilos?|kilitos|kg|kgs|libras|centimetros|cms?|metros|mts?|de (?:alt[oa]|estatura)|trabajos|negocios|puestos|cuartos|piezas|carros|motos|pesos|mil|lucas|palos?|millones|cuotas)\b
    (?<![\d.,])\d{1,2} (?:anos?|anitos?) de (?:casad[oa]s?|viud[oa]|separad[oa]|novi[oa]s?|matrimonio|trabajo|experiencia|enferm[oa]|servicio|estar|vivir|vendedora?|haber)\b
    \b(?:en|por|sobre|cerca (?:a|de)) la (?:(?:calle|cll|cl|carrera|cra|kra|avenida|av|localidad|manzana) )?\d{1,3}(?: (?:con|y|#) ?\d{1,3})?(?! ?(?:anos?|anitos?|mes(?:es)?)\b)(?: sur\b)?
`})`,
  'g',
);

/** "es uno solito": how many there are. */
const ONE_ALONE = /\b(?:un[oa]|1) sol(?:it)?[oa]\b(?! (?:ano|anito|mes|mesecito)\b)/g;

/** What is left of a cleaned text without such numbers. */
export const withoutOtherMeasures = (cleaned: string): string => {
  const left = cleaned.replace(ONE_ALONE, ' ');
  return /\d/.test(left) ? left.replace(OTHER, ' ') : left;
};
