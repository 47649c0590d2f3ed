import { clean, plain, plainWithQue } from './clean.ts';
import { anyOf } from './phrases.ts';

/**
 * What people say to the assistant itself, and which answers no question:
 * - `who`: who or what are you
 * - `why`: why do you ask, what do you want it for
 * - `trust`: does it cost, is it a fraud, who gave you my number
 * - `angry`: insults
 * - `bye`: goes away, without asking never to be written to again
 */
export type SmallTalk = 'who' | 'why' | 'trust' | 'angry' | 'bye';

const AROUND = anyOf`
  hola | y | pero | oiga | mire | disculpe | perdon | perdone | una pregunta | vecina | veci | senora | senorita | por favor
  porfa | entonces | ay | ah | bueno | pues | digame | a ver | que pena | gracias | muchas gracias | listo | ok | sorry | excuse me | but
`;

const KINDS: readonly (readonly [SmallTalk, string])[] = [
  [
    'who',
    anyOf`
      (?:(?:con )?quien (?:es|eres|habla|hablo|me habla|me escribe|me esta escribiendo|esta ahi|son|son ustedes))(?: usted| ustedes| ud)?
      (?:usted |ud )?(?:es|eres|sos) (?:un |una )?(?:robot|maquina|persona|persona de verdad|humano|humana|bot|computador|inteligencia artificial|ia|chat ?gpt|chat|real)(?: o (?:una? )?(?:robot|persona|maquina|humano|humana))?
      (?:estoy )?hablando con (?:una? )?(?:robot|maquina|persona|humano)(?: o (?:una? )?(?:robot|maquina|persona|humano))?
      que es (?:usted|vecina|esta vaina) | como se llama(?: usted)? | cual es su nombre
      who are you | what are you | are you (?:a |an )?(?:robot|bot|machine|human|person|real|real person|ai)
    `,
  ],
  [
    'why',
    anyOf`
      (?:eso )?(?:por ?que|para que|pa que|paque|xq|pq)(?: es)?(?: eso)?
      (?:por ?que|para que|pa que|xq|pq) (?:me |lo |le |les |usted |ustedes |tanto )*(?:pregunta|preguntan|preguntas|pide|piden|pregunton|tantas?|(?:quieren?|necesitan?|sirven?) (?:saber|guardar|tener|mis?|es[eoa]s?|tant[oa]s?))(?: .{0,30})?
      (?:y )?(?:eso|esto) (?:para|pa|por) ?(?:que|q)(?: es| sirve| era)?
      (?:y )?eso que tiene que ver(?: .{0,20})?
      why | why do you (?:ask|need|want).{0,30} | what for | what do you need (?:it|that|this) for
    `,
  ],
  [
    'trust',
    anyOf`
      (?:esto |eso |todo |el servicio )?(?:es|sera|seria) (?:gratis|gratuito|una estafa|estafa|un robo|confiable|de la alcaldia)
      (?:usted|ud|ustedes|vecina) (?:me |nos |le )?(?:cobra|cobran)(?: algo| plata| por esto)?
      (?:cuanto|que) (?:me )?(?:cobra|cobran|vale(?: esto)?|cuesta(?: esto)?|toca pagar|hay que pagar)
      (?:esto |eso )?(?:me )?(?:tiene costo|(?:cuesta|vale|cobra) algo|cobran algo|tiene algun costo|toca pagar|hay que pagar|hay que pagar algo)
      (?:de donde|como|quien) (?:le |les )?(?:saco|sacaron|consiguio|consiguieron|dio|dieron|tiene|tienen) mi (?:numero|telefono|celular)
      (?:me van a|me va a|no me vayan a|no me vaya a) (?:robar|estafar|tumbar)
      is (?:it|this) (?:free|a scam|safe|real|true) | how much (?:is it|does it cost|do you charge) | who gave you my number
    `,
  ],
  [
    'angry',
    anyOf`
      .*\b(?:hijue?put\w*|hij[oa]s? de (?:puta|perra)|hp|jueputa|gonorrea\w*|malparid\w*|pirob[oa]s?|carechimba\w*|imbecil\w*|estupid[oa]s?|idiotas?|marica|maricas|mierda|inutil\w*)\b.*
      (?:no )?(?:me |nos )?(?:joda|jodan|moleste|molesten|fastidie)(?: mas)? | vayase a .* | (?:que )?(?:rateros|ladrones|ladrona|ladron|mentirosa|mentirosos)
      (?:esto |usted |ud )?no (?:sirve|sirven)(?: para nada| de nada)? | que (?:mamera|porqueria|fastidio)(?: esto)?
      fuck.* | shut up | you are useless | this is useless
    `,
  ],
  [
    'bye',
    anyOf`
      chao+ | chau | chaito | adios | hasta (?:luego|manana|pronto|la proxima|otro dia) | nos vemos | hablamos(?: luego| despues| manana)?
      (?:ya )?me (?:voy|tengo que ir|toca irme)(?: ya)? | que este (?:muy )?bien | que le vaya bien | bye | bye bye | goodbye | see you
    `,
  ],
];

