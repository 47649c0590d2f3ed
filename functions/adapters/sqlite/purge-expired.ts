import type { DatabaseSync } from 'node:sqlite';
import { deadLetterDays } from '../../ports/mailbox.ts';
import type { GroupCommit } from './group-commit.ts';

export type PurgeOptions = { readonly db: DatabaseSync; readonly commit: GroupCommit; readonly now: () => number };

/** Few at a time, so that no commit becomes slow; readers leave expired items out anyway. */
const atOnce = 500;

/** Makes a function that deletes expired items and old dead letters, as DynamoDB's and SQS's own clocks do. */
export const purgeExpired = ({ db, commit, now }: PurgeOptions): (() => void) => {
  const purge = db.prepare(
    `DELETE FROM item WHERE rowid IN (SELECT rowid FROM item WHERE expires <= ? LIMIT ${atOnce})`,
  );
  const purgeDead = db.prepare('DELETE FROM dead_letter WHERE at < ?');
  const again = () => {
    commit.writeSoon(() => {
      purgeDead.run(new Date(now() - deadLetterDays * 86_400_000).toISOString());
      const { changes } = purge.run(Math.floor(now() / 1000));
      if (Number(changes) === atOnce) setImmediate(again);
    });
  };
  return again;
};
