import type { FlowContext } from '../engine/flow.ts';
import { type AnswerEvent, asks, begin, concludes, conversation, leaves, said } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { asksAccount, asksRecentCredit, asksRecords, asksSavings, hasToTell } from './matters.ts';
import * as ask from './questions.ts';
import type { Stage } from './stages.ts';

type Step = { context: FlowContext; event: AnswerEvent };

const includes =
  (kind: string) =>
  ({ event }: Step): boolean =>
    Array.isArray(event.value) && event.value.includes(kind);
const nobody = ({ event: { value } }: Step): boolean =>
  value === null || (Array.isArray(value) && (value.length === 0 || value.includes('nowhere')));
const unknown = ({ event }: Step): boolean => event.value === null;
const onlyGota = ({ context }: Step): boolean => {
  const kinds = context.answers[ask.debtKinds.id];
  return Array.isArray(kinds) && kinds.every((kind) => kind === 'gota');
};
const isAt =
  (stage: Stage) =>
  ({ context }: { context: FlowContext }): boolean =>
    context.answers[ask.stage.id] === stage;

/** More than on a good day is asked back. */
const askBadDay = ({ answers }: FlowContext): Question => {
  const good = answers[ask.goodDay.id];
  return typeof good === 'number' ? { ...ask.badDay, plausible: { max: good } } : ask.badDay;
};

/** Goes to `then` only where the answer can still change what she is told; else on to `otherwise`. */
const ifMatters = (matters: (context: FlowContext) => boolean, then: string, otherwise: string) => ({
  always: [{ guard: ({ context }: { context: FlowContext }) => matters(context), target: then }, { target: otherwise }],
});

/**
 * Where she stands; and for who needs money or looks for it, from what it is for to how ready she is to ask for it, in
 * the days and weeks a vendor counts in. The other stages have conversations of their own.
 */
export const machine = conversation.createMachine({
  id: 'credit',
  context: begin,
  initial: 'stage',
  states: {
    stage: asks(ask.stage, [
      { guard: said('applied', 'refused', 'approved', 'paying'), target: 'whereSells' },
      { guard: said('trouble'), target: 'trouble' },
      { guard: said('learning'), target: 'learning' },
      { target: 'purpose' },
    ]),
    // Kept with the person: asked once, so that the journey can be seen market by market. Whoever cannot pay is not asked.
    whereSells: asks(ask.market, [
      { guard: isAt('applied'), target: 'applied' },
      { guard: isAt('refused'), target: 'refused' },
      { guard: isAt('approved'), target: 'approved' },
      { target: 'paying' },
    ]),
    applied: leaves('applying'),
    refused: leaves('refused'),
    approved: leaves('signing'),
    paying: leaves('paying'),
    trouble: leaves('trouble'),
    learning: leaves('learning'),

    purpose: asks(ask.purpose, 'amount'),
    amount: asks(ask.amount, 'byWhen'),
    byWhen: asks(ask.byWhen, 'where'),

    // Who only needs money says where she would go; who looks, where she went and what she heard.
    where: { always: [{ guard: isAt('looking'), target: 'wentTo' }, { target: 'wouldGo' }] },
    wouldGo: asks(ask.wouldGo, 'barrier'),
    wentTo: asks(ask.wentTo, [{ guard: nobody, target: 'barrier' }, { target: 'heard' }]),
    heard: asks(ask.heard, 'barrier'),
    barrier: asks(ask.barrier, [{ guard: said('fear'), target: 'fearOf' }, { target: 'ownWords' }]),
    fearOf: asks(ask.fearOf, 'ownWords'),
    // One question more for who allowed its study and has something to tell; nobody else is asked it.
    ownWords: ifMatters(hasToTell, 'words', 'sector'),
    words: asks(ask.words, 'sector'),

    sector: asks(ask.sector, [{ guard: said('no-business'), target: 'hasDebts' }, { target: 'market' }]),
    market: asks(ask.market, 'months'),
    months: asks(ask.months, 'goodDay'),
    goodDay: asks(ask.goodDay, 'badDay'),
    badDay: asks(askBadDay, 'daysPerWeek'),
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
    documents: asks(ask.documents, 'recentCreditMatters'),

    recentCreditMatters: ifMatters(asksRecentCredit, 'recentCredit', 'accountMatters'),
    recentCredit: asks(ask.recentCredit, 'accountMatters'),
    accountMatters: ifMatters(asksAccount, 'account', 'recordsMatter'),
    account: asks(ask.account, 'recordsMatter'),
    recordsMatter: ifMatters(asksRecords, 'records', 'savingsMatter'),
    records: asks(ask.records, 'savingsMatter'),
    savingsMatter: ifMatters(asksSavings, 'savings', 'readiness'),
    savings: asks(ask.savings, 'readiness'),
    readiness: concludes('readiness'),
  },
});
