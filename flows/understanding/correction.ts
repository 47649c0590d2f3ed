import { clean, plain } from './clean.ts';
import { DENIED_VERB } from './denied-verb.ts';
import { hasNumber, SCALE } from './has-number.ts';
import { parseMoney } from './money.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { anyOf, SIGHED } from './phrases.ts';

/**
 * `number-of-summary` counts from 1, as the summary shows it, and `to` is the new value she said with it; `replacement.rest`
 * is what she meant, as she wrote it.
 */
export type Correction = { readonly kind: 'number-of-summary'; readonly n: number; readonly to?: string } | Replacement;

export type Replacement = {
  readonly kind: 'replacement';
  readonly rest: string;
  /** An amount with nothing that says it takes another's place, "no, 50 mil". */
  readonly bare?: true;
  /** She thought better of it, "espere, mejor dos millones": no first answer to what is asked. */
  readonly rather?: true;
  /** What she says that it is not: in "no tiene 78, tiene 83" the first half. An answer that never said so is not meant for sure. */
  readonly denied?: string;
  /** Only an answer that the words name is meant: one may also change "la nevera por una de 2 puertas". */
  readonly naming?: true;
  /** She moved: only where she lives is meant, though a street has a number. */
  readonly moved?: true;
};

const CHANGE =
  '(?:cambi[a-z]*|corr[ei][gj][a-z]*|modific[a-z]*|edit[a-z]*|arregl[a-z]*|rectific[a-z]*|change|correct|fix)';
const ASK =
  '(?:(?:por favor|porfa|quiero|quisiera|necesito|me gustaria|puedo|deseo|voy a|toca|hay que|please|i want to) )*';
const PLACE =
  '(?:(?:la|el|lo|respuesta|pregunta|numero|num|nro|dato|opcion|punto|item|de|del|answer|number|the|my) )*([a-z]+|\\d{1,2})(?: (?:por favor|porfa|pregunta|respuesta|please|answer|gracias))*$';
const NUMBERED = new RegExp(`^${ASK}${CHANGE} ${PLACE}`);
const PLACED = new RegExp(`^${ASK}(?:${CHANGE} )?(?:(?:es|seria|will be) )?${PLACE}`);
/** "cambiar 4 a 84", "corregir la 3 por Kennedy". */
const NUMBERED_TO = new RegExp(
  `^${ASK}${CHANGE} (?:(?:la|el|lo|respuesta|pregunta|numero|num|nro|dato|punto|item|de|del|answer|number|the) )*(?!un[ao]?\\b)([a-z]+|\\d{1,3})[,:]? (?:a|por|son|es|to) (?!favor)(\\S.*)$`,
);
const BARE_NUMBERED =
  /^(?:la|el|respuesta|pregunta|punto|numero) (?:numero )?([a-z]+|\d{1,2}) (?:esta |quedo |es )?(?:mal|errad[oa]|equivocad[oa]|incorrect[oa]|no es)$/;

