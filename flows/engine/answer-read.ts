import { isExpressYes } from '../understanding/express-yes.ts';
import { goesOnNumber } from '../understanding/fragment.ts';
import { opensWithNo } from '../understanding/opens-with.ts';
import type { Parsed } from '../understanding/parsed.ts';
import { asksForWish, beginsWithWish } from '../understanding/wishes.ts';
import { accept } from './accept.ts';
import { type Answering, isTitle, type Reading, type Understood } from './answering.ts';
import { carryOn } from './carry.ts';
import { doubt } from './doubt.ts';
import { fragmentMs } from './fragment-ms.ts';
import { miss, unsay } from './miss.ts';
import type { AnswerValue, Question } from './question.ts';
import { readAnswer } from './read-answer.ts';
import { flowNow, questionTexts, type Turn } from './turn.ts';

/** The steps of answering where a parser read an answer in her words. */

/** What her words answer, read together with the piece that came just before and could not be read by itself. */
export const readWithPieceBefore = (
  turn: Turn,
  { text, at, position }: Answering,
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

/** A yes that is guessed, or that says what else she wants, is asked again. */
export const allowsNothing = (turn: Turn, { said, result, at, position }: Reading<Understood>): boolean => {
  const { question } = position.asked;
  const { ask } = questionTexts(flowNow(turn), question, turn.session.locale);
  if (isExpress(question, result, said) && !isWishForElse(question, ask, said)) return false;
  miss(turn, { text: said, at, key: position.key });
  return true;
};

/** "¿Kennedy o Bosa?" */
export const asksBackRead = (turn: Turn, { said, result, asks, position }: Reading<Understood>): boolean => {
  if (asks) doubt(turn, { text: said, value: result.value, position });
  return asks;
};

export const takesRead = (turn: Turn, reading: Reading<Understood>): boolean => {
  const { text, said, result, position } = reading;
  const { value, inferred } = result;
  const ack = isPlain(turn, reading) ? 'none' : 'echo';
  unsay(turn);
  accept(turn, { asked: position.asked, value, said, inferred, ack });
  carryOn(turn, text, position.key);
  return true;
};

/** What nobody could have meant otherwise is not said back. */
const isPlain = (turn: Turn, reading: Reading<Understood>): boolean => {
  const { said, result, position } = reading;
  const { question } = position.asked;
  return (
    question.kind === 'text' ||
    question.kind === 'words' ||
    question.kind === 'document' ||
    (question.kind === 'yes-no' && !result.inferred && !isLongNo(turn, question, said)) ||
    isTitle(turn, reading)
  );
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
