import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../flows/directory/directory.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { finishImports } from '../../functions/records/apply-import.ts';
import type { RecordsDeps } from '../../functions/records/deps.ts';
import { BadInput } from './bad-input.ts';
import { opened } from './directory/open-directory.ts';
import { readSettings, SettingsFault } from './settings.ts';

export type OpenRecords = { readonly deps: RecordsDeps; readonly directory: Directory; readonly data: string };

/**
 * Does something with the service records of this machine's installation, beside a server that may be running. To look
 * only, where there is no installation yet, nothing is made: it looks into an empty one in memory.
 */
export const withRecords = async <T>(
  act: (open: OpenRecords) => Promise<T>,
  { makes = true }: { readonly makes?: boolean } = {},
): Promise<T> => {
  const { data, key, phoneNumberId } =
    makes || hasInstallation() ? settings() : { data: tmpdir(), key: randomUUID(), phoneNumberId: 'none' };
  const store = openSqlite({ file: makes || hasInstallation() ? join(data, 'vecina.db') : ':memory:' });
  try {
    const { directory } = await opened(store.table);
    const places = new Set(directory.places.map(({ id }) => id));
    const deps: RecordsDeps = {
      table: store.table,
      blobs: folderBlobs(join(data, 'blobs')),
      keys: deriveKeys(key),
      phoneNumberId,
      now: () => new Date(),
      isPlace: (id) => places.has(id),
    };
    await finishImports(deps);
    return await act({ deps, directory, data });
  } finally {
    store.close();
  }
};

export const hasInstallation = (): boolean => existsSync(join(process.env['VECINA_DATA'] || '.vecina', 'vecina.db'));

const settings = () => {
  try {
    return readSettings(process.env);
  } catch (error) {
    throw error instanceof SettingsFault ? new BadInput(error.message) : error;
  }
};
