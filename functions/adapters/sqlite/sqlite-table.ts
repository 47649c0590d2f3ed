import type { DatabaseSync } from 'node:sqlite';
import { checkKey, refuseWhatJsonChanges, storedData } from '../../ports/stored-item.ts';
import { alive, type Item, type Key, type NewItem, type Put, type Table } from '../../ports/table.ts';
import { storeFault } from './faults.ts';
import type { GroupCommit } from './group-commit.ts';
import type { HarshTable } from './harsh-table.ts';
import { pageQuery } from './page-query.ts';
import { itemColumns, itemOf, rowOf } from './rows.ts';

export type SqliteTableOptions = {
  readonly db: DatabaseSync;
  readonly file: string;
  readonly commit: GroupCommit;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Set in tests: makes indexes lag and batches fail in part, as DynamoDB's do. */
  readonly harsh?: HarshTable | undefined;
};

/** `Table` on SQLite. Reads are synchronous underneath; writes share the commit of their turn. */
export const sqliteTable = ({ db, file, commit, now, harsh }: SqliteTableOptions): Table => {
  const columns = 'INSERT INTO item(pk, sk, ver, i1pk, i1sk, i2pk, i2sk, expires, data)';
  const overwrite = `i1pk = excluded.i1pk, i1sk = excluded.i1sk, i2pk = excluded.i2pk, i2sk = excluded.i2sk,
    expires = excluded.expires, data = excluded.data, ver = 1`;
  const getOne = db.prepare(`SELECT ${itemColumns} FROM item WHERE pk = ? AND sk = ?`);
  getOne.setReturnArrays(true);
  const putAny = db.prepare(
    `${columns} VALUES(?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT(pk, sk) DO UPDATE SET ${overwrite}`,
  );
  const putNew = db.prepare(`${columns} VALUES(?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT(pk, sk) DO UPDATE SET ${overwrite}
    WHERE expires <= ?`);
  const putNext =
    db.prepare(`UPDATE item SET ver = ver + 1, i1pk = ?, i1sk = ?, i2pk = ?, i2sk = ?, expires = ?, data = ?
    WHERE pk = ? AND sk = ? AND ver = ? AND (expires IS NULL OR expires > ?)`);
  // Most sessions are written again under the same keys and expiry: then no index is touched, and fewer pages are.
  const putSame = db.prepare(`UPDATE item SET ver = ver + 1, data = ? WHERE pk = ? AND sk = ? AND ver = ?
    AND (expires IS NULL OR expires > ?) AND expires IS ? AND i1pk IS ? AND i1sk IS ? AND i2pk IS ? AND i2sk IS ?`);
  const deleteOne = db.prepare('DELETE FROM item WHERE pk = ? AND sk = ?');
  const page = pageQuery({ db, indexTable: harsh?.indexTable ?? 'item' });
  const seconds = () => Math.floor(now() / 1000);

  const check = (item: NewItem): string => {
    if (harsh) refuseWhatJsonChanges(item.data);
    return storedData(item);
  };

  const read = ({ pk, sk }: Key): Item | undefined => {
    const row = rowOf(getOne.get(pk, sk));
    if (!row) return undefined;
    const item = itemOf(row);
    return alive(item, seconds()) ? item : undefined;
  };

  const insert = (item: NewItem, data: string) => {
    const { pk, sk, index1, index2, expires } = item;
    putAny.run(
      pk,
      sk,
      index1?.pk ?? null,
      index1?.sk ?? null,
      index2?.pk ?? null,
      index2?.sk ?? null,
      expires ?? null,
      data,
    );
    harsh?.wrote(item);
  };

  const putIf = (
    item: NewItem,
    { data, expected }: { readonly data: string; readonly expected: number | null },
  ): Put => {
    const { pk, sk, index1, index2 } = item;
    const i1pk = index1?.pk ?? null;
    const i1sk = index1?.sk ?? null;
    const i2pk = index2?.pk ?? null;
    const i2sk = index2?.sk ?? null;
    const expires = item.expires ?? null;
    const time = seconds();
    const changes =
      expected === null
        ? putNew.run(pk, sk, i1pk, i1sk, i2pk, i2sk, expires, data, time).changes
        : putSame.run(data, pk, sk, expected, time, expires, i1pk, i1sk, i2pk, i2sk).changes ||
          putNext.run(i1pk, i1sk, i2pk, i2sk, expires, data, pk, sk, expected, time).changes;
    if (changes === 0) return { ok: false, current: read(item) };
    harsh?.wrote(item);
    return { ok: true, version: (expected ?? 0) + 1 };
  };

  const reading = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeFault(error, file);
    }
  };

  return {
    async get(key) {
      checkKey(key.pk, key.sk);
      return reading(() => read(key));
    },
    async put(item, condition) {
      const data = check(item);
      if (condition) return commit.write(() => putIf(item, { data, expected: condition.expected }));
      await commit.write(() => insert(item, data));
      return { ok: true, version: 1 };
    },
    async batchPut(items) {
      if (items.length === 0) return;
      const checked = items.map((item) => ({ item, data: check(item) }));
      const putAll = (some: typeof checked) => () => {
        for (const { item, data } of some) insert(item, data);
      };
      if (harsh) return harsh.inParts(checked, (some) => commit.write(putAll(some)));
      return commit.write(putAll(checked));
    },
    async query(query) {
      return reading(() => page(query, seconds()));
    },
    async delete(key) {
      checkKey(key.pk, key.sk);
      await commit.write(() => {
        deleteOne.run(key.pk, key.sk);
        harsh?.wrote(key);
      });
    },
  };
};
