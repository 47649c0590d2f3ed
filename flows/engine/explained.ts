import type { Known } from './flow.ts';
import { change, flowNow, type Turn, where } from './turn.ts';

/** "¿qué es la usura?" gets its answer, and the question stands; below a result, or with a question mark, also what she asks of that. */
export const explained = (turn: Turn, text: string, known: Known): boolean => {
  const { explains, answersBelow } = flowNow(turn);
  const concluded = where(turn).at === 'concluded';
  const below = concluded || text.includes('?') ? answersBelow?.(text, known, concluded) : null;
  const told = explains?.(text, known) ?? below ?? null;
  if (told === null) return false;
  change(turn, { refused: null });
  turn.acks.push(told);
  return true;
};
