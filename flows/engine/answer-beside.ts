import { withoutQuestions } from '../understanding/asks.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { accept } from './accept.ts';
import type { Answering } from './answering.ts';
import { asksMeasure, readNow } from './at-present.ts';
import { explained } from './explained.ts';
import { questionName } from './told.ts';
import { type Turn, where } from './turn.ts';

/** The steps of answering where she says something else than an answer. */

/** Another question of this conversation is the one before her eyes: no answer to it is her own words. */
export const readsAnother = (turn: Turn, { position }: Answering): boolean => {
  if (position.asked.question.kind !== 'words') return false;
  const { told, run } = turn.session;
  return told?.startsWith(questionName(run.id, '')) === true && !told.startsWith(questionName(run.id, position.key));
};

/** "¿qué es la usura?" gets its answer, and what stands beside it is taken as hers. */
export const asksBesides = (turn: Turn, { text, position }: Answering): boolean => {
  if (position.asked.question.kind === 'words' || !explained(turn, text, position.known)) return false;
  answerBeside(turn, text);
  return true;
};

/** "me cobran 20 mil, ¿y si no pago?": what stands beside her question answers ours. */
const answerBeside = (turn: Turn, text: string): void => {
  const position = where(turn);
  if (position.at !== 'asking' || !asksMeasure(turn)) return;
  const rest = withoutQuestions(text);
  const read = rest === text.trim() || !hasNumber(rest) ? null : readNow(turn, rest);
  if (read?.ok === true)
    accept(turn, { asked: position.asked, value: read.value, said: rest, inferred: read.inferred, ack: 'echo' });
};
