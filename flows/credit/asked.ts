import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { dearestLoan } from '../loans/compare.ts';
import { dateName, decimal, monthName, pesos } from '../loans/format.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseMoney } from '../understanding/money.ts';
import { anyOf } from '../understanding/phrases.ts';
import { cite } from './law.ts';
import * as ask from './questions.ts';
import { sayNeeded } from './show-capacity.ts';
import { lines, telling } from './tell.ts';
import { text as choiceOf } from './told.ts';

type Topic =
  | 'most'
  | 'enough'
  | 'where'
  | 'instalment'
  | 'cheapest'
  | 'interest'
  | 'guarantor'
  | 'howLong'
  | 'age'
  | 'reported'
  | 'notPaying'
  | 'otherAmount'
  | 'noDebts'
  | 'whatInstalment'
  | 'lowerInstalment'
  | 'gota';

/** What she asks of her result, out of what is in the data; what nobody published is said to be unknown. Null: none of it. */
export const answerAsked = (text: string, known: Known): string | null => {
  const said = plain(clean(text));
  const topic = topics.find(([, pattern]) => pattern.test(said))?.[0];
  return topic === undefined ? null : says[topic](known, said);
};

/** "¿y si me atraso?", wherever a loan is spoken of. */
export const answerNotPaying = (text: string, known: Known): string | null =>
  notPaying.test(plain(clean(text))) ? says.notPaying(known, '') : null;

const notPaying =
  /\b(?:si|if) (?:yo |un (?:dia|mes) |luego |despues )*(?:no (?:(?:le|lo|les|la) )?(?:pago|pague|puedo pagar|puedo|alcanzo|alcanza|logro pagar|tengo (?:para|con que) pagar)|me (?:atraso|cuelgo|demoro)|dejo de pagar(?:les?|lo)?|quedo mal|i (?:can(?:no)?t|cannot|do not|don t) pay)\b/;

