import { type AnyStateMachine, assign, setup } from 'xstate';
import type { Recorded } from '../directory/recorded.ts';
import type { ServiceRecord } from '../directory/service-record.ts';
import type { Danger } from '../understanding/danger.ts';
import type { Locale } from './locale.ts';
import type { Outgoing, Picture } from './message.ts';
import { type AnswerValue, answerKey, type Question } from './question.ts';
import type { FactValue } from './record.ts';
import type { Ended, Reminder } from './reminder.ts';
import type { FlowTexts } from './texts.ts';
import type { World } from './world.ts';

/**
 * A conversation: an xstate machine whose states are what we wait for, its questions, its words, and what it concludes.
 *
 * The machine is never stored. Where a person stands is found by replaying her answers through it, so a machine must be
 * a pure function of answers: no `after`, no actors, no top-level final state (it would keep accepting events).
 */
export type Flow = {
  readonly id: string;
  readonly version: number;
  /** False for what serves without consent: welcome, menu, places and lines, what a loan costs. */
  readonly needsConsent: boolean;
  readonly machine: AnyStateMachine;
  readonly questions: readonly Question[];
  readonly texts: Readonly<Record<Locale, FlowTexts>>;
  /** The next run is told what this one came to (`before`): for counting on, and for saying what changed. */
  readonly looksBack?: true;
  /** Which outcomes of the last run are remembered for that, where it does not look back itself. */
  readonly recalls?: readonly string[];
  /** What an earlier run came to, in a few words for her who asks what is kept of her; null where nothing is to be said. */
  readonly recall?: (past: Past, locale: Locale) => string | null;
  /** What to say and store when the machine rests in a state made by `concludes(name)`. */
  readonly conclude: (name: string, known: Known) => Conclusion;
  /** What an offer of kind `show` shows, e.g. a map pin. */
  readonly show?: (what: string, known: Known) => Shown;
  /** Whom `p1` is, in her words: "su mamá o papá, 78 años". */
  readonly subjectName?: (subject: string, known: Known) => string;
  /** What to say before a question besides the acknowledgement, e.g. whom a question is about. Usually absent. */
  readonly preface?: (asked: { question: Question; subject: string | null }, known: Known) => string | null;
  /** What it needs to see beside its own answers; else it sees nothing of them. */
  readonly needs?: readonly ('kept' | 'recorded' | 'research')[];
  /**
   * How surely words said where anything can be said are meant for it, whatever else they name; the surest takes them. 0 not
   * at all, 1 they could be (of a conversation that is about everything), 2 they name its subject, 3 they ask just for
   * this: enough to offer to leave another conversation for it, 4 they name what answers no question of another (a help line).
   */
  readonly claims?: (text: string) => number;
  /** Whether words mean what it shows to who allowed us nothing, though another conversation would serve them better. */
  readonly servesUnasked?: (text: string) => boolean;
  /** What words that answered one question say to the next ones too: "hoy me vacunaron" tells who and when. */
  readonly overhears?: (question: Question, text: string, known: Known) => AnswerValue | undefined;
  /** Whether words that are no yes say one: "un niño de 4" where it is asked whether she cares for anybody else. */
  readonly affirms?: (question: Question, text: string) => boolean;
  /** What words answer whatever else they hold: "todavía no, pero gritan" says yes where it is asked about threats. */
  readonly hearsFirst?: (question: Question, text: string, known: Known) => AnswerValue | undefined;
  /** The answer that another amount or number most likely changes below its result, where her words do not say which. */
  readonly about?: Question;
  /** Questions that such words answer also where another comes before them: the day of "ayer fui a yoga", asked behind the place. */
  readonly hearsAhead?: readonly Question[];
  /**
   * What words that answered tell of what is asked only further on: of "mi mamá de 80 y mi hijo de 5" the son. `stored` is
   * what is stored under a key by now.
   */
  readonly tellsAhead?: (
    text: string,
    known: Known,
    stored: (key: string) => AnswerValue | null | undefined,
  ) => readonly Ahead[];
  /** Which danger words are a sign of where they are said here: "me tienen amenazado" among debts. */
  readonly dangerAs?: (danger: Danger, text: string) => Danger;
  /** What a word of its own means, where she asks that instead of answering. Null where she does not. */
  readonly explains?: (text: string, known: Known) => string | null;
  /** What she asks of its result, below it or on the way: "¿y si no pago?". Null where she asks nothing that it can answer. */
  readonly answersBelow?: (text: string, known: Known, concluded: boolean) => string | null;
  /**
   * What is said to words of which only the result will tell, "¿y qué cursos hay?", or that are asked further on; null where
   * they are none.
   */
  readonly defers?: (question: Question, text: string, known: Known) => string | null;
  /**
   * The key of the answer that words are really about: "yo tengo 54" where her mother's age is asked. Null where they are
   * not about what is asked and nobody can tell about whom; undefined where they are.
   */
  readonly meantFor?: (question: Question, text: string, known: Known) => string | null | undefined;
  /**
   * Somebody more in her care, told where nobody asks any more: the yes-no answer that becomes a yes, and which of the
   * words say who it is. Null where the words say no such thing.
   */
  readonly oneMore?: (text: string, known: Known) => OneMore | null;
  /** The same of how many there are, "no, son 2 hijos", at any question. */
  readonly counted?: (text: string, known: Known) => OneMore | null;
  /** Which of those in her care words name, `p1`…; null where none or several can be meant. */
  readonly whomIn?: (text: string, known: Known) => string | null;
  /** The answers that go where somebody in her care died, so that it is asked anew whether there is anybody; none where others came after. */
  readonly without?: (subject: string, known: Known) => readonly string[];
  /** Whether words are of somebody who is none of those in her care: no number in them is theirs. */
  readonly namesOther?: (text: string, known: Known) => boolean;
  /** The attention that a run tells of, once it has come to a result. Taken back where it no longer does. */
  readonly attention?: (name: string, known: Known) => Attention | null;
  /** Its answers are kept as an attention and not as facts, and the transcript says only that it was spoken of. */
  readonly discreet?: true;
  /** What is to be said later, unasked, of a run as it stands: `reminder.ts` tells how. Usually absent. */
  readonly reminders?: (ended: Ended, known: Known) => readonly Reminder[];
  /** Only the newest of its runs that has anything to remind of does so. */
  readonly remindsOfLatest?: true;
};

