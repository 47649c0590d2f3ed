import { tellsNothingBeside, tellsOfAnother, tellsOnlyOf, whoDied, withoutTheDead } from '../people/loss.ts';
import { relation } from '../people/relation.ts';
import { toldInPast, wantsBesides, withoutCalls } from '../understanding/beside-loss.ts';
import { clean, plain } from '../understanding/clean.ts';
import { opensWithYesOrNo } from '../understanding/opens-with.ts';
import { takeBack } from './accept.ts';
import { asksWords, asksYesNo, isFreeText, readNow } from './at-present.ts';
import { explained } from './explained.ts';
import { answerKey, subjectOf } from './question.ts';
import { change, flowNow, storedAnswer, type Turn, where, wordsOf } from './turn.ts';

/**
 * Who tells that one of hers died, and asks for nothing, is told that we are sorry; what was asked waits, and whoever died
 * is not asked about any more. False where there is something in her words to be answered besides.
 */
export const condoles = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const position = where(turn);
  if (position.at === 'leaving' || isFreeText(turn) || asksWords(turn) || !tellsLoss(turn, text)) return false;
  // Below a result the conversation may know a line that listens.
  if (position.at === 'concluded' && explained(turn, text, position.known)) return true;
  const gone = goneWith(turn, text);
  for (const key of gone) takeBack(turn, key);
  change(turn, { refused: null });
  turn.acks.push(wordsOf(turn).loss);
  turn.notes.push('loss');
  return gone.length > 0 || !(asksYesNo(turn) && opensWithYesOrNo(text));
};

const tellsLoss = (turn: Turn, text: string): boolean => {
  const said = plain(clean(text));
  if (said.split(' ').length > longest || wantsBesides(said)) return false;
  const who = whoDied(text);
  // Last, since her words are read once more for it.
  return (who === 'named' || (who === 'asked' && subjectAsked(turn) !== null)) && !answersBeside(turn, text);
};

/** "mi papá ya murió y ella tiene 80": what is asked of one in her care is told beside. */
const answersBeside = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  const rest = withoutCalls(withoutTheDead(text));
  if (position.at !== 'asking' || position.asked.subject === null || asksYesNo(turn) || rest === '') return false;
  if (toldInPast(rest)) return false;
  const { question } = position.asked;
  return flowNow(turn).overhears?.(question, rest, position.known) !== undefined || readNow(turn, rest)?.ok === true;
};

/** Words: a longer story tells of more. */
const longest = 16;

const subjectAsked = (turn: Turn): string | null => {
  const position = where(turn);
  return position.at === 'asking' ? position.asked.subject : null;
};

/** The answers about whoever died, where they were told in this run: what was told before has records of its own. */
const goneWith = (turn: Turn, text: string): readonly string[] => {
  const { session } = turn;
  const whom = whomOf(turn, text);
  const keys = whom === null ? [] : (flowNow(turn).without?.(whom, where(turn).known) ?? []);
  return keys.every((key) => storedAnswer(session, key)?.run === session.run.id) ? keys : [];
};

/**
 * Who died of those in her care, where there is no doubt. Where it was just asked whom she cares for, it is the one she
 * names; "¿cuida a alguien más?" asks of nobody we know.
 */
const whomOf = (turn: Turn, text: string): string | null => {
  const asked = subjectAsked(turn);
  const called = (whom: string | null) => storedAnswer(turn.session, answerKey(relation, whom))?.said ?? null;
  if (whoDied(text) !== 'named') return asksYesNo(turn) || tellsOfAnother(text, called(asked)) ? null : asked;
  const { known } = where(turn);
  const whom = flowNow(turn).whomIn?.(text, known) ?? null;
  if (whom !== null) return tellsOnlyOf(text, called(whom)) ? whom : null;
  const unknown = !Object.keys(known.answers).some((key) => subjectOf(key) === asked);
  return unknown && tellsNothingBeside(text) ? asked : null;
};
