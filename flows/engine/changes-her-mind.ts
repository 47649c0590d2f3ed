import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { accept } from './accept.ts';
import { consentedResearch } from './consent.ts';
import { askConsent } from './runs.ts';
import { findQuestion, flowNow, type Turn, where } from './turn.ts';

/**
 * "mejor sí acepto", where she had said no: she is asked again and says so to the question, as what allows us something
 * is said to the words that ask for it (Ley 1581 de 2012, art. 9).
 */
export const changesHerMind = (turn: Turn, text: string): boolean => {
  const { registry } = turn.context;
  const refused = turn.session.answers.findLast(({ question }) => question === registry.consent.serve)?.value === false;
  if (!refused || where(turn).at !== 'concluded') return false;
  const words = plain(clean(text));
  if (!AFTER_ALL.test(words) && !(flowNow(turn).id === registry.first && PLAIN_YES.test(words))) return false;
  askConsent(turn);
  return true;
};

/** "ya no quiero que usen mis datos para estudios": her no takes the place of her yes. */
export const withdrawsResearch = (turn: Turn, text: string): boolean => {
  const { registry } = turn.context;
  if (!consentedResearch(turn.session, registry) || !NO_STUDIES.test(plain(clean(text)))) return false;
  const found = findQuestion(turn, registry.consent.research);
  if (found === null) return false;
  accept(turn, { asked: found.asked, value: false, said: text, inferred: false, ack: 'changed' });
  return true;
};

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
