import type { Replacement } from '../understanding/correction.ts';
import { isDayAlone, namesItsSubject } from '../understanding/corrects.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { beginsWithYesOrNo } from '../understanding/opens-with.ts';
import type { Parsed } from '../understanding/parsed.ts';
import { withoutAccents } from '../understanding/without-accents.ts';
import { aboutWhom } from './about-whom.ts';
import { accept } from './accept.ts';
import { mayBeAnother } from './another-of-hers.ts';
import { answersNow, asksCount, asksYesNo, presentKey } from './at-present.ts';
import { namesOf } from './label.ts';
import { type AnswerValue, isPlace, type Kind, subjectOf } from './question.ts';
import { readAnswer } from './read-answer.ts';
import type { QuestionTexts } from './texts.ts';
import { change, findQuestion, flowNow, questionTexts, storedAnswer, type Turn, where } from './turn.ts';

/** Answers that a number, an amount or a time can correct. */
export const measured: readonly Kind[] = ['number', 'money', 'age', 'duration', 'date', 'place'];

/**
 * "no, son 2 hijos", "perdón, Bosa": what she says now replaces an answer given before. The last one given is changed
 * at once; one further back only after she says yes, since several may be of the same kind. Where her words name an
 * answer ("no, el día malo son 40 mil"), that one is meant; where they say what it is not, the one that said so. Below
 * the list of them (`listed`) none is the last, and what is `doubtful` may be an answer to the question besides.
 */
export const replaceLast = (turn: Turn, now: Said, { listed = false, doubtful = false } = {}): boolean => {
  const { rest, denied, naming, moved } = now;
  const position = where(turn);
  const all = latestFirst(turn, position.used).filter((key) => mayBeMeant(turn, key, now));
  const whom = aboutWhom(turn, all, rest);
  const hers = typeof whom === 'string' ? all.filter((key) => subjectOf(key) === whom) : [];
  // "no, mi mamá tiene 83": of hers, though the child's age was told last
  const mine = hers.length > 0 ? hers : all;
  if (moved === true && asksWhichPlace(turn, mine, rest)) return true;
  const telling = denied === undefined && !listed && asksYesNo(turn);
  // "no es para mi mamá, es para mi papá" is what was told already: both are parents.
  const read = mine
    .flatMap((key) => readAs(turn, key, rest, telling) ?? [])
    .filter(
      ({ key, value, asked }) => asked.question.kind !== 'choice' || storedAnswer(turn.session, key)?.value !== value,
    );
  const held = denied === undefined ? [] : read.filter(({ key }) => holds(turn, key, denied));
  if (denied !== undefined && held.length === 0 && asksCount(turn) && readsNow(turn, rest)) return false;
  // "no al banco, al gota" where lenders are asked again is of what is asked now.
  const open = position.at === 'asking' && ['choice', 'many'].includes(position.asked.question.kind);
  if (moved !== true && (held.length === 0 || open) && position.at === 'asking' && answersPresent(turn, rest))
    return false;
  const candidates = held.length > 0 ? held : read;
  const named = candidates.filter((one) => one.named);
  const ofHerself = whom === null ? named.find(({ key }) => subjectOf(key) === null) : undefined;
  const { about } = position.at === 'concluded' ? flowNow(turn) : {};
  const first = naming === true ? undefined : (candidates.find(({ key }) => key === about?.id) ?? candidates[0]);
  const chosen = ofHerself ?? named[0] ?? first;
  if (chosen === undefined) return false;
  const { key, asked, value, inferred } = chosen;
  const sure = listed ? hers.length > 0 && candidates.length === 1 : key === mine[0] || (held.length === 1 && !open);
  const unsaid = denied !== undefined && held.length === 0;
  const another = typeof whom === 'string' && held.length === 0 && mayBeAnother(turn, { key, value, ...asked });
  // "no, el surtido es 40 mil" names what nobody told yet: not the amount told last.
  const ofElse = measured.includes(asked.question.kind) && namesItsSubject(rest);
  if (!chosen.doubted && !unsaid && !another && !doubtful && (chosen.named || (sure && !ofElse))) {
    accept(turn, { asked, value, said: rest, inferred, ack: 'changed' });
    turn.notes.push(`replaced:${key}`);
    return true;
  }
  change(turn, { aside: { kind: 'change', key, value, said: rest }, refused: null });
  return true;
};

/** What she says now, as `parseCorrection` read it. */
type Said = Omit<Replacement, 'kind' | 'bare' | 'rather'>;

/** "no, mi hija tiene 25" where no daughter is in her care is no age of anybody we know of; who moved changes a place alone. */
const mayBeMeant = (turn: Turn, key: string, { rest, moved }: Said): boolean => {
  const kind = findQuestion(turn, key)?.asked.question.kind;
  if (kind === undefined || moved === true) return kind === 'place';
  if (kind === 'place' || !measured.includes(kind)) return true;
  return flowNow(turn).namesOther?.(rest, where(turn).known) !== true;
};