const lends = anyOf`
  sirven? | prestan? | prestando | aceptan? | reciben? | dan | atienden? | hay | puedo | pueden | lend | take
`;
const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'reported',
    new RegExp(
      `^(?:(?:y|pero|oiga|vecina|veci|es que|si|yo|la verdad) )*${anyOf`
        (?:estoy|ando|aparezco|sigo|me tienen|quede) reportad[oa](?: en (?:data ?credito|las? centrale?s?(?: de riesgos?)?))?
        (?:estoy|aparezco) en (?:data ?credito|las? centrale?s?(?: de riesgos?)?)
        (?:i am|i m) reported
        (?:\w+ ){0,3}${lends}(?: \w+){0,4} reportad[oa]s?
        (?:do they |who )?(?:lend|take)(?: \w+){0,4} reported
      `}$`,
    ),
  ],
  ['notPaying', notPaying],
  [
    'most',
    new RegExp(
      `^(?:(?:y|pero|entonces|oiga|vecina|veci|como|ay) )*${anyOf`
        (?:hasta )?(?:cuanto|que monto) (?:mas )?(?:es lo (?:maximo|mas) que )?(?:plata )?(?:(?:yo|me|le|nos) )*(?:puedo|podria|alcanzo a|alcanzaria a|pueden|podrian|prestan?|prestarian?|dan|darian|aprueban)(?: (?:pedir|sacar|prestar|solicitar)(?:me|les)?)?
        (?:hasta )?(?:cuanto|para cuanto) me (?:alcanza|da) | cuanto menos(?: (?:pido|debo pedir|tengo que pedir|seria))?
        how much (?:can|could|may) i (?:ask for|borrow|get) | how much (?:do|will|would) they lend me
      `}(?: (?:prestad[oa]|a mi|hasta|ahi|asi|con eso|con mi negocio|el banco|los bancos|ellos|como maximo|maximo))*$`,
    ),
  ],
  [
    'enough',
    /^(?:(?:y|pero|oiga|vecina|veci|sera que|entonces|cree que|si) )*(?:(?:me|nos) )?(?:alcanza|da|daria|alcanzaria|cabe|cabria|(?:podria|puedo) (?:pedir|sacar)) (?:(?:para|pa|con|pedir|sacar|un|una|unos|los|prestamo|credito|de|por) )*\S*\d/,
  ],
  [
    'where',
    new RegExp(
      `^(?:(?:y|pero|oiga|vecina|veci|entonces) )*${anyOf`
        (?:en )?donde (?:quedan?|estan?|es|son|encuentro|hay)(?: (?:el|la|los|las|un|una|es[eao]s?|es[eo]))* (?:bancos?|oficinas? (?:del banco|de (?:monet|bancamia|ellos))|entidad(?:es)?|sucursal(?:es)?|monet|bancamia)(?: (?:mas cercan[oa]s?|cerca|por aqui|de aqui))?
        (?:cuando|a que horas?|que dia|que dias) (?:puedo|se puede|toca|hay que|debo) (?:ir|pedirl[oa]|pedir|acercarme)(?: al banco| alla)? | (?:cuando|a que horas?) (?:abren|atienden)
        (?:puedo|se puede) (?:ir|pedirl[oa]|pasar|acercarme)(?: (?:al banco|alla|ya|hoy|mismo|de una|manana|el \w+|este \w+))*
        (?:es|atienden|abren|trabajan) (?:(?:los|el|tambien|hasta) )*(?:sabados?|domingos?|festivos?)
        where is the (?:bank|office) | when can i go | can i go (?:today|now|tomorrow)
      `}$`,
    ),
  ],
  ['otherAmount', /\b(?:si|if) (?:yo |mejor |i )*(?:pido|pidiera|saco|sacara|solicito|ask for|borrow)(?: \w+){1,4}$/],
  [
    'instalment',
    /^(?:(?:y|pero|entonces|vecina|veci|de) )*(?:la )?cuota(?: (?:de |en )?cuant[oa](?: (?:seria|es|queda|quedaria))?)?$|\b(?:cuanto|how much)\b.*\b(?:me (?:toca|tocaria|queda|quedaria|sale|saldria)|(?:seria|es|va a ser) la cuota|pagaria|tendria que pagar|would i pay)\b/,
  ],
  ['whatInstalment', /^(?:(?:y|pero|vecina|veci) )*que (?:es|significa|quiere decir)(?: eso de)?(?: la| una)? cuota$/],
  [
    'lowerInstalment',
    /^(?:(?:y|con|una|la|quiero|pero|si) )*(?:menos cuota|cuota mas (?:baja|bajita|chiquita|pequena))$/,
  ],
  [
    'gota',
    /^(?:(?:y|pero|pues|entonces|a mi) )*el gota(?: a gota)? (?:me )?(?:sirve|conviene|sale|queda|gusta|parece|es) (?:mas|mejor)(?: (?:facil|rapido|barato))?$/,
  ],
  [
    'cheapest',
    /\b(?:cual|cuales|quien|quienes|donde|que banco|which|who)\b.*\b(?:mas (?:barat|economic|comod)[oa]s?|menos (?:interes(?:es)?|caro)|cobran? menos|menor(?:es)? (?:tasa|interes(?:es)?)|mejor (?:tasa|interes|opcion)?$|cheapest|lowest)/,
  ],
  [
    'interest',
    /\b(?:que|cuant[oa]|cual(?:es)?|what)\b.*\b(?:interes(?:es)?|tasa|interest)\b|\b(?:interes(?:es)?|tasa)\b.*\bcobran\b/,
  ],
  [
    'howLong',
    /\bcuanto (?:tiempo )?(?:se )?(?:demoran?|tardan?)\b|\b(?:en|a) (?:cuanto tiempo|cuantos dias|cuanto)\b.*\b(?:respond|dan|sale|desembols|aprueb|prestan)|\bhow long\b/,
  ],
  [
    'age',
    /\b(?:hasta|a|de) que edad\b|\b(?:edad|(?:tengo|a los) \d\d anos(?! (?:vend|trabaj|de |en |con ))|mayores|viej[oa]s?)\b.*\b(?:prestan|dan|sirve|reciben)\b|\bprestan\b.*\b(?:edad|\d\d anos|mayores|viej[oa]s?)\b/,
  ],
  [
    'noDebts',
    /^(?:(?:es que|yo|pero) )*(?:ya )?no (?:le )?(?:debo|tengo)(?: ya)? (?:nada|plata|ninguna deuda|deudas|mas deudas)(?: a nadie)?$|^ya pague (?:todo|todas|las deudas|la deuda)$/,
  ],
  [
    'guarantor',
    /^(?:(?:y|pero|oiga|vecina|veci|ahi|alla|ellos|todos|do|they|me|le|les|nos) )*(?:piden?|pediran|exigen?|necesito|toca(?: llevar| tener)?|hay que (?:llevar|tener)|tengo que (?:llevar|tener)|se necesita|ask for|need)(?: (?:un|una|a|algun))? (?:fiador(?:es)?|codeudor(?:es)?|guarantor)$/,
  ],
];

