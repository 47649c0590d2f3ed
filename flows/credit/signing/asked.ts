import type { Known } from '../../engine/flow.ts';
import type { Locale } from '../../engine/locale.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { answerNotPaying } from '../asked.ts';

type Topic = 'sign' | 'signed' | 'guarantor' | 'term';

/** What she asks below the check of her offer; `verdict` is what came of it. Null where she asks none of these. */
export const answerSigning = (text: string, known: Known, verdict: 'stop' | 'ask' | 'go-on'): string | null => {
  const said = plain(clean(text));
  const topic = topics.find(([, pattern]) => pattern.test(said))?.[0];
  if (topic === undefined) return answerNotPaying(text, known);
  const say = words[known.locale];
  return topic === 'sign' ? say[verdict === 'go-on' ? 'yours' : 'notYet'] : say[topic];
};

const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'sign',
    /^(?:(?:y|pero|entonces|vecina|veci|oiga|que hago|usted que dice) )*(?:lo |la )?(?:firmo|debo firmar|puedo firmar|should i sign|do i sign)(?: o no(?: (?:lo |la )?firmo)?| or not| ya| entonces)*$/,
  ],
  [
    'signed',
    /^(?:(?:yo|es que|vecina|veci|pero|uy|ay|no) )*(?:ya (?:lo |la )?firme|i (?:have )?(?:already )?signed)(?: (?:ayer|hoy|eso|todo|el papel|los papeles|el contrato|it))*$/,
  ],
  [
    'guarantor',
    /^(?:(?:y|pero|vecina|veci|es que) )*(?:me |nos )?(?:piden|exigen|pidieron|they want)(?: (?:un|una|a))? (?:fiador(?:es)?|codeudor(?:es)?|guarantor)$/,
  ],
  [
    'term',
    /\b(?:si|if)\b.*\b(?:menos|mas|fewer|more|less|shorter|longer) (?:plazo|cuotas|meses|tiempo|term|months|instal?ments)\b/,
  ],
];

const words: Readonly<Record<Locale, Readonly<Record<Exclude<Topic, 'sign'> | 'yours' | 'notYet', string>>>> = {
  'es-CO': {
    yours:
      'Eso lo decide usted. No vi señales de alarma en lo que me contó; antes, haga las preguntas de arriba y que se las respondan por escrito.',
    notYet:
      'Todavía no firme: arriba está por qué. Primero pregunte, y que le respondan por escrito. Firmar o no, lo decide usted.',
    signed:
      'Guarde copia de todo lo que firmó; si no se la dieron, pídala. Y anote cada pago: en *Llevar mis pagos* le ayudo.',
    guarantor:
      'Fiador es quien paga si usted no puede. Que lea el papel antes de firmar, y pregunten juntos cuánto y cuándo le cobrarían.',
    term: 'Con menos cuotas, cada una sube; con más, baja, pero suele pagar más en total. Pídales las dos por escrito y las miramos en *Revisar otra oferta*.',
  },
  en: {
    yours:
      'That is for you to decide. I saw no red flags in what you told me; first ask the questions above and have the answers in writing.',
    notYet:
      'Don’t sign yet: above is why. Ask first, and have the answers in writing. Whether to sign is for you to decide.',
    signed:
      'Keep a copy of all you signed; if you got none, ask for it. And note each payment: *Keep my payments* helps you.',
    guarantor:
      'A guarantor is who pays if you cannot. Let them read the paper before they sign, and ask together how much and when.',
    term: 'With fewer instalments each is higher; with more, lower, but in all you usually pay more. Ask for both in writing, and check the other offer here.',
  },
};