/** What opens a correction. Behind it comes what she meant. */
const OPENINGS: readonly RegExp[] = [
  /^(?:ay |uy |no[, ]+|huy |perdon[, ]+|disculpe?[, ]+|que pena[, ]+)*(?:me |nos )(?:equivoque|equivoco|equiboque|confundi|enrede)(?: (?:de |en |con )?(?:la |el |lo |una )?(?:respuesta|dato|numero|opcion|anterior|pregunta|eso|antes))*[\s,.:;!-]+(?:(?:eran?|es|son|quise decir|queria decir|en realidad|mas bien)(?=\s|$))?\s*/,
  new RegExp(
    `^(?:ay |uy |no[, ]+|huy )*${anyOf`
    perdon | perdone | disculpe | disculpa | disculpas | sorry | que pena | pena con (?:usted|sumerce)
  `}(?: (?:vecina|veci|con usted|me equivoque|sumerce))*[\\s,.:;!-]+(?:${anyOf`
    es que era | eran?(?=\s) | es(?=\s) | son(?=\s) | quise decir | queria decir | digo | me equivoque[, ]
    en realidad | mas bien | i meant | i mean
  `}\\s*)+[,:]?\\s*`,
  ),
  /^(?:no[, ]+|perdon[, ]+)*(?:quise|queria) (?:decir|escribir|poner|colocar)[\s,:]*(?:que )?/,
  /^(?:no[, ]+|perdon[, ]+|ay[, ]+|bueno[, ]+)*(?:mejor dicho|o sea no|corrijo|correccion|mas bien|rectifico|digo)[\s,:]+(?=\S)/,
  /^(?:sorry[, ]+|no[, ]+|oops[, ]+)*(?:i meant|i mean|actually)[\s,:]+(?:to say )?/,
  new RegExp(
    `^no[\\s,.:;]+${anyOf`
    vecina[\s,]+ | veci[\s,]+ | perdon[\s,]+ | mentiras?[\s,]+ | espere[\s,]+ | que pena[\s,]+
    en realidad[\s,]+ | mejor[\s,]+
  `}*(?=${anyOf`
    son | es | era | eran | pido | necesito | quiero(?= \d) | el(?= ) | la(?= ) | los(?= ) | las(?= ) | tengo | soy | somos | vivo | tiene | tienen | gano | vendo | pago | debo | cuido
    fue | fueron | estoy | puse mal | trabajo | mi | the | it | i
  `}\\b)`,
  ),
  // "espere, mejor pido dos millones"
  new RegExp(
    `^(?:(?:ay|uy|huy|no|bueno|pero|espere|espera|pensandolo bien|vecina|veci)[\\s,.]+)*mejor[\\s,]+(?=(?:pido|necesito|solicito) (?:${anyOf`
      \$ ?\d | \d{1,3}(?:[.,]\d{3})+ | (?:\d[\d.,]*|[a-z]{2,14}) ?(?:mil|mill?on(?:es)?|palos?|palitos?|mel[eo]n(?:es)?)
    `})\\b)`,
  ),
  // "perdón, el día bueno son 300 mil"
  /^(?:perdon|perdone|disculpe|que pena)[\s,.:;]+(?:(?:vecina|veci)[\s,]+)?(?=(?:el|la|los|las|mis?) .{2,30} (?:es|son|era|eran|fue|fueron) )/,
  // "espere que la cuota es de 245"
  /^(?:no[\s,.]+)?(?:espere?|un momento|un momentico)[\s,.:;]+(?:(?:que|es que|pues)[\s,]+)*(?=(?:son|es|era|eran|fue|fueron|la|el|los|las) )/,
  /^(?:puse|escribi|conteste|respondi) mal[\s,.:;!-]+/,
  /^(?:mentiras?|mentira)[\s,.:;!-]+(?=\S)/,
  // "¿y si pido un millón?": the same with another answer
  /^[\s¿]*(?:(?:y|pero|entonces)[\s,]+)+(?:(?:que|como) (?:pasa|pasaria|tal|seria|queda)\s+)?si (?:yo |mejor )*(?=(?:pid|sac|solicit|necesit|fuer|son |es |vend|gan|me prest)[a-z]* |(?:el|la|los|las|mis?) .{2,30} (?:fuera|fueran|es|son|baja|bajan|sube|suben) )/,
  /^(?:and )?what if (?=i |it |they )/,
];

/** "me mudé a Suba", "ahora vivo en Lisboa". */
const MOVED =
  /^(?:(?:no|ya|es que|pero|ahora|vecina|veci)[\s,]+)*(?:(?:me|nos) (?:mud|traslad|trasted|pas)[a-z]+ (?:de (?:casa|barrio) )?(?:a|para|pa)|(?<=\b(?:ya|ahora)[\s,]+)(?:yo )?(?:vivo|vivimos|estoy viviendo|estamos viviendo) en) (?:vivir (?:a|en) )?(?=\S)/;

/** Another amount without a verb: "no, mejor un melón y medio", "mejor que sean dos palos". */
const OTHER_AMOUNT =
  /^(?:(?:ay|uy|huy|no|mejor|perdon|mentiras?|bueno|pero|vecina|veci|que|sean?|son|eran?|es|espere|espera|pensandolo bien|menos|mas)[\s,.:;!-]+)+(?=\S)/;
/** What says in it that she thought better of it; "mejor 50 mil" alone may be a first answer. */
const RATHER = /\b(?:pensandolo bien|(?:espere|espera|no|perdon|mentiras?)\b.*\bmejor|mejor (?:menos|mas))\b/;

/** The new value said at once: "cambiar mi edad, son 60", "quiero cambiar el monto a dos palos". */
const WITH_VALUE = new RegExp(
  `^${ASK}(?:cambi(?:ar|e|eme|o)|corr[ei](?:gir|ja|jame)|modifi(?:car|que)|change|correct) (?!de )(?:la |el |lo |los |las )?(?=.*\\b(?:a|por|son|es|tiene|sean?)\\b)`,
);

/** "245 no 254", "24 meses y no 18": what it is not, said last. */
const NOT_THE_OTHER =
  /(?<=\d.{0,20}),? (?:y )?no (?:de |son |eran |los |las |\$ ?)?\d[\d.,]*(?: ?(?:mil|meses|dias|cuotas|semanas|anos))?[.!]?$/;

/** What it is not, and what it is: "mi mamá no tiene 78, tiene 83", "no vivo en Suba sino en Bosa", "no fue ayer, fue el viernes". */
const CONTRAST =
  /^(?:no[,.;:]+ )?(?<who>[^,.;:]{0,40}?)\bno (?<verb>tienen?|es|son|fue(?:ron)?|eran?|(?:vivo|vivimos) en|tengo|gano|vendo|debo|pago|pido|para|pa|por|en|al) (?<denied>[^,.;:]{1,30}?)[\s,;:.]+(?:pues |ahora |que |es |son )*(?:sino(?: que)?(?: \k<verb>)?|\k<verb>)(?: en)? (?!de\b)(?<now>\S.*)$/;