const says: Readonly<Record<Topic, (known: Known, said: string) => string | null>> = {
  most: (known) => {
    const told = telling(known);
    const { instalmentMax: max } = told.assessment.capacity;
    if (max === null) return words[known.locale].mostUnknown;
    const most = dearestLoan(max, known.world.credit, told.month);
    if (most === null) return words[known.locale].mostNothing;
    return fill(words[known.locale].most, { max: pesos(max, known.locale), most: pesos(most, known.locale) });
  },
  enough: (known, said) => {
    const amount = parseMoney(said);
    const needed = amount.ok ? sayNeeded(telling(known), amount.value) : null;
    return needed === null ? null : lines([needed, canPay(known)]);
  },
  where: ({ locale }) => words[locale].where,
  instalment: (known) => {
    const needed = sayNeeded(telling(known));
    return needed === null ? null : lines([needed, canPay(known)]);
  },
  cheapest: ({ locale, world: { credit } }) =>
    fill(words[locale].cheapest, {
      all: credit.offers.length,
      rated: credit.offers.filter(({ rateEa }) => rateEa !== null).length,
    }),
  interest: (known) => {
    const { locale, world } = known;
    const { comparison } = telling(known);
    return comparison === null
      ? says.cheapest(known, '')
      : fill(words[locale].interest, {
          ea: decimal(comparison.ceiling.ea, locale),
          month: monthName(comparison.ceiling.month, locale),
          all: world.credit.offers.length,
          rated: world.credit.offers.filter(({ rateEa }) => rateEa !== null).length,
        });
  },
  whatInstalment: ({ locale }) => words[locale].whatInstalment,
  lowerInstalment: ({ locale }) => words[locale].lowerInstalment,
  gota: ({ locale }) => words[locale].gota,
  guarantor: ({ locale }) => words[locale].guarantor,
  howLong: ({ locale }) => words[locale].howLong,
  age: ({ locale, world: { credit } }) => {
    const bounded = credit.offers.flatMap(({ name, conditions: { ageMin, ageMax } }) =>
      ageMax === null ? [] : [fill(words[locale].ages, { name, min: ageMin ?? 18, max: ageMax })],
    );
    return fill(words[locale].age, { list: bounded.join(', '), rest: credit.offers.length - bounded.length });
  },
  noDebts: ({ locale, answers }) => (answers[ask.hasDebts.id] === true ? words[locale].noDebts : null),
  reported: ({ locale, answers, world: { credit } }) => {
    const taking = credit.offers.filter(({ conditions }) => conditions.acceptsReported === true);
    const list = taking.map(({ name, asOf }) => (asOf === null ? name : `${name} (${dateName(asOf, locale)})`));
    return lines([
      fill(words[locale].reported, { list: list.join(', '), rest: credit.offers.length - taking.length }),
      choiceOf(answers, ask.history) === 'reported' ? null : words[locale].changeHistory,
    ]);
  },
  notPaying: ({ locale, world: { credit } }) => fill(words[locale].notPaying, { termLaw: cite(credit, '1266-13') }),
  otherAmount: ({ locale, answers }, said) => {
    const amount = answers[ask.amount.id];
    const other = typeof amount === 'number' ? amount * (/\b(?:mas|more)\b/.test(said) ? 1.5 : 0.5) : 500_000;
    return fill(words[locale].otherAmount, {
      example: pesos(Math.max(1, Math.round(other / 100_000)) * 100_000, locale),
    });
  },
};

