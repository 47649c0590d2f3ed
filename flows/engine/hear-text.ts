import { closesTalk, smallTalkIn, soundsEnglish } from '../understanding/small-talk.ts';
import { accept } from './accept.ts';
import { presentAside, settleAside, summaryChoices } from './asides.ts';
import { type Command, correctable, obey, reopen } from './commands.ts';
import type { Known, Offer } from './flow.ts';
import { languageOf } from './language.ts';
import { follow } from './offers.ts';
import { questionChoices } from './present.ts';
import type { AnswerValue, Question } from './question.ts';
import {
  pickChoice,
  readAnswer,
  readCommand,
  readCorrection,
  readDanger,
  readGreeting,
  readYesNo,
} from './read-answer.ts';
import { flowOf } from './registry.ts';
import { replaceLast } from './replace.ts';
import { goTo } from './runs.ts';
import type { Aside } from './session.ts';
import { answerSmallTalk, sayBye } from './small-talk.ts';
import {
  type Choice,
  change,
  findQuestion,
  flowNow,
  offersNow,
  questionTexts,
  storedAnswer,
  type Turn,
  where,
  wordsOf,
} from './turn.ts';

/** People who write in fragments send the rest within this time. */
const fragmentMs = 5000;

/** Words of hers: danger first, then what works everywhere, then the present question. */
export const hearText = (
  turn: Turn,
  { text, at, returning, echoed = false }: { text: string; at: string; returning: boolean; echoed?: boolean },
): void => {
  const danger = readDanger(text);
  if (danger !== null) {
    turn.said.push(null);
    turn.notes.push('not-kept');
    const { registry, world } = turn.context;
    turn.acks.push(registry.danger(danger, turn.session.locale, world));
    change(turn, { aside: { kind: 'danger' }, refused: null });
    return;
  }
  if (!echoed) turn.said.push(text);
  const command = readCommand(text);
  if (turn.session.hand === 'person') {
    if (command !== null) return obey(turn, command);
    turn.speaks = false;
    turn.notes.push('silent:with-person');
    return;
  }
  const language = languageOf(text);
  if (language !== null) {
    change(turn, { locale: language });
    turn.acks.push(wordsOf(turn).language);
    return;
  }
  if (neverSpoke(turn) && soundsEnglish(text)) {
    change(turn, { locale: 'en' });
    turn.acks.push(wordsOf(turn).otherLanguage);
  }
  const { aside } = turn.session;
  if (aside !== null) {
    const option = pickAside(turn, text);
    if (option !== null && settleAside(turn, aside, option)) return;
    if (command === null && holdsAside(turn, aside, text)) return;
    if (command === null) change(turn, { aside: null });
  }
  const smallTalk = isFreeText(turn) || picksOffer(turn, text) ? null : smallTalkIn(text);
  if (smallTalk !== null) return answerSmallTalk(turn, smallTalk);
  const correction = readCorrection(text);
  if (correction?.kind === 'number-of-summary') return correctNumber(turn, correction.n);
  if (command !== null && !isOwnOption(turn, text, command)) return obey(turn, command);
  if (correction?.kind === 'replacement') {
    if (replaceLast(turn, correction.rest)) return;
    // "no, tiene 79" that corrects nothing we know is no plain no.
    if (isYesNo(turn) && /\d/.test(correction.rest)) return miss(turn, { text, at, key: presentKey(turn) });
  }
  const greeting = readGreeting(text);
  if (hasResult(turn) && closesTalk(text)) return sayBye(turn, 'enough');
  // "bueno, gracias" is a yes where yes or no is asked.
  if (greeting === 'thanks' && !answersNow(turn, text)) {
    turn.acks.push(wordsOf(turn).thanks);
    return;
  }
  if (greeting === 'hello') return greet(turn, returning);
  answer(turn, { text, at, returning });
};

/** Nothing was ever said to her. */
const neverSpoke = ({ session }: Turn): boolean =>
  session.answers.length === 0 && session.told === null && session.run.id === 'r1';

const isYesNo = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'yes-no';
};

