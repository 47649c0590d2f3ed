import type { Question } from '../../engine/question.ts';
import { lenderKinds } from '../lenders.ts';

const now = { version: 1, sensitivity: 'personal', unknown: 'accept', keeps: 'run' } as const;

/** One tap each: paid, could not; the rest is behind the third. Why she could not is never asked. */
export const did: Question = {
  id: 'paying.did',
  kind: 'choice',
  options: ['paid', 'could-not', 'other'],
  // Before the day comes there is nothing to note, and nothing to tap.
  more: ['not-yet'],
  ...now,
  unknown: 'insist',
};
export const other: Question = {
  id: 'paying.other',
  kind: 'choice',
  options: ['several', 'look', 'new'],
  ...now,
  unknown: 'insist',
};
export const howMany: Question = { id: 'paying.howMany', kind: 'number', min: 1, max: 400, ...now, unknown: 'insist' };

/** Her plan. */
export const lender: Question = { id: 'paying.lender', kind: 'choice', options: lenderKinds, ...now };
export const pay: Question = {
  id: 'paying.pay',
  kind: 'money',
  likely: 9_999_999,
  usualFrom: 2_000,
  min: 100,
  max: 100_000_000,
  ...now,
  unknown: 'insist',
};
export const every: Question = {
  id: 'paying.every',
  kind: 'choice',
  options: ['day', 'week', 'fortnight', 'month'],
  ...now,
  unknown: 'insist',
};
/** Instalments still to pay; where she does not know, what she still owes is asked instead. */
export const left: Question = { id: 'paying.left', kind: 'number', min: 1, max: 1_500, ...now };
export const owed: Question = { id: 'paying.owed', kind: 'money', min: 100, max: 1_000_000_000, ...now };
export const next: Question = { id: 'paying.next', kind: 'date', future: true, ...now };
/** The day before, only if she asks. Whoever pays daily needs none. */
export const remind: Question = { id: 'paying.remind', kind: 'yes-no', ...now };

/** In the order asked; the first is what she says when she comes back. */
export const questions: readonly Question[] = [did, other, howMany, lender, pay, every, left, owed, next, remind];
