import { accept } from './accept.ts';
import { tellMore } from './carry.ts';
import { change, findQuestion, flowNow, type Turn, where } from './turn.ts';

/** "también cuido a mi nieto de 4" below a result or at a later question: the person is added, and what else is needed asked. */
export const addsOneMore = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at === 'leaving') return false;
  const told = flowNow(turn).oneMore?.(text, position.known) ?? null;
  const found = told === null ? null : findQuestion(turn, told.key);
  if (told === null || found === null) return false;
  accept(turn, { asked: found.asked, value: true, said: text, inferred: true, ack: 'none' });
  turn.notes.push(`added:${told.key}`);
  change(turn, { told: null });
  tellMore(turn, told.says);
  return true;
};
