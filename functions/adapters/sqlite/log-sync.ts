import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/** Brings what was committed onto the disk. */
export type LogSync = {
  /** Calls back when all that was committed before is on disk, or could not be brought there. The event loop goes on. */
  begin(done: (error: Error | null) => void): void;
  /** The same, holding everything up. Throws. */
  now(): void;
  close(): void;
};

/**
 * Syncs SQLite's write-ahead log beside the event loop. With `synchronous = NORMAL` a COMMIT appends to the log and
 * returns; what `FULL` would add is this one fdatasync, on this thread. The log stays the same file as long as a
 * connection is open, and SQLite holds no lock on it that closing our descriptor could drop.
 */
export const logSync = (file: string): LogSync => {
  // Windows flushes only what may be written.
  const descriptor = openSync(`${file}-wal`, 'r+');
  let running = 0;
  let closed = false;
  const closeAtLast = (): void => {
    if (closed && running === 0) closeSync(descriptor);
  };
  return {
    begin(done) {
      running += 1;
      fdatasync(descriptor, (error) => {
        running -= 1;
        closeAtLast();
        done(error);
      });
    },
    now: () => fdatasyncSync(descriptor),
    close() {
      closed = true;
      closeAtLast();
    },
  };
};
