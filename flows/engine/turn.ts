import type { Told } from './attention.ts';
import type { Context } from './context.ts';
import type { Effect } from './effect.ts';
import type { Live } from './facts.ts';
import type { Conclusion, Flow, Known, Offer, Shown } from './flow.ts';
import type { Locale } from './locale.ts';
import type { Outgoing } from './message.ts';
import { pastOf } from './past.ts';
import { type Asked, type Question, questionOf, subjectOf } from './question.ts';
import type { RecordDraft } from './record.ts';
import { flowOf, questionIndex } from './registry.ts';
import { remembered } from './remembered.ts';
import { type Position, replay } from './replay.ts';
import { seenBy } from './seen-by.ts';
import type { Run, Session, StoredAnswer } from './session.ts';
import type { QuestionTexts } from './texts.ts';
import { type Words, words } from './words.ts';

/**
 * What happens within one call of `advance`: the session as it changes and what there is to say. It lives only as long
 * as the call and is the one place in the flows where things are changed in place.
 */
export type Turn = {
  session: Session;
  /** As it was before the turn. */
  readonly began: Session;
  readonly context: Context;
  /** Said first, whatever else goes out: what to do in danger. */
  readonly urgent: string[];
  /** Said before the present question, in order. */
  readonly acks: string[];
  /** Sent before the message that carries the question: a map pin. */
  readonly before: Outgoing[];
  /** Whether there is an answer at all; a reaction gets none. */
  speaks: boolean;
  /** Set where the message is not the present question: a summary, an offer to change… */
  instead: Instead | null;
  /** Goes out as it is, without a question after it: a staff member's words. */
  readonly plain: Outgoing[];
  readonly records: RecordDraft[];
  readonly links: Extract<Effect, { kind: 'link' }>['to'][];
  readonly said: (string | null)[];
  readonly notes: string[];
  erases: boolean;
  /** The answers whose facts are written. */
  live: Live;
  /** The attention that the present run told of, as it was last written. */
  attention: Told | null;
  /** Said in place of an aside's own words: a reminder she asked for. */
  asideSays: string | null;
  /** Runs of which a reminder was due. */
  readonly fired: string[];
  /** The template that goes out in place of what is said, where another than the usual one is meant. */
  whenClosed: Outgoing | null;
  /** Where she stands with these answers in this run. */
  memo: { answers: readonly StoredAnswer[]; run: Run; position: Position } | null;
};

/** A message of the engine itself, with what can be tapped below it. `scope` tells whose taps these are. */
export type Instead = { readonly say: string; readonly scope: 'aside' | 'offer'; readonly offers: readonly Choice[] };

export type Choice = Pick<Offer, 'id' | 'title' | 'description' | 'says'>;

export const newTurn = (session: Session, context: Context): Turn => ({
  session: { ...session, turn: session.turn + 1 },
  began: session,
  context,
  urgent: [],
  acks: [],
  before: [],
  speaks: false,
  instead: null,
  plain: [],
  records: [],
  links: [],
  said: [],
  notes: [],
  erases: false,
  live: new Map(),
  attention: null,
  asideSays: null,
  fired: [],
  whenClosed: null,
  memo: null,
});

export const change = (turn: Turn, to: Partial<Session>): void => {
  turn.session = { ...turn.session, ...to };
};

export const wordsOf = (turn: Turn): Words => words[turn.session.locale];

export const flowNow = (turn: Turn): Flow => flowOf(turn.context.registry, turn.session.run.flow);

export const where = (turn: Turn): Position => {
  const { answers, run, locale, citizen } = turn.session;
  if (turn.memo?.answers === answers && turn.memo.run === run && turn.memo.position.known.locale === locale)
    return turn.memo.position;
  const { world, now, trails } = turn.context;
  const from = turn.memo?.position.trail ?? trails?.get(citizen);
  const flow = flowNow(turn);
  const before = pastOf(turn.session);
  const position = replay({ flow, run, answers, world, now, locale, before, seen: seenBy(flow, run, turn), from });
  trails?.set(citizen, position.trail);
  turn.memo = { answers, run, position };
  return position;
};

/** What the flow says at its end. */
export const conclusionOf = (turn: Turn, position: Extract<Position, { at: 'concluded' }>): Conclusion => {
  const flow = flowNow(turn);
  return remembered(`${flow.id}!${position.name}`, position.known, () => flow.conclude(position.name, position.known));
};

/** What the flow shows besides, e.g. a map pin; null where it has no such thing. */
export const shownOf = (turn: Turn, what: string, known: Known): Shown | null => {
  const flow = flowNow(turn);
  return flow.show === undefined
    ? null
    : remembered(`${flow.id}/${what}`, known, () => flow.show?.(what, known) ?? null);
};

/** What can be tapped or said now: the offers of what is shown, then those of the result itself. */
export const offersNow = (turn: Turn, position: Extract<Position, { at: 'concluded' }>): readonly Offer[] => {
  const own = conclusionOf(turn, position).offers;
  const { showing } = turn.session;
  const shown = showing === null ? [] : (shownOf(turn, showing, position.known)?.offers ?? []);
  return [...shown, ...own.filter((offer) => !shown.some((one) => one.id === offer.id))];
};

export const questionTexts = (flow: Flow, question: Question, locale: Locale): QuestionTexts => {
  const texts = flow.texts[locale].questions[question.id];
  if (texts === undefined) throw new MissingTexts(`${question.id} (${locale})`);
  const [own, ask] = [question.titles?.[locale], question.asks?.[locale]];
  if (own === undefined && ask === undefined) return texts;
  return { ...texts, ask: ask ?? texts.ask, options: { ...texts.options, ...own } };
};

/** A question without words. `flows check` finds it. */
class MissingTexts extends Error {}

/** The question behind a stored answer's key, in whichever flow it is asked. */
export const findQuestion = (turn: Turn, key: string): { flow: Flow; asked: Asked } | null => {
  const found = questionIndex(turn.context.registry).get(questionOf(key));
  if (found === undefined) return null;
  // As it was asked of her in the present run: with the people in her care, the places near her.
  const question = where(turn).questions.get(key) ?? found.question;
  return { flow: found.flow, asked: { question, subject: subjectOf(key) } };
};

export const storedAnswer = (session: Session, key: string): StoredAnswer | undefined =>
  session.answers.findLast((answer) => answer.key === key && answer.run === session.run.id) ??
  session.answers.findLast((answer) => answer.key === key);
