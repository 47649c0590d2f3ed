import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { clean, plain } from '../understanding/clean.ts';

type Topic = 'reading' | 'sees' | 'whose' | 'ifNo' | 'cost' | 'what';

/** What people ask before they say yes or no. None of it is an answer. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  ['reading', /\bno (?:se|puedo) (?:bien )?(?:leer|escribir)\b|\bno veo (?:bien )?para leer\b|\bcan(?: t|not) read\b/],
  [
    'sees',
    /\bquien(?:es)? (?:mas )?(?:(?:me )?(?:lo|los|la|las) )?(?:ve|ven|lee|leen|mira|miran|va a ver|van a ver|puede ver|pueden ver|recibe)\b|\ba quien(?:es)? (?:se )?(?:le|les|lo|los|las) (?:dan|pasan|muestran|mandan)\b|\bme da (?:como )?(?:miedo|susto|desconfianza|cosa)\b|\bwho (?:sees|reads|can see|will see)\b/,
  ],
  [
    'whose',
    /\b(?:es|son) (?:esto |ustedes )?(?:del? |de la )?(?:gobierno|alcaldia|distrito|estado)\b|\bde quien es (?:esto|eso)\b|\bis (?:this|it) (?:from )?the (?:government|city)\b/,
  ],
  [
    'cost',
    /\b(?:(?:eso|esto) (?:cuanto )?(?:me )?(?:cuesta|vale|cobran?|va a costar)|tiene (?:algun )?costo|(?:sacar|robar|quitar) (?:la )?plata|(?:toca|hay que) pagar|does (?:it|this) cost)\b/,
  ],
  [
    'what',
    /\b(?:que es (?:esto|eso)|(?:esto|eso) (?:que|q) es|(?:para|pa) ?(?:que|q) (?:es|son|sirve|guardan?|quieren?|lo|las|los)|(?:usted(?:es)?|uste|uds?) (?:quien(?:es)?) (?:es|son)|quien(?:es)? (?:es|son) (?:usted(?:es)?|uste|uds?)|what is (?:this|it)|who are you)\b/,
  ],
  [
    'ifNo',
    /\b(?:y )?(?:que pasa )?si (?:le |les |yo )*(?:digo que no|no (?:acepto|quiero|autorizo|firmo))\b|\bif i (?:say no|refuse|don t)\b/,
  ],
];

/** What she asks about the permission; null where she asks nothing of the kind. */
export const askedOfConsent = (
  text: string,
  { locale, world }: Pick<Known, 'locale' | 'world'>,
  /** `served`: she gave the first permission, and the second is asked. */
  { served, noController }: { readonly served: boolean; readonly noController: string },
): string | null => {
  const said = plain(clean(text));
  const topic = topics.find(([, pattern]) => pattern.test(said))?.[0];
  if (topic === undefined) return null;
  // The second permission is apart: without it she is served all the same.
  const words = topic === 'ifNo' && served ? say[locale].ifNoResearch : say[locale][topic];
  return fill(words, { controller: world.controller?.name ?? noController });
};

const say: Readonly<Record<Locale, Readonly<Record<Topic | 'ifNoResearch', string>>>> = {
  'es-CO': {
    reading:
      'No se preocupe. En corto: guardo lo que me cuente para decirle qué servicios le sirven, y lo borro cuando usted quiera. Puede pedirle a alguien de confianza que le lea.',
    sees: 'Lo ve el equipo que atiende este servicio, y queda anotado quién miró. Lo que se publica va sin su nombre ni su número.',
    cost: 'Yo no le cobro nada, y nunca le pido plata ni claves.',
    what: 'Soy *Vecina*, la asistente del Sistema de Cuidado de Bogotá. Guardo lo que me cuente para decirle qué servicios le sirven, y lo borro cuando usted quiera.',
    whose: 'Es para el Sistema de Cuidado de Bogotá. Responsable de sus datos: {controller}.',
    ifNo: 'Si dice que no, no guardo sus respuestas. Igual le muestro lugares y líneas de ayuda.',
    ifNoResearch: 'Si dice que no, la atiendo igual, y nadie las estudia.',
  },
  en: {
    reading:
      'Do not worry. In short: I keep what you tell me so that I can say which services serve you, and erase it when you want. You can ask somebody you trust to read it to you.',
    sees: 'The team of this service sees it, and it is noted who looked. What is published goes without your name or number.',
    cost: 'I charge you nothing, and I never ask for money or passwords.',
    what: "I am *Vecina*, the assistant of Bogotá's Care System. I keep what you tell me so that I can say which services serve you, and erase it when you want.",
    whose: "It is for Bogotá's Care System. Responsible for your data: {controller}.",
    ifNo: 'If you say no, I keep none of your answers. I can still show you places and help lines.',
    ifNoResearch: 'If you say no, I serve you all the same, and nobody studies them.',
  },
};