const canPay = (known: Known): string | null => {
  const told = telling(known);
  const { instalmentMax: max } = told.assessment.capacity;
  return max === null || max === 0 ? null : fill(told.words.result.canPay, { max: pesos(max, known.locale) });
};

const words: Readonly<
  Record<
    Locale,
    Readonly<
      Record<Exclude<Topic, 'instalment' | 'enough'> | 'changeHistory' | 'ages' | 'mostUnknown' | 'mostNothing', string>
    >
  >
> = {
  'es-CO': {
    most: 'Con una cuota de hasta {max} al mes, a 12 meses y al precio legal más alto, le da para unos *{most}*. Cuánto le prestan lo decide cada entidad.',
    mostUnknown: 'Para decirle hasta cuánto me faltan cuentas suyas. Mire *Ver las cuentas*, o escriba *corregir*.',
    mostNothing: 'Con las cuentas que me dio no le cabe una cuota ahora. Mire *Ver las cuentas*: ahí está por qué.',
    where:
      'Puede pedirlo cuando quiera. Oficinas y horarios de quienes prestan no los tengo: búsquelos en la página de cada uno o llame antes de ir. En *Quién presta* le digo lo que publican.',
    cheapest:
      'Cuál es el más barato no lo sé: de {all} que tengo, solo {rated} publican su tasa, y cambia. Pida dos ofertas por escrito con el costo total (VTU). En *Cuánto cuesta*, del menú, le comparo las dos en pesos.',
    interest:
      'Cada uno pone su interés, y nadie puede cobrar más que el tope legal: el último que tengo es {ea}% al año ({month}). De {all} que tengo, solo {rated} publican su tasa. Pregunte siempre cuánto devuelve en total, en pesos.',
    whatInstalment:
      'La *cuota* es lo que se paga cada vez, cada día, semana o mes, hasta devolver lo prestado con sus intereses.',
    lowerInstalment: 'Para una cuota más baja, pida menos plata o más plazo. Con más plazo, en total devuelve más.',
    gota: 'El gota a gota saca rápido del apuro y sale caro. En *Cuánto cuesta*, del menú, le muestro las cuentas en pesos.',
    howLong:
      'Cuánto se demoran no lo sé: casi ninguno lo publica. Pregúntelo cuando lo pida, y no le pague a nadie que ofrezca agilizarlo.',
    age: 'La edad que publican: {list}. De los otros {rest} que tengo no encontré un tope de edad: pregunte antes de pedir.',
    ages: '{name}, de {min} a {max} años',
    noDebts: 'Qué bueno. Escriba *cambiar deudas* y saco las cuentas otra vez.',
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
    most: 'With up to {max} a month, over 12 months and at the dearest legal price, you can carry some *{most}*. How much they lend you is for each lender to decide.',
    mostUnknown: 'To say up to how much I lack some of your sums. Look at *See the sums*, or write *change*.',
    mostNothing: 'By the sums you gave me no instalment fits now. Look at *See the sums*: it says why.',
    where:
      'You can ask for it whenever you like. Offices and hours of those who lend I do not have: look on their own page or call before you go. In *Who lends* I tell what they publish.',
    cheapest:
      'Which is cheapest I do not know: of {all} I have, only {rated} publish their rate, and it changes. Ask for two written offers with the whole cost (VTU). In *What it costs*, in the menu, I set the two side by side in pesos.',
    interest:
      'Each sets its own interest, and nobody may charge more than the legal ceiling: the latest I have is {ea}% a year ({month}). Of {all} I have, only {rated} publish their rate. Always ask how much you give back in all, in pesos.',
    whatInstalment:
      'An *instalment* is what is paid each time, each day, week or month, until the loan and its interest are given back.',
    lowerInstalment: 'For a lower instalment, ask for less or for longer. The longer, the more you give back in all.',
    gota: 'A gota a gota is quick, and dear. In *What it costs*, in the menu, I show you the sums in pesos.',
    howLong:
      'How long they take I do not know: hardly any publishes it. Ask when you apply, and pay nobody who offers to speed it up.',
    age: 'The ages they publish: {list}. Of the other {rest} I have I found no upper age: ask before you apply.',
    ages: '{name}, {min} to {max} years',
    noDebts: 'Good. Write *change debts* and I do the sums again.',
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
