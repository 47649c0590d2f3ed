import { correctsHerself } from '../understanding/corrects.ts';
import { scrub } from '../understanding/scrub.ts';
import { asksWords } from './at-present.ts';
import { longestWords } from './read-answer.ts';
import type { StoredAnswer } from './session.ts';
import { change, findQuestion, type Turn, wordsOf } from './turn.ts';

/**
 * Answers of the kind `words`: what she tells in her own words, asked only of who allowed its study. What is kept is
 * scrubbed; as she wrote it, it is kept nowhere, neither beside the answer nor in the transcript.
 */

/** So long after the first piece the rest may come, in milliseconds: a sentence takes a while on a phone. */
const restMs = 45_000;

/** She is thanked for what she told, and not told it again. */
export const keepWords = (turn: Turn): void => {
  hideSaid(turn);
  turn.acks.push(wordsOf(turn).wordsKept);
};

/** In the transcript stands only that she told something. */
const hideSaid = (turn: Turn): void => {
  if (turn.said.length > 0) turn.said.splice(-1, 1, '[…]');
};

/** A sentence, where she is asked to tell: it is no correction and no greeting, unless it says that it corrects. */
export const tellsMuch = (turn: Turn, text: string): boolean =>
  asksWords(turn) && text.trim().split(/\s+/).length > 3 && !correctsHerself(text);

/** What she has just told, while more of it may come. */
export const justTold = (turn: Turn, at: string): { readonly answer: StoredAnswer; readonly words: string } | null => {
  const { answers, run } = turn.session;
  const answer = answers.findLast((one) => one.run === run.id);
  if (answer === undefined || typeof answer.value !== 'string' || !holdsWords(turn, answer)) return null;
  return Date.parse(at) - Date.parse(answer.at) <= restMs ? { answer, words: answer.value } : null;
};

/** A sentence that the next question has no use for goes on with what she was telling. True where it does. */
export const tellsOn = (turn: Turn, { text, at }: { text: string; at: string }): boolean => {
  const told = justTold(turn, at);
  const more = text.trim().split(/\s+/).length > 2 ? scrub(text, longestWords) : null;
  if (told === null || more === null) return false;
  const value = `${told.words} ${more}`.slice(0, longestWords);
  replaceWith(turn, told.answer, { ...told.answer, value });
  hideSaid(turn);
  turn.acks.push(wordsOf(turn).wordsMore);
  turn.notes.push(`answered:${told.answer.key}`);
  return true;
};

/** What turns out to tell of danger is not kept. */
export const dropJustTold = (turn: Turn, at: string): void => {
  const told = justTold(turn, at);
  if (told !== null) replaceWith(turn, told.answer, { ...told.answer, value: null });
};

/** She allows no study any more: what she told for it goes, from here and from what is stored. */
export const forgetWords = (turn: Turn): void => {
  const theirs = turn.session.answers.filter((answer) => holdsWords(turn, answer));
  if (theirs.length === 0) return;
  change(turn, { answers: turn.session.answers.filter((answer) => !theirs.includes(answer)) });
  const { run } = turn.session;
  for (const { key, question, version } of theirs)
    turn.records.push({
      kind: 'fact',
      key,
      question,
      version,
      flow: run.flow,
      run: run.id,
      subject: null,
      value: null,
      provenance: 'withdrawn',
    });
};

const holdsWords = (turn: Turn, { key }: StoredAnswer): boolean =>
  findQuestion(turn, key)?.asked.question.kind === 'words';

const replaceWith = (turn: Turn, before: StoredAnswer, after: StoredAnswer): void =>
  change(turn, { answers: turn.session.answers.map((answer) => (answer === before ? after : answer)) });
