import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../../ports/table.ts';
import { isLocked, storeFault } from './faults.ts';
import type { LogSync } from './log-sync.ts';

/**
 * Every write asked for in one turn of the event loop, and all that come while the disk is still busy with those before,
 * share one BEGIN…COMMIT and one wait for the disk. A promise resolves only when its commit is on disk; the event loop
 * goes on meanwhile. A write that fails rejects alone; where the commit fails or does not reach the disk, all of its
 * group reject with `StoreUnavailable`.
 *
 * While another process holds the lock we wait in small steps without blocking the event loop, at most `lockedForMs`.
 */
export type GroupCommit = {
  /**
   * Joins the next commit. `work` runs synchronously inside the transaction. `committed` is called when it stands in the
   * log, for what need not wait for the disk: what is written because of it reaches the disk after it, and together.
   */
  write<T>(work: () => T, committed?: (result: T) => void): Promise<T>;
  /** For what nobody waits for: joins the next commit, at the latest after some milliseconds; tried until it holds. */
  writeSoon(work: () => unknown): void;
  /** Commits what is waiting, now, and waits for the disk. */
  flush(): void;
  /** The same for the last time: what cannot be committed now rejects. */
  close(): void;
};

export type GroupCommitOptions = {
  readonly db: DatabaseSync;
  readonly file: string;
  /** How long a write waits for another process's lock before it rejects. */
  readonly lockedForMs: number;
  /** Without it a COMMIT must bring its writes onto the disk by itself (`synchronous = FULL`, or there is no disk). */
  readonly sync?: LogSync | undefined;
};

type Waiting = {
  /** Does the work; of what comes after, see `Done`. */
  readonly run: () => Done;
  readonly reject: (error: unknown) => void;
};

type Done = {
  /** Called when it stands in the log. */
  readonly committed: () => void;
  /** Tells the asker, once it is on disk. */
  readonly tell: () => void;
};

/** What is in the log, and perhaps not on disk yet. */
type Committed = { readonly group: readonly Waiting[]; readonly tell: readonly (() => void)[] };

const soonMs = 20;
const soonAgainMs = 1000;
const lockStepMs = 25;

export const groupCommit = ({ db, file, lockedForMs, sync }: GroupCommitOptions): GroupCommit => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  let waiting: Waiting[] = [];
  let soon: (() => unknown)[] = [];
  let scheduled = false;
  let soonTimer: NodeJS.Timeout | undefined;
  let lockedSince: number | undefined;
  let closed = false;
  let syncing: Committed | undefined;
  /** A sync failed: what the log holds may be lost without anybody noticing, so nothing is built on it. */
  let logInDoubt = false;

  const schedule = () => {
    if (scheduled || syncing) return;
    scheduled = true;
    setImmediate(commitAndSync);
  };

  const commitAndSync = () => {
    scheduled = false;
    // What came meanwhile waits until the disk is free, and goes together.
    if (syncing) return;
    const committed = commitWaiting();
    if (!committed) return;
    if (!sync) return tellAll(committed);
    syncing = committed;
    sync.begin((error) => {
      if (syncing !== committed) return;
      syncing = undefined;
      if (error) inDoubt(committed, error);
      else tellAll(committed);
      if (waiting.length > 0 || (soon.length > 0 && soonTimer === undefined)) schedule();
    });
  };

  const flush = () => {
    const committed = commitWaiting();
    const all = [syncing, committed].filter((one) => one !== undefined);
    syncing = undefined;
    if (all.length === 0) return;
    try {
      sync?.now();
    } catch (error) {
      for (const one of all) inDoubt(one, error);
      return;
    }
    for (const one of all) tellAll(one);
  };

  const tellAll = ({ tell }: Committed) => {
    for (const one of tell) one();
  };

  /** It stands in the database for now, as after a crash before the answer: whoever asked tries again. */
  const inDoubt = ({ group }: Committed, error: unknown) => {
    logInDoubt = sync !== undefined;
    rejectAll(group, new StoreUnavailable(`${file}: not brought onto the disk.`, { cause: error }));
  };

  /** Null where nothing was committed: nothing waits, the lock is another's, or it failed. */
  const commitWaiting = (): Committed | undefined => {
    if (waiting.length === 0 && soon.length === 0) return undefined;
    try {
      if (logInDoubt) leaveLog();
      begin.run();
    } catch (error) {
      if (isLocked(error) && !closed && stillPatient()) return waitForLock();
      lockedSince = undefined;
      return rejectAll(takeWaiting(), error);
    }
    lockedSince = undefined;
    const group = takeWaiting();
    const extra = soon;
    soon = [];
    disarm();
    try {
      const done = runAll(group, extra);
      commit.run();
      for (const one of done) one.committed();
      return { group, tell: done.map(({ tell }) => tell) };
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      soon = extra.concat(soon);
      return rejectAll(group, error);
    }
  };

  /** After a failed sync the system may call pages of the log clean that never were written: they go into the database. */
  const leaveLog = () => {
    if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0)
      throw new StoreUnavailable(`${file}: another process reads what could not be brought onto the disk.`);
    logInDoubt = false;
  };

  const takeWaiting = () => {
    const group = waiting;
    waiting = [];
    return group;
  };

  const stillPatient = (): boolean => {
    lockedSince ??= performance.now();
    return performance.now() - lockedSince < lockedForMs;
  };

  const waitForLock = (): undefined => {
    scheduled = true;
    setTimeout(commitAndSync, lockStepMs);
  };

  /** SQLite undoes a failed statement alone, but for a full disk and the like it ends the whole transaction. */
  const runAll = (group: readonly Waiting[], extra: readonly (() => unknown)[]) => {
    const done: Done[] = [];
    for (const one of group) {
      try {
        done.push(one.run());
      } catch (error) {
        if (!db.isTransaction) throw error;
        done.push({ committed: () => {}, tell: () => one.reject(storeFault(error, file)) });
      }
    }
    for (const work of extra) work();
    return done;
  };

  const rejectAll = (group: readonly Waiting[], error: unknown): undefined => {
    const fault = storeFault(error, file);
    const why =
      fault instanceof StoreUnavailable ? fault : new StoreUnavailable(`${file}: not saved.`, { cause: error });
    for (const one of group) one.reject(why);
    if (soon.length > 0 && !closed) arm(soonAgainMs);
  };

  const arm = (ms: number) => {
    disarm();
    soonTimer = setTimeout(() => {
      soonTimer = undefined;
      commitAndSync();
    }, ms);
  };

  const disarm = () => {
    clearTimeout(soonTimer);
    soonTimer = undefined;
  };

  return {
    write: (work, committed) =>
      new Promise((resolve, reject) => {
        const run = () => {
          const result = work();
          return { committed: () => committed?.(result), tell: () => resolve(result) };
        };
        waiting.push({ run, reject });
        schedule();
      }),
    writeSoon: (work) => {
      soon.push(work);
      if (soonTimer === undefined && !closed) arm(soonMs);
    },
    flush,
    close() {
      closed = true;
      flush();
      disarm();
      sync?.close();
    },
  };
};
