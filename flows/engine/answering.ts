import type { Parsed } from '../understanding/parsed.ts';
import { questionChoices } from './present.ts';
import type { AnswerValue } from './question.ts';
import type { Position } from './replay.ts';
import { questionName } from './told.ts';
import { flowNow, questionTexts, type Turn } from './turn.ts';

/** What the steps of answering hand on, each kind with what was worked out by then. */

/** Her words at a question. */
export type Answering = {
  readonly text: string;
  readonly at: string;
  /** Nearly a day after she last wrote. */
  readonly returning: boolean;
  readonly position: Extract<Position, { at: 'asking' }>;
};

/** With what the conversation itself makes of them (`answer-own.ts`). */
export type KnownOf = Answering & {
  /** The answer that it hears in them before any parser does. */
  readonly own: AnswerValue | undefined;
  /** The key of the answer that they are really about; null where nobody can tell. */
  readonly meant: string | null | undefined;
  /** Nothing but a question of hers. */
  readonly asks: boolean;
};

/** With what a parser made of them, perhaps together with the piece before (`said`). */
export type Reading<Read = Parsed<AnswerValue>> = KnownOf & { readonly said: string; readonly result: Read };
export type Understood = Extract<Parsed<AnswerValue>, { ok: true }>;
export type NotUnderstood = Extract<Parsed<AnswerValue>, { ok: false }>;

/** How much or how many is asked: of two amounts in one sentence only one is the answer. */
export const isSum = ({ position }: Answering): boolean =>
  position.asked.question.kind === 'money' || position.asked.question.kind === 'number';

/** She wrote the very title of an option: saying it back would be an echo. */
export const isTitle = (turn: Turn, { text, position }: Pick<Answering, 'text' | 'position'>): boolean => {
  const { question } = position.asked;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const plain = text.trim().toLowerCase();
  return questionChoices(question, texts, turn.session.locale).some(({ title }) => title.toLowerCase() === plain);
};

/** The question was put to her before she wrote: "bueno" as a first word allows nothing. */
export const wasAsked = (turn: Turn, { key }: Answering['position']): boolean =>
  turn.session.told === questionName(turn.session.run.id, key);
