import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

/** What alone allows something, whatever is said with it but doubt. "y", "eso", "ya" begin a question as often as a yes. */
const SURE = anyOf`
  s | si | sii+ | sisas | sip | acepto | aceptado | autorizo | permito | de acuerdo | dale | dele | hagale | hagamosle
  hagamoslo | listo | listico | por supuesto | desde luego | de una | con (?:mucho )?gusto | por mi | afirmativo | correcto
  sin duda | simon | siga | sigamos | adelante | positivo | yes | yeah | yep | yup | sure | of course | i agree
  i accept | i do | absolutely | definitely
`;

/** As much by itself; but "está bien raro" and "seguro me estafan" go on to something else. */
const SURE_ALONE = anyOf`
  claro | ok | okay | okey | oki | vale | obvio | esta bien | perfecto | bueno | seguro | aja | asi es
  exacto | va(?= |$) | vamos | melo | genial | excelente | me parece
`;

/** Said before it, and changes nothing. */
const BEFORE = anyOf`
  y | ay | ah | uy | bueno | pues | eso | ya | que | entonces | veci(?:na)? | senora | senorita | mija | sumerce | yo | este | mire | vea
  tranquila | hola | buen[oa]s (?:dias|tardes|noches) | buenas | buen dia | que mas | gracias | hello | hi
`;

const BEGINS_WITH_YES = new RegExp(`^(?:${BEFORE} )*${SURE}\\b`);
const IS_YES_ALONE = new RegExp(
  `^(?:${BEFORE} )*${SURE_ALONE}(?: (?:${SURE}|${SURE_ALONE}|${BEFORE}|${anyOf`
    que si | muchas | muchisimas | mi (?:amor|reina|vida|corazon) | dona | don | senor | por favor | porfa(?:vor)? | amiga | mami
    con eso | todo | bien | puede | pueden | guarde(?:l[ao]s?)? | guardel[ao]s? | guarden | estudien(?:l[ao]s?)? | estudie | mis | respuestas | datos
    eso | para mi | yo | le | les | doy | permiso | thanks | thank you | please
  `}))*(?: (?:para|pa) que \\w.*)?$`,
);

/** What asks, doubts or sets a condition: there is no yes yet. */
const DOUBT = new RegExp(
  `\\b${anyOf`
    quien(?:es)? | cual(?:es)? | cuant[oa]s? | donde (?!sea\b)\w+ | (?:para|pa|por) (?:que|q)$ | (?:para|pa|por) (?:que|q) (?:es|son|sirve|lo|la|las|los)
    qu?e? (?:es|son|era|pasa|van|va a|hacen?|sigue|significa|quiere decir|datos|cosas?)
    como (?:es|asi|asi que|se|funciona|hago|les|lo|me) | cuando (?:es|me|se)
    pero | aunque | miedo | susto | dud(?:a|as|an|o) | desconfi\w+ | depende | segur[oa] que (?!si\b)\w+ | cuesta | cobran? | vale algo
    (?:antes|primero) (?:digame|expliqueme|explique|cuenteme|quiero|quisiera|necesito|me|que me) | (?:quitar|sacar|robar|pedir) (?:la )?plata
    si (?:me|le|nos) toca | (?:me|le|nos) toca$ | ni modo | no hay de otra | obligad[oa]
    dejeme | dejame | lo pienso | y si (?!senora?\b)\w+ | roban? | clon(?:an|en|ar) | estaf\w+ | enganan? | cobrar(?:me|nos)? | app | miedito
    expli[qc]\w+ | cuente(?:me|n)? | saber mas | ahorita | mas tarde | ya lei | (?:le|te|la) entiendo | a ver | pensar(?:lo|la)? | si (?:es|no es|fuera|nadie|acaso) | siempre y cuando | solo si | a condicion
    what | who | why | how | but | afraid | scared
  `}\\b`,
);

/** Behind a yes no denial of it, and alone no yes that is express. */
const WHY_NOT = /\b(?:y )?(?:por ?que no|why not)\b/g;

/** "si no hay problema": no denial and no doubt. */
const NO_DOUBT = new RegExp(
  `\\b${anyOf`
    (?:no hay|sin|ningun) (?:ningun )?(?:problema|inconveniente) | no tengo (?:ningun )?(?:problema|inconveniente)
    como no | no se preocupe | sin (?:duda|miedo|pena) | no (?:me )?importa | no hay lio | no problem
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
  const rest = said.replace(NO_DOUBT, 'claro').replace(WHY_NOT, ' ').trim();
  const isYes = BEGINS_WITH_YES.test(rest) || IS_YES_ALONE.test(rest);
  return isYes && !DOUBT.test(rest) && !/\bno\b/.test(rest) && !text.includes('?');
};
