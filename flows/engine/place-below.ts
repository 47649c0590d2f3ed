import { namesPlaceAlone } from '../understanding/place-alone.ts';
import { accept } from './accept.ts';
import { picksOffer } from './at-present.ts';
import { type AnswerValue, isPlace } from './question.ts';
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
  const key = placeBelow(turn, { untold: true });
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
  const key = placeBelow(turn, { untold: false });
  const found = key === undefined ? null : findQuestion(turn, key);
  if (key === undefined || found === null || picksOffer(turn, text)) return false;
  const read = readPlainly(turn, key, text);
  if (read?.ok !== true || read.inferred || !isPlaceAlone(text, read.value) || isAboutElse(turn, text)) return false;
  if (holds(turn, key, text)) saysTheSame(turn, { key, ...found });
  else change(turn, { aside: { kind: 'change', key, value: read.value, said: text }, refused: null });
  return true;
};

const isPlaceAlone = (text: string, value: AnswerValue): boolean =>
  isPlace(value) && value.name !== undefined && namesPlaceAlone(text, value.name);

/** "Kennedy", where she told a neighbourhood of it. */
const saysTheSame = (turn: Turn, { key, flow, asked: { question } }: Found & { readonly key: string }): void => {
  const { locale } = turn.session;
  const texts = questionTexts(flow, question, locale);
  const value = showValue({ question, value: storedAnswer(turn.session, key)?.value ?? null, texts, locale });
  turn.acks.push(fill(wordsOf(turn).tapSame, { label: texts.label, value }));
};

type Found = NonNullable<ReturnType<typeof findQuestion>>;

/** "trabajo en Fontibón" has an answer of its own, and "necesito cita con el médico" is a wish, whatever goes by its last word. */
const isAboutElse = (turn: Turn, text: string): boolean => {
  const { answersBelow, claims } = flowNow(turn);
  return (claims?.(text) ?? 0) > 0 || (answersBelow?.(text, where(turn).known, true) ?? null) !== null;
};

/** The same with a pin that she shares. */
export const sharesPlaceBelow = (turn: Turn, { latitude, longitude }: Pin): boolean => {
  const key = placeBelow(turn, { untold: true });
  const found = key === undefined ? null : findQuestion(turn, key);
  if (found === null) return false;
  const value = readTapped.location(latitude, longitude);
  accept(turn, { asked: found.asked, value, said: '[location]', inferred: false, ack: 'echo' });
  return true;
};

type Pin = { readonly latitude: number; readonly longitude: number };

/** Where she lives, as she told it for this result; untold: left open, or named as no place that we know. */
const placeBelow = (turn: Turn, { untold }: { readonly untold: boolean }): string | undefined => {
  const position = where(turn);
  if (position.at !== 'concluded') return undefined;
  return position.used.find((key) => {
    const told = storedAnswer(turn.session, key);
    const isPlaces = findQuestion(turn, key)?.asked.question.kind === 'place';
    return isPlaces && told !== undefined && isUntold(told.value) === untold;
  });
};

const isUntold = (value: unknown): boolean =>
  value === null ||
  (isPlace(value) && value.locality === null && value.latitude === undefined && value.precision !== 'outside');
