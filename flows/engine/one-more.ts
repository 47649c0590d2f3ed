import { accept } from './accept.ts';
import { tellMore } from './carry.ts';
import type { OneMore } from './flow.ts';
import { change, findQuestion, flowNow, type Turn, where } from './turn.ts';

/** "no, son 2 hijos" on the way: whoever is not told of yet is asked for when her turn comes. */
export const addsCounted = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const position = where(turn);
  if (position.at === 'leaving') return false;
  return adds(turn, text, { told: flowNow(turn).counted?.(text, position.known) ?? null, ack: 'echo' });
};

/** "también cuido a mi nieto de 4" below a result or at a later question: the person is added, and what else is needed asked. */
export const addsOneMore = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const position = where(turn);
  if (position.at === 'leaving') return false;
  return adds(turn, text, { told: flowNow(turn).oneMore?.(text, position.known) ?? null, ack: 'none' });
};

const adds = (turn: Turn, text: string, { told, ack }: { told: OneMore | null; ack: 'echo' | 'none' }): boolean => {
  const found = told === null ? null : findQuestion(turn, told.key);
  if (told === null || found === null) return false;
  accept(turn, { asked: found.asked, value: true, said: text, inferred: true, ack });
  turn.notes.push(`added:${told.key}`);
  change(turn, { told: null });
  tellMore(turn, told.says);
  return true;
};
