import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../../ports/table.ts';
import { itemTable } from './schema.ts';

/**
 * DynamoDB's worse side, for tests: what was written shows in an index only after a while (until then the index holds
 * what was there before), and of every 25 items of a batch some are left over at first. Expired items are never
 * purged, and data that JSON would change in silence is refused.
 */
export type HarshTable = {
  /** The table that index reads go to: a copy of `item` that lags behind. */
  readonly indexTable: string;
  /** Tells that this key changed inside the present commit. */
  wrote(key: Key): void;
  /** Calls `putSome` with at most 25 items a time, and again for those left over. */
  inParts<T>(items: readonly T[], putSome: (some: T[]) => Promise<void>): Promise<void>;
  /** Resolves when the indexes have caught up with all writes so far. */
  settle(): Promise<void>;
  close(): void;
};

export type HarshOptions = {
  /** How long an index lags, in milliseconds. */
  readonly indexLagMs?: number;
};

const batch = 25;
const defaultLagMs = 15;

export const harshTable = (db: DatabaseSync, options: HarshOptions): HarshTable => {
  const indexTable = 'lagging_item';
  const lagMs = options.indexLagMs ?? defaultLagMs;
  // Left in the file on close: another connection of the same test may still read it.
  db.exec(`BEGIN IMMEDIATE; ${itemTable(indexTable)} DELETE FROM ${indexTable};
    INSERT INTO ${indexTable} SELECT * FROM item; COMMIT;`);
  const forget = db.prepare(`DELETE FROM ${indexTable} WHERE pk = ? AND sk = ?`);
  const copy = db.prepare(`INSERT INTO ${indexTable} SELECT * FROM item WHERE pk = ? AND sk = ?`);
  let lagging: Key[] = [];
  let timer: NodeJS.Timeout | undefined;

  const catchUp = () => {
    timer = undefined;
    try {
      for (const { pk, sk } of lagging) {
        forget.run(pk, sk);
        copy.run(pk, sk);
      }
      lagging = [];
    } catch {
      // Locked by another connection: the index lags a little longer.
      timer = setTimeout(catchUp, lagMs);
    }
  };

  return {
    indexTable,
    wrote({ pk, sk }) {
      lagging.push({ pk, sk });
      timer ??= setTimeout(catchUp, lagMs);
    },
    async inParts(items, putSome) {
      for (let at = 0; at < items.length; at += batch) {
        const part = items.slice(at, at + batch);
        const leftOver = part.filter((_, index) => index % 3 === 2);
        await putSome(part.filter((_, index) => index % 3 !== 2));
        if (leftOver.length > 0) await putSome(leftOver);
      }
    },
    async settle() {
      while (timer !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close() {
      clearTimeout(timer);
    },
  };
};
