import type { Parsed } from '../understanding/parsed.ts';
import type { AnswerValue, Kind } from './question.ts';
import { pickNamed, readAnswer } from './read-answer.ts';
import { flowNow, offersNow, questionTexts, type Turn, where } from './turn.ts';

/** Nothing was ever said to her. */
export const neverSpoke = ({ session }: Turn): boolean =>
  session.answers.length === 0 && session.told === null && session.run.startedAt === session.createdAt;

/** Yes or no, or one of a list, is asked. */
export const isClosed = (turn: Turn): boolean => {
  const position = where(turn);
  return (
    position.at === 'asking' && (position.asked.question.kind === 'yes-no' || position.asked.question.kind === 'choice')
  );
};

/** An amount is asked. */
export const asksMoney = (turn: Turn): boolean => asks(turn, ['money']);

/** How many or how long is asked. */
export const asksCount = (turn: Turn): boolean => asks(turn, ['number', 'duration']);

/** How much, how many or how long is asked. */
export const asksMeasure = (turn: Turn): boolean => asks(turn, ['number', 'money', 'age', 'duration']);

export const asksYesNo = (turn: Turn): boolean => asks(turn, ['yes-no']);

const asks = (turn: Turn, kinds: readonly Kind[]): boolean => {
  const position = where(turn);
  return position.at === 'asking' && kinds.includes(position.asked.question.kind);
};

export const presentKey = (turn: Turn): string => {
  const position = where(turn);
  return position.at === 'asking' ? position.key : '';
};

/** A result was told, and nothing is asked. */
export const hasResult = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'concluded' && turn.session.told === `${turn.session.run.id}.${position.name}`;
};

/** "¿cuánto cuesta?" may be the name of what a result offers to show. */
export const picksOffer = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  return position.at === 'concluded' && pickNamed(text, offersNow(turn, position)) !== null;
};

/** The present question takes any words. */
export const isFreeText = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'text';
};

/** She is asked to tell something in her own words. */
export const asksWords = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'words';
};

/** Whether the text is, without a doubt, an answer to the present question. */
export const answersNow = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking' || position.asked.question.kind === 'text' || asksWords(turn)) return false;
  const read = readNow(turn, text);
  return read?.ok === true && !read.inferred;
};

/** The text as an answer to the present question; null where none is asked. */
export const readNow = (turn: Turn, text: string): Parsed<AnswerValue> | null => {
  const position = where(turn);
  if (position.at !== 'asking') return null;
  const { question } = position.asked;
  const { locale } = turn.session;
  return readAnswer({
    question,
    texts: questionTexts(flowNow(turn), question, locale),
    locale,
    text,
    now: turn.context.now,
  });
};
