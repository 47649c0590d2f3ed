import { isQuestion, withoutQuestions } from '../understanding/asks.ts';
import { isExpressYes } from '../understanding/express-yes.ts';
import { goesOnNumber } from '../understanding/fragment.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { opensWithNo } from '../understanding/opens-with.ts';
import type { Parsed } from '../understanding/parsed.ts';
import { wantsWhole } from '../understanding/small-talk.ts';
import { asksForWish, beginsWithWish } from '../understanding/wishes.ts';
import { accept } from './accept.ts';
import { mayBeAnother } from './another-of-hers.ts';
import { asksMeasure, presentKey } from './at-present.ts';
import { askedElsewhere, carryOn, carryOver, menuOffer, overhear } from './carry.ts';
import { explained } from './explained.ts';
import { fragmentMs } from './fragment-ms.ts';
import { miss, unsay } from './miss.ts';
import { follow } from './offers.ts';
import { tellsOn } from './own-words.ts';
import { questionChoices } from './present.ts';
import type { AnswerValue, Question } from './question.ts';
import { longestText, pickNamed, readAnswer, readYesNo } from './read-answer.ts';
import { flowOf } from './registry.ts';
import { readPlainly } from './replace.ts';
import type { Position } from './replay.ts';
import { goTo } from './runs.ts';
import { showValue } from './show-value.ts';
import { questionName } from './told.ts';
import {
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

/** Her words as the answer to what is asked, or as what she wants of what is offered. */
export const answer = (turn: Turn, { text, at, returning }: { text: string; at: string; returning: boolean }): void => {
  const position = where(turn);
  if (position.at === 'concluded') return chooseOffer(turn, { text, at, position });
  if (position.at === 'leaving') return;
  const { question } = position.asked;
  // What she wrote to another question, before a deploy brought this one, is no story.
  if (question.kind === 'words' && readsAnother(turn)) return;
  if (question.kind !== 'words' && explained(turn, text, position.known)) return answerBeside(turn, text);
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  // "para mi hija" is no "para mí": the conversation may know better what names one of its options.
  const sum = question.kind === 'money' || question.kind === 'number';
  const hears = sum || question.kind === 'choice';
  const own =
    flowNow(turn).hearsFirst?.(question, text) ??
    (hears ? flowNow(turn).overhears?.(question, text, position.known) : undefined);
  const meant = flowNow(turn).meantFor?.(question, text, position.known);
  const asks = isQuestion(text) && !isTitle(turn, text);
  if (own !== undefined && asks && sum) return doubt(turn, { text, value: own, position });
  if (own !== undefined && !isTitle(turn, text)) {
    // "el bueno 120 y el malo 50": of two amounts the other is of another answer.
    if (sum && typeof meant === 'string') takeOther(turn, { text, key: meant });
    accept(turn, { asked: position.asked, value: own, said: text, inferred: sum, ack: 'echo' });
    return sum ? undefined : overhear(turn, text);
  }
  const other = askedElsewhere(turn, text);
  if (other !== null) {
    goTo(turn, other.flow);
    return carryOver(turn, other);
  }
  if (meant !== undefined) return answerOther(turn, { text, at, key: meant, present: position.key });
  const { said, result } = readWithPieceBefore(turn, { text, at, position });
  const unread = !result.ok && result.reason !== 'dont-know' && result.reason !== 'rather-not';
  if (question.id === turn.context.registry.consent.serve && (unread || !wasAsked(turn)))
    return beforeConsent(turn, { text, at });
  if (question.id === turn.context.registry.consent.research && result.ok && !wasAsked(turn)) return;
  if (result.ok && isExpress(question, result, said) && !isWishForElse(question, texts.ask, said)) {
    if (asks) return doubt(turn, { text: said, value: result.value, position });
    unsay(turn);
    const plainly =
      question.kind === 'text' ||
      question.kind === 'words' ||
      question.kind === 'document' ||
      (question.kind === 'yes-no' && !result.inferred && !isLongNo(turn, question, said)) ||
      isTitle(turn, text);
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
    // Whoever would rather not tell allows us nothing.
    if (question.id === turn.context.registry.consent.serve && result.reason === 'rather-not')
      return accept(turn, { asked: position.asked, value: false, said, inferred: false, ack: 'none' });
    turn.acks.push(wordsOf(turn).insists, texts.why);
    return;
  }
  const heard = question.kind === 'many' ? flowNow(turn).overhears?.(question, text, position.known) : undefined;
  if (heard !== undefined)
    return accept(turn, { asked: position.asked, value: heard, said: text, inferred: true, ack: 'echo' });
  if (tellsOn(turn, { text, at })) return;
  if (question.kind === 'yes-no' && flowNow(turn).affirms?.(question, text) === true) {
    accept(turn, { asked: position.asked, value: true, said, inferred: true, ack: 'echo' });
    return carryOn(turn, text, position.key);
  }
  const readings = result.candidates ?? [];
  if (result.reason === 'ambiguous' && readings.length > 0) {
    change(turn, {
      aside: { kind: 'clarify', key: position.key, said, readings: readings.slice(0, 10) },
      refused: { text: said.slice(0, longestText), at, key: position.key },
    });
    return;
  }
  if (returning && position.used.length > 0) {
    change(turn, { aside: { kind: 'resume' } });
    return;
  }
  miss(turn, { text: said, at, key: position.key, reason: saysOnlyYes(question, text) ? 'which' : result.reason });
};

/** "¿con 500 mil me alcanza?", "¿esto le llega al banco?": what we make of a question of hers is asked back, and a yes or no is none. */
const doubt = (
  turn: Turn,
  { text, value, position }: { text: string; value: AnswerValue; position: Extract<Position, { at: 'asking' }> },
): void => {
  const { question } = position.asked;
  const { locale } = turn.session;
  if (question.kind === 'yes-no') return miss(turn, { text, at: turn.context.now, key: position.key });
  const texts = questionTexts(flowNow(turn), question, locale);
  const label = showValue({ question, value, texts, locale });
  change(turn, {
    aside: { kind: 'clarify', key: position.key, said: text, readings: [{ id: 'asked', label, value }] },
  });
};

/** "me cobran 20 mil, ¿y si no pago?": what stands beside her question answers ours. */
const answerBeside = (turn: Turn, text: string): void => {
  const position = where(turn);
  if (position.at !== 'asking' || !asksMeasure(turn)) return;
  const rest = withoutQuestions(text);
  const { question } = position.asked;
  const { locale } = turn.session;
  const texts = questionTexts(flowNow(turn), question, locale);
  const read =
    rest === text.trim() || !hasNumber(rest)
      ? null
      : readAnswer({ question, texts, locale, text: rest, now: turn.context.now });
  if (read?.ok === true)
    accept(turn, { asked: position.asked, value: read.value, said: rest, inferred: read.inferred, ack: 'echo' });
};

/** Below a result: one of its offers, else anything of the menu. In the menu, what the menu itself makes of her words. */
const chooseOffer = (
  turn: Turn,
  { text, at, position }: { text: string; at: string; position: Extract<Position, { at: 'concluded' }> },
): void => {
  const offers = offersNow(turn, position);
  const named = pickNamed(text, offers)?.id;
  const offer = offers.find(({ id }) => id === named);
  const inMenu = flowOf(turn.context.registry, turn.session.run.flow).id === turn.context.registry.menu;
  if (explained(turn, text, position.known)) return;
  const chosen = (inMenu ? null : offer) ?? menuOffer(turn, text, position.known);
  if (chosen === null) return miss(turn, { text, at, key: `!${position.name}` });
  follow(turn, chosen);
  carryOver(turn, { text, offer: chosen });
};

/** What her words answer, read together with the piece that came just before and could not be read by itself. */
const readWithPieceBefore = (
  turn: Turn,
  { text, at, position }: { text: string; at: string; position: Extract<Position, { at: 'asking' }> },
): { readonly said: string; readonly result: Parsed<AnswerValue> } => {
  const { question } = position.asked;
  const { locale, refused } = turn.session;
  const { now, nameDocument } = turn.context;
  const texts = questionTexts(flowNow(turn), question, locale);
  const read = (words: string) => readAnswer({ question, texts, locale, text: words, now, nameDocument });
  const alone = read(text);
  // "medio", "millón": a unit that came alone belongs to the piece before it, whatever it would be by itself
  const joins = !alone.ok || goesOnNumber(text);
  if (!joins || refused?.key !== position.key || Date.parse(at) - Date.parse(refused.at) > fragmentMs)
    return { said: text, result: alone };
  const said = `${refused.text} ${text}`;
  const joined = read(said);
  if (joined.ok) return { said, result: joined };
  return { said: alone.ok ? text : said, result: alone };
};

/** Words about something else than we ask about: kept where they belong, and the question stands. */
const answerOther = (
  turn: Turn,
  { text, at, key, present }: { text: string; at: string; key: string | null; present: string },
): void => {
  if (key === null || !takeOther(turn, { text, key })) return miss(turn, { text, at, key: present });
  const position = where(turn);
  if (position.at !== 'asking') return;
  // "el día bueno son 120 y el malo 50", once both were told.
  const next = flowNow(turn).meantFor?.(position.asked.question, text, position.known);
  if (typeof next === 'string' && next !== key) takeOther(turn, { text, key: next });
};

const takeOther = (turn: Turn, { text, key }: { text: string; key: string }): boolean => {
  const found = findQuestion(turn, key);
  const read = readPlainly(turn, key, text);
  if (found === null || read === null) return false;
  const { asked, flow } = found;
  const own = asked.question.kind === 'money' ? flow.overhears?.(asked.question, text, where(turn).known) : undefined;
  const doubted = own === undefined && !read.ok && read.reason === 'ambiguous' ? (read.candidates ?? []) : [];
  if (doubted.length > 0) {
    change(turn, { aside: { kind: 'clarify', key, said: text, readings: doubted.slice(0, 10) } });
    return true;
  }
  const value = own ?? (read.ok ? read.value : undefined);
  if (value === undefined) return false;
  if (mayBeAnother(turn, { key, question: asked.question, value })) {
    change(turn, { aside: { kind: 'change', key, value, said: text }, refused: null });
    return true;
  }
  const told = storedAnswer(turn.session, key)?.value;
  const ack = told === undefined || told === value ? 'echo' : 'changed';
  accept(turn, { asked, value, said: text, inferred: own !== undefined || (read.ok && read.inferred), ack });
  return true;
};

/** "sí" where a list was put to her that holds "none" too: we ask which. */
const saysOnlyYes = ({ kind, options = [] }: Question, text: string): boolean =>
  (kind === 'choice' || kind === 'many') && options.includes('none') && readYesNo(text) === true;

/** The question was put to her before she wrote: "bueno" as a first word allows nothing. */
const wasAsked = (turn: Turn): boolean => turn.session.told === questionName(turn.session.run.id, presentKey(turn));

/** Another question of this conversation is the one before her eyes. */
const readsAnother = (turn: Turn): boolean => {
  const { told, run } = turn.session;
  return (
    told?.startsWith(questionName(run.id, '')) === true && !told.startsWith(questionName(run.id, presentKey(turn)))
  );
};

/** She says what she needs before she allowed anything: places and lines are there for her, the rest is remembered. */
const beforeConsent = (turn: Turn, { text, at }: { text: string; at: string }): void => {
  if (wantsWhole(text)) return change(turn, { told: null, misses: 0, refused: null });
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

/** "quiero lo de estudiar" says yes to what we offer, and is no pregnancy. */
const isWishForElse = ({ kind }: Question, asked: string, said: string): boolean =>
  kind === 'yes-no' && beginsWithWish(said) && !asksForWish(asked);

/** A whole sentence may tell more than its "no": it is said back. What is allowed or not has an answer of its own. */
const isLongNo = (turn: Turn, { id }: Question, said: string): boolean => {
  const { serve, research } = turn.context.registry.consent;
  return id !== serve && id !== research && opensWithNo(said) && said.trim().split(/\s+/).length > plainNo;
};

/** Words: "no, vecina, no tengo ninguna deuda" is no more than a no. */
const plainNo = 6;

/** What allows us something must be said, not guessed: "¿es gratis?" is no consent (Ley 1581 de 2012, art. 9: express). */
const isExpress = (
  question: Question,
  { value, inferred }: { value: AnswerValue; inferred: boolean },
  said: string,
): boolean =>
  question.kind !== 'yes-no' || question.unknown === 'accept' || value !== true || (!inferred && isExpressYes(said));

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