const PATTERNS = KINDS.map(([kind, said]) => [kind, new RegExp(`^(?:${AROUND} )*${said}(?: ${AROUND})*$`)] as const);

/** Whether the whole text is said to the assistant itself; null where it may be an answer. */
export const smallTalkIn = (text: string): SmallTalk | null => {
  const words = plainWithQue(text);
  if (words === '' || words.length > 120) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

const CLOSING = new RegExp(
  `^(?:${anyOf`
    ah | entonces | no | nada | nada mas | nop | nopis | ninguna | ninguno | eso es todo | eso era todo | eso era | con eso | asi esta bien | esta bien
    todo bien | ya | ya no | no mas | por ahora no | por ahora nada | por ahora nada mas | es todo | solo eso | listo | ok | okey | vale
    (?:(?:lo|la|me|voy a|vamos a|dejeme|toca|mejor) )*(?:pienso|pensar(?:l[oa])?|consulto|consultar(?:l[oa])?)(?: (?:bien|con mi \w+|y (?:le )?(?:aviso|cuento|escribo)))*
    (?:ya )?voy (?:a ir|a pasar|a llamar|alla|manana|esta semana) | (?:le|les) (?:aviso|escribo)(?: luego| despues)? | (?:le|les) cuento (?:luego|despues|manana) | luego (?:miro|vuelvo|le escribo)
    dale | bueno | perfecto | entendido | de acuerdo | excelente | super | genial | no necesito nada | no necesito mas | hasta ahi
    gracias | muchas gracias | veci | vecina | senora | nothing | nothing else | that is all | that s all | all good | fine | great | no thanks | thanks | thank you
  `} ?)+$`,
);

/** "no, nada más", "listo, gracias": at a result, that she needs nothing else now. */
export const closesTalk = (text: string): boolean => {
  const cleaned = clean(text);
  const words = plain(cleaned);
  return words === '' ? /[👍👌🙏❤]/u.test(cleaned) : words.length < 60 && CLOSING.test(words);
};

const addressed = anyOf`
  gracias | veci | vecina | vecinita | senora | senorita | sumerce | mija | mijita | mamita | amor | mi amor | reina | mi reina | linda | dona
`;
const NO_MORE = new RegExp(
  `^(?:(?:no|ya|pues|${addressed}) )*no mas(?: (?:por ahora|pues|nadie|nadie mas|nada|${addressed}))*$`,
);

/** "ya no más": the bare words, which end a list as well as a talk. */
export const saysNoMore = (text: string): boolean => NO_MORE.test(plain(clean(text)));

/** "no, señorita, no más": a courteous no, and no wish never to hear of us again. */
export const saysNoMoreCourteously = (text: string): boolean => {
  const words = plain(clean(text));
  return NO_MORE.test(words) && COURTEOUS.test(words);
};
const COURTEOUS = new RegExp(`^no (?!mas\\b)|\\b(?:${addressed})\\b`);

const WHOLE =
  /^(?:(?:quiero|puedo|por favor|porfa|a) )*(?:ver|leer|lea|muestre|muestreme|repita|repitame|see|read|show)(?:lo|la|me)? (?:todo|completo|el texto|it all|all|everything)(?: (?:el texto|completo|otra vez|de nuevo|again|por favor|porfa))*$/;

/** "ver todo": she wants to read the whole of what was said in short. */
export const wantsWhole = (text: string): boolean => WHOLE.test(plain(clean(text)));

const ENGLISH =
  /^(?:hello|hi|hey|good (?:morning|afternoon|evening)|greetings)(?: there| vecina| everyone| friend)?$|\b(?:i need|i want|i am|i m|i have|do you|can you|could you|please help|help me|how do|how can|where (?:is|can|are)|my (?:son|daughter|mother|child|kids))\b/;

/** Words that are no Spanish and that most English sentences hold several of. */
const ENGLISH_WORDS = new Set(
  `about after an and are at because been bank but by can day did do does each every for from get getting got had have her
  him his how i if in is it loan loans money mother my need not of on or our pay paying said say she should so somebody
  someone t that the their them there they this time to us want was we week were what when where which who why will with
  would you your approved hi hello help kids year years old take care`.split(/\s+/),
);
/** Words of both languages, which tell nothing. */
const OF_BOTH = new Set('a he has me no m s d son pan real final'.split(' '));

/** Whether somebody who never wrote before writes English. */
export const soundsEnglish = (text: string): boolean => ENGLISH.test(plain(clean(text))) || isEnglish(text);

/** A whole sentence of it, beyond doubt: three words that are English alone, and hardly another. */
export const isEnglish = (text: string): boolean => {
  const words = plain(clean(text))
    .split(' ')
    .filter((word) => !OF_BOTH.has(word));
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return words.length >= 4 && english >= 3 && english / words.length >= 0.7;
};
