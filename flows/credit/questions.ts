import type { Question } from '../engine/question.ts';
import { lenderKinds } from './lenders.ts';
import { stages } from './stages.ts';

const mine = { version: 1, sensitivity: 'personal', unknown: 'accept' } as const;
const now = { ...mine, keeps: 'run' } as const;
const lasting = { ...mine, keeps: 'person' } as const;

/** Where she stands on the road from the need for money to the last instalment. */
export const stage: Question = { id: 'credit.stage', kind: 'choice', options: stages, ...now };

/** What the money is for. `stock` to `debts` are uses that business programmes pay for (CREO line of Bancóldex, 2025-03). */
export const purpose: Question = {
  id: 'credit.purpose',
  kind: 'choice',
  options: ['stock', 'equipment', 'stall', 'debts', 'emergency', 'home', 'study', 'other'],
  ...now,
};
/** Upper bound: 120 minimum wages of 2026, where business credit ends (Decreto 455 de 2023). */
export const amount: Question = { id: 'credit.amount', kind: 'money', min: 50_000, max: 210_108_600, ...now };
export const byWhen: Question = { id: 'credit.byWhen', kind: 'choice', options: ['week', 'month', 'later'], ...now };
/** Codes after the surveys (EMICRON H.3 and Banca de las Oportunidades 2022); fear of debt is the commonest. */
export const barrier: Question = {
  id: 'credit.barrier',
  kind: 'choice',
  options: ['fear', 'requirements', 'papers', 'expensive', 'monthly', 'reported', 'distrust', 'refused', 'nothing'],
  ...now,
};
/** What of a debt frightens her: fear is talked about, not ticked. */
export const fearOf: Question = {
  id: 'credit.fearOf',
  kind: 'choice',
  options: ['not-paying', 'losing-things', 'collectors', 'family', 'shame', 'burnt-before'],
  ...now,
};
/**
 * In her own words, what holds her back or what came of asking: only of who allowed the study of her answers, once, and
 * left out by a tap. Kept scrubbed; nothing that she is told follows from it.
 */
export const words: Question = {
  id: 'credit.words',
  version: 1,
  kind: 'words',
  sensitivity: 'personal',
  unknown: 'accept',
  keeps: 'person',
};
/** To whom she would turn first. */
export const wouldGo: Question = { id: 'credit.wouldGo', kind: 'choice', options: lenderKinds, ...now };
/** Where she has asked already, and what came of it. */
export const wentTo: Question = { id: 'credit.wentTo', kind: 'many', options: [...lenderKinds, 'nowhere'], ...now };
export const heard: Question = {
  id: 'credit.heard',
  kind: 'choice',
  options: ['only-asked', 'too-many-papers', 'too-dear', 'no-answer', 'refused', 'offered', 'did-not-dare'],
  ...now,
};

export const sector: Question = {
  id: 'credit.sector',
  kind: 'choice',
  options: ['produce', 'meals', 'groceries', 'clothes', 'crafts', 'beauty', 'services', 'other', 'no-business'],
  ...lasting,
};
export const market: Question = {
  id: 'credit.market',
  kind: 'choice',
  options: ['restrepo', 'fontibon', 'san-victorino', 'other-market', 'street', 'shop', 'home'],
  ...lasting,
};
/** Asked in each run: time goes by, and with it what is open to her. */
export const months: Question = { id: 'credit.months', kind: 'duration', min: 0, max: 960, ...now };

/** What a stall takes in or spends in one day. */
const pesosADay = {
  kind: 'money',
  per: 'day',
  likely: 9_999_999,
  usualFrom: 3_000,
  min: 0,
  max: 50_000_000,
  ...now,
} as const;

export const goodDay: Question = { id: 'credit.goodDay', ...pesosADay };
export const badDay: Question = { id: 'credit.badDay', ...pesosADay };
export const daysPerWeek: Question = {
  id: 'credit.daysPerWeek',
  kind: 'number',
  counts: 'week-days',
  min: 1,
  max: 7,
  ...now,
};
export const stockPerDay: Question = { id: 'credit.stockPerDay', ...pesosADay };
export const fixedCosts: Question = {
  id: 'credit.fixedCosts',
  kind: 'money',
  per: 'month',
  likely: 9_999_999,
  usualFrom: 5_000,
  min: 0,
  max: 200_000_000,
  ...now,
};

export const hasDebts: Question = { id: 'credit.hasDebts', kind: 'yes-no', ...now };
export const debtKinds: Question = {
  id: 'credit.debtKinds',
  kind: 'many',
  options: ['gota', 'bank', 'microfinance', 'app', 'shop', 'family', 'pawn', 'other'],
  ...now,
};
/** A gota a gota as it is quoted: so much lent, so much each time, so many times. */
export const gotaLent: Question = { id: 'credit.gotaLent', kind: 'money', min: 1_000, max: 100_000_000, ...now };
export const gotaPay: Question = {
  id: 'credit.gotaPay',
  kind: 'money',
  likely: 9_999_999,
  min: 100,
  max: 50_000_000,
  ...now,
};
export const gotaEvery: Question = {
  id: 'credit.gotaEvery',
  kind: 'choice',
  options: ['day', 'week', 'fortnight', 'month'],
  ...now,
};
export const gotaTimes: Question = { id: 'credit.gotaTimes', kind: 'number', min: 1, max: 400, ...now };
/** All other debts together. */
export const otherPay: Question = {
  id: 'credit.otherPay',
  kind: 'money',
  likely: 9_999_999,
  usualFrom: 2_000,
  min: 0,
  max: 100_000_000,
  ...now,
};
export const otherEvery: Question = {
  id: 'credit.otherEvery',
  kind: 'choice',
  options: ['day', 'week', 'fortnight', 'month'],
  ...now,
};

/** As she knows it: never had one, paid as agreed, is behind or reported. */
export const history: Question = {
  id: 'credit.history',
  kind: 'choice',
  options: ['none', 'good', 'reported'],
  ...now,
};
export const documents: Question = {
  id: 'credit.documents',
  kind: 'many',
  options: ['cedula', 'rut', 'rivi', 'camara', 'none'],
  // In each run: a paper that she got meanwhile is what changes her result.
  ...now,
};

/** A loan of a bank or the like in the last two years: some programmes are only for who had none (CREO, 2025-03). */
export const recentCredit: Question = { id: 'credit.recentCredit', kind: 'yes-no', ...now };
export const account: Question = { id: 'credit.account', kind: 'yes-no', ...lasting };
/** Whether she writes down what she sells. */
export const records: Question = { id: 'credit.records', kind: 'yes-no', ...now };
/** Where she keeps money, after EMICRON H.8. */
export const savings: Question = {
  id: 'credit.savings',
  kind: 'choice',
  options: ['home', 'circle', 'account', 'none'],
  ...now,
};

/** In the order asked. */
export const questions: readonly Question[] = [
  stage,
  purpose,
  amount,
  byWhen,
  wouldGo,
  wentTo,
  heard,
  barrier,
  fearOf,
  words,
  sector,
  market,
  months,
  goodDay,
  badDay,
  daysPerWeek,
  stockPerDay,
  fixedCosts,
  hasDebts,
  debtKinds,
  gotaLent,
  gotaPay,
  gotaEvery,
  gotaTimes,
  otherPay,
  otherEvery,
  history,
  recentCredit,
  documents,
  account,
  records,
  savings,
];
