import {
  type AnswerEvent,
  asks,
  begin,
  concludes,
  conversation,
  type Flow,
  type FlowContext,
  type Known,
  said,
} from '../engine/flow.ts';
import { answerKey } from '../engine/question.ts';
import { everyTold } from '../loans/every-told.ts';
import { explainLoan } from '../loans/explain-loan.ts';
import { timesTold } from '../loans/times-told.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { answerBelow } from './asked.ts';
import { claims, quoteIn } from './claims.ts';
import { conclusionOf, showOf } from './conclusion.ts';
import * as ask from './questions.ts';
import { sayCost } from './say-cost.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import { everyNow, type Missing, missing, payAsked, second } from './told.ts';
import { wordsIn } from './words.ts';

type Step = { context: FlowContext; event: AnswerEvent };

/** With the answer just given. */
const answersAt = ({ context, event }: Step) => ({
  ...context.answers,
  [answerKey({ id: event.question }, context.subject)]: event.value,
});
const lacks =
  (what: Missing) =>
  (step: Step): boolean =>
    missing(answersAt(step), step.context.subject) === what;

/** To the first thing that the price still lacks. What she said in one breath is not asked again. */
const price = [
  ...(['lent', 'told', 'pay', 'percent', 'rateKind', 'every', 'times'] as const).map((what) => ({
    guard: lacks(what),
    target: what,
  })),
  { guard: lacks('unknown'), target: 'askFirst' },
  { target: 'hasCharges' },
];

const names =
  (charge: string) =>
  (step: Step): boolean => {
    const named = answersAt(step)[answerKey(ask.charges, step.context.subject)];
    return Array.isArray(named) && named.includes(charge);
  };
const known = ({ event }: Step): boolean => event.value !== null;
const isSecond = ({ context }: Step): boolean => context.subject === second;

const whole = [{ guard: isSecond, target: 'two' }, { target: 'beside' }];
const toGuarantee = [{ guard: names('guarantee'), target: 'guarantee' }, ...whole];
const toInsurance = [{ guard: names('insurance'), target: 'insurance' }, ...toGuarantee];
const toCommission = [{ guard: names('commission'), target: 'commission' }, ...toInsurance];

/** From an offer, however it is told, to what it costs, and to two of them side by side. */
const machine = conversation.createMachine({
  id: 'loan-cost',
  context: begin,
  initial: 'quote',
  states: {
    quote: asks(ask.quote, price),
    lent: asks(ask.lent, price),
    told: asks(ask.told, price),
    pay: asks(ask.pay, price),
    percent: asks(ask.percent, price),
    rateKind: asks(ask.rateKind, price),
    every: asks(ask.every, price),
    times: asks(ask.times, price),

    hasCharges: asks(ask.hasCharges, [{ guard: said(true), target: 'charges' }, ...whole]),
    charges: asks(ask.charges, toCommission),
    commission: asks(ask.commission, toInsurance),
    insurance: asks(ask.insurance, [{ guard: known, target: 'insuranceHow' }, ...toGuarantee]),
    insuranceHow: asks(ask.insuranceHow, toGuarantee),
    guarantee: asks(ask.guarantee, [{ guard: known, target: 'guaranteeHow' }, ...whole]),
    guaranteeHow: asks(ask.guaranteeHow, whole),

    beside: asks(ask.beside, [
      { guard: said('other'), target: 'quote', actions: ['nextSubject'] },
      { guard: said('legal'), target: 'legal' },
      { target: 'one' },
    ]),
    one: concludes('one'),
    two: concludes('two'),
    legal: concludes('legal'),
    askFirst: concludes('askFirst'),
  },
});

/** "¿es legal eso?", "me sale muy caro", before all is told: that is what comes of it. */
const soon = (text: string, { answers, locale }: Known): string | null =>
  ask.quote.id in answers && !(ask.hasCharges.id in answers) && JUDGES.test(plain(clean(text)))
    ? wordsIn(locale).soon
    : null;

const JUDGES = new RegExp(
  `^(?:(?:y|pero|ay|eso|esto|vecina|veci|sera que|is|it) )*(?:${anyOf`
    (?:es|esta|sera|sale|me sale|me esta saliendo) (?:(?:muy|tan|re|demasiado|bien) )*(?:car[oa]|much[oa]|legal|usura|un robo|abusiv[oa]|buen[oa]|mal[oa])
    (?:me|nos) conviene | vale la pena | me estan robando | me roban | me clavaron | que car[oa] | legal | worth it | expensive
  `})(?: (?:eso|esto|o no|vecina|veci|cierto|verdad))*$`,
);

/** What a loan costs: serves without consent, so that nobody must sign anything to learn it. */
export const loanCost: Flow = {
  id: 'loan-cost',
  claims,
  overhears: ({ id }, text, { answers }) => {
    if (id === ask.quote.id) return quoteIn(text);
    if (id === ask.every.id) return payAsked(answers) ? everyTold(text) : undefined;
    return id === ask.times.id ? timesTold(text, everyNow(answers)) : undefined;
  },
  version: 1,
  needsConsent: false,
  machine,
  questions: ask.questions,
  texts: { 'es-CO': es, en },
  explains: (text, known) => explainLoan(text, known) ?? soon(text, known),
  answersBelow: (text, known, concluded) => (concluded ? answerBelow(text, known) : null),
  conclude: conclusionOf,
  show: showOf,
  subjectName: (_subject, { locale }) => wordsIn(locale).secondLoan,
  preface: ({ question, subject }, known) => {
    if (question.id === ask.beside.id) return sayCost(known);
    return question.id === ask.quote.id && subject === second ? wordsIn(known.locale).nowSecond : null;
  },
};
