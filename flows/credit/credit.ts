import type { FlowContext } from '../engine/flow.ts';
import { type AnswerEvent, asks, begin, concludes, conversation, type Flow, said } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { dateName } from '../loans/format.ts';
import * as ask from './questions.ts';
import { resultOf } from './result.ts';
import { show } from './show.ts';
import { wordFor, wordsIn } from './tell.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import { text } from './told.ts';

type Step = { context: FlowContext; event: AnswerEvent };

const includes =
  (kind: string) =>
  ({ event }: Step): boolean =>
    Array.isArray(event.value) && event.value.includes(kind);
const unknown = ({ event }: Step): boolean => event.value === null;
const onlyGota = ({ context }: Step): boolean => {
  const kinds = context.answers[ask.debtKinds.id];
  return Array.isArray(kinds) && kinds.every((kind) => kind === 'gota');
};

/** From what she needs the money for to how ready she is to ask for it, in the days and weeks a vendor counts in. */
const machine = conversation.createMachine({
  id: 'credit',
  context: begin,
  initial: 'purpose',
  states: {
    purpose: asks(ask.purpose, 'amount'),
    amount: asks(ask.amount, 'byWhen'),
    byWhen: asks(ask.byWhen, 'barrier'),
    barrier: asks(ask.barrier, 'sector'),

    sector: asks(ask.sector, [{ guard: said('no-business'), target: 'hasDebts' }, { target: 'market' }]),
    market: asks(ask.market, 'months'),
    months: asks(ask.months, 'goodDay'),
    goodDay: asks(ask.goodDay, 'badDay'),
    badDay: asks(ask.badDay, 'daysPerWeek'),
    daysPerWeek: asks(ask.daysPerWeek, 'stockPerDay'),
    stockPerDay: asks(ask.stockPerDay, 'fixedCosts'),
    fixedCosts: asks(ask.fixedCosts, 'hasDebts'),

    hasDebts: asks(ask.hasDebts, [{ guard: said(true), target: 'debtKinds' }, { target: 'history' }]),
    debtKinds: asks(ask.debtKinds, [{ guard: includes('gota'), target: 'gotaLent' }, { target: 'otherPay' }]),
    gotaLent: asks(ask.gotaLent, 'gotaPay'),
    gotaPay: asks(ask.gotaPay, 'gotaEvery'),
    gotaEvery: asks(ask.gotaEvery, 'gotaTimes'),
    gotaTimes: asks(ask.gotaTimes, [{ guard: onlyGota, target: 'history' }, { target: 'otherPay' }]),
    otherPay: asks(ask.otherPay, [
      { guard: said(0), target: 'history' },
      { guard: unknown, target: 'history' },
      { target: 'otherEvery' },
    ]),
    otherEvery: asks(ask.otherEvery, 'history'),

    history: asks(ask.history, 'documents'),
    documents: asks(ask.documents, 'readiness'),
    readiness: concludes('readiness'),
  },
});

export const credit: Flow = {
  id: 'credit',
  version: 1,
  needsConsent: true,
  machine,
  questions: ask.questions,
  texts: { 'es-CO': es, en },
  conclude: (_, known) => resultOf(known),
  show,
  /** What she said holds her back is answered kindly before going on: fear of debt is the commonest, and no list of papers answers it. */
  preface: ({ question }, known) => {
    if (question.id !== ask.sector.id) return null;
    const barrier = text(known.answers, ask.barrier);
    const { preface } = wordsIn(known);
    if (barrier === null || !(barrier in preface)) return null;
    const { percent, asOf } = known.world.credit.fear;
    return fill(wordFor(preface, barrier), {
      percent: Math.round(percent),
      year: asOf === null ? '' : dateName(asOf, known.locale),
    });
  },
};
