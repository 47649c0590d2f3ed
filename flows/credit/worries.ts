import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { paceIn } from '../understanding/cadence.ts';
import { clean, plain } from '../understanding/clean.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { anyOf } from '../understanding/phrases.ts';
import * as ask from './questions.ts';

type Worry = 'reports' | 'who' | 'safe' | 'paper' | 'most' | 'oneDay';

/** What she asks back out of caution instead of answering: "¿eso me reportan?", "¿y si no tengo RUT?". Null where she does not. */
export const aboutWorry = (text: string, { answers, locale }: Pick<Known, 'answers' | 'locale'>): string | null => {
  const said = plain(clean(text));
  const worry = ofAnotherTime(text, answers) ? 'oneDay' : worries.find(([, pattern]) => pattern.test(said))?.[0];
  if (worry === undefined) return null;
  // Below the result there is a page on papers, and how much they lend is reckoned there.
  const told = ask.documents.id in answers;
  if (told && worry === 'most') return null;
  return words[locale][told && worry === 'paper' ? 'paperBelow' : worry];
};

const LEAD = '(?:(?:y|pero|ay|uy|oiga|vecina|veci|una pregunta|sera que|entonces) )*';
const worries: readonly (readonly [Worry, RegExp])[] = [
  [
    'reports',
    new RegExp(
      `^${LEAD}(?:${anyOf`
        (?:eso|esto|con esto|por esto|por preguntar|por responder|ustedes?|aqui|si pregunto|si respondo) (?:me |lo |la |no me )?(?:reportan?|reportarian?|van a reportar|queda reportad[oa]|quedo reportad[oa]|quedan? en (?:data ?credito|la central)|afecta(?:n)? (?:el |mi )?(?:puntaje|historial|data ?credito)|baja(?:n)? el puntaje)
        will (?:this|that|it) (?:hurt|affect|lower) my (?:credit ?)?(?:score|history|credit)
      `})(?: (?:a data ?credito|en data ?credito|o no|por esto|score))*$`,
    ),
  ],
  [
    'who',
    new RegExp(
      `^${LEAD}(?:${anyOf`
        (?:eso|esto) (?:es|va|lo mandan|se lo mandan|se lo pasan|le llega) (?:para|a|pa|con) (?:la |el |los )?(?:dian|banco|bancos|policia|gobierno|alcaldia|impuestos)
        (?:a )?quien(?:es)? (?:ven?|va a ver|lee|le cuentan|mas ve|se entera)(?: (?:eso|esto|lo que (?:digo|escribo)|mis datos))? | para que(?: (?:quieren?|necesitan?|les sirve))? (?:saber )?(?:eso|tanto)
        who (?:sees|reads) (?:this|that|it) | y eso que (?:importa|le importa|les importa)
      `})$`,
    ),
  ],
  [
    'safe',
    new RegExp(
      `^${LEAD}(?:${anyOf`
        (?:eso|esto|aqui)? ?(?:es|esta|sera) (?:segur[oa]|confiable|de confianza|verdad|estafa|un robo|real) | (?:eso|esto) no (?:es|sera) (?:una? )?(?:estafa|robo|engano) | no (?:es|sera) (?:una? )?(?:estafa|engano)
        is (?:this|that|it) (?:safe|a scam|real)
      `})(?: (?:eso|esto|o no|cierto|verdad))*$`,
    ),
  ],
  [
    'paper',
    /^(?:(?:y|pero|que pasa|entonces|vecina|veci|and|what) )+(?:si|if) (?:yo |i )?(?:no tengo|me falta|no he sacado|have no|don t have)(?: (?:el|la|los|las|ni|ningun|any|the|a))* (?:rut|camara(?: de comercio)?|rivi|registro|papel(?:es)?|documentos|papers?|documents)$/,
  ],
  [
    'most',
    new RegExp(
      `^${LEAD}(?:${anyOf`
        (?:hasta )?cuanto(?: es lo maximo que)?(?: (?:me|nos|le))? (?:prestan?|prestarian?|dan|darian?|pueden prestar)
        lo que (?:me|nos) (?:presten?|den|quieran dar|puedan prestar) | depende de (?:la cuota|cuanto me presten|lo que me presten)
      `})$`,
    ),
  ],
];

/** "1 millón a la semana" where a day is asked, and the days she works are not told yet. */
const ofAnotherTime = (text: string, answers: Known['answers']): boolean => {
  if (!(ask.months.id in answers) || ask.badDay.id in answers || !hasNumber(text)) return false;
  const pace = paceIn(text);
  return pace !== null && pace !== 'day' && !/\b(?:dia|day)s?\b/.test(plain(clean(text)));
};

const words: Readonly<Record<Locale, Readonly<Record<Worry | 'paperBelow', string>>>> = {
  'es-CO': {
    reports:
      'Por preguntar o responder aquí nadie le hace un reporte: aquí no se pide ni se debe nada. Un reporte lo hace quien presta, si una deuda se atrasa.',
    who: 'Es para sacarle sus cuentas; no se las paso a quien presta. Con *mis datos* ve lo que guardo. Si no quiere decirlo, escriba *no sé*.',
    safe: 'Yo no cobro, no pido claves ni fotos de su cédula, y no presto. Si alguien le pide plata a nombre de esto, no se la dé.',
    paper: 'Si le falta un papel, no se preocupe: dígame cuáles tiene, y al final le digo cuál piden y cómo sacarlo.',
    paperBelow: 'En *Papeles y pasos* está cuál le falta y qué sigue. No todos piden lo mismo: mire *Quién presta*.',
    most: 'Eso lo decide quien presta. Dígame cuánto le hace falta, y al final vemos qué cuota le cabe.',
    oneDay: 'Me sirve lo de *un solo día*. Si lo sabe por semana o por mes, divídalo por los días que trabaja.',
  },
  en: {
    reports:
      'Nobody reports you for asking or answering here: nothing is applied for or owed here. A report is made by who lends, where a debt falls behind.',
    who: 'It is to do your sums; I do not pass them to lenders. *my data* shows what I keep. If you would rather not tell, write *I don’t know*.',
    safe: 'I charge nothing, ask for no passwords or photos of your ID, and do not lend. If anybody asks you for money in this name, don’t give any.',
    paper:
      'If a paper is missing, go on: tell me which you have, and at the end I say which are asked for and how to get them.',
    paperBelow:
      'In *Papers and steps* is which one you lack and what comes next. Not all ask for the same: see *Who lends*.',
    most: 'That is for the lender to decide. Tell me how much you need, and at the end we see which instalment fits.',
    oneDay: 'I need *one single day*. If you know it by the week or month, divide it by the days you work.',
  },
};
