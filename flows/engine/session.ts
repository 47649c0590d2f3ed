import type { Past } from './flow.ts';
import type { Locale } from './locale.ts';
import type { AnswerValue } from './question.ts';

/**
 * Raised when the shape of a session changes so that an older one cannot be read as it is: then older ones are lifted
 * where they are read (`functions/conversation/stored-person.ts`), with a test on stored ones (`test/fixtures/sessions`). A
 * field that is added is optional instead. What no version here knows is refused, and the letter waits for a newer one.
 */
export const presentEngine = 1;

/**
 * All that a conversation remembers. Plain JSON: ISO times, integers, no classes. Where it stands is not stored:
 * it is derived by replaying `answers` through the flow of `run`.
 */
export type Session = {
  /** See `presentEngine`. */
  readonly engine: typeof presentEngine;
  readonly citizen: string;
  readonly locale: Locale;
  /** Counts turns; ids of effects contain it. */
  readonly turn: number;
  readonly createdAt: string;
  /** Meta's time of the last message she sent: the 24-hour window opens here. */
  readonly heardAt: string | null;
  readonly answers: readonly StoredAnswer[];
  readonly run: Run;
  /** Conversations left in the middle, to be taken up again. */
  readonly open: readonly Run[];
  /** How many runs were ever begun; the next is `r${runs + 1}`. */
  readonly runs: number;
  /** A question of the engine itself, laid over the flow's: it is answered or dropped, never stored as an answer. */
  readonly aside: Aside | null;
  /** How often the present question was not understood. */
  readonly misses: number;
  /** The last text the present question refused, for people who write in fragments. */
  readonly refused: { readonly text: string; readonly at: string; readonly key: string } | null;
  /** Who answers: the bot, or a person of the team. */
  readonly hand: 'bot' | 'person';
  /** When somebody of the team last wrote to her, as long as she was not told since that a person has her case. */
  readonly staffAt?: string;
  readonly case: string | null;
  /** She wrote "salir": nothing is sent that she did not just ask for. */
  readonly stopped: boolean;
  /** When she last wrote it; a reminder that she asked for after that may come. */
  readonly stoppedAt?: string;
  /** The flow she wanted when we had to ask for consent first. */
  readonly wants: string | null;
  readonly timers: readonly Timer[];
  /** Runs of which she is reminded, the oldest first; their answers are not forgotten. */
  readonly minded?: readonly Minded[];
  /** When something last went out that she had not just asked for: one such message a day. */
  readonly remindedAt?: string;
  /**
   * The result she was told last, `run.name`, or the question, `run?key`, with `…` behind it once something else was
   * said: told whole once, then in short. A yes to a consent counts only where its question was the last thing said.
   */
  readonly told: string | null;
  /** What of it is shown now, e.g. `more` or `map`: its offers are the present ones. */
  readonly showing: string | null;
  /** By conversation that looks back: what its last run came to, and the one before that. Codes and numbers only. */
  readonly results?: Readonly<Record<string, PastRun>>;
};

export type PastRun = Past & { readonly run: string; readonly before: Past | null };

export type StoredAnswer = {
  /** `care.age` or `care.personAge@p1`. */
  readonly key: string;
  readonly question: string;
  readonly version: number;
  /** null: she does not know or rather not say. */
  readonly value: AnswerValue | null;
  readonly inferred: boolean;
  /** As she said it, clipped to 200 characters; null where it must not be kept. */
  readonly said: string | null;
  readonly at: string;
  readonly run: string;
};

export type Run = { readonly id: string; readonly flow: string; readonly version: number; readonly startedAt: string };

/** `resume`: she asked to be reminded of an unfinished conversation. `reminder`: token `run/id`, see `reminder.ts`. */
export type Timer = { readonly token: string; readonly name: 'resume' | 'reminder'; readonly at: string };

export type Minded = {
  readonly run: Run;
  /** Reminders that went out, in order, each with the option she chose. */
  readonly sent: readonly { readonly id: string; readonly at: string; readonly answer: string | null }[];
  /** Two in a row met with silence: nothing more of this run goes out. */
  readonly over?: true;
};

/**
 * - `change`: an old button or "no, son 2" would change this answer; yes or no?
 * - `summary`: the numbered summary was shown; which one?
 * - `clarify`: several readings; which one?
 * - `resume`: back after a long time; go on or menu?
 * - `erase`: really erase all?
 * - `stuck`: not understood three times; a person, skip, menu?
 * - `paused`, `danger`, `my-data`: something was said or shown; go on?
 * - `reminder`: one of a run's reminders was said, or its template went out
 */
export type Aside =
  | { readonly kind: 'change'; readonly key: string; readonly value: AnswerValue | null; readonly said: string }
  | { readonly kind: 'summary'; readonly keys: readonly string[] }
  | { readonly kind: 'reminder'; readonly run: string; readonly id: string }
  | { readonly kind: 'clarify'; readonly key: string; readonly said: string; readonly readings: readonly Reading[] }
  | { readonly kind: 'resume' | 'erase' | 'stuck' | 'paused' | 'danger' | 'my-data' };

export type Reading = { readonly id: string; readonly label: string; readonly value: AnswerValue };

/**
 * The first session of somebody who never wrote before. `runs`: begun under this number before, so that a button of an
 * erased life is no button of this one.
 */
export const newSession = ({
  citizen,
  now,
  locale,
  flow,
  version,
  runs = 0,
}: {
  citizen: string;
  now: string;
  locale: Locale;
  flow: string;
  version: number;
  runs?: number;
}): Session => ({
  engine: presentEngine,
  citizen,
  locale,
  turn: 0,
  createdAt: now,
  heardAt: null,
  answers: [],
  run: { id: `r${runs + 1}`, flow, version, startedAt: now },
  open: [],
  runs: runs + 1,
  aside: null,
  misses: 0,
  refused: null,
  hand: 'bot',
  case: null,
  stopped: false,
  wants: null,
  timers: [],
  told: null,
  showing: null,
});