/** Somebody more she cares for: the answer that says so, and the words that tell who it is and how old. */
export type OneMore = { readonly key: string; readonly says: string };

/** Answers by key to what is not asked yet, and how they are said back; `say` null: each as the answer that it is. */
export type Ahead = { readonly answers: Answers; readonly say: string | null };

/** `record`: the one it replaces, where she corrects one told before; else it has the run's own id. */
export type Attention = { readonly record: string | null; readonly told: ServiceRecord };

/** What a flow may look at: the answers that replay used, the world's data, the time and the language. */
export type Known = {
  readonly answers: Answers;
  /** People in her care, in the order told: `p1`, `p2`… */
  readonly subjects: readonly string[];
  readonly world: World;
  readonly now: string;
  /** When the run began, where another was before it: unlike `now` the same whenever its result is looked at. */
  readonly began?: string;
  readonly locale: Locale;
  /** What the run before this one came to, in a conversation that looks back. */
  readonly before?: Past | null;
} & Seen;

/** Where a flow needs it: what she told in any conversation, by answer key, and what is recorded of her and hers. */
export type Seen = {
  /** Whether she allowed the study of what she tells: who did not is not asked for her own words. */
  readonly research?: boolean;
  readonly kept?: Answers;
  /** Newest day first; what was told since this run began is not among it. Absent: not read yet. */
  readonly recorded?: readonly Recorded[];
};

/** The outcomes of an earlier run: codes and numbers, by name. */
export type Past = { readonly at: string; readonly outcomes: Readonly<Record<string, FactValue>> };

/** By answer key. Absent: not asked. null: she does not know or rather not say. Never read null as no or zero. */
export type Answers = Readonly<Record<string, AnswerValue | null>>;

/** The end of a conversation: what is said, what can follow, what is stored. */
export type Conclusion = {
  readonly say: string;
  /** Shown as buttons (≤ 3) or a list (≤ 10). At least one, so that nobody is left at a dead end. */
  readonly offers: readonly Offer[];
  /** Shown above the words, where the offers are buttons. The words say the same: it may fail to come. */
  readonly picture?: Picture;
  /** Outcomes, stored as facts with provenance `outcome`. Codes and numbers, never free text. */
  readonly outcomes: readonly { readonly name: string; readonly value: FactValue }[];
  /** Recorded attentions that go, by record id. */
  readonly erases?: readonly string[];
  /** Under which keyed names of documents what others told is hers, or of one in her care; null: none any more. */
  readonly links?: readonly { readonly who: string; readonly document: string }[] | null;
  /** Opens a case for the team: somebody asked for a person. */
  readonly case?: { readonly reason: 'asked' | 'data-rights'; readonly topic: string; readonly words: string | null };
};

