import { isOfHerself, isOfTheOther } from '../understanding/whose.ts';
import { subjectOf } from './question.ts';
import { flowNow, type Turn, where } from './turn.ts';

/** Whose answer is meant: one in her care, herself (null), or undefined where the words do not say: "la edad de ella", "mi edad". */
export const aboutWhom = (turn: Turn, keys: readonly string[], text: string): string | null | undefined => {
  const named = flowNow(turn).whomIn?.(text, where(turn).known) ?? null;
  if (named !== null) return named;
  const [one, ...others] = new Set(keys.map(subjectOf).filter((subject) => subject !== null));
  if (one !== undefined && others.length === 0 && isOfTheOther(text)) return one;
  return isOfHerself(text) ? null : undefined;
};
