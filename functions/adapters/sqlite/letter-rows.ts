import type { DatabaseSync } from 'node:sqlite';
import type { DeadLetter, Letter } from '../../ports/mailbox.ts';
import { rowOf, text } from './rows.ts';
import type { WaitingLetter } from './runner.ts';

/** The letters on disk, statement by statement. All are synchronous; what writes runs inside a `GroupCommit`. */
export type LetterRows = {
  /** Its place on disk. */
  insert(letter: Letter): number;
  remove(letter: WaitingLetter): void;
  /** Its `receives` has grown. */
  charge(letter: WaitingLetter): void;
  isThere(letter: WaitingLetter): boolean;
  /** Those posted after `seq`, oldest first. */
  after(seq: number): readonly WaitingLetter[];
  /** Moves it to the dead letters. */
  bury(letter: WaitingLetter, why: { readonly reason: string; readonly at: string }): void;
  dead(limit: number): readonly DeadLetter[];
  /** Takes dead letters of this id out again. */
  exhume(id: string): readonly Letter[];
  holds(group: string): boolean;
  /** Deletes a group's dead letters and, with `waiting`, those still to be handled; returns how many. */
  forget(group: string, waiting: boolean): number;
  /** Changes when another connection has written to the file. */
  version(): unknown;
};

export const letterRows = (db: DatabaseSync): LetterRows => {
  const arrays = (sql: string) => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const insert = db.prepare('INSERT INTO letter(grp, id, body) VALUES(?, ?, ?)');
  const remove = db.prepare('DELETE FROM letter WHERE seq = ?');
  const charge = db.prepare('UPDATE letter SET receives = ? WHERE seq = ?');
  const there = db.prepare('SELECT 1 FROM letter WHERE seq = ?');
  const after = arrays('SELECT seq, grp, id, body, receives FROM letter WHERE seq > ? ORDER BY seq');
  // From the row itself: a letter that another process has erased meanwhile does not come back from our memory.
  const bury = db.prepare(`INSERT OR REPLACE INTO dead_letter(seq, grp, id, body, reason, at)
    SELECT seq, grp, id, body, ?, ? FROM letter WHERE seq = ?`);
  const dead = arrays('SELECT grp, id, body, reason, at FROM dead_letter ORDER BY seq LIMIT ?');
  const deadById = arrays('SELECT grp, id, body, seq FROM dead_letter WHERE id = ? ORDER BY seq');
  const unbury = db.prepare('DELETE FROM dead_letter WHERE seq = ?');
  const held = db.prepare('SELECT 1 FROM letter WHERE grp = ? UNION ALL SELECT 1 FROM dead_letter WHERE grp = ?');
  const forgetDead = db.prepare('DELETE FROM dead_letter WHERE grp = ?');
  const forgetWaiting = db.prepare('DELETE FROM letter WHERE grp = ?');
  const dataVersion = arrays('PRAGMA data_version');

  return {
    insert: ({ group, id, body }) => Number(insert.run(group, id, body).lastInsertRowid),
    remove: ({ seq }) => void remove.run(seq),
    charge: ({ receives, seq }) => void charge.run(receives, seq),
    isThere: ({ seq }) => there.get(seq) !== undefined,
    after: (seq) => after.all(seq).map((value) => waitingLetter(rowOf(value) ?? [])),
    bury: ({ seq }, { reason, at }) => {
      bury.run(reason, at, seq);
      remove.run(seq);
    },
    dead: (limit) => dead.all(limit).map((value) => deadLetter(rowOf(value) ?? [])),
    exhume: (id) =>
      deadById.all(id).map((value) => {
        const row = rowOf(value) ?? [];
        unbury.run(Number(row[3]));
        return { group: text(row[0]), id: text(row[1]), body: text(row[2]) };
      }),
    holds: (group) => held.get(group, group) !== undefined,
    forget: (group, waiting) =>
      Number(forgetDead.run(group).changes) + (waiting ? Number(forgetWaiting.run(group).changes) : 0),
    version: () => rowOf(dataVersion.get())?.[0],
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
