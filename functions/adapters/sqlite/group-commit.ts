import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../../ports/table.ts';
import { isLocked, storeFault } from './faults.ts';

/**
 * Every write asked for in one turn of the event loop shares one BEGIN…COMMIT: one wait for the disk instead of one
 * per write. A promise resolves only after COMMIT has returned (synchronous=FULL: it is on disk). A write that fails
 * rejects alone; where the COMMIT fails, all of its group reject with `StoreUnavailable`.
 *
 * While another process holds the lock we wait in small steps without blocking the event loop, at most `lockedForMs`.
 */
export type GroupCommit = {
  /** Joins the commit of this turn. `work` runs synchronously inside the transaction. */
  write<T>(work: () => T): Promise<T>;
  /** For what nobody waits for: joins the next commit, at the latest after some milliseconds; tried until it holds. */
  writeSoon(work: () => unknown): void;
  /** Commits what is waiting, now. */
  flush(): void;
  /** The same for the last time: what cannot be committed now rejects. */
  close(): void;
};

export type GroupCommitOptions = {
  readonly db: DatabaseSync;
  readonly file: string;
  /** How long a write waits for another process's lock before it rejects. */
  readonly lockedForMs: number;
};

type Waiting = {
  /** Does the work and returns what tells the asker, once the commit holds. */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
};

const soonMs = 20;
const soonAgainMs = 1000;
const lockStepMs = 25;

export const groupCommit = ({ db, file, lockedForMs }: GroupCommitOptions): GroupCommit => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  let waiting: Waiting[] = [];
  let soon: (() => unknown)[] = [];
  let scheduled = false;
  let soonTimer: NodeJS.Timeout | undefined;
  let lockedSince: number | undefined;
  let closed = false;

  const flush = () => {
    scheduled = false;
    if (waiting.length === 0 && soon.length === 0) return;
    try {
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
    let tell: (() => void)[];
    try {
      tell = runAll(group, extra);
      commit.run();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      soon = extra.concat(soon);
      return rejectAll(group, error);
    }
    for (const one of tell) one();
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

  const waitForLock = () => {
    scheduled = true;
    setTimeout(flush, lockStepMs);
  };

  /** SQLite undoes a failed statement alone, but for a full disk and the like it ends the whole transaction. */
  const runAll = (group: readonly Waiting[], extra: readonly (() => unknown)[]) => {
    const tell: (() => void)[] = [];
    for (const one of group) {
      try {
        tell.push(one.run());
      } catch (error) {
        if (!db.isTransaction) throw error;
        tell.push(() => one.reject(storeFault(error, file)));
      }
    }
    for (const work of extra) work();
    return tell;
  };

  const rejectAll = (group: readonly Waiting[], error: unknown) => {
    const fault = storeFault(error, file);
    const why =
      fault instanceof StoreUnavailable ? fault : new StoreUnavailable(`${file}: not saved.`, { cause: error });
    for (const one of group) one.reject(why);
    if (soon.length > 0 && !closed) arm(soonAgainMs);
  };

  const arm = (ms: number) => {
    disarm();
    soonTimer = setTimeout(flush, ms);
  };

  const disarm = () => {
    clearTimeout(soonTimer);
    soonTimer = undefined;
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        const run = () => {
          const result = work();
          return () => resolve(result);
        };
        waiting.push({ run, reject });
        if (scheduled) return;
        scheduled = true;
        setImmediate(flush);
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
    },
  };
};
