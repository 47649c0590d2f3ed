import { goesOnNumber } from '../understanding/fragment.ts';
import { accept } from './accept.ts';
import { fragmentMs } from './fragment-ms.ts';
import { readAnswer } from './read-answer.ts';
import { findQuestion, questionTexts, type Turn } from './turn.ts';

const quantities = ['number', 'money', 'duration', 'age'];

/**
 * "dos", and a moment later "millones": the first piece was taken for an answer, as a guess, and the second goes on
 * with it. True where the two together were read as the answer to the question before.
 */
export const goOn = (turn: Turn, { text, since }: { text: string; since: number }): boolean => {
  if (since > fragmentMs || !goesOnNumber(text)) return false;
  const { answers, run, locale } = turn.session;
  const last = answers.at(-1);
  if (last === undefined || last.said === null || last.run !== run.id) return false;
  const found = findQuestion(turn, last.key);
  if (found === null || !quantities.includes(found.asked.question.kind)) return false;
  const { question } = found.asked;
  const texts = questionTexts(found.flow, question, locale);
  const said = `${last.said} ${text}`;
  const read = readAnswer({ question, texts, locale, text: said, now: turn.context.now });
  if (!read.ok) return false;
  const sameTurn = turn.notes.at(-1)?.startsWith(`answered:${last.key}`) === true;
  // Both came in one delivery: what the first piece alone was taken for need not be said.
  if (sameTurn) turn.acks.pop();
  const same = read.value === last.value && !sameTurn;
  accept(turn, {
    asked: found.asked,
    value: read.value,
    said,
    inferred: read.inferred,
    ack: same || sameTurn ? 'echo' : 'changed',
  });
  return true;
};
