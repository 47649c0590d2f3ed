import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ForgetfulMailbox, Mailbox, MailboxRunner } from '../../ports/mailbox.ts';
import type { Table } from '../../ports/table.ts';
import { storeFault } from './faults.ts';
import { groupCommit } from './group-commit.ts';
import { type HarshOptions, harshTable } from './harsh-table.ts';
import { inPlace, nowAndThen } from './in-place.ts';
import { logSync } from './log-sync.ts';
import { purgeExpired } from './purge-expired.ts';
import type { LettersHeard } from './runner.ts';
import { prepareSchema } from './schema.ts';
import { sqliteMailbox } from './sqlite-mailbox.ts';
import { sqliteTable } from './sqlite-table.ts';

export type SqliteOptions = {
  /** Path of the database file, made with its folder when absent; `:memory:` for one that vanishes on close. */
  readonly file: string;
  /** Unix milliseconds; the system's clock when left out. */
  readonly now?: () => number;
  /** DynamoDB's worse side, for tests. */
  readonly harsh?: boolean | HarshOptions;
  /** Waits after a handler's first, second, … throw, in milliseconds; the last one repeats. */
  readonly retryMs?: readonly number[];
  /** How many people's letters are handled at once. */
  readonly groups?: number;
  /** How long letters of before the start rest, so that a status can prove what went out already, in milliseconds. */
  readonly provingMs?: number;
  /** How long a write waits for another process's lock before it rejects with `StoreUnavailable`. */
  readonly lockedForMs?: number;
  /** Is told of letters that could not be dealt with. */
  readonly heard?: LettersHeard;
};

export type SqliteStore = {
  readonly table: Table;
  readonly mailbox: Mailbox & MailboxRunner & ForgetfulMailbox;
  /** How many letters lie among the dead ones. */
  deadLetterCount(): number;
  /** Whether the file that is written to still lies at its path. Where not, no letter is taken any more. */
  inPlace(): boolean;
  /** In harsh mode resolves when the lagging indexes have caught up; else at once. */
  settle(): Promise<void>;
  /**
   * Writes the log into the database and empties it, so that what was deleted is nowhere in the folder any more (freed
   * pages are overwritten). False where another process is reading just now: try again.
   */
  emptyLog(): boolean;
  /** Commits what waits and closes the file. Call `mailbox.stop()` first. */
  close(): void;
};

/** Blocks the event loop, so it is short: waiting longer is done between turns, see `groupCommit`. */
const busyMs = 20;
/** At the start nothing else has to go on meanwhile. */
const openingMs = 2000;
const purgeEveryMs = 10 * 60_000;

/**
 * Table and mailbox in one SQLite file, sharing commits. Throws an error that names the file when it cannot be opened:
 * corrupted, another program's, locked, no such folder.
 */
export const openSqlite = (options: SqliteOptions): SqliteStore => {
  const { file, now = Date.now, harsh: harshOption = false, lockedForMs = 2000 } = options;
  // In harsh mode an index lags from the moment a write is acknowledged, so nothing may lie between the two.
  const aside = file !== ':memory:' && harshOption === false;
  const db = openDatabase(file, aside ? 'NORMAL' : 'FULL');
  const sync = aside ? logSync(file) : undefined;
  const commit = groupCommit({ db, file, lockedForMs, sync });
  const harsh = harshOption ? harshTable(db, harshOption === true ? {} : harshOption) : undefined;
  const table = sqliteTable({ db, file, commit, now, harsh });
  const { retryMs, groups, provingMs, heard } = options;
  const stands = inPlace(file);
  const mailbox = sqliteMailbox({
    db,
    file,
    commit,
    now,
    retryMs,
    groups,
    provingMs,
    heard,
    inPlace: nowAndThen(stands, 20),
  });
  const dead = db.prepare('SELECT count(*) AS n FROM dead_letter');
  const purge = purgeExpired({ db, commit, now });
  const purgeTimer = harsh ? undefined : setInterval(purge, purgeEveryMs).unref();

  return {
    table,
    mailbox,
    deadLetterCount() {
      try {
        return Number(dead.get()?.['n']);
      } catch (error) {
        throw storeFault(error, file);
      }
    },
    inPlace: stands,
    settle: async () => harsh?.settle(),
    emptyLog() {
      if (!db.isOpen) return true;
      commit.flush();
      return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    },
    close() {
      clearInterval(purgeTimer);
      if (!db.isOpen) return;
      commit.close();
      harsh?.close();
      db.close();
    },
  };
};

const openDatabase = (file: string, synchronous: 'NORMAL' | 'FULL'): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    db = new DatabaseSync(file, { timeout: openingMs });
    // NORMAL in WAL mode: the log is synced before a checkpoint and when it begins anew. Before a write is acknowledged it
    // is synced too, by `groupCommit`. Freed space is overwritten: erased means erased. A session fits into one page of 8 kB
    // (files made before keep their 4 kB), and at 16 MB or more the log goes into the database: half the writes to the disk.
    db.exec(`
      PRAGMA page_size = 8192;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${synchronous};
      PRAGMA secure_delete = ON;
      PRAGMA cache_size = -32000;
      PRAGMA wal_autocheckpoint = 2000;
      PRAGMA journal_size_limit = 67108864;`);
    prepareSchema(db, file);
    db.exec(`PRAGMA busy_timeout = ${busyMs}`);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    throw storeFault(error, file);
  }
};
