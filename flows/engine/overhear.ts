import { isBareNumber } from '../understanding/bare-number.ts';
import { accept } from './accept.ts';
import type { Known } from './flow.ts';
import { type AnswerValue, questionOf } from './question.ts';
import { findQuestion, flowNow, storedAnswer, type Turn, where } from './turn.ts';

/**
 * The same words as answers to what is asked next, as far as the conversation hears them there, and further on. What they
 * `answered` of one of hers they do not answer of the next.
 */
export const overhear = (turn: Turn, text: string, answered?: string): void => {
  hearNext(turn, text, answered);
  hearBehind(turn, text);
};

export const hearNext = (turn: Turn, text: string, answered?: string): void => {
  for (let more = 0; more < 5; more += 1) {
    const position = where(turn);
    if (position.at !== 'asking') return;
    if (answered !== undefined && questionOf(position.key) === questionOf(answered)) return;
    const value = flowNow(turn).overhears?.(position.asked.question, text, position.known);
    if (value === undefined) {
      if (position.used.length > 0) hearAhead(turn, { text, known: position.known });
      return;
    }
    accept(turn, { asked: position.asked, value, said: text, inferred: true, ack: 'heard' });
  }
};

const hearAhead = (turn: Turn, { text, known }: { text: string; known: Known }): void => {
  const { overhears, hearsAhead = [] } = flowNow(turn);
  for (const question of hearsAhead) {
    if (storedAnswer(turn.session, question.id)?.run === turn.session.run.id) continue;
    const value = overhears?.(question, text, known);
    if (value !== undefined)
      accept(turn, { asked: { question, subject: null }, value, said: text, inferred: true, ack: 'heard' });
  }
};

/**
 * What her words tell of what is asked only further on. It is stored under its key, and counts once the conversation comes
 * to it. What she told in this run stands.
 */
export const hearBehind = (turn: Turn, text: string): void => {
  if (isBareNumber(text)) return;
  const stored = (key: string) => storedAnswer(turn.session, key)?.value;
  for (const { answers, say } of flowNow(turn).tellsAhead?.(text, where(turn).known, stored) ?? []) {
    const before = turn.session.answers;
    for (const [key, value] of Object.entries(answers)) keepAhead(turn, { key, value, text, says: say === null });
    if (say !== null && turn.session.answers !== before) turn.acks.push(say);
  }
};

const keepAhead = (
  turn: Turn,
  { key, value, text, says }: { key: string; value: AnswerValue | null; text: string; says: boolean },
): void => {
  const found = findQuestion(turn, key);
  const told = storedAnswer(turn.session, key);
  const known = told !== undefined && JSON.stringify(told.value) === JSON.stringify(value);
  if (found === null || known || told?.run === turn.session.run.id) return;
  const ack = !says ? 'none' : told === undefined ? 'heard' : 'changed';
  accept(turn, { asked: found.asked, value, said: text, inferred: true, ack });
};
