import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

const NAMES = new RegExp(
  `\\b${anyOf`
    vecin[oa]s? | veci | vecinit[oa]s? | sumerce | su merce | senora? | senorita | mi amor | mi reina | mi vida | mi corazon | mija | mijo | ya volvi | volvi | amiga
    amigo | doctora | doctor | dona | don | todos | todas | jefe | reina | linda | corazon | parce | robot
    asistente | por favor | oiga | disculpe | pues | ay | eh | muy | mucho | muchas | mil | y | a usted | usted
    con gusto | bueno | ok | listo | por todo | por la ayuda | por su ayuda | por ayudarme | la informacion
    por la informacion | senor | ala | there | so much | very much
  `}\\b`,
  'g',
);
const HELLO = new RegExp(
  `^${anyOf`
    hola+ | ola | holi | holis | hol[ai]ta | buen dia | buenos? dias? | buenas? (?:tardes?|noches?|buenas)
    buenas? | buenos | buenas buenas | saludos? | saludes | que hubo | quiubo | quihubo | q hubo | qhubo
    quiubole | que mas | q mas | que tal | q tal | como (?:(?:me )?(?:le|la|lo|les) (?:va|ha ido|esta yendo)|esta|estas|estan|vamos|va|amanecio|ha estado)
    como va todo | alo | feliz (?:dia|tarde|noche) | cordial saludo | reciba un cordial saludo | hello | hi
    hey | good (?:morning|afternoon|evening|night) | como le ha ido | bendiciones | buenass | ey | epa
    muy buenas | que se dice | todo bien
  `}(?: |$)`,
);
const THANKS = new RegExp(
  `^${anyOf`
    gracias | grax | grasias | graciass | mil gracias | muchas gracias | muchisimas gracias | muchas | mil
    dios (?:le|te|se lo|les) (?:pague|lo pague|bendiga) | (?:que )?dios (?:la|lo) bendiga | se lo agradezco | (?:la|los|las) quiero(?: mucho)?
    (?:le |les |muy )?agradecid[oa] | le agradezco | les agradezco | agradezco | muy amables? | amable
    que amable | tan amable | tan querida | thanks | thank you | thx | ty | gracias a dios
  `}(?: |$)`,
);

/** A greeting or thanks and nothing else: answered kindly, never taken as an answer. Null where more was said. */
export const greetingIn = (text: string): 'hello' | 'thanks' | null => {
  const cleaned = clean(text);
  let words = plain(cleaned);
  if (words === '')
    return /[👋]/u.test(cleaned) ? 'hello' : /[🙏❤🤗😘💐]/u.test(cleaned) && !/[👍👎]/u.test(cleaned) ? 'thanks' : null;
  if (words.length > 120) return null;
  // "mil" by itself is a number, or the rest of one
  if (words === 'mil') return null;
  let kind: 'hello' | 'thanks' | null = null;
  for (let turn = 0; turn < 12 && words !== ''; turn++) {
    const before = words;
    const hello = HELLO.exec(words);
    const thanks = THANKS.exec(words);
    if (thanks !== null) {
      kind = 'thanks';
      words = words.slice(thanks[0].length).trim();
    } else if (hello !== null) {
      kind ??= 'hello';
      words = words.slice(hello[0].length).trim();
    }
    if (words === before) {
      words = words.replace(NAMES, ' ').replace(/\s+/g, ' ').trim();
      if (words === before) return null;
    }
  }
  return words === '' ? kind : null;
};
