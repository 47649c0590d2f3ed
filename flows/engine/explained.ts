import type { Known } from './flow.ts';
import { change, flowNow, type Turn } from './turn.ts';

/** "¿qué es la usura?" gets its answer, and the question stands. */
export const explained = (turn: Turn, text: string, known: Known): boolean => {
  const told = flowNow(turn).explains?.(text, known) ?? null;
  if (told === null) return false;
  change(turn, { refused: null });
  turn.acks.push(told);
  return true;
};
