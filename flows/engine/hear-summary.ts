import { placeNamed } from '../understanding/correction.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { answer } from './answer.ts';
import { asksMeasure } from './at-present.ts';
import type { Heard } from './hearer.ts';
import { namesAnswer, replaceLast } from './replace.ts';
import { change, flowNow, questionTexts, type Turn, where } from './turn.ts';

/** The steps of hearing below the numbered list of her answers. */

/** "el malo 50" below the summary, where the bad day is what is asked and stands in no list yet. */
export const answersBelowSummary = (turn: Turn, { text, at, returning }: Heard): boolean => {
  if (turn.session.aside?.kind !== 'summary' || !namesPresent(turn, text)) return false;
  change(turn, { aside: null });
  answer(turn, { text, at, returning });
  return true;
};

const namesPresent = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking' || !asksMeasure(turn) || !hasNumber(text)) return false;
  return namesAnswer(questionTexts(flowNow(turn), position.asked.question, turn.session.locale), text);
};

/** Below the summary a number or a name chooses, and "el niño tiene 3" or "no, son dos palos" corrects at once. */
export const correctsBelowSummary = (turn: Turn, { text, correction }: Heard): boolean => {
  if (turn.session.aside?.kind !== 'summary') return false;
  if (correction?.kind === 'replacement') return replaceLast(turn, correction, { listed: true });
  return placeNamed(text) === null && hasNumber(text) && replaceLast(turn, { rest: text }, { listed: true });
};
