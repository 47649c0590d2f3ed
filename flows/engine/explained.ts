import type { Known } from './flow.ts';
import { change, flowNow, type Turn, where } from './turn.ts';

/** "¿qué es la usura?" gets its answer, and the question stands; below a result also what she asks of that. */
export const explained = (turn: Turn, text: string, known: Known): boolean => {
  const { explains, answersBelow } = flowNow(turn);
  const below = where(turn).at === 'concluded' ? answersBelow?.(text, known) : null;
  const told = explains?.(text, known) ?? below ?? null;
  if (told === null) return false;
  change(turn, { refused: null });
  turn.acks.push(told);
  return true;
};
