import { type LetterHandler, Postponed } from '../../ports/mailbox.ts';

/** A letter that waits in memory. */
export type WaitingLetter = {
  /** Its place on disk; 0 as long as it is not there, which is so for an instant at most. */
  seq: number;
  readonly group: string;
  readonly id: string;
  readonly body: string;
  /** How often its handling has thrown. */
  receives: number;
};

/** What the runner asks of the disk. */
export type LetterStore = {
  done(letters: readonly WaitingLetter[]): void;
  /** Its `receives` has grown. */
  threw(letter: WaitingLetter): void;
  setAside(letter: WaitingLetter, reason: string): Promise<void>;
  /** Whether it is still on disk: its person may have been erased by another process while it rested. */
  stands(letter: WaitingLetter): boolean;
};

/** Told of letters that could not be dealt with, and of the fault; of nobody's words. */
export type LettersHeard = {
  /** Its handling threw; it comes again, or is set aside. */
  threw(error: unknown): void;
  /** It threw once too often and lies among the dead letters now. */
  setAside(error: unknown): void;
};

export type RunnerOptions = {
  readonly handler: LetterHandler;
  readonly store: LetterStore;
  /** How many people are served at once. */
  readonly groups: number;
  /** Waits after the first, second, … throw; the last one repeats. Milliseconds. */
  readonly retryMs: readonly number[];
  readonly maxTries: number;
  readonly heard?: LettersHeard | undefined;
};

export type Runner = {
  /**
   * Takes letters in their order; one already waiting on disk under the same group and id is not taken twice. A person
   * nothing waits for yet rests so long before hers are handed over.
   */
  add(letters: readonly WaitingLetter[], restMs?: number): void;
  /** These could not be kept, and whoever posted them knows: unless they have been handled, they never came. */
  drop(letters: readonly WaitingLetter[]): void;
  stop(): Promise<void>;
};

type Group = {
  readonly name: string;
  waiting: WaitingLetter[];
  state: 'ready' | 'running' | 'resting';
  timer: NodeJS.Timeout | undefined;
};

const together = 10;

/**
 * So many people are begun with in one turn of the event loop, or a quarter of those who wait. Were it all of them, they would
 * be decided together, wait for the disk together and be sent together, and each of these would stand still meanwhile.
 */
const leastInOneTurn = 8;

/**
 * One serial queue per person, people in parallel. Up to ten letters of one person go to the handler together. After
 * a throw the oldest goes alone, so that only the letter that cannot be handled is charged with it and set aside.
 * `Postponed` charges nobody: a full disk must not empty the mailbox into the dead letters.
 */
export const runner = ({ handler, store, groups: most, retryMs, maxTries, heard }: RunnerOptions): Runner => {
  const groups = new Map<string, Group>();
  const ready: Group[] = [];
  let running = 0;
  /** How many more in this turn. */
  let room = leastInOneTurn;
  /** The next one is asked for. */
  let turnEnds = false;
  let stopping: (() => void) | undefined;
  let stopped = false;

  const add = (letters: readonly WaitingLetter[], restMs = 0) => {
    for (const letter of letters) {
      const group = groups.get(letter.group);
      if (!group) {
        const fresh: Group = { name: letter.group, waiting: [letter], state: 'ready', timer: undefined };
        groups.set(letter.group, fresh);
        next(fresh, restMs);
      } else if (group.waiting.some(({ id, seq }) => id === letter.id && seq > 0)) store.done([letter]);
      else group.waiting.push(letter);
    }
    pump();
  };

  const drop = (letters: readonly WaitingLetter[]) => {
    for (const letter of letters) {
      const group = groups.get(letter.group);
      if (group) group.waiting = group.waiting.filter((one) => one !== letter);
    }
  };

  const pump = () => {
    while (!stopped && running < most && room > 0) {
      const group = ready.shift();
      if (!group) return;
      if (!turnEnds) setImmediate(nextTurn);
      turnEnds = true;
      room -= 1;
      group.state = 'running';
      running += 1;
      void serve(group);
    }
  };

  const nextTurn = () => {
    turnEnds = false;
    room = Math.max(leastInOneTurn, Math.ceil(ready.length / 4));
    pump();
  };

  const serve = async (group: Group) => {
    const oldest = group.waiting[0];
    const batch = oldest && oldest.receives > 0 ? [oldest] : group.waiting.slice(0, together);
    let restMs = 0;
    try {
      if (oldest && (oldest.receives === 0 || store.stands(oldest))) await handler(group.name, batch);
      store.done(batch.filter((letter) => group.waiting.includes(letter)));
      drop(batch);
    } catch (error) {
      restMs = oldest ? await afterThrow(oldest, error) : 0;
    }
    running -= 1;
    next(group, restMs);
    if (stopped && running === 0) stopping?.();
    pump();
  };

  /** Returns how long the group rests. */
  const afterThrow = async (oldest: WaitingLetter, error: unknown): Promise<number> => {
    heard?.threw(error);
    if (error instanceof Postponed) return rest(oldest.receives + 1);
    oldest.receives += 1;
    if (oldest.receives < maxTries) {
      store.threw(oldest);
      return rest(oldest.receives);
    }
    try {
      await store.setAside(oldest, reasonOf(error));
    } catch {
      oldest.receives -= 1;
      return rest(oldest.receives + 1);
    }
    heard?.setAside(error);
    drop([oldest]);
    return 0;
  };

  const rest = (throws: number): number => retryMs[Math.min(throws, retryMs.length) - 1] ?? 0;

  const next = (group: Group, restMs: number) => {
    if (group.waiting.length === 0) {
      groups.delete(group.name);
    } else if (restMs > 0 && !stopped) {
      group.state = 'resting';
      group.timer = setTimeout(() => {
        makeReady(group);
        pump();
      }, restMs);
    } else makeReady(group);
  };

  const makeReady = (group: Group) => {
    group.state = 'ready';
    ready.push(group);
  };

  return {
    add,
    drop,
    async stop() {
      stopped = true;
      for (const group of groups.values()) clearTimeout(group.timer);
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        stopping = resolve;
      });
    },
  };
};

/** The class of the error, never its message: that could hold what a person wrote. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error);
