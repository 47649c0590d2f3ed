import { accept } from './accept.ts';
import { presentAside, settleAside } from './asides.ts';
import { type Command, correctable, obey, reopen } from './commands.ts';
import { languageOf } from './language.ts';
import { follow } from './offers.ts';
import { questionChoices } from './present.ts';
import { pickChoice, readAnswer, readCommand, readCorrection, readDanger, readGreeting } from './read-answer.ts';
import { change, findQuestion, flowNow, offersNow, questionTexts, type Turn, where, wordsOf } from './turn.ts';

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
  const { aside } = turn.session;
  if (aside !== null) {
    const option = pickAside(turn, text);
    if (option !== null && settleAside(turn, aside, option)) return;
    if (command === null) change(turn, { aside: null });
  }
  const correction = readCorrection(text);
  if (correction?.kind === 'number-of-summary') return correctNumber(turn, correction.n);
  if (command !== null && !isOwnOption(turn, text, command)) return obey(turn, command);
  if (correction?.kind === 'replacement' && replaceLast(turn, correction.rest)) return;
  const greeting = readGreeting(text);
  if (greeting === 'thanks') {
    turn.acks.push(wordsOf(turn).thanks);
    return;
  }
  if (greeting === 'hello') return greet(turn, returning);
  answer(turn, { text, at, returning });
};

/** What the text chooses among the engine's own offers; a number in a summary. */
const pickAside = (turn: Turn, text: string): string | null => {
  const { aside } = turn.session;
  if (aside === null) return null;
  if (aside.kind === 'summary') {
    const number = /^\D{0,20}(\d{1,2})\D{0,4}$/.exec(text.trim())?.[1];
    if (number !== undefined) return number;
    return pickChoice(text, [{ id: 'no', title: wordsOf(turn).no, says: ['ninguna', 'nada', 'none', 'nothing'] }])?.id ?? null;
  }
  return pickChoice(text, presentAside(turn, aside).offers)?.id ?? null;
};

/** "ayuda" may be an option of the present question: then it is the answer. */
const isOwnOption = (turn: Turn, text: string, command: Command): boolean => {
  if (command === 'stop' || command === 'erase') return false;
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const texts = questionTexts(flowNow(turn), position.asked.question, turn.session.locale);
  const plain = text.trim().toLowerCase();
  return questionChoices(position.asked.question, texts, turn.session.locale).some((one) => [one.title, ...(one.says ?? [])].some((word) => word.toLowerCase() === plain));
};

/** "cambiar 3": the third of the numbered summary. */
const correctNumber = (turn: Turn, n: number): void => {
  const key = correctable(turn)[n - 1];
  if (key !== undefined) return reopen(turn, key);
  obey(turn, 'correct');
  turn.acks.push(wordsOf(turn).summaryNumber);
};

/** "no, son 2 hijos": the answer last given that can be read from what she says now. */
const replaceLast = (turn: Turn, rest: string): boolean => {
  const position = where(turn);
  if (position.at === 'asking' && looksLikeAnswer(turn, rest)) return false;
  for (const key of position.used.toReversed()) {
    const found = findQuestion(turn, key);
    if (found === null || found.asked.question.kind === 'text') continue;
    // Nearly anything reads as a yes or a no: only these very words replace one.
    if (found.asked.question.kind === 'yes-no' && !/^(?:s[ií]|no|yes)\b/i.test(rest)) continue;
    const texts = questionTexts(found.flow, found.asked.question, turn.session.locale);
    const read = readAnswer({ question: found.asked.question, texts, locale: turn.session.locale, text: rest, now: turn.context.now });
    if (!read.ok) continue;
    accept(turn, { asked: found.asked, value: read.value, said: rest, inferred: read.inferred, ack: 'changed' });
    turn.notes.push(`replaced:${key}`);
    return true;
  }
  return false;
};

/** "no, …" at a yes-no or a choice is first of all an answer to it. */
const looksLikeAnswer = (turn: Turn, rest: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const { question } = position.asked;
  if (question.kind !== 'yes-no' && question.kind !== 'choice' && question.kind !== 'many') return false;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  return question.kind === 'yes-no' || readAnswer({ question, texts, locale: turn.session.locale, text: rest, now: turn.context.now }).ok;
};

const greet = (turn: Turn, returning: boolean): void => {
  const position = where(turn);
  if (returning && position.at === 'asking' && position.used.length > 0) {
    change(turn, { aside: { kind: 'resume' } });
    return;
  }
  if (position.at === 'asking' && position.used.length > 0) turn.acks.push(wordsOf(turn).greeting);
};

const answer = (turn: Turn, { text, at, returning }: { text: string; at: string; returning: boolean }): void => {
  const position = where(turn);
  if (position.at === 'concluded') {
    const offers = offersNow(turn, position);
    const offer = offers.find((one) => one.id === pickChoice(text, offers)?.id);
    if (offer !== undefined) return follow(turn, offer);
    return miss(turn, { text, at, key: `!${position.name}` });
  }
  if (position.at === 'leaving') return;
  const { question } = position.asked;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = (words: string) => readAnswer({ question, texts, locale: turn.session.locale, text: words, now: turn.context.now });
  let result = read(text);
  let said = text;
  const { refused } = turn.session;
  if (!result.ok && refused?.key === position.key && Date.parse(at) - Date.parse(refused.at) <= fragmentMs) {
    said = `${refused.text} ${text}`;
    const joined = read(said);
    if (joined.ok) result = joined;
  }
  if (result.ok) {
    const ack = question.kind === 'yes-no' || question.kind === 'choice' || question.kind === 'text' ? 'none' : 'echo';
    return accept(turn, { asked: position.asked, value: result.value, said, inferred: result.inferred, ack: result.inferred ? 'echo' : ack });
  }
  if (result.reason === 'dont-know' || result.reason === 'rather-not') {
    if (question.unknown === 'accept') return accept(turn, { asked: position.asked, value: null, said, inferred: false, ack: 'echo' });
    turn.acks.push(wordsOf(turn).insists, texts.why);
    return;
  }
  const readings = result.candidates ?? [];
  if (result.reason === 'ambiguous' && readings.length > 1) {
    change(turn, { aside: { kind: 'clarify', key: position.key, said, readings: readings.slice(0, 10) }, refused: null });
    return;
  }
  if (returning && position.used.length > 0) {
    change(turn, { aside: { kind: 'resume' } });
    return;
  }
  miss(turn, { text: said, at, key: position.key, reason: result.reason });
};

/** Not understood once: asked again; twice: an easier way; three times: a person. */
const miss = (turn: Turn, { text, at, key, reason }: { text: string; at: string; key: string; reason?: string }): void => {
  const say = wordsOf(turn);
  const misses = turn.session.misses + 1;
  change(turn, { misses, refused: { text: text.slice(0, 500), at, key } });
  turn.notes.push(`missed:${key}:${misses}`);
  if (misses >= 3) {
    change(turn, { aside: { kind: 'stuck' } });
    return;
  }
  turn.acks.push(reason === 'empty' ? say.refusedEmpty : reason === 'out-of-range' ? say.refusedRange : say.notUnderstood);
};

