import { writeAttention } from './attention.ts';
import { type AnswerValue, answerKey, isPlace, type Question } from './question.ts';
import type { FactDraft, FactValue } from './record.ts';
import type { Trail } from './replay.ts';
import type { StoredAnswer } from './session.ts';
import { findQuestion, flowNow, type Turn, where } from './turn.ts';

/** The answers of the present run that count now, by key. */
export type Live = ReadonlyMap<string, StoredAnswer>;

export const liveNow = (turn: Turn): Live => {
  const position = where(turn);
  const known = lives.get(position.trail);
  if (known !== undefined) return known;
  const used = new Set(position.used);
  const { answers, run } = turn.session;
  // What is told of an attention is kept as the attention, once.
  const discreet = flowNow(turn).discreet === true;
  const live = new Map<string, StoredAnswer>();
  for (const answer of answers) {
    if (answer.run !== run.id || !used.has(answer.key)) continue;
    if (discreet && findQuestion(turn, answer.key)?.asked.question.keeps !== 'person') continue;
    live.set(answer.key, answer);
  }
  lives.set(position.trail, live);
  return live;
};

/** A trail is of one run and its answers, so what counts of them goes with it. */
const lives = new WeakMap<Trail, Live>();

/**
 * The facts that follow from what changed since they were last written: one for each answer that counts anew, a
 * withdrawal for each that counts no more. So what is stored is what answering so at first would have stored.
 */
export const writeFacts = (turn: Turn): void => {
  writeAttention(turn);
  const before = turn.live;
  const after = liveNow(turn);
  if (before === after) return;
  for (const [key, answer] of after)
    if (before.get(key) !== answer) turn.records.push(factOf(turn, answer, answer.inferred ? 'inferred' : 'answered'));
  for (const [key, answer] of before)
    if (!after.has(key)) turn.records.push(factOf(turn, { ...answer, value: null }, 'withdrawn'));
  turn.live = after;
};

const factOf = (turn: Turn, answer: StoredAnswer, provenance: FactDraft['provenance']): FactDraft => {
  const { run } = turn.session;
  const found = findQuestion(turn, answer.key);
  const question = found?.asked.question;
  const subject = found?.asked.subject ?? null;
  const key = answerKey({ id: answer.question }, subject);
  return {
    kind: 'fact',
    // What is kept with the person has one fact; what belongs to a run has one in each.
    key: question?.keeps === 'person' ? key : `${run.id}.${key}`,
    question: answer.question,
    version: answer.version,
    flow: run.flow,
    run: run.id,
    subject,
    value: coded(question, answer.value),
    provenance,
  };
};

/**
 * Of her own words only those asked for as such, scrubbed, under a name of their own (`words`), so that whoever reads
 * facts can tell them from codes. A place by its locality only: a point or a neighbourhood would tell who
 * she is.
 */
const coded = (question: Question | undefined, value: AnswerValue | null): FactValue => {
  if (value === null) return null;
  if (question === undefined || question.kind === 'text' || question.kind === 'phone') return true;
  if (question.kind === 'words') return typeof value === 'string' ? { words: value } : null;
  if (isPlace(value)) return { locality: value.locality, precision: value.precision };
  return value;
};
