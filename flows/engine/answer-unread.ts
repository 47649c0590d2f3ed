import { accept } from './accept.ts';
import type { NotUnderstood, Reading } from './answering.ts';
import { carryOn } from './carry.ts';
import { miss } from './miss.ts';
import { tellsOn } from './own-words.ts';
import type { Question } from './question.ts';
import { longestText, readYesNo } from './read-answer.ts';
import { change, flowNow, questionTexts, type Turn, wordsOf } from './turn.ts';

/** The steps of answering where no parser of what is asked could read an answer. */
type Unread = Reading<NotUnderstood>;

/** "no sé", "prefiero no decir": an answer where the question can do without one; else she is told why it is asked. */
export const leavesOpen = (turn: Turn, { said, result: { reason }, position }: Unread): boolean => {
  if (reason !== 'dont-know' && reason !== 'rather-not') return false;
  const { asked } = position;
  const { question } = asked;
  if (question.unknown === 'accept') accept(turn, { asked, value: null, said, inferred: false, ack: 'echo' });
  // Whoever would rather not tell allows us nothing.
  else if (question.id === turn.context.registry.consent.serve && reason === 'rather-not')
    accept(turn, { asked, value: false, said, inferred: false, ack: 'none' });
  else turn.acks.push(wordsOf(turn).insists, questionTexts(flowNow(turn), question, turn.session.locale).why);
  return true;
};

/** Of several that may be chosen, what the conversation hears in a sentence. */
export const overhearsMany = (turn: Turn, { text, position: { asked, known } }: Unread): boolean => {
  const heard = asked.question.kind === 'many' ? flowNow(turn).overhears?.(asked.question, text, known) : undefined;
  if (heard === undefined) return false;
  accept(turn, { asked, value: heard, said: text, inferred: true, ack: 'echo' });
  return true;
};

export const goesOnTelling = (turn: Turn, { text, at }: Unread): boolean => tellsOn(turn, { text, at });

/** "un niño de 4" where it is asked whether she cares for anybody else. */
export const affirms = (turn: Turn, { text, said, position: { asked, key } }: Unread): boolean => {
  if (asked.question.kind !== 'yes-no' || flowNow(turn).affirms?.(asked.question, text) !== true) return false;
  accept(turn, { asked, value: true, said, inferred: true, ack: 'echo' });
  carryOn(turn, text, key);
  return true;
};

/** Several can be meant: we ask which. */
export const asksWhich = (turn: Turn, { said, at, result, position: { key } }: Unread): boolean => {
  const readings = result.candidates ?? [];
  if (result.reason !== 'ambiguous' || readings.length === 0) return false;
  change(turn, {
    aside: { kind: 'clarify', key, said, readings: readings.slice(0, 10) },
    refused: { text: said.slice(0, longestText), at, key },
  });
  return true;
};

/** Back in the middle of a conversation with words that answer nothing: she is asked whether to go on. */
export const comesBack = (turn: Turn, { returning, position: { used } }: Unread): boolean => {
  if (!returning || used.length === 0) return false;
  change(turn, { aside: { kind: 'resume' } });
  return true;
};

export const misses = (turn: Turn, { text, said, at, result, position: { asked, key } }: Unread): boolean => {
  const reason = saysOnlyYes(asked.question, text) ? 'which' : result.reason;
  miss(turn, { text: said, at, key, reason });
  return true;
};

/** "sí" where a list was put to her that holds "none" or "not yet" too: we ask which. */
const saysOnlyYes = ({ kind, options = [] }: Question, text: string): boolean =>
  (kind === 'choice' || kind === 'many') &&
  (options.includes('none') || options.includes('not-yet')) &&
  readYesNo(text) === true;
