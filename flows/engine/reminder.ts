import type { Answers } from './flow.ts';
import type { Run } from './session.ts';
import type { Template } from './templates.ts';

/**
 * Something a run of a conversation wants said later, unasked: "¿pudo ir?", "mañana es su cuota". A flow that has any
 * declares `reminders: (ended, known) => […]`, a pure function of what she answered. The engine does the rest:
 *
 * - after each turn the session's timers follow what its runs want; what is no longer wanted never goes out
 * - lawful hours (Ley 2300 de 2023), at most one unasked message a day over all reminders, none while she talks with us
 * - two in a row without a word from her end the run's reminders; so do "salir", an erasure and a withdrawn consent
 * - every message ends with the way out, so `say` need not
 * - each id goes out once; its buttons carry the run, and count days later and under other conversations
 *
 * Times must follow from answers (`ended.at`, a date she told), never from `known.now`, or they would move with every
 * turn. Phones are shared: neither `say`, titles nor template name anything of violence, law, health or money owed.
 */
export type Reminder = {
  /** `[a-z0-9.-]{1,60}`, stable within the run: `visit.1`, `due.3`. */
  readonly id: string;
  /** ISO 8601, UTC. At an unlawful hour the next lawful moment is meant. */
  readonly at: string;
  /** From then on it is pointless, and does not go out. */
  readonly until: string;
  /** Said where she wrote within 24 hours. */
  readonly say: string;
  /** Goes out instead where she did not: she writes "hola", and `say` follows. Listed in `flows/templates.ts`. */
  readonly template: Template;
  readonly parameters?: readonly string[];
  /** One to three. */
  readonly options: readonly ReminderOption[];
  /** The id of the option that words choose whatever else they would be read as; undefined: as their titles and `says` tell. */
  readonly picks?: (text: string) => string | undefined;
  /** When she asked for this herself: it comes although she had written "salir" before that. */
  readonly askedAt?: string;
};

export type ReminderOption = {
  /** `[a-z0-9-]+`; afterwards found under the reminder's id in `ended.answered`. */
  readonly id: string;
  /** At most 20 characters. */
  readonly title: string;
  /** Other words for it. Whatever reads as yes or no is taken for the option that says "Sí" or "No" ("Yes", "No"). */
  readonly says?: readonly string[];
  readonly does:
    | {
        /** A new run of this flow begins with these answers given, by question id (`flow.name` or `flow.name@p1`). */
        readonly act: 'open';
        readonly flow: string;
        readonly answers: Answers;
      }
    /** Nothing begins; this is said. What follows, the flow derives from `ended.answered`. */
    | { readonly act: 'close'; readonly say: string };
};

/** A run of which reminders may come: the present one, or one that she left behind. */
export type Ended = {
  readonly run: Run;
  /** The result it came to; null where a question is open. */
  readonly name: string | null;
  /** When its last answer was given. */
  readonly at: string;
  /** What she answered to its earlier reminders: option ids by reminder id. */
  readonly answered: Readonly<Record<string, string>>;
};
