import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../flows/directory/directory.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { finishImports } from '../../functions/records/apply-import.ts';
import type { RecordsDeps } from '../../functions/records/deps.ts';
import { opened } from './directory/open-directory.ts';
import { databaseIn, hasInstallation, installationFolder } from './installation.ts';
import { readSettings } from './settings.ts';

export type OpenRecords = { readonly deps: RecordsDeps; readonly directory: Directory; readonly data: string };

/**
 * Does something with the service records of this machine's installation, beside a server that may be running. To look
 * only, where there is no installation yet, nothing is made: it looks into an empty one in memory. `aws`: of the one on AWS.
 */
export const withRecords = async <T>(
  act: (open: OpenRecords) => Promise<T>,
  { makes = true, aws = false }: { readonly makes?: boolean; readonly aws?: boolean } = {},
): Promise<T> => {
  if (aws) {
    const { withRecordsOnAws } = await import('./records-on-aws.ts');
    return withRecordsOnAws(process.env, (on) => opening(on, { data: installationFolder(process.env) }, act));
  }
  const { data, key, phoneNumberId } =
    makes || hasInstallation()
      ? readSettings(process.env)
      : { data: tmpdir(), key: randomUUID(), phoneNumberId: 'none' };
  const store = openSqlite({ file: makes || hasInstallation() ? databaseIn(data) : ':memory:' });
  try {
    const blobs = folderBlobs(join(data, 'blobs'));
    const on = { table: store.table, blobs, keys: deriveKeys(key), phoneNumberId, now: () => new Date() };
    return await opening(on, { data }, act);
  } finally {
    store.close();
  }
};

/** With the directory as staff corrected it, and what an import that was cut short left undone. */
const opening = async <T>(
  on: Omit<RecordsDeps, 'isPlace'>,
  { data }: { readonly data: string },
  act: (open: OpenRecords) => Promise<T>,
): Promise<T> => {
  const { directory } = await opened(on.table);
  const places = new Set(directory.places.map(({ id }) => id));
  const deps: RecordsDeps = { ...on, isPlace: (id) => places.has(id) };
  await finishImports(deps);
  return act({ deps, directory, data });
};