const presentKey = (turn: Turn): string => {
  const position = where(turn);
  return position.at === 'asking' ? position.key : '';
};

/** A result was told, and nothing is asked. */
const hasResult = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'concluded' && turn.session.told === `${turn.session.run.id}.${position.name}`;
};

/** "¿cuánto cuesta?" may be the name of what a result offers to show. */
const picksOffer = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  return position.at === 'concluded' && pickChoice(text, offersNow(turn, position)) !== null;
};

/** The present question takes any words. */
const isFreeText = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'text';
};

/** Whether the text is, without a doubt, an answer to the present question. */
const answersNow = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking' || position.asked.question.kind === 'text') return false;
  const { question } = position.asked;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = readAnswer({ question, texts, locale: turn.session.locale, text, now: turn.context.now });
  return read.ok && !read.inferred;
};

/** What neither chooses nor answers anything does not make her lose sight of what she was asked. */
const holdsAside = (turn: Turn, aside: Aside, text: string): boolean => {
  const say = wordsOf(turn);
  if (aside.kind === 'danger' && (readGreeting(text) === 'thanks' || closesTalk(text))) {
    change(turn, { aside: null });
    turn.plain.push({ kind: 'text', body: say.dangerStay });
    return true;
  }
  const strict = aside.kind === 'summary' || aside.kind === 'erase' || aside.kind === 'change';
  if (!strict || turn.session.misses >= 2 || answersNow(turn, text) || smallTalkIn(text) !== null) return false;
  change(turn, { misses: turn.session.misses + 1 });
  if (aside.kind === 'summary') turn.asideSays = say.summaryNumber;
  else turn.acks.push(say.notUnderstood);
  return true;
};

/** What the text chooses among the engine's own offers; a number in a summary. */
const pickAside = (turn: Turn, text: string): string | null => {
  const { aside } = turn.session;
  if (aside === null) return null;
  if (aside.kind === 'summary') {
    const number = /^\D{0,20}(\d{1,3})\D{0,12}$/.exec(text.trim())?.[1];
    if (number !== undefined) return number;
    const none: Choice = {
      id: 'no',
      title: wordsOf(turn).no,
      says: ['ninguna', 'nada', 'así está bien', 'none', 'nothing'],
    };
    if (closesTalk(text)) return none.id;
    return pickChoice(text, [none, ...summaryChoices(turn, aside.keys)])?.id ?? null;
  }
  const { offers } = presentAside(turn, aside);
  const picked = pickChoice(text, offers);
  if (picked !== null) return picked.id;
  // "claro que sí", "ahora no": as a yes and a no are said.
  const yesNo = readYesNo(text);
  if (yesNo === null) return null;
  const word = yesNo ? wordsOf(turn).yes : wordsOf(turn).no;
  return offers.find(({ says = [] }) => says.includes(word))?.id ?? null;
};

/** "ayuda" may be an option of the present question: then it is the answer. */
const isOwnOption = (turn: Turn, text: string, command: Command): boolean => {
  if (command === 'stop' || command === 'erase') return false;
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const texts = questionTexts(flowNow(turn), position.asked.question, turn.session.locale);
  const plain = text.trim().toLowerCase();
  return questionChoices(position.asked.question, texts, turn.session.locale).some((one) =>
    [one.title, ...(one.says ?? [])].some((word) => word.toLowerCase() === plain),
  );
};

/** "cambiar 3": the third of the numbered summary. */
const correctNumber = (turn: Turn, n: number): void => {
  const key = correctable(turn)[n - 1];
  if (key !== undefined) return reopen(turn, key);
  obey(turn, 'correct');
  turn.acks.push(wordsOf(turn).summaryNumber);
};

const greet = (turn: Turn, returning: boolean): void => {
  const position = where(turn);
  if (position.at === 'concluded') {
    // Days after a result she greets to begin something, not to hear of it again.
    if (returning && flowNow(turn).id !== turn.context.registry.menu) goTo(turn, turn.context.registry.menu, 'afresh');
    turn.acks.push(wordsOf(turn).hello);
    return;
  }
  if (position.used.length === 0) {
    if (turn.session.told !== null) turn.acks.push(wordsOf(turn).hello);
    return;
  }
  if (returning) change(turn, { aside: { kind: 'resume' } });
  else turn.acks.push(wordsOf(turn).greeting);
};

