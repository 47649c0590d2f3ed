import { hasNumber } from '../understanding/has-number.ts';
import { accept } from './accept.ts';
import { correctable, obey, reopen } from './commands.ts';
import type { AnswerValue } from './question.ts';
import { holds, measured, readPlainly } from './replace.ts';
import { change, findQuestion, storedAnswer, type Turn, where, wordsOf } from './turn.ts';

/**
 * "cambiar 4 a 84". With the list before her eyes the fourth of it, at once; else she may as well mean the answer that is
 * 4, so it is asked. What the
 * words cannot be an answer to is asked anew, as after "cambiar 4"; without the list it is shown.
 */
export const changeNumbered = (turn: Turn, { n, to }: { readonly n: number; readonly to: string }): void => {
  const { aside } = turn.session;
  const listed = aside?.kind === 'summary';
  const item = (listed ? aside.keys : correctable(turn))[n - 1];
  const [held, ...others] = where(turn).used.filter((key) => isMeasured(turn, key) && holds(turn, key, String(n)));
  const ofPlace = item === undefined ? null : readFor(turn, item, to);
  const ofHeld = held === undefined || others.length > 0 ? null : readFor(turn, held, to);
  change(turn, { aside: null, refused: null });
  if (listed && ofPlace?.sure === true) {
    accept(turn, { asked: ofPlace.asked, value: ofPlace.value, said: to, inferred: true, ack: 'changed' });
    turn.notes.push(`replaced:${ofPlace.key}`);
    return;
  }
  const meant = listed ? (ofPlace ?? ofHeld) : (ofHeld ?? ofPlace);
  if (meant !== null) return change(turn, { aside: { kind: 'change', key: meant.key, value: meant.value, said: to } });
  if (listed && item !== undefined) return reopen(turn, item);
  obey(turn, 'correct');
  turn.acks.push(wordsOf(turn).summaryNumber);
};

const isMeasured = (turn: Turn, key: string): boolean => {
  const kind = findQuestion(turn, key)?.asked.question.kind;
  return kind !== undefined && measured.includes(kind);
};

/** The words as another answer than this one; not `sure` where it would be asked back before it is taken. */
const readFor = (turn: Turn, key: string, to: string) => {
  const asked = findQuestion(turn, key)?.asked;
  const read = readPlainly(turn, key, to);
  if (asked === undefined || read === null) return null;
  const { kind } = asked.question;
  // Of a choice a number is the place of an option, and anything is a text.
  if (kind === 'text' || kind === 'words' || (!measured.includes(kind) && hasNumber(to))) return null;
  const [doubted, ...others] = read.ok ? [] : (read.candidates ?? []);
  const value: AnswerValue | undefined = read.ok ? read.value : others.length === 0 ? doubted?.value : undefined;
  return value === undefined || storedAnswer(turn.session, key)?.value === value
    ? null
    : { key, asked, value, sure: read.ok };
};
