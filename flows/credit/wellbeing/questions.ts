import type { Question } from '../../engine/question.ts';
import { ageGroups, describing, howOften, items } from './scale.ts';

// All ten must be answered, so "no sé" is not taken; whoever would rather not goes to the menu.
const now = { version: 1, kind: 'choice', sensitivity: 'personal', unknown: 'insist', keeps: 'run' } as const;

const age: Question = { id: 'wellbeing.age', options: ageGroups, ...now };

/** `wellbeing.q1` to `wellbeing.q10`, as the scale numbers them. */
export const tenItems: readonly Question[] = items.map(({ part }, index) => ({
  id: `wellbeing.q${index + 1}`,
  options: part === 'describes' ? describing : howOften,
  ...now,
}));

export const questions: readonly Question[] = [age, ...tenItems];
