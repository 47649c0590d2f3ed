import type { DatabaseSync } from 'node:sqlite';

/** Marks the file as ours ("VECI"), so that a wrong path is noticed before anything is written into it. */
const applicationId = 0x56454349;
const schemaVersion = 1;

/**
 * Creates or checks the tables. Throws a clear error for another program's file or a newer schema. `item` keeps DynamoDB's
 * shape: `i1*`, `i2*` are the secondary indexes, partial because most items have none.
 */
export const prepareSchema = (db: DatabaseSync, file: string): void => {
  const id = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  if (id !== applicationId && (id !== 0 || version !== 0 || hasTables(db))) {
    throw new Error(`${file}: this SQLite database belongs to another program.`);
  }
  if (version > schemaVersion) throw new Error(`${file}: written by a newer Vecina (schema ${version}).`);
  if (version === schemaVersion) return;
  db.exec(`
    BEGIN IMMEDIATE;
    ${itemTable('item')}
    CREATE INDEX IF NOT EXISTS item_expires ON item(expires) WHERE expires IS NOT NULL;
    CREATE TABLE IF NOT EXISTS letter(
      seq INTEGER PRIMARY KEY AUTOINCREMENT, grp TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
      receives INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE IF NOT EXISTS dead_letter(
      seq INTEGER PRIMARY KEY, grp TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
      reason TEXT NOT NULL, at TEXT NOT NULL) STRICT;
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${schemaVersion};
    COMMIT;`);
};

/** The item table under a name of its own: harsh mode keeps a second one that lags behind, to answer index reads. */
export const itemTable = (name: string): string => `
  CREATE TABLE IF NOT EXISTS ${name}(
    pk TEXT NOT NULL, sk TEXT NOT NULL, ver INTEGER NOT NULL, i1pk TEXT, i1sk TEXT, i2pk TEXT, i2sk TEXT,
    expires INTEGER, data TEXT NOT NULL, PRIMARY KEY(pk, sk)) STRICT;
  CREATE INDEX IF NOT EXISTS ${name}_index1 ON ${name}(i1pk, i1sk, pk, sk) WHERE i1pk IS NOT NULL;
  CREATE INDEX IF NOT EXISTS ${name}_index2 ON ${name}(i2pk, i2sk, pk, sk) WHERE i2pk IS NOT NULL;`;

const pragma = (db: DatabaseSync, name: 'application_id' | 'user_version'): number =>
  Number(db.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);

const hasTables = (db: DatabaseSync): boolean => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
