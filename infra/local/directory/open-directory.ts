import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Corrected, correct } from '../../../flows/directory/correct.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { allCorrections, type Correction, overlaysOf } from '../../../functions/conversation/corrections.ts';
import type { Table } from '../../../functions/ports/table.ts';

export type Opened = Corrected & { readonly corrections: readonly Correction[] };

/** The directory as the bot on this machine has it. Where there is no installation yet, the shipped one: nothing is made. */
export const readDirectory = async (): Promise<Opened> =>
  existsSync(databaseFile()) ? withStore(opened) : { directory: shippedDirectory, refused: [], corrections: [] };

/** Does something in the store of this machine's installation, beside a server that may be running. */
export const withStore = async <T>(act: (table: Table) => Promise<T>): Promise<T> => {
  const file = databaseFile();
  mkdirSync(folder(), { recursive: true });
  const store = openSqlite({ file });
  try {
    return await act(store.table);
  } finally {
    store.close();
  }
};

export const opened = async (table: Table): Promise<Opened> => {
  const corrections = await allCorrections(table);
  const overlays = overlaysOf(corrections);
  return { ...correct(shippedDirectory, overlays, shippedDirectory.version), corrections };
};

const folder = (): string => process.env['VECINA_DATA'] || '.vecina';
const databaseFile = (): string => join(folder(), 'vecina.db');
