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
import { type Runner, runner, type WaitingLetter } from './runner.ts';

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
};

const defaultRetryMs = [1000, 5000, 30_000, 120_000];
const defaultGroups = 256;
/** More waiting text than this in memory, and new letters are refused: Meta delivers them again later. */
const mostWaitingCharacters = 64_000_000;
const lookForOthersMs = 1000;

/**
 * `Mailbox` and its runner on SQLite. Letters are handed over from memory once their commit holds; the disk is read at
 * the start and when another connection (a worker, the command line) has written to the file.
 */
export const sqliteMailbox = (options: SqliteMailboxOptions): Mailbox & MailboxRunner & ForgetfulMailbox => {
  const { db, file, commit, now, retryMs = defaultRetryMs, groups = defaultGroups, provingMs = 0 } = options;
  const rows = letterRows(db);

  let running: Runner | undefined;
  let characters = 0;
  let lastSeq = 0;
  let seenVersion: unknown;
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
        return rows.isThere(letter);
      } catch (error) {
        throw storeFault(error, file);
      }
    },
  };

  /**
   * As soon as they stand in the log, in the next turn: while the disk is waited for, the answer is worked out. It is
   * written behind them, so it is not on disk before they are, and nothing goes out before it is.
   */
  const handOver = (letters: readonly WaitingLetter[]) => {
    if (!running) return;
    setImmediate(take, letters);
  };

  const take = (letters: readonly WaitingLetter[]) => {
    const fresh = letters.filter(({ seq }) => seq > lastSeq);
    const first = fresh[0];
    if (!first) return;
    // A gap: another connection has posted too, and its letters come before ours.
    if (first.seq !== lastSeq + 1) return lookForOthers();
    add(fresh);
  };

  const add = (letters: readonly WaitingLetter[], restMs = 0) => {
    for (const { seq, body } of letters) {
      lastSeq = seq;
      characters += body.length;
    }
    running?.add(letters, restMs);
  };

  const lookOnDisk = (restMs = 0) => {
    try {
      seenVersion = rows.version();
      add(rows.after(lastSeq), restMs);
    } catch (error) {
      seenVersion = undefined;
      throw storeFault(error, file);
    }
  };

  const lookForOthers = () => {
    try {
      lookOnDisk();
    } catch {
      // Locked just now; the next look, a second later, finds the same.
    }
  };

  const lookNowAndThen = () => {
    if (rows.version() !== seenVersion) lookForOthers();
  };

  return {
    async post(letters) {
      if (letters.length === 0) return;
      if (characters > mostWaitingCharacters) throw new StoreUnavailable(`${file}: too many letters wait already.`);
      await commit.write(() => letters.map(rows.insert), handOver);
    },
    start(handler: LetterHandler) {
      running = runner({ handler, store, groups, retryMs, maxTries });
      lastSeq = 0;
      characters = 0;
      lookOnDisk(provingMs);
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
      await commit.write(() => ids.flatMap(rows.exhume).map(rows.insert), handOver);
    },
    async holds(groups) {
      return groups.some(rows.holds);
    },
    async forget(groups, { waiting } = { waiting: false }) {
      return commit.write(() => groups.reduce((gone, group) => gone + rows.forget(group, waiting), 0));
    },
  };
};
