import { clean, plain } from './clean.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { anyOf, SIGHED } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { repeats, takesUp } from './repeats.ts';
import { near, sound } from './sound.ts';

const YES_SIGN = /[👍👌✅✔☑🙌👏💯🆗🤝]/u;
const NO_SIGN = /[👎❌✖🙅🚫⛔🙅]/u;

/** Said before or behind an answer, and no part of it. */
const FILLERS = new RegExp(
  `\\b${anyOf`
    pues | veci(?:na|no|nita|nito)? | sumerce | su merce | senora | senor | senorita | mija | mijo | mi amor
    amor | dona | don | por favor | porfa | gracias | muchas gracias | ay | eh | este | mmm? | hm | uy | oiga
    mire | la verdad | en realidad | realmente | doctora | jefe | parce | ala | please | thanks | thank you
    dios mio | entonces
  `}\\b`,
  'g',
);

/** Before an answer that says more than these. */
const OPENING = new RegExp(
  `^${anyOf`
    y | ah | yo | oh | aah | ahh | jaja | jajaja | ja | bueno | que(?! va) | creo que | yo creo que
    pienso que | supongo que | me parece que | mmm | mm | eso
  `}(?: |$)(?=.)`,
);

/** "claro que no", "ya no". */
const SURE_THAT_NOT = new RegExp(
  `^${anyOf`
    claro | obvio | por supuesto | desde luego | seguro | ya | cierto | exacto | listo | obviamente | bueno
    eso | s | verdad | ok | es verdad | correcto | perfecto | tambien | efectivamente | siempre
    ciertamente | sure | of course | me parece | y | va
  `}(?: que)?(?: yo)? (?:no|not)\\b`,
);

const NEVER = new RegExp(
  `^${anyOf`
    no | no+(?:p+[ei]*)?s? | nou | noup | nel | nah | na | en absoluto | de ninguna (?:manera|forma)
    ni pensarlo | ni muert[oa] | eso si que no | (?:no){2,} | nanai | nanay | nones | negativo | nunca | jamas
    tampoco | para nada | pa nada | que va | ni loc[oa] | ni modo | ni riesgos | de riesgos | imposible
    ningun[oa] | nada | none | never | not | nanay cucas | ni por el chiras | ni de vainas | nuncas | n
    (?:para|pa) nadita | desacuerdo | en desacuerdo | rechazo | falso | mentira | incorrecto | erroneo | nanais | neles | nonono | nono
  `}\\b`,
);
const NO_INSIDE = /\b(?:no|tampoco|nunca|jamas|not|don t|didn t|doesn t|isn t|haven t|sin|ni)\b/;
/** "no" inside these is no denial. */
const NOT_A_NO = new RegExp(
  `\\b${anyOf`
    como no | por que no | porque no | no hay problema | no hay (?:ningun )?inconveniente
    no tengo (?:ningun )?(?:problema|inconveniente) | no me (?:molesta|importa) | no veo por que no
    sin problemas? | sin duda | no hay duda | no faltaba mas | cuando no | why not | no problem
    no le veo problema | sin falta | si no (?:estoy mal|me equivoco)
  `}\\b`,
  'g',
);