/** Two neighbourhoods may go by the name of where she lives now. */
const asksWhichPlace = (turn: Turn, [key]: readonly string[], rest: string): boolean => {
  const read = key === undefined ? null : readPlainly(turn, key, rest);
  if (key === undefined || read?.ok !== false || read.reason !== 'ambiguous') return false;
  const readings = read.candidates ?? [];
  change(turn, { aside: { kind: 'clarify', key, said: rest, readings: readings.slice(0, 10) }, refused: null });
  return true;
};

/** Whether the answer under this key says what these words say. */
export const holds = (turn: Turn, key: string, words: string): boolean => {
  const told = storedAnswer(turn.session, key)?.value;
  const read = readPlainly(turn, key, words);
  if (read?.ok !== true || told === undefined) return false;
  if (!isPlace(told) || !isPlace(read.value)) return told === read.value;
  const alike = told.locality === read.value.locality;
  return alike && (read.value.precision === 'locality' || told.name === read.value.name);
};

/** The words as an answer under this key, whatever kind it is. */
export const readPlainly = (turn: Turn, key: string, text: string): Parsed<AnswerValue> | null => {
  const found = findQuestion(turn, key);
  if (found === null) return null;
  const { question } = found.asked;
  const { locale } = turn.session;
  const texts = questionTexts(found.flow, question, locale);
  return readAnswer({ question, texts, locale, text, now: turn.context.now });
};

/** Answers of this run that count, the one given last first: after a correction that is not the last one asked. */
const latestFirst = ({ session }: Turn, used: readonly string[]): readonly string[] => {
  const given = session.answers.filter(({ key, run }) => run === session.run.id && used.includes(key));
  const order = (key: string): number => used.indexOf(key);
  return given.toSorted((a, b) => b.at.localeCompare(a.at) || order(b.key) - order(a.key)).map(({ key }) => key);
};

/** The words of `rest` as an answer under this key, where they can be one. */
const readAs = (turn: Turn, key: string, rest: string, telling = false) => {
  const found = findQuestion(turn, key);
  const read = readPlainly(turn, key, rest);
  if (found === null || read === null) return null;
  const { asked, flow } = found;
  const { question } = asked;
  if (question.kind === 'text' || question.kind === 'words') return null;
  // Nearly anything reads as a yes or a no, and a number as the place of an option: only their very words replace one.
  if (question.kind === 'yes-no' && !beginsWithYesOrNo(rest)) return null;
  // "mentiras, no he pagado" is no answer to whether she is to be reminded.
  if (question.kind === 'yes-no' && flow.meantFor?.(question, rest, where(turn).known) === null) return null;
  // "el 15" is a day, whatever else a number may be.
  if (question.kind !== 'date' && isDayAlone(rest)) return null;
  if ((question.kind === 'choice' || question.kind === 'many') && hasNumber(rest)) return null;
  // What is asked back before it is taken is so here too.
  const [doubted, ...others] = question.plausible !== undefined && !read.ok ? (read.candidates ?? []) : [];
  if (doubted !== undefined && others.length === 0)
    return { key, asked, value: doubted.value, inferred: true, named: false, doubted: true };
  if (!read.ok) return null;
  // "no, mi hija cuida a mi mamá" says no, and nothing of what she came for.
  if (question.kind === 'choice' && telling && rest.trim().split(/\s+/).length > 2) return null;
  // "y si pido menos plazo" names no lender: in a sentence only an option's very words replace one.
  if (question.kind === 'choice' && read.inferred && rest.trim().split(/\s+/).length > 2) return null;
  const texts = questionTexts(flow, question, turn.session.locale);
  const named = measured.includes(question.kind) && namesAnswer(texts, rest);
  return { key, asked, value: read.value, inferred: read.inferred, named, doubted: false };
};

/** Whether words call an answer by one of its names: "el malo 50". */
export const namesAnswer = (texts: QuestionTexts, said: string): boolean =>
  namesOf(texts).some((name) => says(said, name));

/** Whether every word of a name ("Día malo") was said. */
const says = (said: string, name: string): boolean => {
  const heard = wordsIn(said);
  const words = wordsIn(name);
  return words.length > 0 && words.every((word) => heard.includes(word));
};

const wordsIn = (text: string): readonly string[] => withoutAccents(text).match(/[a-z]+/g) ?? [];

/** "no son 6, son 5" where nobody said 6 is of the days that are asked, and of no amount told before. */
const readsNow = (turn: Turn, rest: string): boolean => readPlainly(turn, presentKey(turn), rest)?.ok === true;

/** "no, …" at a yes-no or a choice is first of all an answer to it, unless it holds a number that the question has no use for. */
const answersPresent = (turn: Turn, rest: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const { question } = position.asked;
  if (question.kind === 'yes-no') return !hasNumber(rest) && !lastIsReplaced(turn, rest);
  return (question.kind === 'choice' || question.kind === 'many') && answersNow(turn, rest);
};

/** "no, tiene tres", "no, es mi abuela": at a yes-no, what was asked just before can be meant. */
const lastIsReplaced = (turn: Turn, rest: string): boolean => {
  const last = latestFirst(turn, where(turn).used)[0];
  const found = last === undefined ? null : findQuestion(turn, last);
  const kind = found?.asked.question.kind;
  if (last === undefined || kind === undefined || kind === 'yes-no') return false;
  return readAs(turn, last, rest) !== null;
};
