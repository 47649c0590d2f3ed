import type { Question } from '../../engine/question.ts';
import { lenderKinds } from '../lenders.ts';

const now = { version: 1, sensitivity: 'personal', unknown: 'accept', keeps: 'run' } as const;

/** Who said no; more than one, if more did. */
export const by: Question = { id: 'refused.by', kind: 'many', options: lenderKinds, ...now };
/** What she was told; no survey publishes reasons of refusal, so the codes are ours. */
export const reason: Question = {
  id: 'refused.reason',
  kind: 'choice',
  options: ['not-told', 'report', 'no-history', 'income', 'papers', 'too-new', 'other'],
  ...now,
};
/** What became of the debt behind the report. */
export const debt: Question = { id: 'refused.debt', kind: 'choice', options: ['paid', 'unpaid', 'not-mine'], ...now };
/** So long ago: nobody remembers the day, and the month is enough. */
export const paidAgo: Question = { id: 'refused.paidAgo', kind: 'duration', min: 0, max: 480, ...now };
export const monthsLate: Question = { id: 'refused.monthsLate', kind: 'duration', min: 0, max: 480, ...now };
export const lateFor: Question = { id: 'refused.lateFor', kind: 'duration', min: 0, max: 480, ...now };

/** In her own words, what happened; as `credit.words`. */
export const words: Question = { ...now, id: 'refused.words', kind: 'words', keeps: 'person' };

export const questions: readonly Question[] = [by, reason, debt, paidAgo, monthsLate, lateFor, words];
