import type { DatabaseSync } from 'node:sqlite';
import {
  type ForgetfulMailbox,
  type LetterHandler,
  type Mailbox,
  type MailboxRunner,
  maxTries,
} from '../../ports/mailbox.ts';
import { StoreUnavailable } from '../../ports/table.ts';
import { storeFault } from './faults.ts';
import type { GroupCommit } from './group-commit.ts';
import { letterRows } from './letter-rows.ts';
import { type LettersHeard, type Runner, runner, type WaitingLetter } from './runner.ts';

export type SqliteMailboxOptions = {
  readonly db: DatabaseSync;
  readonly file: string;
  readonly commit: GroupCommit;
  readonly now: () => number;
  /** Waits after the first, second, … throw of a handler, in milliseconds; the last one repeats. */
  readonly retryMs?: readonly number[] | undefined;
  /** How many people are served at once. */
  readonly groups?: number | undefined;
  /**
   * How long letters that lie on disk at the start rest, in milliseconds. They were in hand when the process was killed:
   * their answer may have gone out, and the status that proves it in place of the missing mark be on its way.
   */
  readonly provingMs?: number | undefined;
  readonly heard?: LettersHeard | undefined;
  /** Whether the file is still the one at its path: what is written to another is lost when the process ends. */
  readonly inPlace?: () => boolean;
};

const defaultRetryMs = [1000, 5000, 30_000, 120_000];
const defaultGroups = 256;
/** More waiting text than this in memory, and new letters are refused: Meta delivers them again later. */
const mostWaitingCharacters = 64_000_000;
const lookForOthersMs = 1000;

/**
 * `Mailbox` and its runner on SQLite. Letters are handed over from memory; the disk is read at the start and when another
 * connection (a worker, the command line) has written to the file.
 *
 * They are handed over as they come, before they are on disk: what is decided on them is written behind them, with the
 * same commit and the same wait for the disk, and nothing goes out before that. Where they cannot be kept, neither can
 * what was decided, and whoever posted them is told.
 */
export const sqliteMailbox = (options: SqliteMailboxOptions): Mailbox & MailboxRunner & ForgetfulMailbox => {
  const { db, file, commit, now, heard, inPlace = () => true } = options;
  const { retryMs = defaultRetryMs, groups = defaultGroups, provingMs = 0 } = options;
  const rows = letterRows(db);

  let running: Runner | undefined;
  let characters = 0;
  /** Up to here all that is on disk has been handed over. */
  let lastSeq = 0;
  /** Beyond it: what was handed over before it had a place. */
  const handed = new Set<number>();
  let seenVersion: unknown;
  let alone: boolean | undefined;
  let lookTimer: NodeJS.Timeout | undefined;

  const store = {
    done: (letters: readonly WaitingLetter[]) => {
      for (const letter of letters) characters -= letter.body.length;
      commit.writeSoon(() => {
        for (const letter of letters) rows.remove(letter);
      });
    },
    threw: (letter: WaitingLetter) => commit.writeSoon(() => rows.charge(letter)),
    setAside: async (letter: WaitingLetter, reason: string) => {
      await commit.write(() => rows.bury(letter, { reason, at: new Date(now()).toISOString() }));
      characters -= letter.body.length;
    },
    stands: (letter: WaitingLetter) => {
      try {
        return letter.seq === 0 || rows.isThere(letter);
      } catch (error) {
        throw storeFault(error, file);
      }
    },
  };

  const add = (to: Runner, letters: readonly WaitingLetter[], restMs = 0) => {
    for (const { body } of letters) characters += body.length;
    to.add(letters, restMs);
  };

  /** Not where another connection has written: it may have posted what comes first. Asked once for all that come at once. */
  const mayHandOver = (): boolean => {
    if (alone === undefined) {
      alone = isAlone();
      setImmediate(() => {
        alone = undefined;
      });
    }
    return alone;
  };

  /** They stand in the log. */
  const standing = (letters: readonly WaitingLetter[]) => {
    const first = letters[0];
    if (!running || !first || first.seq <= lastSeq) return;
    // A gap: another connection has posted too, and its letters come before ours.
    if (first.seq !== lastSeq + 1) return lookForOthers();
    handOver(running, letters);
  };

  const handOver = (to: Runner, letters: readonly WaitingLetter[], restMs = 0) => {
    lastSeq = letters.at(-1)?.seq ?? lastSeq;
    const fresh = letters.filter(({ seq }) => !handed.delete(seq));
    if (fresh.length > 0) add(to, fresh, restMs);
  };

  const lookOnDisk = (to: Runner, restMs = 0) => {
    try {
      seenVersion = rows.version();
      handOver(to, rows.after(lastSeq), restMs);
    } catch (error) {
      seenVersion = undefined;
      throw storeFault(error, file);
    }
  };

  const lookForOthers = () => {
    try {
      if (running) lookOnDisk(running);
    } catch {
      // Locked or damaged just now; the next look, a second later, finds the same.
    }
  };

  const lookNowAndThen = () => {
    if (!isAlone()) lookForOthers();
  };

  /** Whether nobody else has written since the last look; false where the file cannot say. */
  const isAlone = (): boolean => {
    try {
      return rows.version() === seenVersion;
    } catch {
      return false;
    }
  };

  const takeBack = (from: Runner, letters: readonly WaitingLetter[]) => {
    from.drop(letters);
    for (const letter of letters) {
      characters -= letter.body.length;
      handed.delete(letter.seq);
      letter.seq = 0;
    }
  };

  return {
    async post(letters) {
      if (letters.length === 0) return;
      if (!inPlace()) throw new StoreUnavailable(`${file}: removed or replaced while Vecina runs.`);
      if (characters > mostWaitingCharacters) throw new StoreUnavailable(`${file}: too many letters wait already.`);
      const to = mayHandOver() ? running : undefined;
      const waiting: WaitingLetter[] = letters.map(({ group, id, body }) => ({ seq: 0, group, id, body, receives: 0 }));
      let stands = false;
      const insert = () => {
        for (const letter of waiting) {
          letter.seq = rows.insert(letter);
          if (to && to === running) handed.add(letter.seq);
        }
      };
      const kept = commit.write(insert, () => {
        stands = true;
        standing(waiting);
      });
      if (to) add(to, waiting);
      try {
        await kept;
      } catch (error) {
        // What stands in the log is handled, though the disk did not confirm it; it comes again besides.
        if (to && !stands) takeBack(to, waiting);
        throw error;
      }
    },
    start(handler: LetterHandler) {
      running = runner({ handler, store, groups, retryMs, maxTries, heard });
      lastSeq = 0;
      characters = 0;
      handed.clear();
      lookOnDisk(running, provingMs);
      lookTimer = setInterval(lookNowAndThen, lookForOthersMs);
      lookTimer.unref();
    },
    async stop() {
      clearInterval(lookTimer);
      const ending = running;
      running = undefined;
      await ending?.stop();
      commit.flush();
    },
    async deadLetters(limit) {
      return rows.dead(limit);
    },
    async redrive(ids) {
      const exhume = (): readonly WaitingLetter[] =>
        ids.flatMap(rows.exhume).map((letter) => ({ ...letter, seq: rows.insert(letter), receives: 0 }));
      await commit.write(exhume, standing);
    },
    async holds(groups) {
      return groups.some(rows.holds);
    },
    async forget(groups, { waiting } = { waiting: false }) {
      return commit.write(() => groups.reduce((gone, group) => gone + rows.forget(group, waiting), 0));
    },
  };
};
