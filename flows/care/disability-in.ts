import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { refusalIn } from '../understanding/refusal.ts';
import type { Disability } from './household.ts';

/** The disability that these plain words leave no doubt of. */
export const disabilityIn = (said: string): Disability | undefined => {
  if (unable.test(said)) return /\b(?:ve|ver|oye|oir|escucha|see|hear)\b/.test(said) ? 'sensory' : 'physical';
  if (denied.test(said)) return undefined;
  const [told, ...others] = named.filter(([, pattern]) => pattern.test(said));
  return told === undefined || others.length > 0 ? undefined : told[0];
};

const denied = /\b(?:no (?:es|tiene|sufre|hay|creo)|sin|is not|has no|isn ?t|doesn ?t)\b/;

/** Only what leaves no doubt under which head the SDIS has it. */
const named: readonly (readonly [Disability, RegExp])[] = [
  ['autism', /\b(?:autis\w+|asperger|espectro|autistic)\b/],
  [
    'intellectual',
    /\b(?:sindrome (?:de )?down|down|discapacidad (?:intelectual|cognitiva)|retardo|retraso (?:mental|cognitivo))\b/,
  ],
  [
    'physical',
    /\b(?:silla de ruedas|no camina|no mueve (?:un|el|medio) (?:lado|brazo|cuerpo)|no mueve (?:una|la|las) piernas?|le falta (?:una (?:pierna|mano)|un (?:brazo|pie))|le amputaron|wheelchair)\b/,
  ],
  ['sensory', /\b(?:cieg[oa]|sord[oa]|blind|deaf)\b/],
  ['psychosocial', /\b(?:esquizofrenia|bipolar|schizophrenia)\b/],
];

/**
 * A "no" that is no answer to whether there is a disability: "no tiene EPS", "no habla todavía". It answers where it
 * stands alone, or denies a disability; "no camina" tells of one.
 */
export const deniesElse = (text: string): boolean => {
  const said = plain(clean(text));
  if (!/\b(?:no|not|ni|sin|nunca|doesn ?t|isn ?t|hasn ?t)\b/.test(said) || refusalIn(text) !== null) return false;
  if (undiagnosed.test(said)) return true;
  if (disabilityIn(said) !== undefined || titled.test(said)) return false;
  // "no es autista" leaves open what else there is.
  if (denied.test(said) && named.some(([, pattern]) => pattern.test(said))) return true;
  return !/^\P{L}*(?:no|nop|nope)\s*[,.;!]/iu.test(text) && !alone.test(said) && !ofNone.test(said);
};

/** "no está diagnosticado": nobody has said yet what it is, which is not none. */
const undiagnosed =
  /^(?:(?:el|ella|pues|todavia|aun|vecina|veci) )*no esta (?:bien )?diagnosticad[oa](?: (?:todavia|aun))?$/;

/** "nada", "nada gracias a Dios" */
export const saysNothing = (text: string): boolean => nothing.test(plain(clean(text)));

const nothing = new RegExp(
  `^(?!.{0,60}\\bno (?:es|esta) )(?:(?:pues|no|ay|de|gracias a dios|mija|vecina|veci|senora|el|ella|es|esta|muy|bien) )*(?:${anyOf`
    nada | (?:san|sanit|alentad)[oa] | (?:sufre|padece|tiene) (?:de )?nada(?: (?:bueno|solo|apenas))? usa (?:gafas|lentes)
  `})(?: (?:gracias a dios|a dios gracias|de eso|vecina|veci|mija|senora?|todo bien|el|ella))*$`,
);

const titled =
  /^(?:(?:varias|multiple|discapacidad|tiene) )*(?:no intelectual|no ve(?: bien)? (?:o|y|ni) no oye(?: bien)?)$|\b(?:discapacidad (?!no)\w+|psicosocial|mental|motora|paralisis|fisica|sensorial|cognitiv[oa])\b/;

const unable = new RegExp(
  `^(?:(?:el|ella|mi \\w+|es que|pues|si|tiene|casi|ya|solo|que|he|she) )*(?:${anyOf`
    no (?:ve|oye|escucha|camina|anda) | no puede (?:ver|oir|caminar|andar|moverse|mover) | (?:can ?t|cannot|can not|doesn ?t) (?:see|hear|walk|move)
  `})(?: (?:nada|ni no oye|ni oye|ni ve|o no oye|casi|tiene cataratas|por un ojo|por los ojos))*$`,
);

const alone = new RegExp(
  `^(?:(?:ay|uy|pues|ah|que|creo|yo|hasta|ahora|por|el|momento|mi) )*(?:no|nop|nope|nada|ningun[oa]|nunca|para nada)(?: (?:${anyOf`
    no | senora? | senorita | senor | gracias | a | dios | bendito | dias | mi | rey | reina | vecina | veci | ninguna? | ningun | nada | para | que | yo | sepa
    por | fortuna | ahora | el | ella | nino | nina | bebe | esta? | todo | bien | es | san[oa] | sanit[oa] | alentad[oa] | normal | muy | tiene | sufre | padece | hay
    de | eso | esas | cosas | creo | she | he | doesn ?t | does | not | isn ?t | is | thanks | thank | god | has | any | none | hasta | pues | claro | le | han | diagnosticado | diagnosticaron | detectado
  `}))*$`,
);

const ofNone = new RegExp(
  `\\b(?:${anyOf`
    (?:no|sin|ni|nunca|not|doesn ?t|isn ?t|without|has no) (?:\w+ ){0,3}?(?:discapaci\w*|ningun[oa]?|nada|problemas? de salud|enfermedad\w*|any|disab\w+)
    ningun[oa] discapacidad | (?:es|esta) (?:muy |bien )?(?:san[oa]|alentad[oa])
  `})\\b`,
);
