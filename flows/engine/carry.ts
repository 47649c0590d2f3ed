import { tellsAge } from '../understanding/tells-age.ts';
import { withoutAccents } from '../understanding/without-accents.ts';
import { accept } from './accept.ts';
import { explained } from './explained.ts';
import type { Offer } from './flow.ts';
import { hearBehind, hearNext, overhear } from './overhear.ts';
import { readAnswer } from './read-answer.ts';
import { findQuestion, flowNow, questionTexts, storedAnswer, type Turn, where } from './turn.ts';

/** "estudiar" at the menu leads to care and is its first answer too; the mere name of a conversation is not. */
export const carryOver = (turn: Turn, { text, offer }: { text: string; offer: Offer }): void => {
  if (offer.does.act !== 'flow' || isNameOf(text, offer.title)) return;
  // "plata" alone leads there and answers nothing, unless it is itself what is asked.
  const named =
    !/\s/.test(text.trim()) && (offer.says ?? []).some((one) => withoutAccents(one) === withoutAccents(text));
  if (where(turn).used.length > 0) {
    // "pagué dos" below a result: the tap it names answers the first question, and the words the next ones.
    if (offer.does.answers === undefined) chooseAnew(turn, text);
    return overhear(turn, text);
  }
  const position = where(turn);
  if (position.at === 'asking' && explained(turn, text, position.known)) return;
  const before = turn.session.answers;
  overhear(turn, text);
  if (turn.session.answers === before && readOn(turn, { text, guess: !named })) overhear(turn, text);
};

/** "comida" at the menu, where she was on the way to studies: what she came for is another now, and all else stands. */
const chooseAnew = (turn: Turn, text: string): void => {
  const { session, context } = turn;
  const flow = flowNow(turn);
  const question = flow.questions.find(({ given }) => given !== true);
  const told = question === undefined ? undefined : storedAnswer(session, question.id);
  if (question?.kind !== 'choice' || told?.run !== session.run.id) return;
  const texts = questionTexts(flow, question, session.locale);
  const read = readAnswer({ question, texts, locale: session.locale, text, now: context.now });
  const named = read.ok && !read.inferred ? read.value : undefined;
  const value = flow.overhears?.(question, text, where(turn).known) ?? named;
  if (value === undefined || value === told.value) return;
  accept(turn, { asked: { question, subject: null }, value, said: text, inferred: true, ack: 'changed' });
};

/** Nothing but words of the title was said; "línea 106" names which. */
const isNameOf = (text: string, title: string): boolean => {
  const name = wordsIn(title);
  const said = wordsIn(text);
  return (said.length === 0 || !/\d/.test(text)) && said.every((word) => name.includes(word));
};

const wordsIn = (text: string): readonly string[] =>
  (withoutAccents(text).match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ''));

/** What else the words tell that answered this: of what comes next, and of what is asked further on. */
export const carryOn = (turn: Turn, text: string, answered: string): void => {
  carryNext(turn, text, answered);
  hearBehind(turn, text);
};

/** "mi mamá de 78 años" where we asked whether she cares for anybody answers whom, and how old, too. */
const carryNext = (turn: Turn, text: string, answered: string): void => {
  const { question } = findQuestion(turn, answered)?.asked ?? {};
  if (question?.kind === 'service' || question?.kind === 'choice') return hearNext(turn, text, answered);
  // "me cobra 20 diarios" says how often too; what a second amount would be, one amount does not say
  if (question?.kind === 'money' && choosesNext(turn) && /\p{L}{3}/u.test(text)) return hearNext(turn, text);
  if (question?.kind !== 'yes-no' || storedAnswer(turn.session, answered)?.value !== true) return;
  const read = readOn(turn, { text, guess: false });
  const says = questionTexts(flowNow(turn), question, turn.session.locale).options?.yes?.says;
  // "yes, my boy, he is four": whom she named among other words
  if (!read) hearNext(turn, text);
  if (says !== undefined && tellsAge(text) && (read || asksAge(turn))) readOn(turn, { text, guess: true });
  hearNext(turn, text);
};

const asksAge = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'age';
};

const choosesNext = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'choice';
};

/** What else the words say that answered something of ours: where, when, what was hard. */
export const tellMore = (turn: Turn, text: string): void => {
  readOn(turn, { text, guess: false });
  overhear(turn, text);
};

/** Takes the same words as the answer to the present question, where there is no doubt. */
const readOn = (turn: Turn, { text, guess }: { text: string; guess: boolean }): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const { question } = position.asked;
  if (question.kind !== 'choice' && question.kind !== 'service' && question.kind !== 'age') return false;
  const { meantFor, overhears } = flowNow(turn);
  if (meantFor?.(question, text, position.known) !== undefined) return false;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = readAnswer({ question, texts, locale: turn.session.locale, text, now: turn.context.now });
  if (!read.ok || (read.inferred && !guess)) return false;
  // "soy mamá de 3": a parser takes the mother for the one she cares for.
  const value = overhears?.(question, text, position.known) ?? read.value;
  accept(turn, { asked: position.asked, value, said: text, inferred: read.inferred, ack: 'echo' });
  return true;
};