const YES = new RegExp(
  `^${anyOf`
    si | zi | sy | sip | sis | sipi | sii | ssi | see | sep | sipo | sisas | sizas | simon | s | y | claro | clarines
    clarin | clarinete | obvio | obviamente | dale | dele | hagale | hagamole | hagamosle | hagamoslo | hagalo | agale
    de una | deuna | listo | listos | listico | lito | ok | okay | okey | oki | okis | okei | vale | correcto
    correctisimo | exacto | exactamente | asi es | asi mismo | afirmativo | por supuesto | desde luego
    efectivamente | cierto | ciertamente | eso | acepto | aceptar | aceptado | autorizo | de acuerdo
    con (?:mucho |todo )?gusto | va | vamos | hecho | perfecto | esta bien | seguro | segura | seguramente | ya
    aja | ajam | m+j+[ua]?m* | segurisim[oa] | de fijo | uhum | ujum | uju | mhm | tal cual | me parece | de acuerdo | yes | yeah | yep | yup | sure
    of course | right | correct | positivo | quiero | bueno | buenisimo | melo | breve | todo bien | cuente con
    sin duda | sin problema | mismo | siempre | confirmo | confirmado | verdad | es verdad | asi si | totalmente
    tambien | yo tambien | excelente | super | genial | firmes | encantad[oa] | i do | i am | i agree | agreed | yess
    ya mismo | fijo | full | firme | sisa | sisiga | siga | sigamos | adelante | hagamos | a la orden
    dale pues | pongale | ponga | tengalo por seguro | (?:si){2,} | listones | absolutely | that s right
    definitely | you bet | sis[ae]s | eso es | es cierto | es verdad | es correcto | por su puesto
  `}\\b`,
);
const YES_INSIDE = new RegExp(
  `\\b${anyOf`
    si | claro | obvio | por supuesto | acepto | autorizo | afirmativo | de una | hagale | listo | yes
    de acuerdo | desde luego | como no | por que no | no hay problema | sin problema | sin duda | por su puesto
    seguro que si | con gusto | me gustaria | me encantaria
  `}\\b`,
);
/** She repeats the verb of the question instead of "sí". */
const DOES = new RegExp(
  `^(?:yo |ella |el |ellos |ya |actualmente |apenas |un )*(?:lo |la |los |las |me |le )?${anyOf`
    tengo | tiene | tienen | tenemos | soy | es | somos | son | trabajo | trabaja | viv[oe](?! (?:en|por|cerca|lejos) ) | estoy | esta
    estamos | estan | quiero | queremos | puedo | puede | recibo | recibe | cuido | cuida | cuidamos | estudio
    estudia | pago | necesito | necesita | debo | voy | va | hago | hice | hay | fui | ha ido | he | sirve
    gusta | gustaria | interesa | conviene | creo | supongo | me imagino | imagino | i guess | i think | i have
    i want | i can
  `}\\b`,
);
/** "soy mujer" says who she is, and neither yes nor no. */
const OF_HER_SEX =
  /^(?:(?:yo|pues|ah|y|es que) )*(?:soy|i am|i m) (?:una? |a )?(?:mujer|hombre|varon|senora?|woman|man|female|male)(?: (?:vecina|veci|gracias|por favor))*$/;
const MAYBE = new RegExp(
  `\\b${anyOf`
    depende | tal vez | talvez | quizas? | de pronto | a veces | puede ser | puede que | mas o menos | masomenos
    regular | a medias | en parte | si y no | no y si | ni si ni no | maybe | sometimes | it depends | perhaps
    posiblemente | probablemente | casi (?:siempre|nunca) | toca mirar | toca ver | hay que ver | vamos a ver | lo (?:voy a )?pens[a-z]+
    dejeme pensar | a ratos | algunas veces | de vez en cuando | unas veces
  `}\\b`,
);

/** "y si pido menos", "¿si pido menos?": a question of hers. "y sí, señora" and "y si, tengo una" are a yes. */
const surelyYes = anyOf`claro | se[nñ]ora? | veci(?:na)? | gracias | sumerce | obvio | pues`;
const WHAT_IF = new RegExp(
  `^¿* *(?:(?:${anyOf`ay | oiga | vecina | veci | bueno | pues | no | entonces | pero`}[ ,.¿]+)*y(?: entonces)? si (?!(?:${surelyYes}|y no|no$)\\b)(?:(?=[^?]+\\?)|(?=(?:yo |mejor )*(?:pid|sac|solicit|fuer|pagar[ao]|(?:l[oa]s? )?(?:pag|abon|cancel)[oa] (?:\\w+ )?(?:antes|todo|de una|mas)|no (?:les? )?(?:pag|pued|alcanz)|me (?:atras|cuelg|demor|pas[oe]|voy|mud|cambi|quit|embarg|demand|llev|met)|trabaj|viv[oi])))|si (?!(?:${surelyYes}|${anyOf`
    (?:por |para )?que | cual | cuanto | como | donde | cuando | quien | y
  `})\\b)[a-z][^,.;]*\\?$)`,
);
/** "y si no acepto", typed without a question mark. */
const WHAT_IF_NOT =
  /^(?:(?:y|pero|entonces|ay|oiga|vecina|veci)[ ,.]+)+si no (?!(?:estoy mal|me equivoco|hay problema)\b)[a-z]/;