const answer = (turn: Turn, { text, at, returning }: { text: string; at: string; returning: boolean }): void => {
  const position = where(turn);
  if (position.at === 'concluded') {
    const offers = offersNow(turn, position);
    const offer = offers.find((one) => one.id === pickChoice(text, offers)?.id);
    const chosen = offer ?? menuOffer(turn, text, position.known);
    if (chosen !== null) {
      follow(turn, chosen);
      return carryOver(turn, { text, offer: chosen });
    }
    return miss(turn, { text, at, key: `!${position.name}` });
  }
  if (position.at === 'leaving') return;
  const { question } = position.asked;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = (words: string) =>
    readAnswer({ question, texts, locale: turn.session.locale, text: words, now: turn.context.now });
  let result = read(text);
  let said = text;
  const { refused } = turn.session;
  if (!result.ok && refused?.key === position.key && Date.parse(at) - Date.parse(refused.at) <= fragmentMs) {
    said = `${refused.text} ${text}`;
    const joined = read(said);
    if (joined.ok) {
      result = joined;
      unsay(turn);
    }
  }
  if (question.id === turn.context.registry.consent.serve && !(result.ok && wasAsked(turn)))
    return beforeConsent(turn, { text, at });
  if (result.ok && isExpress(question, result, said)) {
    const plainly = question.kind === 'text' || (question.kind === 'yes-no' && !result.inferred) || isTitle(turn, text);
    accept(turn, {
      asked: position.asked,
      value: result.value,
      said,
      inferred: result.inferred,
      ack: plainly ? 'none' : 'echo',
    });
    return carryOn(turn, text, position.key);
  }
  if (result.ok) return miss(turn, { text: said, at, key: position.key });
  if (result.reason === 'dont-know' || result.reason === 'rather-not') {
    if (question.unknown === 'accept')
      return accept(turn, { asked: position.asked, value: null, said, inferred: false, ack: 'echo' });
    turn.acks.push(wordsOf(turn).insists, texts.why);
    return;
  }
  const readings = result.candidates ?? [];
  if (result.reason === 'ambiguous' && readings.length > 1) {
    change(turn, {
      aside: { kind: 'clarify', key: position.key, said, readings: readings.slice(0, 10) },
      refused: null,
    });
    return;
  }
  if (returning && position.used.length > 0) {
    change(turn, { aside: { kind: 'resume' } });
    return;
  }
  miss(turn, { text: said, at, key: position.key, reason: result.reason });
};

/** The question was put to her before she wrote: "bueno" as a first word allows nothing. */
const wasAsked = (turn: Turn): boolean => turn.session.told === `${turn.session.run.id}?${presentKey(turn)}`;

/** She says what she needs before she allowed anything: places and lines are there for her, the rest is remembered. */
const beforeConsent = (turn: Turn, { text, at }: { text: string; at: string }): void => {
  const offer = menuOffer(turn, text, where(turn).known);
  if (offer?.does.act === 'flow') {
    const { flow } = offer.does;
    if (!flowOf(turn.context.registry, flow).needsConsent) {
      goTo(turn, flow);
      return carryOver(turn, { text, offer });
    }
    change(turn, { wants: flow, misses: 0 });
    turn.acks.push(wasAsked(turn) ? wordsOf(turn).consentFirst : wordsOf(turn).consentThen);
    return;
  }
  if (wasAsked(turn)) miss(turn, { text, at, key: presentKey(turn) });
};

/** What allows us something must be said, not guessed: "¿es gratis?" is no consent (Ley 1581 de 2012, art. 9: express). */
const isExpress = (
  question: Question,
  { value, inferred }: { value: AnswerValue; inferred: boolean },
  said: string,
): boolean =>
  question.kind !== 'yes-no' || question.unknown === 'accept' || value !== true || (!inferred && !said.includes('?'));

