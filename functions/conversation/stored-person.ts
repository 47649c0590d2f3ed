import type { Outgoing } from '../../flows/engine/message.ts';
import { questionOf } from '../../flows/engine/question.ts';
import { isSession } from '../../flows/engine/read-session.ts';
import type { TurnDraft } from '../../flows/engine/record.ts';
import type { Session, StoredAnswer } from '../../flows/engine/session.ts';
import type { Json } from '../ports/table.ts';
import type { PendingSend, Person, TurnRecords } from './person-item.ts';

/**
 * A person as her item holds her. Each message writes all of her, so she is written short: an answer as a row beside the
 * session, and what a turn said as the place of its send, where the same words wait anyway. Items of before hold her as
 * she is, and are read too.
 */
type StoredPerson = Omit<Person, 'session' | 'records'> & {
  readonly session: Omit<Session, 'answers'>;
  readonly answers: readonly (AnswerRow | StoredAnswer)[];
  readonly records: StoredRecords | null;
};

/** Key, version, value, as she said it, when, in which run; `true` where it was inferred. The key begins with the question. */
type AnswerRow = readonly [
  string,
  number,
  StoredAnswer['value'],
  string | null,
  string,
  string,
  ...(readonly [] | readonly [true]),
];

type StoredRecords = Omit<TurnRecords, 'drafts'> & {
  readonly drafts: readonly (Exclude<TurnRecords['drafts'][number], TurnDraft> | StoredTurn)[];
};

/** A number is the place in `sends` of the message that says it. */
type StoredTurn = Omit<TurnDraft, 'answered'> & { readonly answered: readonly (string | number)[] };

export const personData = (person: Person): { readonly [name: string]: Json } => stored(person);

const stored = (person: Person): StoredPerson => {
  const { session, records, ...rest } = person;
  const { answers, ...others } = session;
  return { session: others, answers: answers.map(rowOf), ...rest, records: storedRecords(records, person.sends) };
};

/** Null for what we did not write ourselves, or a later version wrote: it is not guessed at. */
export const readPerson = (data: unknown): Person | null => {
  if (isPerson(data)) return data;
  if (!isStored(data)) return null;
  const { session, answers, records, ...rest } = data;
  const person = { ...rest, session: { ...session, answers: answers.map(answerOf) } };
  return isSession(person.session) ? { ...person, records: recordsOf(records, person.sends) } : null;
};

const isPerson = (data: unknown): data is Person => isItem(data) && isSession(data.session);

const isStored = (data: unknown): data is StoredPerson =>
  isItem(data) && 'answers' in data && Array.isArray(data.answers) && data.answers.every(isAnswer);

const isItem = (data: unknown): data is { readonly session: unknown } =>
  typeof data === 'object' && data !== null && 'session' in data && 'sends' in data && 'seen' in data;

const isAnswer = (value: unknown): boolean =>
  Array.isArray(value) ? value.length >= 6 && typeof value[0] === 'string' : typeof value === 'object';

const rowOf = (answer: StoredAnswer): AnswerRow | StoredAnswer => {
  const { key, question, version, value, inferred, said, at, run } = answer;
  if (questionOf(key) !== question) return answer;
  return inferred ? [key, version, value, said, at, run, true] : [key, version, value, said, at, run];
};

const answerOf = (row: AnswerRow | StoredAnswer): StoredAnswer => {
  if (!isRow(row)) return row;
  const [key, version, value, said, at, run, inferred = false] = row;
  return { key, question: questionOf(key), version, value, inferred, said, at, run };
};

const isRow = (row: AnswerRow | StoredAnswer): row is AnswerRow => Array.isArray(row);

const storedRecords = (records: TurnRecords | null, sends: readonly PendingSend[]): StoredRecords | null => {
  if (records === null) return null;
  const place = (text: string): string | number => {
    const at = sends.findIndex(({ message }) => bodyOf(message) === text);
    return at < 0 ? text : at;
  };
  const drafts = records.drafts.map((draft) =>
    draft.kind === 'turn' ? { ...draft, answered: draft.answered.map(place) } : draft,
  );
  return { ...records, drafts };
};

const recordsOf = (records: StoredRecords | null, sends: readonly PendingSend[]): TurnRecords | null => {
  if (records === null) return null;
  const words = (text: string | number): string =>
    typeof text === 'string' ? text : (bodyOf(sends[text]?.message) ?? '');
  const drafts = records.drafts.map((draft) =>
    draft.kind === 'turn' ? { ...draft, answered: draft.answered.map(words) } : draft,
  );
  return { ...records, drafts };
};

const bodyOf = (message: Outgoing | undefined): string | undefined =>
  message !== undefined && 'body' in message ? message.body : undefined;
