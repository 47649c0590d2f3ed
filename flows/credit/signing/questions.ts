import type { Question } from '../../engine/question.ts';
import { lenderKinds } from '../lenders.ts';

const now = { version: 1, sensitivity: 'personal', unknown: 'accept', keeps: 'run' } as const;

export const lender: Question = { id: 'signing.lender', kind: 'choice', options: lenderKinds, ...now };
/** What the paper says they lend, and what of it reaches her hand. Whole pesos. */
export const lent: Question = { id: 'signing.lent', kind: 'money', min: 10_000, max: 210_108_600, ...now };
export const inHand: Question = { id: 'signing.inHand', kind: 'money', min: 1_000, max: 210_108_600, ...now };
export const pay: Question = {
  id: 'signing.pay',
  kind: 'money',
  likely: 9_999_999,
  min: 100,
  max: 100_000_000,
  ...now,
};
export const every: Question = {
  id: 'signing.every',
  kind: 'choice',
  options: ['day', 'week', 'fortnight', 'month'],
  ...now,
};
export const times: Question = { id: 'signing.times', kind: 'number', min: 1, max: 1_500, ...now };
/** What should make her stop. */
export const flags: Question = {
  id: 'signing.flags',
  kind: 'many',
  options: ['money-first', 'keeps-document', 'blank-papers', 'none'],
  ...now,
};
/** What she was told or shown already: the rest is what she goes and asks. */
export const told: Question = {
  id: 'signing.told',
  kind: 'many',
  options: ['total', 'insurance', 'commission', 'guarantee', 'late', 'prepayment', 'copy', 'none'],
  ...now,
};

export const questions: readonly Question[] = [lender, lent, inHand, pay, every, times, flags, told];