export const asksWhatIf = (text: string): boolean =>
  (WHAT_IF.test(clean(text)) || WHAT_IF_NOT.test(plain(clean(text)))) && !/\bsí/i.test(text);

/** "no, mejor dos palos": another amount, and no answer to what is asked. */
const OTHER_AMOUNT = new RegExp(
  `^no (?:${anyOf`mejor | perdon | mentiras? | espere | digo | en realidad | vecina | veci`} )*(?:${anyOf`
    (?:que )?(?:son|sean|es|era|eran|sea) | mejor | pido | ponga
  `} )(?:(?:como|unos|por ahi|solo|que|sean) )*(?:\\w+ ){1,4}${anyOf`mil | mill | millon(?:es)? | palos? | palitos? | lucas? | barras? | melon(?:es)?`}\\b`,
);

/** "bueno y cuánto me cobran", "listo y ustedes quiénes son", "y eso queda reportado": begun like a yes, and a question. */
const ASKS = new RegExp(
  `^(?:${anyOf`y | eso | bueno | listo | ok | okay | dale | dele | vale | ah | claro | pero | ya`} )+(?:(?:usted(?:es)?|uste|uds?|eso|esto) )*(?:${anyOf`
    quien(?:es)?\b | cual(?:es)?\b | cuant[oa]s?\b | donde\b | cuando (?!quiera|pueda|guste|diga) | como (?!no\b|usted|quiera|diga|sea)
    que (?:es|son|sigue|pasa|hacen?|van?|significa|datos|toca|hay)\b | (?:para|pa|por) que\b(?! (?:si|no|se|me)\b)
  `})|^(?:${anyOf`bueno | listo | ok | ah | dale`} )*(?:y|pero) (?:eso|esto|usted(?:es)?|uste|uds?) (?!si\\b|no\\b|claro\\b)\\w+ \\w+`,
);

/** "ya, eso es todo": the end of what she tells, which the words of a question may know. */
const ALL_TOLD = /^(?:(?:ya|bueno|listo|pues|vecina|veci) )*(?:eso )?(?:es|seria) todo\b/;

/** Before what she takes back: "ay no, mentiras, tiene 9". */
const SIGHS = new RegExp(`^(?:${SIGHED} )+`);

/** "no, espere, mejor quiero un préstamo", "no, me equivoqué": she changes her mind, and denies nothing of what is asked. */
const OTHERWISE = new RegExp(
  `^no mentiras? (?!(?:que )?(?:si|no|claro)\\b)\\w|^no (?:${anyOf`espere?n? | espera | pere | perdon | mire | vea | mentiras? | ya | mejor | mas bien`} )*(?:(?<=\\b${anyOf`mejor | mas bien | espere?n? | espera | pere | perdon`} )(?:${anyOf`
    quiero | quisiera | necesito | prefiero | lo del? | la del? | otra cosa | es que | son | era
  `})|me equivoque)\\b`,
);

/** "está en trámite", "la estoy sacando", "me falta": not yet, and no no. */
const NOT_YET = new RegExp(
  `\\b${anyOf`
    ^(?:no|ya no) (?:hay|queda) de otra$ | en (?:tramite|proceso) | (?:l[ao]s? |me )?(?:estoy|estamos|ando) (?:sacando|tramitando|gestionando|consiguiendo)(?:l[ao]s?)? | en eso (?:estoy|ando|estamos)
    (?:estoy|estamos|ando) en eso | me faltan?(?: un poco| poquito| poco)?$ | (?:toca|tocara)$ | ahi (?:voy|vamos)$
  `}\\b`,
);

/** "antes sí, ahora no": what holds now. */
const NOW = /\b(si|no)\b.* (?:ahora|ahorita|hoy|actualmente|ya)(?: mismo| en dia| si| pues)* (?:que )?(si|no)$/;
const BEFORE = /^(?:(?:pues|yo|ella|el) )*(?:antes|hasta|hace|el ano pasado|al principio)\b/;

