import { type Correction, parseCorrection, type Replacement } from '../understanding/correction.ts';
import { asksMeasure, asksMoney, asksYesNo, isClosed, presentKey } from './at-present.ts';
import { changeNumbered } from './change-numbered.ts';
import { correctable, obey, reopen } from './commands.ts';
import type { Heard } from './hearer.ts';
import { miss } from './miss.ts';
import { tellsMuch } from './own-words.ts';
import { replaceLast } from './replace.ts';
import { findQuestion, flowNow, type Turn, where, wordsOf } from './turn.ts';

/** The steps of hearing that change what she told before. */

/** What her words correct. "no, me pidieron fiador", where she is asked to tell, corrects nothing. */
export const correctionIn = (turn: Turn, text: string): Correction | null =>
  turn.session.aside === null && tellsMuch(turn, text) ? null : parseCorrection(text);

/** "cambiar 4 a 84", with the summary before her eyes or without. */
export const changesByNumber = (turn: Turn, { correction }: Heard): boolean => {
  const { aside } = turn.session;
  if (correction?.kind !== 'number-of-summary' || correction.to === undefined) return false;
  if (aside !== null && aside.kind !== 'summary') return false;
  changeNumbered(turn, { n: correction.n, to: correction.to });
  return true;
};

/** "cambiar 3": the third of the numbered summary. */
export const reopensByNumber = (turn: Turn, { correction }: Heard): boolean => {
  if (correction?.kind !== 'number-of-summary') return false;
  const key = correctable(turn)[correction.n - 1];
  if (key !== undefined) reopen(turn, key);
  else {
    obey(turn, 'correct');
    turn.acks.push(wordsOf(turn).summaryNumber);
  }
  return true;
};

/** "no, son 2 hijos", "perdón, Bosa". */
export const replacesAnswer = (turn: Turn, { text, at, correction }: Heard): boolean => {
  if (correction?.kind !== 'replacement') return false;
  const bare = correction.bare === true;
  const { rather = false } = correction;
  // "uy no, 50 mil" where an amount is asked is the answer, "mejor dos millones" rather not.
  if ((bare && !rather && asksMoney(turn)) || namesOtherAmount(turn, text)) return false;
  const doubtful = (bare && asksYesNo(turn)) || (rather && asksMoney(turn));
  if (replaceLast(turn, correction, { doubtful })) return true;
  if (!replacesNothing(turn, correction)) return false;
  miss(turn, { text, at, key: presentKey(turn) });
  return true;
};

/** "no, tiene 79" or "no, es mi nieto" that corrects nothing we know is no plain no, and the street she moved to no amount. */
const replacesNothing = (turn: Turn, { rest, denied, moved, naming }: Replacement): boolean =>
  (isClosed(turn) && /\d/.test(rest) && (denied === undefined || asksYesNo(turn))) ||
  (asksYesNo(turn) && affirms(turn, rest)) ||
  ((moved === true || naming === true) && asksMeasure(turn));

/** "no, el bueno es 120 y el malo 50": the conversation knows whose the amounts are. */
const namesOtherAmount = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const key = flowNow(turn).meantFor?.(position.asked.question, text, position.known);
  return typeof key === 'string' && findQuestion(turn, key)?.asked.question.kind === 'money';
};

const affirms = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  return position.at === 'asking' && flowNow(turn).affirms?.(position.asked.question, text) === true;
};

/** "no para el otro mes, para ya": of what it is not and what it is, the second half answers. */
export const halfMeant = (turn: Turn, correction: Correction | null): string | null => {
  if (correction?.kind !== 'replacement' || correction.denied === undefined || asksYesNo(turn)) return null;
  return where(turn).at === 'asking' ? correction.rest : null;
};
