import { namesNoPlace } from '../understanding/no-place.ts';
import { accept } from './accept.ts';
import { picksOffer } from './at-present.ts';
import { isPlace } from './question.ts';
import { readTapped } from './read-answer.ts';
import { holds, readPlainly } from './replace.ts';
import { showValue } from './show-value.ts';
import { fill } from './texts.ts';
import { change, findQuestion, flowNow, questionTexts, storedAnswer, type Turn, where, wordsOf } from './turn.ts';

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

/**
 * Where it is known already and she names another place, she may live there, or only ask what there is: she is asked
 * whether to change it. Who says that it is otherwise has changed it by then (`replace.ts`).
 */
export const namesOtherPlaceBelow = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const position = where(turn);
  const key = position.at === 'concluded' ? placeTold(turn, position.used) : undefined;
  const found = key === undefined ? null : findQuestion(turn, key);
  if (position.at !== 'concluded' || key === undefined || found === null || picksOffer(turn, text)) return false;
  const read = readPlainly(turn, key, text);
  if (read?.ok !== true || read.inferred || namesNoPlace(text) || isAboutElse(turn, text)) return false;
  if (holds(turn, key, text)) saysTheSame(turn, key);
  else change(turn, { aside: { kind: 'change', key, value: read.value, said: text }, refused: null });
  return true;
};

/** "Kennedy", where she told a neighbourhood of it. */
const saysTheSame = (turn: Turn, key: string): void => {
  const found = findQuestion(turn, key);
  const value = storedAnswer(turn.session, key)?.value;
  if (found === null || value === undefined) return;
  const { locale } = turn.session;
  const { question } = found.asked;
  const texts = questionTexts(found.flow, question, locale);
  turn.acks.push(
    fill(wordsOf(turn).tapSame, { label: texts.label, value: showValue({ question, value, texts, locale }) }),
  );
};

/** "trabajo en Fontibón" has an answer of its own, and "necesito cita con el médico" is a wish, whatever goes by its last word. */
const isAboutElse = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  const { answersBelow, claims } = flowNow(turn);
  if (position.at !== 'concluded') return false;
  return (claims?.(text) ?? 0) > 0 || (answersBelow?.(text, position.known, true) ?? null) !== null;
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

/** Where she lives, as she told it for this result. */
const placeTold = (turn: Turn, used: readonly string[]): string | undefined =>
  used.find((key) => {
    const told = storedAnswer(turn.session, key);
    return findQuestion(turn, key)?.asked.question.kind === 'place' && told !== undefined && !isUntold(told.value);
  });

const isUntold = (value: unknown): boolean =>
  value === null ||
  (isPlace(value) && value.locality === null && value.latitude === undefined && value.precision !== 'outside');
