import { accept } from './accept.ts';
import { picksOffer } from './at-present.ts';
import { isPlace } from './question.ts';
import { readTapped } from './read-answer.ts';
import { readPlainly } from './replace.ts';
import { change, findQuestion, storedAnswer, type Turn, where } from './turn.ts';

/**
 * Below a result that was found without knowing where she lives, and says so, "Bosa" or "vivo en Bosa" tells it. Known
 * already, it is changed by saying that it is otherwise (`replace.ts`).
 */
export const tellsPlaceBelow = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const key = placeUntold(turn);
  const found = key === undefined ? null : findQuestion(turn, key);
  if (key === undefined || found === null || picksOffer(turn, text)) return false;
  const { asked } = found;
  const read = readPlainly(turn, key, text);
  if (read === null) return false;
  if (read.ok) {
    if (read.inferred) return false;
    accept(turn, { asked, value: read.value, said: text, inferred: false, ack: 'echo' });
    return true;
  }
  const readings = read.reason === 'ambiguous' ? (read.candidates ?? []) : [];
  if (readings.length === 0) return false;
  change(turn, { aside: { kind: 'clarify', key, said: text, readings: readings.slice(0, 10) }, refused: null });
  return true;
};

/** The same with a pin that she shares. */
export const sharesPlaceBelow = (turn: Turn, { latitude, longitude }: Pin): boolean => {
  const key = placeUntold(turn);
  const found = key === undefined ? null : findQuestion(turn, key);
  if (found === null) return false;
  const value = readTapped.location(latitude, longitude);
  accept(turn, { asked: found.asked, value, said: '[location]', inferred: false, ack: 'echo' });
  return true;
};

type Pin = { readonly latitude: number; readonly longitude: number };

/** The place that this result lacks: left open, or named as no place that we know. */
const placeUntold = (turn: Turn): string | undefined => {
  const position = where(turn);
  if (position.at !== 'concluded') return undefined;
  return position.used.find((key) => {
    const told = storedAnswer(turn.session, key);
    return findQuestion(turn, key)?.asked.question.kind === 'place' && told !== undefined && isUntold(told.value);
  });
};

const isUntold = (value: unknown): boolean =>
  value === null ||
  (isPlace(value) && value.locality === null && value.latitude === undefined && value.precision !== 'outside');
