import { type Turn, wordsOf } from './turn.ts';

/** So long a person may take before she is told how to come back: a weekend and a holiday are less. */
const patienceMs = 4 * 86_400_000;

/**
 * While a person answers, the bot is silent. Where nobody of the team wrote for days she is told, once until they do, that a
 * person has her case and how the bot comes back: else "hola" got nothing for a week.
 */
export const silentWithPerson = (turn: Turn): void => {
  turn.speaks = false;
  turn.notes.push('silent:with-person');
  const { staffAt, ...rest } = turn.session;
  if (staffAt === undefined || Date.parse(turn.context.now) - Date.parse(staffAt) < patienceMs) return;
  turn.session = rest;
  turn.plain.push({ kind: 'text', body: wordsOf(turn).withPerson });
};