/** "ya le dije que no": said once more. What others told her is no answer of hers. */
const SAID_BEFORE =
  /^(?:no ya |(?:pues|ya|es que|y|que|si) )*(?:l[eo]s? |te |se l[oa] )*(?:dije|he dicho|habia dicho|conteste|respondi|estoy diciendo)(?: ya)? que (si|no)\b/;

/** "sí, no tengo": which of the two, only she knows. */
const YES_AND_NOT =
  /^(?:si|sip|claro) no (?:lo |la |los |las |le |me )?(?:tengo|tiene|tienen|tenemos|soy|es|somos|estoy|esta|estan|recibo|recibe|puedo|puede|hay|trabajo|trabaja|vivo|vive|cuido|cuida|debo|pago|vendo|estudio|estudia)\b/;

/** "sí, no, espere, no", "no, digo, sí": the last counts. */
const LAST =
  /^(?:si|no|claro)\b.*\b(?:esper[ea]\w*|pere|perdon|mentiras?|digo|mejor dicho|me equivoque|corrijo)(?: (?:que|es|no es))* (si|no|claro que si|claro que no)$/;

/** "no joda, claro", "no hombre, sí": that "no" is a sigh. */
const SIGH =
  /^no (?:joda[sn]?|me joda[sn]?|hombre|mijo|mija|jile|juegue|sea bob[oa]) (?=(?:claro|obvio|si|por supuesto|de una|no)\b)/;

/** "creo que sí, pero no me he hecho la prueba": said back. */
const HEDGE =
  /^(?:(?:pues|yo|vecina|veci|ay|mm+) )*(?:creo|pienso|supongo|me parece|me imagino|i think|i guess)(?: que)? (?:si|yes) (?:pero|but)\b/;

/** "no solo a él sino a mi mamá también": there are more. */
const ALSO = /^no (?:sol[oa]|solamente|unicamente) .{1,60}\bsino\b/;

/** "al banco no, pero sí al vecino": both. */
const BOTH = /\bno (?:\w+ )?pero (?:si|a|al|con|le|les)\b/;

const either = (): Parsed<boolean> => ({
  ok: false,
  reason: 'ambiguous',
  candidates: [
    { id: 'yes', label: 'Sí', value: true },
    { id: 'no', label: 'No', value: false },
  ],
});

const SLIPS: readonly (readonly [string, boolean])[] = [
  ['claro', true],
  ['obvio', true],
  ['listo', true],
  ['acepto', true],
  ['correcto', true],
  ['afirmativo', true],
  ['exacto', true],
  ['perfecto', true],
  ['hagale', true],
  ['autorizo', true],
  ['negativo', false],
  ['nunca', false],
  ['tampoco', false],
  ['jamas', false],
  ['efectivamente', true],
  ['supuesto', true],
];

/** She says that she is a woman, or he that he is a man, and nothing else. */
export const saysHerSex = (text: string): boolean => OF_HER_SEX.test(plain(clean(text)));

/**
 * yes: sí, de una, hágale, 👍🏽 · no: nop, para nada, todavía no, 👎 · "no sé" is neither · "a veces" is asked back.
 * `asked` is the question: where it is known, a verb is a yes only to what it asks ("tengo" to all that one may have,
 * "tengo hambre" to no debt).
 */