/** She wrote the very title of an option: saying it back would be an echo. */
const isTitle = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const texts = questionTexts(flowNow(turn), position.asked.question, turn.session.locale);
  const plain = text.trim().toLowerCase();
  return questionChoices(position.asked.question, texts, turn.session.locale).some(
    ({ title }) => title.toLowerCase() === plain,
  );
};

/** At a result she may say what she needs next ("comida") without going to the menu first. */
const menuOffer = (turn: Turn, text: string, known: Known): Offer | null => {
  const { registry } = turn.context;
  const { offers } = flowOf(registry, registry.menu).conclude(registry.menu, known);
  const id = pickChoice(text, offers)?.id;
  return offers.find((one) => one.id === id) ?? null;
};

/** "estudiar" at the menu leads to care and is its first answer too; the mere name of a conversation is not. */
const carryOver = (turn: Turn, { text, offer }: { text: string; offer: Offer }): void => {
  if (offer.does.act !== 'flow' || isNameOf(text, offer.title)) return;
  if (where(turn).used.length === 0) readOn(turn, { text, guess: true });
};

/** Nothing but words of the title was said. */
const isNameOf = (text: string, title: string): boolean => {
  const name = wordsIn(title);
  return wordsIn(text).every((word) => name.includes(word));
};

const wordsIn = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[a-z]{4,}/g) ?? []
  ).map((word) => word.replace(/s$/, ''));

/** "mi mamá de 78 años" where we asked whether she cares for anybody answers whom, and how old, too. */
const carryOn = (turn: Turn, text: string, answered: string): void => {
  const { question } = findQuestion(turn, answered)?.asked ?? {};
  if (question?.kind !== 'yes-no' || storedAnswer(turn.session, answered)?.value !== true) return;
  if (questionTexts(flowNow(turn), question, turn.session.locale).options?.yes?.says === undefined) return;
  if (readOn(turn, { text, guess: false }) && /\d ?(?:a[nñ]|mes|year|month)|\b(?:de|tiene) \d/i.test(text))
    readOn(turn, { text, guess: true });
};

/** Takes the same words as the answer to the present question, where there is no doubt. */
const readOn = (turn: Turn, { text, guess }: { text: string; guess: boolean }): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const { question } = position.asked;
  if (question.kind !== 'choice' && question.kind !== 'age') return false;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = readAnswer({ question, texts, locale: turn.session.locale, text, now: turn.context.now });
  if (!read.ok || (read.inferred && !guess)) return false;
  accept(turn, { asked: position.asked, value: read.value, said: text, inferred: read.inferred, ack: 'echo' });
  return true;
};

/** Both pieces came in one delivery: that the first made no sense by itself need not be said. */
const unsay = (turn: Turn): void => {
  const { refusedEmpty, refusedOption, refusedRange, notUnderstood } = wordsOf(turn);
  const rest = turn.acks.filter((ack) => ![refusedEmpty, refusedOption, refusedRange, notUnderstood].includes(ack));
  turn.acks.splice(0, turn.acks.length, ...rest);
};

/** Not understood once: asked again; twice: an easier way; three times: a person. */
const miss = (
  turn: Turn,
  { text, at, key, reason }: { text: string; at: string; key: string; reason?: string },
): void => {
  const say = wordsOf(turn);
  const misses = turn.session.misses + 1;
  change(turn, { misses, refused: { text: text.slice(0, 500), at, key } });
  turn.notes.push(`missed:${key}:${misses}`);
  if (misses >= 3) {
    change(turn, { aside: { kind: 'stuck' } });
    return;
  }
  const listed = /^\D{0,3}\d{1,3}\D{0,3}$/.test(text) && listsOptions(turn);
  turn.acks.push(
    reason === 'empty'
      ? say.refusedEmpty
      : listed
        ? say.refusedOption
        : reason === 'out-of-range'
          ? say.refusedRange
          : say.notUnderstood,
  );
};

const listsOptions = (turn: Turn): boolean => {
  const position = where(turn);
  return (
    position.at === 'concluded' || (position.at === 'asking' && (position.asked.question.options ?? []).length > 0)
  );
};
