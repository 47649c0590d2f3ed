import type { DatabaseSync } from 'node:sqlite';
import {
  type DeadLetter,
  type ForgetfulMailbox,
  type Letter,
  type LetterHandler,
  type Mailbox,
  type MailboxRunner,
  maxReceives,
} from '../../ports/mailbox.ts';
import { StoreUnavailable } from '../../ports/table.ts';
import { storeFault } from './faults.ts';
import type { GroupCommit } from './group-commit.ts';
import { rowOf, text } from './rows.ts';
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
  const { db, file, commit, now, retryMs = defaultRetryMs, groups = defaultGroups } = options;
  const insert = db.prepare('INSERT INTO letter(grp, id, body) VALUES(?, ?, ?)');
  const remove = db.prepare('DELETE FROM letter WHERE seq = ?');
  const charge = db.prepare('UPDATE letter SET receives = ? WHERE seq = ?');
  const undone = db.prepare('SELECT seq, grp, id, body, receives FROM letter WHERE seq > ? ORDER BY seq');
  undone.setReturnArrays(true);
  // From the row itself: a letter that another process has erased meanwhile does not come back from our memory.
  const bury = db.prepare(`INSERT OR REPLACE INTO dead_letter(seq, grp, id, body, reason, at)
    SELECT seq, grp, id, body, ?, ? FROM letter WHERE seq = ?`);
  const present = db.prepare('SELECT 1 FROM letter WHERE seq = ?');
  const held = db.prepare('SELECT 1 FROM letter WHERE grp = ? UNION ALL SELECT 1 FROM dead_letter WHERE grp = ?');
  const forgetDead = db.prepare('DELETE FROM dead_letter WHERE grp = ?');
  const forgetWaiting = db.prepare('DELETE FROM letter WHERE grp = ?');
  const dead = db.prepare('SELECT grp, id, body, reason, at FROM dead_letter ORDER BY seq LIMIT ?');
  dead.setReturnArrays(true);
  const deadById = db.prepare('SELECT grp, id, body, seq FROM dead_letter WHERE id = ? ORDER BY seq');
  deadById.setReturnArrays(true);
  const unbury = db.prepare('DELETE FROM dead_letter WHERE seq = ?');
  const dataVersion = db.prepare('PRAGMA data_version');
  dataVersion.setReturnArrays(true);

  let running: Runner | undefined;
  let characters = 0;
  let lastSeq = 0;
  let seenVersion: unknown;
  let lookTimer: NodeJS.Timeout | undefined;

  const store = {
    done: (letters: readonly WaitingLetter[]) => {
      for (const letter of letters) characters -= letter.body.length;
      commit.writeSoon(() => {
        for (const letter of letters) remove.run(letter.seq);
      });
    },
    threw: (letter: WaitingLetter) => commit.writeSoon(() => charge.run(letter.receives, letter.seq)),
    setAside: async (letter: WaitingLetter, reason: string) => {
      await commit.write(() => {
        bury.run(reason, new Date(now()).toISOString(), letter.seq);
        remove.run(letter.seq);
      });
      characters -= letter.body.length;
    },
    stands: (letter: WaitingLetter) => {
      try {
        return present.get(letter.seq) !== undefined;
      } catch (error) {
        throw storeFault(error, file);
      }
    },
  };

  const write = ({ group, id, body }: Letter): WaitingLetter => {
    const seq = Number(insert.run(group, id, body).lastInsertRowid);
    return { seq, group, id, body, receives: 0 };
  };

  /** After the commit, in the next turn: first the webhook answers 200, then the letters are handled. */
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

  const add = (letters: readonly WaitingLetter[]) => {
    for (const { seq, body } of letters) {
      lastSeq = seq;
      characters += body.length;
    }
    running?.add(letters);
  };

  const lookOnDisk = () => {
    try {
      seenVersion = version();
      add(undone.all(lastSeq).flatMap((value) => waitingLetter(rowOf(value) ?? [])));
    } catch (error) {
      seenVersion = undefined;
      throw storeFault(error, file);
    }
  };

  const version = (): unknown => rowOf(dataVersion.get())?.[0];

  const lookForOthers = () => {
    try {
      lookOnDisk();
    } catch {
      // Locked just now; the next look, a second later, finds the same.
    }
  };

  const lookNowAndThen = () => {
    if (version() !== seenVersion) lookForOthers();
  };

  return {
    async post(letters) {
      if (letters.length === 0) return;
      if (characters > mostWaitingCharacters) throw new StoreUnavailable(`${file}: too many letters wait already.`);
      handOver(await commit.write(() => letters.map(write)));
    },
    start(handler: LetterHandler) {
      running = runner({ handler, store, groups, retryMs, maxReceives });
      lastSeq = 0;
      characters = 0;
      lookOnDisk();
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
      return dead.all(limit).map((value) => deadLetter(rowOf(value) ?? []));
    },
    async redrive(ids) {
      const letters = await commit.write(() =>
        ids.flatMap((id) =>
          deadById.all(id).map((value) => {
            const row = rowOf(value) ?? [];
            unbury.run(Number(row[3]));
            return write({ group: text(row[0]), id: text(row[1]), body: text(row[2]) });
          }),
        ),
      );
      handOver(letters);
    },
    async holds(groups) {
      return groups.some((group) => held.get(group, group) !== undefined);
    },
    async forget(groups, { waiting } = { waiting: false }) {
      return commit.write(() => {
        let gone = 0;
        for (const group of groups) {
          gone += Number(forgetDead.run(group).changes);
          if (waiting) gone += Number(forgetWaiting.run(group).changes);
        }
        return gone;
      });
    },
  };
};

const waitingLetter = (row: readonly unknown[]): WaitingLetter => {
  const [seq, group, id, body, receives] = row;
  return { seq: Number(seq), group: String(group), id: String(id), body: String(body), receives: Number(receives) };
};

const deadLetter = (row: readonly unknown[]): DeadLetter => {
  const [group, id, body, reason, at] = row.map(String);
  return { group: group ?? '', id: id ?? '', body: body ?? '', reason: reason ?? '', at: at ?? '' };
};
