/** Thrown by whoever cannot handle a letter now, through no fault of the letter: it comes again later, and no try counts. */
export class Postponed extends Error {}

/**
 * One person's inputs one at a time, in order, at least once; different people in parallel. An input whose handling
 * throws `maxTries` times goes to the dead-letter store and blocks nobody else. What is `Postponed`, also because the
 * store is away, counts as no try: an outage must not empty the mailbox into the dead letters.
 */
export type Mailbox = {
  /** Returns when all are safe (on disk, or accepted by SQS). A letter with a known `id` may be taken once or twice. */
  post(letters: readonly Letter[]): Promise<void>;
};

export type Letter = {
  /** Whose: the group key of the person, never a phone number. */
  readonly group: string;
  /** Of the input: the message id Meta gave, a timer's token… */
  readonly id: string;
  /** Sealed. At most 200 kB. */
  readonly body: string;
};

/** Handles what waits for one person, oldest first, at most ten letters at a time. Throwing means: again later. */
export type LetterHandler = (group: string, letters: readonly Letter[]) => Promise<void>;

/** The receiving side of a mailbox, where we run it ourselves. On AWS it is Lambda's event source. */
export type MailboxRunner = {
  start(handler: LetterHandler): void;
  /** Takes no more; resolves when what is under way has ended. */
  stop(): Promise<void>;
  /** Set aside after too many throws. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts dead letters back in their persons' queues. */
  redrive(ids: readonly string[]): Promise<void>;
};

/** What a mailbox that lies with us can forget. On AWS nobody can look through a queue: there letters go by their age. */
export type ForgetfulMailbox = {
  /**
   * Deletes these groups' dead letters, and returns how many there were. With `waiting` also what was not handled yet:
   * for whoever erases while nobody handles letters, since a letter in somebody's hands would be handled all the same.
   */
  forget(groups: readonly string[], options?: { readonly waiting: boolean }): Promise<number>;
  /** Whether any of these groups has a letter, waiting or dead. */
  holds(groups: readonly string[]): Promise<boolean>;
};

export type DeadLetter = Letter & { readonly reason: string; readonly at: string };

export const maxTries = 5;

/**
 * How often SQS hands a letter out before its own redrive policy moves it, whatever the reason: a day and a half of
 * waits at the least. Our tries end long before.
 */
export const mostReceives = 500;

/** So long a dead letter waits, sealed, for somebody to mend the fault; as long as SQS keeps one at most. */
export const deadLetterDays = 14;
