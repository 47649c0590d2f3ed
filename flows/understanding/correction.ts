import { clean, plain } from './clean.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { anyOf } from './phrases.ts';

/** `number-of-summary` counts from 1, as the summary shows it; `replacement.rest` is what she meant, as she wrote it. */
export type Correction =
  | { readonly kind: 'number-of-summary'; readonly n: number }
  | { readonly kind: 'replacement'; readonly rest: string };

const CHANGE =
  '(?:cambi[a-z]*|corr[ei][gj][a-z]*|modific[a-z]*|edit[a-z]*|arregl[a-z]*|rectific[a-z]*|change|correct|fix)';
const ASK =
  '(?:(?:por favor|porfa|quiero|quisiera|necesito|me gustaria|puedo|deseo|voy a|toca|hay que|please|i want to) )*';
const NUMBERED = new RegExp(
  `^${ASK}${CHANGE} (?:(?:la|el|lo|respuesta|pregunta|numero|num|nro|dato|opcion|punto|item|de|del|answer|number|the|my) )*([a-z]+|\\d{1,2})(?: (?:por favor|porfa|pregunta|respuesta|please|answer|gracias))*$`,
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
  /^(?:puse|escribi|conteste|respondi) mal[\s,.:;!-]+/,
  /^(?:mentiras?|mentira)[\s,.:;!-]+(?=\S)/,
  // "¿y si pido un millón?": the same with another answer
  /^[\s¿]*(?:(?:y|pero|entonces)[\s,]+)+(?:(?:que|como) (?:pasa|pasaria|tal|seria|queda)\s+)?si (?:yo )?(?=(?:pid|sac|solicit|necesit|fuer|son |es |vend|gan|me prest)[a-z]* |(?:el|la|los|las|mis?) .{2,30} (?:fuera|fueran|es|son|baja|bajan|sube|suben) )/,
  /^(?:and )?what if (?=i |it |they )/,
];

/** "no es", "no tengo": the denial itself, not a correction. */
const DENIAL = /^no (?:es|son|era|tengo|soy|vivo|tiene|tienen|gano|vendo|pago|debo|cuido|fue|estoy|trabajo|mi)\b/;

/** Whether she takes back what she said: "cambiar 3", "no, son 2 hijos", "perdón, quise decir Bosa"; null if not. */
export const parseCorrection = (text: string): Correction | null => {
  const cleaned = clean(text);
  const words = plain(cleaned);
  const named = (NUMBERED.exec(words) ?? BARE_NUMBERED.exec(words))?.[1];
  if (named !== undefined) {
    const n = /^\d/.test(named) ? Number(named) : (numberWord(named)?.value ?? ordinalWord(named));
    if (n !== null && n > 0 && n < 100) return { kind: 'number-of-summary', n };
  }
  for (const opening of OPENINGS) {
    const said = opening.exec(cleaned);
    if (said === null || said[0].length === 0) continue;
    const rest = cleaned.slice(said[0].length).trim();
    if (!/[a-z\d]/.test(rest)) return null;
    if (DENIAL.test(cleaned) && !/^no[,.;:]/.test(text.trim().toLowerCase())) return null;
    return { kind: 'replacement', rest: asWritten(text, rest) };
  }
  return null;
};

/** The end of the original text that reads as `rest`, with its capitals and accents. */
const asWritten = (text: string, rest: string): string => {
  for (let from = 0; from < Math.min(text.length, 400); from++) {
    if (clean(text.slice(from)) === rest) return text.slice(from).trim();
  }
  return rest;
};
