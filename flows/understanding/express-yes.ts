import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

/** What alone allows something. "y", "eso", "ya" begin a question as often as a yes. */
const SURE = anyOf`
  s | si | sii+ | sisas | sip | claro | acepto | aceptado | autorizo | permito | de acuerdo | dale | dele | hagale | hagamosle
  listo | listico | ok | okay | okey | oki | vale | obvio | por supuesto | desde luego | de una | con (?:mucho )?gusto
  por mi | esta bien | perfecto | bueno | afirmativo | correcto | yes | yeah | yep | sure | of course | i agree | i accept
`;

/** Said before it, and changes nothing. */
const BEFORE = anyOf`
  y | ay | ah | bueno | pues | eso | ya | que | entonces | veci(?:na)? | senora | senorita | mija | sumerce | yo | este
`;

/** What asks, doubts or sets a condition: there is no yes yet. */
const DOUBT = new RegExp(
  `\\b${anyOf`
    quien(?:es)? | cual(?:es)? | cuant[oa]s? | donde | (?:para|pa|por) (?:que|q)$ | (?:para|pa|por) (?:que|q) (?:es|son|sirve|lo|la|las|los)
    qu?e? (?:es|son|era|pasa|van|va a|hacen?|sigue|significa|quiere decir|datos|cosas?)
    como (?:es|asi|asi que|se|funciona|hago|les|lo|me) | cuando (?:es|me|se)
    pero | miedo | susto | duda[sn]? | desconfi\w+ | depende | antes | primero | segur[oa] que | cuesta | cobran? | vale algo | plata | gratis
    si (?:es|no es) (?:gratis|verdad|seguro|asi) | siempre y cuando | solo si | con tal | a condicion
    what | who | why | how | but | afraid | scared
  `}\\b`,
);

/** "si no hay problema", "por qué no": no denial and no doubt. */
const NO_DOUBT = new RegExp(
  `\\b${anyOf`
    (?:no hay|sin|ningun) (?:ningun )?(?:problema|inconveniente) | no tengo (?:ningun )?(?:problema|inconveniente) | (?:y )?por ?que no
    como no | no se preocupe | why not | no problem
  `}\\b`,
  'g',
);

/**
 * Whether she says yes and nothing that takes it back: what allows us to keep or study what she tells must be express
 * (Ley 1581 de 2012, art. 9). "sí, guárdelas", "listo, mi amor" are; "y eso quién lo ve", "ok, qué es esto",
 * "sí, pero me da miedo", "bueno, ¿y usted quién es?" are not.
 */
export const isExpressYes = (text: string): boolean => {
  const said = plain(clean(text)).replace(/\bx(?= )/g, 'por');
  if (!/[a-z]/.test(said)) return true;
  const rest = said.replace(NO_DOUBT, 'claro');
  return (
    new RegExp(`^(?:${BEFORE} )*${SURE}\\b`).test(rest) &&
    !DOUBT.test(rest) &&
    !/\bno\b/.test(rest) &&
    !text.includes('?')
  );
};
