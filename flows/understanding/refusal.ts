import { clean, plain } from './clean.ts';
import type { Refusal } from './parsed.ts';
import { anyOf } from './phrases.ts';

const DONT_KNOW = new RegExp(
  [
    '(?:no|ni) (?:(?:lo|la|le|me|te|se) )*(?:recuerdo|acuerdo|sabria|recordamos)(?! si me|[a-z])',
    'no me (?:l[oa]s? )?se(?! [a-z]+[oa]do\\b|[a-z])',
    'no (?:(?:lo|la|le|me|te|se) )*(?:se|sabemos|sabia)(?! (?:valen?|vist[a-z]+|ban[a-z]+|mueve|levanta|asea|defiend[a-z]+|entiend[a-z]+|facilit[a-z]+|alcanz[a-z]+|queda[a-z]*|despeg[a-z]+|aguant[a-z]+|leer|escribir|nada de|si me|pued[a-z]+|pud[a-z]+|podi[a-z]+|podr[a-z]+|han?|hac[a-z]+|hizo|consig[a-z]+|pag[aou]n?|pregunt[a-z]+|dic[a-z]+|necesit[a-z]+|us[a-z]+|vend[a-z]+|trabaj[a-z]+|encuentr[a-z]+|deb[a-z]+|cobr[a-z]+|recib[a-z]+|me|les?|nos|los?|las?(?! verdad)|va|dan?|dio|fue|quier[a-z]+|ve|ven)(?![a-z]))',
    'no tengo (?:ni )?(?:idea|claridad|claro|el dato|ese dato|presente|conocimiento)',
    '(?:ni|cero|sin) (?:la menor |p[a-z]* )?idea',
    'ni se',
    'quien sabe',
    'ni (?:modo|forma|manera) de saber',
    'quien sabra',
    'vaya uno a saber',
    'yo que (?:voy a saber|se)',
    'sabra dios',
    'solo dios sabe',
    'dios sabra',
    'a saber',
    'nose',
    'nosé',
    'no c',
    'nc',
    'ns',
    '^n s$',
    'sabe dios',
    'nidea',
    'no (?:estoy|toy) (?:muy |tan )?segur[oa]',
    'no tengo certeza',
    'se me olvido',
    'no me dijeron',
    'no (?:la|lo|los|las) conozco',
    'desconozco',
    'ignoro',
    'me corchó?',
    'me corcho',
    'i (?:do not|don t|dont) (?:know|remember)',
    'dont know',
    'don t know',
    'dunno',
    'no idea',
    'not sure',
    'idk',
    'no clue',
    'who knows',
  ]
    .join('|')
    .replace(/^/, '\\b(?:')
    .concat(')\\b'),
);

const RATHER_NOT = new RegExp(
  [
    '(?:prefiero|preferiria|prefriero|prefero|mejor) (?:que )?no (?:lo |le |les )?(?:decir|digo|decirl[oa]|contest[a-z]*|respond[a-z]*|habl[a-z]*|cont[a-z]+|dar[a-z]*|coment[a-z]*|revel[a-z]*|compart[a-z]*)',
    'no (?:le |les |lo |te |se lo |se los )?(?:quiero|quisiera|deseo|pienso|voy a|quero|me gusta|me gustaria|me siento comod[oa]) (?:decir|contest|respond|habl|cont[ae]|dar|compart|coment)[a-z]*',
    'no (?:lo )?(?:dire|respondo|contesto)',
    'no (?:le |les |se lo )digo (?:cuant[oa]s?|cual|donde|quien)',
    '(?:eso|es|esa|ese|muy) (?:dato |pregunta |info[a-z]* |ya )?(?:es )?(?:muy |algo |cosa )?(?:privad[oa]|personal|intim[oa]|(?<!si es )confidencial)',
    'me (?:lo|la) reservo',
    'no se l[oa]s? doy(?! (?:fiad|barat|car|a(?! nadie)|por|en|sin))',
    'no (?:le |les )?doy (?:mi|el|ese|ningun) (?:numero|telefono|celular|dato|nombre)',
    'de eso (?:yo )?no (?:hablo|quiero hablar|me gusta hablar)',
    '(?:^|eso )(?:ya )?(?:es|son) (?:cosas?|asuntos?|problemas?) m[io][oa]s?',
    '^cosa mia',
    'no es (?:asunto|problema) (?:suyo|de ustedes)',
    'que le importa',
    'no le importa',
    'eso no se (?:le )?pregunta',
    'prefiero no',
    'prefiero reserv[a-z]+',
    'me abstengo',
    'sin comentarios',
    '(?:rather|prefer) not(?: to)?(?: say| answer| tell)?',
    'none of your business',
    'no comment',
  ]
    .join('|')
    .replace(/^/, '\\b(?:')
    .concat(')\\b'),
);

/** The whole text and nothing but it: inside a sentence these words mean other things. */
const PASS = new RegExp(
  `^(?:yo |mejor |eh |mmm? )?${anyOf`
    paso | pasar | saltar | saltemos | saltela | salteme esta | omitir | omita | skip | pass
    siguiente(?: pregunta)? | otra pregunta | sin respuesta | sin responder | la siguiente
    reservado | pasemos a (?:otra|la siguiente)
  `}(?: ${anyOf`
    esa | esta | de esa | de esta | pregunta | por favor | gracias | esa pregunta | esta pregunta
  `})*$`,
);

/** Behind these an answer still comes: "no sé, creo que 34". */
const GUESS = new RegExp(
  `\\b${anyOf`
    creo | pero | como | tal vez | de pronto | yo diria | diria | por ahi | mas o menos | unos | unas | sera
    seria | serian | supongo | imagino | calculo | maybe | i think | about | quizas? | aproximadamente | casi
  `}\\b(.*)$`,
);

/** What a text says about answering at all; `rest` is the guess that follows, if one does. */
export const refusalIn = (text: string): { readonly reason: Refusal; readonly rest: string | null } | null => {
  const cleaned = clean(text);
  const words = plain(cleaned);
  if (words === '') {
    if (/[?¿]/.test(cleaned) || cleaned === '') return { reason: 'empty', rest: null };
    return /🤷/u.test(cleaned) ? { reason: 'dont-know', rest: null } : { reason: 'empty', rest: null };
  }
  if (RATHER_NOT.test(words) || PASS.test(words)) return { reason: 'rather-not', rest: null };
  const unknown = DONT_KNOW.exec(words);
  if (unknown === null && !/🤷/u.test(cleaned)) return null;
  const after = unknown === null ? '' : words.slice(unknown.index + unknown[0].length);
  const guess = GUESS.exec(after);
  // the guess is read from the text itself, whose numbers keep their dots and commas
  const rest =
    guess === null ? null : cleaned.slice(cleaned.indexOf(guess[0].split(' ')[0] ?? '', unknown?.index ?? 0));
  return { reason: 'dont-know', rest };
};

/** "no se vale solo", written without accents, and "no sé leer" say what somebody cannot do, and nothing of what she knows. */
export const saysNoSeOfElse = (text: string): boolean =>
  (/\bno se\b/i.test(text) || /\bno sé (?:bien )?(?:leer|escribir)\b/i.test(text.normalize('NFC'))) &&
  refusalIn(text) === null;
