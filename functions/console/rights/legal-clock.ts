import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import { businessDaysAfter } from '../../../flows/loans/business-days.ts';

/** What a person may ask of us about her data (Ley 1581 de 2012, art. 8). */
export const rights = ['see', 'correct', 'erase', 'revoke'] as const;
export type Right = (typeof rights)[number];

/**
 * Business days from the day after it came: to see is a consultation, answered within 10, at most 5 more with notice
 * (Ley 1581 de 2012, art. 14); the others are claims, within 15, at most 8 more (art. 15). Read in the text
 * of 2012-10-17.
 */
const terms = {
  see: { first: 10, more: 5 },
  correct: { first: 15, more: 8 },
  erase: { first: 15, more: 8 },
  revoke: { first: 15, more: 8 },
} as const satisfies Record<Right, { readonly first: number; readonly more: number }>;

/** The last day on which it is answered in time. `from`: the day it came, or was made complete. */
export const dueOn = (right: Right, from: string, extended: boolean): string => {
  const { first, more } = terms[right];
  return businessDaysAfter(from, extended ? first + more : first);
};

/** Business days that are left after today; 0: today is the last one; negative: so many too late. */
export const daysLeft = (due: string, now: Date): number => {
  const today = bogotaDay(now);
  const [from, to] = today <= due ? [today, due] : [due, today];
  let days = 0;
  while (days < longest && businessDaysAfter(from, days) < to) days += 1;
  return today <= due ? days : -days;
};

/** Beyond it nobody counts days any more. */
const longest = 400;
