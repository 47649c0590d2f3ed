import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

/** What she allows or forbids after she had said the contrary. */

/** "mejor sí acepto", "cambié de idea", "guárdelas": she allows now what she had refused. Not "sí" alone, nor "no acepto". */
export const allowsAfterAll = (text: string): boolean => AFTER_ALL.test(plain(clean(text)));

/** "bueno, sí": a yes without a word of what. Not "sí, quiero un préstamo". */
export const isYesAlone = (text: string): boolean => PLAIN_YES.test(plain(clean(text)));

/** "ya no quiero que usen mis datos para estudios". Not "no quiero estudiar". */
export const forbidsStudies = (text: string): boolean => NO_STUDIES.test(plain(clean(text)));

const NO_STUDIES = new RegExp(
  `\\b(?:${anyOf`
  no (?:quiero|deseo|autorizo|permito|acepto) que (?:\w+ ){0,2}(?:usen?|utilicen?) (?:mis|lo que)(?: \w+){1,4}? (?:estudi|investig)\w*
  no (?:quiero|deseo|autorizo|permito|acepto) que (?:\w+ ){0,2}(?:estudien?|investiguen?) (?:mis (?:datos|respuestas)|lo que)
  (?:retir|quit|revoc|anul|cancel)(?:ar|o|e|en) (?:mi|el|la) (?:permiso|autorizacion|consentimiento) (?:de|para|a) (?:los |el |un )?(?:estudi|investig)\w*
  (?:don t|do not) want my (?:answers|data) (?:\w+ ){0,3}(?:studied|studies|research)
`})`,
);

const LEAD = `(?:${anyOf`
  ya | bueno | bien | esta bien | ok | okay | listo | mejor | entonces | pues | ahora | la verdad | vecina | veci | y | pero | ay | sabe que | que
  siempre | dale | de una | hagale | yo | si | well | alright | now | then
`} )*`;
const AFTER_ALL = new RegExp(
  `^${LEAD}(?:${anyOf`
  (?:acepto|autorizo|permito|de acuerdo|le doy permiso|doy permiso|le permito|me arrepenti)
  (?:cambie|cambio|cambiar|he cambiado|quiero cambiar) de (?:idea|opinion|parecer)
  (?:(?:si )?puede(?:n)? |quiero que (?:las |los |lo )?)?(?:guard(?:e|en|ar|elas|elos|elo|enlas|arlas|eme))(?: (?:las|los|lo|mis|todo|respuestas|datos|lo que (?:digo|le diga|responda)))*
  (?:i )?(?:accept|agree|changed my mind|ve changed my mind|do accept) | (?:you can )?keep (?:them|my answers)
`})(?: (?:si|acepto|guardelas|guarde|mis|mi|respuestas|datos|pues|mejor|vecina|gracias|por favor|porfa|que|y|todo|eso))*$`,
);
const PLAIN_YES = /^(?:(?:bueno|ok|listo|mejor|pues|entonces|ya|que|esta bien|dale|si|yes) )*(?:si|yes|dale|ok)$/;
