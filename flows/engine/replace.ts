import { hasNumber } from '../understanding/has-number.ts';
import { aboutWhom } from './about-whom.ts';
import { accept } from './accept.ts';
import { namesOf } from './label.ts';
import { type Kind, subjectOf } from './question.ts';
import { readAnswer } from './read-answer.ts';
import { change, findQuestion, flowNow, questionTexts, type Turn, where } from './turn.ts';

/** Answers that a number, an amount or a time can correct. */
const measured: readonly Kind[] = ['number', 'money', 'age', 'duration', 'date', 'place'];

/**
 * "no, son 2 hijos", "perdón, Bosa": what she says now replaces an answer given before. The last one given is changed
 * at once; one further back only after she says yes, since several may be of the same kind. Where her words name an
 * answer ("no, el día malo son 40 mil"), that one is meant. Below the list of them (`listed`) none is the last.
 */
export const replaceLast = (turn: Turn, rest: string, { listed = false } = {}): boolean => {
  const position = where(turn);
  if (position.at === 'asking' && answersPresent(turn, rest)) return false;
  const all = latestFirst(turn, position.used);
  const whom = aboutWhom(turn, all, rest);
  const hers = typeof whom === 'string' ? all.filter((key) => subjectOf(key) === whom) : [];
  // "no, mi mamá tiene 83": of hers, though the child's age was told last
  const mine = hers.length > 0 ? hers : all;
  const candidates = mine.flatMap((key) => readAs(turn, key, rest) ?? []);
  const named = candidates.filter((one) => one.named);
  const ofHerself = whom === null ? named.find(({ key }) => subjectOf(key) === null) : undefined;
  const { about } = position.at === 'concluded' ? flowNow(turn) : {};
  const chosen = ofHerself ?? named[0] ?? candidates.find(({ key }) => key === about?.id) ?? candidates[0];
  if (chosen === undefined) return false;
  const { key, asked, value, inferred } = chosen;
  const sure = listed ? hers.length > 0 && candidates.length === 1 : key === mine[0];
  if (!chosen.doubted && (chosen.named || sure)) {
    accept(turn, { asked, value, said: rest, inferred, ack: 'changed' });
    turn.notes.push(`replaced:${key}`);
    return true;
  }
  change(turn, { aside: { kind: 'change', key, value, said: rest }, refused: null });
  return true;
};

/** Answers of this run that count, the one given last first: after a correction that is not the last one asked. */
const latestFirst = ({ session }: Turn, used: readonly string[]): readonly string[] => {
  const given = session.answers.filter(({ key, run }) => run === session.run.id && used.includes(key));
  const order = (key: string): number => used.indexOf(key);
  return given.toSorted((a, b) => b.at.localeCompare(a.at) || order(b.key) - order(a.key)).map(({ key }) => key);
};

/** The words of `rest` as an answer under this key, where they can be one. */
const readAs = (turn: Turn, key: string, rest: string) => {
  const found = findQuestion(turn, key);
  if (found === null) return null;
  const { asked, flow } = found;
  const { question } = asked;
  if (question.kind === 'text' || question.kind === 'words') return null;
  // Nearly anything reads as a yes or a no, and a number as the place of an option: only their very words replace one.
  if (question.kind === 'yes-no' && !/^(?:s[ií]|no|yes)\b/i.test(rest)) return null;
  if (question.kind === 'place' && /\d/.test(rest)) return null;
  if ((question.kind === 'choice' || question.kind === 'many') && hasNumber(rest)) return null;
  const texts = questionTexts(flow, question, turn.session.locale);
  const read = readAnswer({ question, texts, locale: turn.session.locale, text: rest, now: turn.context.now });
  // An age that is asked back before it is taken is so here too.
  const [doubted, ...others] = question.kind === 'age' && !read.ok ? (read.candidates ?? []) : [];
  if (doubted !== undefined && others.length === 0)
    return { key, asked, value: doubted.value, inferred: true, named: false, doubted: true };
  if (!read.ok) return null;
  // "y si pido menos plazo" names no lender: in a sentence only an option's very words replace one.
  if (question.kind === 'choice' && read.inferred && rest.trim().split(/\s+/).length > 2) return null;
  const named = measured.includes(question.kind) && namesOf(texts).some((name) => says(rest, name));
  return { key, asked, value: read.value, inferred: read.inferred, named, doubted: false };
};

/** Whether every word of a name ("Día malo") was said. */
const says = (said: string, name: string): boolean => {
  const heard = plain(said);
  const words = plain(name);
  return words.length > 0 && words.every((word) => heard.includes(word));
};

const plain = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z]+/g) ?? [];

/** "no, …" at a yes-no or a choice is first of all an answer to it, unless it holds a number that the question has no use for. */
const answersPresent = (turn: Turn, rest: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const { question } = position.asked;
  if (question.kind === 'yes-no') return !hasNumber(rest) && !lastIsReplaced(turn, rest);
  if (question.kind !== 'choice' && question.kind !== 'many') return false;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = readAnswer({ question, texts, locale: turn.session.locale, text: rest, now: turn.context.now });
  return read.ok && !read.inferred;
};

/** "no, tiene tres", "no, es mi abuela": at a yes-no, what was asked just before can be meant. */
const lastIsReplaced = (turn: Turn, rest: string): boolean => {
  const last = latestFirst(turn, where(turn).used)[0];
  const found = last === undefined ? null : findQuestion(turn, last);
  const kind = found?.asked.question.kind;
  if (last === undefined || kind === undefined || kind === 'yes-no') return false;
  return readAs(turn, last, rest) !== null;
};