export const parseYesNo = (text: string, asked?: string): Parsed<boolean> => {
  const cleaned = clean(text);
  // "no, pues claro": the "no" only begins the sentence.
  const said = plain(cleaned)
    .replace(/^(?:x+)$/, '')
    .replace(/^no pues (?=(?:claro|obvio)\b)/, '')
    .replace(/^(?:(?:y|pues) )*que yo sepa (?=\S)/, '')
    .replace(/^(?:(?:yo|pues) )*estoy en (?=desacuerdo)/, '');
  if (said === '' || !/[a-z]/.test(said)) {
    const yes = YES_SIGN.test(cleaned);
    const no = NO_SIGN.test(cleaned);
    if (yes !== no) return understood(yes);
    if (said !== '') return refused('not-understood');
  }
  const written = said.replace(/\bq\b/g, 'que');
  const elsewhere = [OTHER_AMOUNT, OF_HER_SEX, ASKS, ALL_TOLD].some((pattern) => pattern.test(written));
  if (asksWhatIf(text) || elsewhere) return refused('not-understood');
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = parseYesNo(
      refusal.rest.replace(/^(?:pero )?(?:yo )?(?:(?:creo|diria|supongo|imagino)(?: que)?)?/, ''),
      asked,
    );
    return guess.ok ? understood(guess.value, true) : refused(refusal.reason);
  }
  if (OTHERWISE.test(written.replace(SIGHS, ''))) return refused('not-understood');
  const words = said
    .replace(/\bx(?= )/g, 'por')
    .replace(/\bq\b/g, 'que')
    .replace(FILLERS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(OPENING, '');
  if (words === '') return /\bpues\b/.test(said) ? refused('not-understood') : thanks(said);
  const before = saidBefore(said, cleaned);
  if (before !== null) return before;
  const sigh = SIGH.exec(words)?.[0] ?? '';
  const decided = decide(words.slice(sigh.length), {
    asks: /\?$/.test(cleaned) || /^(?:y |pero )?que (?!si |no |pena )/.test(said),
    hedges: HEDGE.test(written),
    asked,
  });
  return decided.ok && sigh !== '' ? understood(decided.value, true) : decided;
};

/** What a sentence comes to in which a yes and a no stand: "ya le dije que no", "antes sí, ahora no", "sí, no, espere, no". */
const saidBefore = (said: string, cleaned: string): Parsed<boolean> | null => {
  const told = SAID_BEFORE.exec(said)?.[1];
  if (told !== undefined) return understood(told === 'si');
  const now = BEFORE.test(said) ? NOW.exec(said) : null;
  if (now?.[2] !== undefined && now[1] !== now[2]) return understood(now[2] === 'si', true);
  const last = LAST.exec(said)?.[1];
  if (last !== undefined && !cleaned.includes('?')) {
    const yes = last.endsWith('si');
    return understood(yes, true);
  }
  return null;
};

const thanks = (said: string): Parsed<boolean> => (/\bgracias|thank/.test(said) ? either() : refused('not-understood'));

type Sentence = {
  /** Her words are a question, and repeat no verb of ours: "¿sirve para reportados?". */
  readonly asks: boolean;
  /** "creo que sí": she is not sure of it. */
  readonly hedges: boolean;
  /** The question, where it is known. */
  readonly asked: string | undefined;
};

