import { consented } from './consent.ts';
import { labelOf } from './label.ts';
import { forgetWords, keepWords } from './own-words.ts';
import { paragraphs } from './present.ts';
import { type AnswerValue, type Asked, answerKey, type Question } from './question.ts';
import type { StoredAnswer } from './session.ts';
import { showValue } from './show-value.ts';
import { fill } from './texts.ts';
import { change, findQuestion, flowNow, questionTexts, type Turn, where, wordsOf } from './turn.ts';

/** Longest piece of her own words kept beside an answer. */
const saidLimit = 200;

/**
 * Takes an answer: it replaces the one under the same key in place, so that correcting leaves what answering so at
 * first would have left; else it comes last.
 */
export const accept = (
  turn: Turn,
  {
    asked,
    value,
    said,
    inferred,
    ack,
  }: {
    asked: Asked;
    value: AnswerValue | null;
    said: string;
    inferred: boolean;
    ack: 'echo' | 'heard' | 'changed' | 'none';
  },
): void => {
  const { question, subject } = asked;
  const stands = typeof value === 'string' ? question.fills?.[value] : undefined;
  if (stands !== undefined) {
    for (const [filled, given] of Object.entries(stands)) {
      const found = findQuestion(turn, filled);
      if (found !== null)
        accept(turn, {
          asked: found.asked,
          value: given,
          said: '',
          inferred: false,
          ack: given === null ? 'none' : ack,
        });
    }
    return;
  }
  const key = answerKey(question, subject);
  const { session } = turn;
  const answer: StoredAnswer = {
    key,
    question: question.id,
    version: question.version,
    value,
    inferred,
    said: keepsSaid(turn, question) ? said.slice(0, saidLimit) : null,
    at: turn.context.now,
    run: session.run.id,
  };
  const place = session.answers.findLastIndex(
    (one) => one.key === key && (one.run === session.run.id || question.keeps === 'person'),
  );
  const answers = place === -1 ? [...session.answers, answer] : session.answers.with(place, answer);
  // Whoever goes on by herself needs no reminder of it.
  const timers = session.timers.filter(({ name }) => name !== 'resume');
  change(turn, { answers, misses: 0, refused: null, aside: null, told: null, showing: null, timers });
  turn.notes.push(`answered:${key}${inferred ? ':inferred' : ''}`);
  if (ack === 'changed') turn.notes.push(`corrected:${key}`);
  if (question.kind === 'words' && value !== null) keepWords(turn);
  proveConsent(turn, asked, value);
  if (ack !== 'none') acknowledge(turn, asked, { value, inferred, ack });
};

const keepsSaid = (turn: Turn, { sensitivity, kind }: Question): boolean =>
  sensitivity !== 'sensitive' && kind !== 'words' && flowNow(turn).discreet !== true && !turn.said.includes(null);

/** Takes an answer back, so that its question is asked again. */
export const takeBack = (turn: Turn, key: string): void => {
  const answers = turn.session.answers.filter((one) => one.key !== key);
  turn.notes.push(`corrected:${key}`);
  change(turn, { answers, misses: 0, refused: null, aside: null, told: null, showing: null });
};

/** Keeps what was shown and what was said to it. */
const proveConsent = (turn: Turn, asked: Asked, value: AnswerValue | null): void => {
  const { question } = asked;
  const { consent } = turn.context.registry;
  const purpose = (['serve', 'research', 'link'] as const).find((one) => question.id === consent[one]);
  if (purpose === undefined) return;
  if (purpose === 'research' && value !== true) forgetWords(turn);
  const { locale } = turn.session;
  // A button of long ago may change it from within another conversation.
  const flow = findQuestion(turn, answerKey(question, asked.subject))?.flow ?? flowNow(turn);
  const ask = questionTexts(flow, question, locale).ask;
  const shown = paragraphs([flow.preface?.(asked, where(turn).known) ?? '', ask]);
  turn.records.push({
    kind: 'consent',
    purpose,
    given: value === true,
    textVersion: `${question.id}:${question.version}:${locale}`,
    shown,
  });
};

const acknowledge = (
  turn: Turn,
  asked: Asked,
  { value, inferred, ack }: { value: AnswerValue | null; inferred: boolean; ack: 'echo' | 'heard' | 'changed' },
): void => {
  const { locale } = turn.session;
  const flow = findQuestion(turn, answerKey(asked.question, asked.subject))?.flow ?? flowNow(turn);
  const texts = questionTexts(flow, asked.question, locale);
  const say = wordsOf(turn);
  // Whom it is about is in sight where it was just asked; a change may be about anybody.
  const label = ack === 'changed' ? labelOf(turn, { flow, asked }) : texts.label;
  const shown = { label, value: showValue({ question: asked.question, value, texts, locale }) };
  const text =
    ack === 'changed'
      ? say.changed
      : value === null
        ? say.notedUnknown
        : inferred && ack !== 'heard'
          ? say.notedInferred
          : say.noted;
  turn.acks.push(fill(text, shown));
};

export const mayKeep = (turn: Turn): boolean => consented(turn.session, turn.context.registry);
