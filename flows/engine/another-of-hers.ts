import type { AnswerValue, Question } from './question.ts';
import { storedAnswer, type Turn } from './turn.ts';

/** Years: so far off an age is hardly mistaken or mistyped. */
const far = 12;

/**
 * Those in her care are known by what they are to her, not by name or sex: "mi hija tiene 25" of who told of a child of 5
 * is most likely another child of hers, so it is asked before the age is changed.
 */
export const mayBeAnother = (
  turn: Turn,
  { key, question, value }: { key: string; question: Question; value: AnswerValue },
): boolean => {
  const told = storedAnswer(turn.session, key)?.value;
  return (
    question.kind === 'age' && typeof told === 'number' && typeof value === 'number' && Math.abs(value - told) >= far
  );
};
