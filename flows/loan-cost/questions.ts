import type { Question } from '../engine/question.ts';
import { periods } from '../loans/rate.ts';

const asked = { version: 1, sensitivity: 'personal', keeps: 'run', unknown: 'accept' } as const;

/** The offer in her own words; what is clear in them is not asked again. */
export const quote: Question = { id: 'loan-cost.quote', kind: 'text', ...asked };

/** Upper bound: 120 minimum wages of 2026, where business credit ends (Decreto 455 de 2023). */
export const lent: Question = { id: 'loan-cost.lent', kind: 'money', min: 1_000, max: 210_108_600, ...asked };
/** Whether she was told an instalment or a rate. */
export const told: Question = { id: 'loan-cost.told', kind: 'choice', options: ['payment', 'rate'], ...asked };
export const pay: Question = {
  id: 'loan-cost.pay',
  kind: 'money',
  likely: 9_999_999,
  min: 100,
  max: 210_108_600,
  ...asked,
};
export const percent: Question = { id: 'loan-cost.percent', kind: 'number', min: 0, max: 1_000, ...asked };
export const rateKind: Question = {
  id: 'loan-cost.rateKind',
  kind: 'choice',
  options: ['monthly', 'ea', 'flat'],
  ...asked,
};
export const every: Question = { id: 'loan-cost.every', kind: 'choice', options: periods, ...asked };
export const times: Question = { id: 'loan-cost.times', kind: 'number', min: 1, max: 1_500, ...asked };

export const hasCharges: Question = { id: 'loan-cost.hasCharges', kind: 'yes-no', ...asked };
export const charges: Question = {
  id: 'loan-cost.charges',
  kind: 'many',
  options: ['commission', 'insurance', 'guarantee'],
  ...asked,
};
/** Up to 100 it is percent of the loan before VAT, above it pesos with VAT: both are how lenders tell it. */
export const commission: Question = { id: 'loan-cost.commission', kind: 'number', min: 0, max: 50_000_000, ...asked };
export const insurance: Question = {
  id: 'loan-cost.insurance',
  kind: 'money',
  likely: 9_999_999,
  min: 0,
  max: 50_000_000,
  ...asked,
};
export const insuranceHow: Question = {
  id: 'loan-cost.insuranceHow',
  kind: 'choice',
  options: ['each', 'month', 'once'],
  ...asked,
  unknown: 'insist',
};
export const guarantee: Question = {
  id: 'loan-cost.guarantee',
  kind: 'money',
  likely: 9_999_999,
  min: 0,
  max: 50_000_000,
  ...asked,
};
export const guaranteeHow: Question = {
  id: 'loan-cost.guaranteeHow',
  kind: 'choice',
  options: ['taken', 'added'],
  ...asked,
  unknown: 'insist',
};

/** What stands beside it: another offer, the dearest legal loan, or nothing. */
export const beside: Question = {
  id: 'loan-cost.beside',
  kind: 'choice',
  options: ['other', 'legal', 'none'],
  ...asked,
  unknown: 'insist',
};

/** In the order asked. */
export const questions: readonly Question[] = [
  quote,
  lent,
  told,
  pay,
  percent,
  rateKind,
  every,
  times,
  hasCharges,
  charges,
  commission,
  insurance,
  insuranceHow,
  guarantee,
  guaranteeHow,
  beside,
];
