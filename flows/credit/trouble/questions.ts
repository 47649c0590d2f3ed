import type { Question } from '../../engine/question.ts';
import { lenderKinds } from '../lenders.ts';

const now = { version: 1, sensitivity: 'personal', unknown: 'accept', keeps: 'run' } as const;

export const lender: Question = { id: 'trouble.lender', kind: 'choice', options: lenderKinds, ...now };
/** Why is never asked (Ley 2300 de 2023 forbids it to collectors; so do we not). */
export const late: Question = { id: 'trouble.late', kind: 'choice', options: ['not-yet', 'days', 'month'], ...now };
/** Whether whoever collects threatens her: coded, optional, never in her words. */
export const threatened: Question = { id: 'trouble.threatened', kind: 'yes-no', ...now, sensitivity: 'sensitive' };
/** Whether she thinks of a loan to cover this one. */
export const another: Question = { id: 'trouble.another', kind: 'yes-no', ...now };

export const questions: readonly Question[] = [lender, late, threatened, another];