/** The place in a list that a text names and nothing else, from 1: "3", "la tercera", "cambiar el dos"; null if none. */
export const placeNamed = (text: string): number | null => placeOf(PLACED.exec(plain(clean(text)))?.[1]);

const placeOf = (named: string | undefined): number | null => {
  if (named === undefined) return null;
  const n = /^\d/.test(named) ? Number(named) : (numberWord(named)?.value ?? ordinalWord(named));
  return n !== null && n > 0 && n < 100 ? n : null;
};

/** "no es", "no tengo": the denial itself, not a correction. */
const DENIAL = new RegExp(
  `^no (?:es|son|era|tengo|soy|vivo|tiene|tienen|gano|vendo|pago|debo|cuido|fue|estoy|trabajo|mi|${DENIED_VERB})\\b`,
);

/** Before what she takes back: "ay, no, mentiras, tiene 9". */
const SIGHS = new RegExp(`^(?:${SIGHED}[\\s,.!]+)+(?=(?:no|perdon|mentiras?)\\b)`);

/** "no no los gastos son 950" says no more than "no, los gastos son 950". */
const TWICE_NO = /^no[ ,]{1,3}(?=no[ ,]{1,3}(?:el|la|los|las) .{2,40} (?:es|son|era|eran) )/;

/** Letters. What is longer is a story, and every answer would be tried with it. */
const longestCorrection = 400;

/** Whether she takes back what she said: "cambiar 3", "no, son 2 hijos", "perdón, quise decir Bosa"; null if not. */
export const parseCorrection = (text: string): Correction | null => {
  if (text.length > longestCorrection) return null;
  const cleaned = clean(text).replace(SIGHS, '').replace(TWICE_NO, '');
  const words = plain(cleaned);
  const n = placeOf((NUMBERED.exec(words) ?? BARE_NUMBERED.exec(words))?.[1]);
  if (n !== null) return { kind: 'number-of-summary', n };
  const [, named, to] = NUMBERED_TO.exec(cleaned) ?? [];
  const changed = /^\d{3}$/.test(named ?? '') ? Number(named) : placeOf(named);
  if (changed !== null && to !== undefined) return { kind: 'number-of-summary', n: changed, to: asWritten(text, to) };
  const { who = '', verb = '', denied = '', now } = CONTRAST.exec(cleaned)?.groups ?? {};
  // "no tengo deudas, tengo 2 hijos" puts nothing in the place of anything.
  if (now !== undefined && hasNumber(denied) === hasNumber(now))
    return {
      kind: 'replacement',
      rest: `${who}${verb} ${asWritten(text, now)}`,
      denied: `${who}${verb} ${denied}`,
    };
  const moved = MOVED.exec(cleaned)?.[0];
  if (moved !== undefined)
    return { kind: 'replacement', rest: asWritten(text, cleaned.slice(moved.length)), moved: true };
  const instead = insteadIn(cleaned);
  if (instead !== null) return { kind: 'replacement', ...instead, rest: asWritten(text, instead.rest) };
  for (const opening of OPENINGS) {
    const said = opening.exec(cleaned);
    if (said === null || said[0].length === 0) continue;
    const rest = cleaned.slice(said[0].length).trim().replace(NOT_THE_OTHER, '');
    if (!/[a-z\d]/.test(rest)) return null;
    if (DENIAL.test(cleaned) && !/^no[,.;:]/.test(cleaned)) return null;
    const rather = /\bmejor\b(?! dicho)/.test(said[0]);
    return { kind: 'replacement', rest: asWritten(text, rest), ...(rather && { rather }) };
  }
  return null;
};

/** The amount or value that a text puts in the place of another, with the words that say of what. */
const insteadIn = (cleaned: string): Omit<Replacement, 'kind'> | null => {
  const opening = OTHER_AMOUNT.exec(cleaned)?.[0] ?? '';
  const amount = cleaned.slice(opening.length);
  const begins = /^(?:\$ ?)?\d/.test(amount) || numberWord(amount.split(' ')[0] ?? '') !== null;
  const rather = RATHER.test(opening);
  const another = rather || /\b(?:no|mejor|perdon|mentiras?)\b/.test(opening);
  if (another && begins && SCALE.test(amount) && parseMoney(amount).ok)
    return {
      rest: amount,
      ...(rather && { rather }),
      ...(/\b(?:son|sean?|eran?|es)\b/.test(opening) ? {} : { bare: true }),
    };
  const named = WITH_VALUE.exec(cleaned)?.[0] ?? '';
  const value = cleaned.slice(named.length);
  return named !== '' && hasNumber(value) ? { rest: value, naming: true } : null;
};

/** The end of the original text that reads as `rest`, with its capitals and accents. */
const asWritten = (text: string, rest: string): string => {
  for (let from = 0; from < text.length; from++) {
    if (clean(text.slice(from)) === rest) return text.slice(from).trim();
  }
  return rest;
};
