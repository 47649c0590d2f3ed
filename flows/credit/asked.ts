import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { dateName, pesos } from '../loans/format.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { cite } from './law.ts';
import * as ask from './questions.ts';
import { sayNeeded } from './show-capacity.ts';
import { lines, telling } from './tell.ts';
import { text as choiceOf } from './told.ts';

type Topic = 'instalment' | 'cheapest' | 'guarantor' | 'reported' | 'notPaying' | 'otherAmount';

/** What she asks of her result, out of what is in the data; what nobody published is said to be unknown. Null: none of it. */
export const answerAsked = (text: string, known: Known): string | null => {
  const said = plain(clean(text));
  const topic = topics.find(([, pattern]) => pattern.test(said))?.[0];
  return topic === undefined ? null : says[topic](known);
};

const lends = anyOf`
  sirven? | prestan? | prestando | aceptan? | reciben? | dan | atienden? | hay | puedo | pueden | lend | take
`;
const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'reported',
    new RegExp(
      `^(?:(?:y|pero|oiga|vecina|veci|es que|si|yo|la verdad) )*${anyOf`
        (?:estoy|ando|aparezco|sigo|me tienen|quede) reportad[oa](?: en (?:data ?credito|las? centrale?s?(?: de riesgos?)?))?
        (?:i am|i m) reported
        (?:\w+ ){0,3}${lends}(?: \w+){0,4} reportad[oa]s?
        (?:do they |who )?(?:lend|take)(?: \w+){0,4} reported
      `}$`,
    ),
  ],
  [
    'notPaying',
    /\b(?:si|if) (?:yo |un (?:dia|mes) |luego |despues )*(?:no (?:(?:le|lo|les|la) )?(?:pago|pague|puedo pagar|puedo|alcanzo|alcanza|logro pagar|tengo (?:para|con que) pagar)|me (?:atraso|cuelgo|demoro)|dejo de pagar|quedo mal|i (?:can(?:no)?t|cannot|do not|don t) pay)\b/,
  ],
  [
    'otherAmount',
    /\b(?:si|if) (?:yo |mejor |i )*(?:pido|pidiera|saco|sacara|solicito|ask for|borrow) (?:un |una )?(?:poco |poquito |tris )?(?:menos|mas|less|more)(?: (?:plata|dinero|money))?$/,
  ],
  [
    'instalment',
    /\b(?:cuanto|how much)\b.*\b(?:me (?:toca|tocaria|queda|quedaria|sale|saldria)|(?:seria|es|va a ser) la cuota|pagaria|tendria que pagar|would i pay)\b/,
  ],
  [
    'cheapest',
    /\b(?:cual|cuales|quien|quienes|donde|que banco|which|who)\b.*\b(?:mas (?:barat|economic|comod)[oa]s?|menos (?:interes(?:es)?|caro)|menor(?:es)? (?:tasa|interes(?:es)?)|mejor (?:tasa|interes|opcion)?$|cheapest|lowest)/,
  ],
  [
    'guarantor',
    /^(?:(?:y|pero|oiga|vecina|veci|ahi|alla|ellos|todos|do|they|me|le|les|nos) )*(?:piden?|pediran|exigen?|necesito|toca(?: llevar| tener)?|hay que (?:llevar|tener)|tengo que (?:llevar|tener)|se necesita|ask for|need)(?: (?:un|una|a|algun))? (?:fiador(?:es)?|codeudor(?:es)?|guarantor)$/,
  ],
];

const says: Readonly<Record<Topic, (known: Known) => string | null>> = {
  instalment: (known) => {
    const told = telling(known);
    const { instalmentMax: max } = told.assessment.capacity;
    const needed = sayNeeded(told);
    if (needed === null) return null;
    return lines([
      needed,
      max === null || max === 0 ? null : fill(told.words.result.canPay, { max: pesos(max, known.locale) }),
    ]);
  },
  cheapest: ({ locale, world: { credit } }) =>
    fill(words[locale].cheapest, {
      all: credit.offers.length,
      rated: credit.offers.filter(({ rateEa }) => rateEa !== null).length,
    }),
  guarantor: ({ locale }) => words[locale].guarantor,
  reported: ({ locale, answers, world: { credit } }) => {
    const taking = credit.offers.filter(({ conditions }) => conditions.acceptsReported === true);
    const list = taking.map(({ name, asOf }) => (asOf === null ? name : `${name} (${dateName(asOf, locale)})`));
    return lines([
      fill(words[locale].reported, { list: list.join(', '), rest: credit.offers.length - taking.length }),
      choiceOf(answers, ask.history) === 'reported' ? null : words[locale].changeHistory,
    ]);
  },
  notPaying: ({ locale, world: { credit } }) => fill(words[locale].notPaying, { termLaw: cite(credit, '1266-13') }),
  otherAmount: ({ locale, answers }) => {
    const amount = answers[ask.amount.id];
    const half = typeof amount === 'number' ? Math.max(100_000, Math.round(amount / 200_000) * 100_000) : 500_000;
    return fill(words[locale].otherAmount, { example: pesos(half, locale) });
  },
};

const words: Readonly<Record<Locale, Readonly<Record<Exclude<Topic, 'instalment'> | 'changeHistory', string>>>> = {
  'es-CO': {
    cheapest:
      'Cuál es el más barato no lo sé: de {all} que tengo, solo {rated} publican su tasa, y cambia. Pida dos ofertas por escrito con el costo total (VTU). En *Cuánto cuesta*, del menú, le comparo las dos en pesos.',
    guarantor:
      'Cuáles piden fiador no lo sé: no lo encontré publicado. Pregúntelo antes de llevar papeles, y que le digan también qué pasa con el fiador si un mes no alcanza.',
    reported:
      'Publican que reciben a personas reportadas: {list}. Cada uno decide. De los otros {rest} que tengo no lo sé: pregunte antes de pedir.',
    changeHistory: 'Si usted tiene un reporte, escriba *cambiar historial* y saco el resultado con eso.',
    notPaying:
      'Si ve que no alcanza, hable *antes* del día del pago y pida por escrito otro plazo o una cuota más baja. Si se atrasa le pueden hacer un reporte: al pagar, ese reporte dura el doble del atraso y máximo 4 años ({termLaw}). Por una deuda nadie puede amenazar. Si ya le pasa, escriba *no puedo pagar*.',
    otherAmount: 'Dígame cuánto y saco las cuentas otra vez. Por ejemplo: *y si pido {example}*.',
  },
  en: {
    cheapest:
      'Which is cheapest I do not know: of {all} I have, only {rated} publish their rate, and it changes. Ask for two written offers with the whole cost (VTU). In *What it costs*, in the menu, I set the two side by side in pesos.',
    guarantor:
      'Which of them ask for a guarantor I do not know: I did not find it published. Ask before you bring papers, and ask what becomes of the guarantor if one month falls short.',
    reported:
      'These publish that they take people who are reported: {list}. Each decides. Of the other {rest} I have I do not know: ask before you apply.',
    changeHistory: 'If you are reported, write *change history* and I work out the result with that.',
    notPaying:
      'If you see it will not do, talk to them *before* the day of payment and ask in writing for more time or a lower instalment. If you fall behind they may report you: once paid, the report lasts twice the arrears and 4 years at most ({termLaw}). Nobody may threaten you for a debt. If you are there already, write *I cannot pay*.',
    otherAmount: 'Tell me how much and I do the sums again. For example: *what if I ask for {example}*.',
  },
};
