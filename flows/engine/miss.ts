import { longestText } from './read-answer.ts';
import { change, flowNow, type Turn, where, wordsOf } from './turn.ts';

/**
 * Not understood once: asked again; twice: an easier way; three times: a person and a way past the question, and at every
 * third again. Between them it is asked shortly, with changing words: nobody gets the same message again and again.
 */
export const miss = (
  turn: Turn,
  { text, at, key, reason }: { text: string; at: string; key: string; reason?: string },
): void => {
  const later = deferred(turn, text);
  if (later !== null) {
    change(turn, { refused: null });
    turn.acks.push(later);
    return;
  }
  const say = wordsOf(turn);
  const misses = turn.session.misses + 1;
  // Where a document is asked for, what was not understood may hold its number.
  const holds = flowNow(turn).questions.some(({ kind }) => kind === 'document');
  change(turn, { misses, refused: holds ? null : { text: text.slice(0, longestText), at, key } });
  turn.notes.push(`missed:${key}:${misses}`);
  if (misses % 3 === 0) {
    change(turn, { aside: { kind: 'stuck' } });
    return;
  }
  if (misses > 3) {
    turn.acks.push(misses === 4 ? say.stuckAgain : misses % 2 === 0 ? say.notUnderstood : say.stuckHint);
    return;
  }
  const listed = /^\D{0,3}\d{1,3}\D{0,3}$/.test(text) && listsOptions(turn);
  turn.acks.push(
    reason === 'empty'
      ? say.refusedEmpty
      : reason === 'street'
        ? say.refusedStreet
        : reason === 'which'
          ? say.refusedWhich
          : listed
            ? say.refusedOption
            : reason === 'out-of-range'
              ? say.refusedRange
              : say.notUnderstood,
  );
};

const deferred = (turn: Turn, text: string): string | null => {
  const position = where(turn);
  return position.at === 'asking'
    ? (flowNow(turn).defers?.(position.asked.question, text, position.known) ?? null)
    : null;
};

const listsOptions = (turn: Turn): boolean => {
  const position = where(turn);
  return (
    position.at === 'concluded' || (position.at === 'asking' && (position.asked.question.options ?? []).length > 0)
  );
};

/** Both pieces came in one delivery: that the first made no sense by itself need not be said. */
export const unsay = (turn: Turn): void => {
  const { refusedEmpty, refusedStreet, refusedWhich, refusedOption, refusedRange, notUnderstood } = wordsOf(turn);
  const rest = turn.acks.filter(
    (ack) => ![refusedEmpty, refusedStreet, refusedWhich, refusedOption, refusedRange, notUnderstood].includes(ack),
  );
  turn.acks.splice(0, turn.acks.length, ...rest);
};
