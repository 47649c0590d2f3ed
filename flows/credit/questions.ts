import type { Question } from '../engine/question.ts';

const mine = { version: 1, sensitivity: 'personal', unknown: 'accept' } as const;
const now = { ...mine, keeps: 'run' } as const;
const lasting = { ...mine, keeps: 'person' } as const;

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
  options: ['fear', 'requirements', 'papers', 'expensive', 'reported', 'distrust', 'refused', 'nothing'],
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
export const months: Question = { id: 'credit.months', kind: 'duration', min: 0, max: 960, ...lasting };

export const goodDay: Question = { id: 'credit.goodDay', kind: 'money', min: 0, max: 50_000_000, ...now };
export const badDay: Question = { id: 'credit.badDay', kind: 'money', min: 0, max: 50_000_000, ...now };
export const daysPerWeek: Question = {
  id: 'credit.daysPerWeek',
  kind: 'number',
  counts: 'week-days',
  min: 1,
  max: 7,
  ...now,
};
export const stockPerDay: Question = { id: 'credit.stockPerDay', kind: 'money', min: 0, max: 50_000_000, ...now };
export const fixedCosts: Question = { id: 'credit.fixedCosts', kind: 'money', min: 0, max: 200_000_000, ...now };

export const hasDebts: Question = { id: 'credit.hasDebts', kind: 'yes-no', ...now };
export const debtKinds: Question = {
  id: 'credit.debtKinds',
  kind: 'many',
  options: ['gota', 'bank', 'microfinance', 'app', 'shop', 'family', 'pawn', 'other'],
  ...now,
};
/** A gota a gota as it is quoted: so much lent, so much each time, so many times. */
export const gotaLent: Question = { id: 'credit.gotaLent', kind: 'money', min: 1_000, max: 100_000_000, ...now };
export const gotaPay: Question = { id: 'credit.gotaPay', kind: 'money', min: 100, max: 50_000_000, ...now };
export const gotaEvery: Question = {
  id: 'credit.gotaEvery',
  kind: 'choice',
  options: ['day', 'week', 'month'],
  ...now,
};
export const gotaTimes: Question = { id: 'credit.gotaTimes', kind: 'number', min: 1, max: 400, ...now };
/** All other debts together. */
export const otherPay: Question = { id: 'credit.otherPay', kind: 'money', min: 0, max: 100_000_000, ...now };
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
  ...lasting,
};

/** In the order asked. */
export const questions: readonly Question[] = [
  purpose,
  amount,
  byWhen,
  barrier,
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
  documents,
];