const decide = (words: string, { asks, hedges, asked }: Sentence): Parsed<boolean> => {
  const rest = words.replace(NOT_A_NO, 'claro');
  if (
    /^(?:si|claro)(?: senora| senor)? pero no$|^no pero si$|\bsi y no\b|^si no$|^si o no$|^no si$|^si no si$|^ni si ni no/.test(
      rest,
    )
  )
    return either();
  // about the question, not an answer to it
  if (
    /\bno (?:le |lo |la |te |los |me )*(?:entiend|entend|comprend|quedo? claro|queda claro)/.test(rest) &&
    !/^(?:no|si) no\b/.test(rest)
  )
    return refused('not-understood');
  if (/^si que no\b/.test(rest)) return understood(false);
  if (YES_AND_NOT.test(rest)) return either();
  const only = asked === undefined ? null : namesOnly(rest, asked);
  if (only !== null) return only;
  const no = NEVER.test(rest);
  const yes = YES.test(rest);
  if (MAYBE.test(rest) || NOT_YET.test(rest)) {
    // "no, a veces me ayudan": the first word decides
    return (no && !/^(?:ya )?no (?:hay|queda) de otra$/.test(rest)) || /^(?:si|claro|obvio)\b/.test(rest)
      ? understood(!no, true)
      : either();
  }
  if (no) {
    if (
      /^no (?:mentiras?|mentira|que va|pere|espere|perdon|digo)(?: que)? (?:si|claro)\b|^no (?:(?:yo|ella|el|nosotros|aqui|bueno|bueno pero) )?(?:si|claro que si)\b(?! no\b)/.test(
        rest,
      ) ||
      ALSO.test(rest)
    )
      return understood(true, true);
    if (/^nada que no\b/.test(rest)) return understood(true, true);
    if (BOTH.test(rest) || (asked !== undefined && hasOne(rest, asked))) return either();
    return understood(false);
  }
  if (yes) {
    if (SURE_THAT_NOT.test(rest)) return understood(false);
    if (/^(?:si|sip)\b.*\b(?:digo|perdon|mentiras?|mejor)\b.*\bno\b/.test(rest)) return understood(false, true);
    // "ya la pagué" is a yes to some questions and a no to others, and "quiero" the begin of any wish
    const told = /^ya (?!(?:si|mismo|claro|listo|dale|cuento)\b)/.test(rest);
    // "ya casi termino", "ya casi nace": it lasts still.
    if (told && !/^ya casi\b/.test(rest) && !answers(rest, asked)) return refused('not-understood');
    // "ya" is a yes, or says that this was all: the words of the question know.
    const meansMore = asked !== undefined && rest === 'ya';
    const guessed = /^quiero \w/.test(rest) || (told && !/^ya (?:tengo|estoy|soy)\b/.test(rest));
    return understood(true, hedges || meansMore || guessed);
  }
  if (YES_SIGN.test(rest)) return understood(true);
  const deny = NO_INSIDE.test(rest);
  const affirm = YES_INSIDE.test(rest);
  // "le debo a mi prima, pero ella no me cobra"
  if (deny && asked !== undefined && !asks && DOES.test(rest) && !/\bno$/.test(rest) && takesUp(rest, asked))
    return understood(true, true);
  if (deny && !affirm) return asks ? refused('not-understood') : understood(false, !/\bno$/.test(rest));
  if (affirm && !deny) return understood(true, !/\bsi$/.test(rest));
  if (affirm && deny) return either();
  if (DOES.test(rest) && !asks && answers(rest, asked)) return understood(true, true);
  const first = rest.split(' ')[0] ?? '';
  for (const [known, value] of SLIPS) {
    if (first.length > 3 && first.length + 2 > known.length && (sound(first) === sound(known) || near(first, known, 1)))
      return understood(value, true);
  }
  return refused('not-understood');
};

/** Whether a sentence without yes or no speaks of what was asked. */
const answers = (words: string, asked: string | undefined): boolean => asked === undefined || repeats(words, asked);

/** "no tengo cuenta, solo Nequi": one of what is asked for all the same. */
const ONE_ALL_THE_SAME = new RegExp(
  `\\b(?:solo|solamente|unicamente|pero(?: si)?)(?: ${anyOf`un[oa]? | el | la | l[oa]s? | con | por | del? | en | mi | tengo | a`})* (\\w+)$`,
);

const hasOne = (words: string, asked: string): boolean => {
  const one = ONE_ALL_THE_SAME.exec(words)?.[1];
  return one !== undefined && takesUp(one, asked);
};

/** "nequi no más, la otra me la bloquearon": only that. "deudas no más" wants none. */
const ONLY_THIS =
  /^(?:(?:si|pues|tengo|uso|manejo|con|el|la|l[oa]s|una?|mi) )*(?!(?:no|ya|nunca|deudas?)\b)(\w+) no mas\b/;
/** "no más nequi" is only that, or no more of it. "no más hijos" is no more. */
const ONLY_OR_NO_MORE = /^(?:no )?no mas (\w+[^s\W])$/;

/** To "¿cuida a alguien más?" one and no more is a no. */
const ASKS_FOR_MORE = /\b(?:alguien|nadie|otr[oa]s?|algo) mas\b|\b(?:anyone|anybody) else\b/;

/** One of what is asked for and nothing else, which "no más" says without denying it. */
const namesOnly = (words: string, asked: string): Parsed<boolean> | null => {
  if (ASKS_FOR_MORE.test(plain(clean(asked)))) return null;
  const one = ONLY_THIS.exec(words)?.[1];
  if (one !== undefined && takesUp(one, asked)) return understood(true, true);
  const which = ONLY_OR_NO_MORE.exec(words)?.[1];
  return which !== undefined && takesUp(which, asked) ? either() : null;
};