export type Shown = { readonly messages: readonly Outgoing[]; readonly say: string; readonly offers: readonly Offer[] };

/** Something she can do next. Not an answer: it is never stored as one. */
export type Offer = {
  /** `[a-z0-9._-]+`, unique among those shown together. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly says?: readonly string[];
  readonly does: OfferAct;
};

export type OfferAct =
  | { readonly act: 'menu' }
  /** With answers it begins anew, and these are given. */
  | { readonly act: 'flow'; readonly flow: string; readonly answers?: Answers }
  | { readonly act: 'again' }
  | { readonly act: 'show'; readonly what: string }
  | { readonly act: 'person' };

// ---- building blocks of machines

export type FlowContext = {
  readonly answers: Answers;
  /** Whom the present question is about; null is herself. */
  readonly subject: string | null;
  readonly subjects: readonly string[];
  readonly world: World;
  readonly now: string;
  readonly before?: Past | null;
} & Seen;

export type AnswerEvent = { readonly type: 'answer'; readonly question: string; readonly value: AnswerValue | null };

/** What a resting state waits for. */
export type StateMeta =
  | { readonly ask: Question | ((context: FlowContext) => Question) }
  | { readonly conclude: string }
  | { readonly leave: string };

/** The setup every flow's machine starts from: `conversation.createMachine({ id: 'care', context: begin, … })`. */
export const conversation = setup({
  types: {
    context: {} as FlowContext,
    events: {} as AnswerEvent,
    input: {} as { world: World; now: string; before?: Past | null } & Seen,
    meta: {} as StateMeta,
  },
  actions: {
    /** Keeps the answer under its key. */
    keep: assign(({ context, event }) => ({
      answers: { ...context.answers, [answerKey({ id: event.question }, context.subject)]: event.value },
    })),
    /** Goes on with the next person in her care. */
    nextSubject: assign(({ context }) => {
      const subject = `p${context.subjects.length + 1}`;
      return { subject, subjects: [...context.subjects, subject] };
    }),
    /** Speaks of the person just chosen. */
    ofChosen: assign(({ event }) => ({ subject: typeof event.value === 'string' ? event.value : null })),
    /** Comes back to herself. */
    herself: assign({ subject: null }),
  },
});

/**
 * Initial context of every flow. Spread, not read: the actor of a machine's steps (`step.ts`) is made without input.
 */
export const begin = ({
  input,
}: {
  input: { readonly world: World; readonly now: string; readonly before?: Past | null } & Seen;
}): FlowContext => ({
  answers: {},
  subject: null,
  subjects: [],
  ...input,
});

type Target = string | { readonly target: string; readonly guard?: Guard; readonly actions?: readonly Act[] };
type Guard = (args: { context: FlowContext; event: AnswerEvent }) => boolean;
type Act = 'nextSubject' | 'ofChosen' | 'herself';

/**
 * A state that waits for the answer to `question`, then goes on: `asks(age, 'place')`, or by guard, first match wins:
 * `asks(caresFor, [{ guard: said('no'), target: 'place' }, { target: 'relation', actions: ['nextSubject'] }])`.
 */
export const asks = (question: Question | ((context: FlowContext) => Question), next: Target | readonly Target[]) => ({
  meta: { ask: question },
  on: { answer: [next].flat().map((target) => transitionTo(typeof target === 'string' ? { target } : target)) },
});

const transitionTo = ({ target, guard, actions = [] }: Exclude<Target, string>) => ({
  target,
  ...(guard === undefined ? {} : { guard }),
  actions: ['keep' as const, ...actions],
});

/** A state where the flow has come to a result: `flow.conclude(name)` says it. */
export const concludes = (name: string) => ({ meta: { conclude: name } });

/** A state that hands over to another flow in the same turn. */
export const leaves = (flow: string) => ({ meta: { leave: flow } });

/** Guard: the answer just given is this value. */
export const said =
  (...values: readonly AnswerValue[]): Guard =>
  ({ event }) =>
    event.value !== null && values.includes(event.value);
