import { anyOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Behind a number, these say that it counts something else than pesos. */
const OTHER_UNIT = new RegExp(
  `^${anyOf`
    dias? | semanas? | mes | meses | anos? | anitos? | veces | vez | cuotas? | horas? | hijos? | hijas? | ninos?
    clientes | personas? | plazos? | salarios? | minimos? | smmlv | smlv | wages? | quincenas? | am | pm | days? | weeks? | months? | years? | times
  `}$`,
);

/** What she sells, and what goods come in: "3 canastas de mango", "200 bolsas", "50 kilitos". Of one alone the word is "un", and no figure. */
const PACKED = new RegExp(
  `^${anyOf`
    almuerzos | desayunos | empanadas | arepas | tintos | jugos | pares | docenas | prendas | unidades | porciones | platos
    (?:canast|canastill|cubet|bolsit|bols|cajit|caj|paquet|paquetic|botell|botellit|lat|latic|vas|vasit|atad|costal|bandej|panel|tamal|bult|arrob)(?:a|o|e)?s
    (?:bulto|arroba|kilo|kilito|kilogramo|kg|libra|librita|gramo|litro|litrito|metro)s?
  `}$`,
);

/** "50 palitos de queso": what she sells, and no millions. */
const GOODS =
  /^(?:ques[oi]\w*|pan|pan(?:es|ecitos)|helados?|bocadill\w*|chocolat\w*|jabon\w*|siliconas?|mantequillas?|margarina|escobas?|inciensos?|frutas?|cereal(?:es)?|granolas?|madera|yucas?|coco|canela|pinchos?|pescado|salchich\w*|mani|agua|dulces?|arequipe|carne|guadua)$/;

/** "a las 4", "desde las 5": an hour. "las 500 mil" is an amount. */
const isHour = (value: number, before: readonly (string | undefined)[]): boolean =>
  value <= 12 && before[0] === 'las' && /^(?:a|desde|hasta|tipo)$/.test(before[1] ?? '');

type Counted = {
  readonly value: number;
  readonly scale: number;
  readonly slang: boolean;
  readonly article: boolean;
  readonly from: number;
  readonly to: number;
};

/** Whether a number counts something else than pesos: by what stands behind it, or before. */
export const countsOther = (amount: Counted, tokens: readonly Token[]): boolean => {
  const next = tokens[amount.to]?.text ?? '';
  if (OTHER_UNIT.test(next) || PACKED.test(next)) return true;
  if (amount.slang && next === 'de' && GOODS.test(tokens[amount.to + 1]?.text ?? '')) return true;
  // "sin un peso", "no da ni un peso": how little, and no amount
  if (amount.article && amount.scale === 1 && /^pes(?:it)?o$/.test(next)) return true;
  const before = [tokens[amount.from - 1]?.text, tokens[amount.from - 2]?.text];
  return amount.scale === 1 && isHour(amount.value, before);
};

/** "80 tamales a 6 mil": what each costs, and not what they come to. */
export const isPriceOfEach = (amount: Counted, all: readonly Counted[], tokens: readonly Token[]): boolean =>
  /^a$/.test(tokens[amount.from - 1]?.text ?? '') &&
  all.some(({ to }) => to < amount.from && PACKED.test(tokens[to]?.text ?? ''));

/** "cll 13 # 22-40": where, and not how much. */
export const isAddress = (cleaned: string): boolean => /\d *[a-z]? *# *\d/.test(cleaned);

/**
 * "mi cédula es 52.345.678", "al cel 310 555 1234": who she is or where to ring, in figures as large as an amount's.
 * "celular 60.000" is what she pays for it.
 */
const IDENTITY =
  /\b(?:c ?c|cedula|nit|nuip|ppt|pep|documento)\b[^a-z\d$]*(?:(?:es|la|el|mi|numero|no|de)\b[^a-z\d$]*)*(?:\d{1,3}(?:[.,']\d{3}){2,}|\d{7,10})(?:-\d)?(?!\d)|\b(?:numero|cel|celular|tel|telefono|whatsapp|wasap|llame(?:me|n|nme)?|marque(?:me)?)\b[^a-z\d$]*(?:(?:es|el|al|mi)\b[^a-z\d$]*)*3\d\d[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?!\d)/g;

export const withoutIdentity = (cleaned: string): string =>
  /\d/.test(cleaned) ? cleaned.replace(IDENTITY, ' ') : cleaned;
