import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Corrected, correct } from '../../../flows/directory/correct.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { allCorrections, type Correction, overlaysOf } from '../../../functions/conversation/corrections.ts';
import type { Table } from '../../../functions/ports/table.ts';

export type Opened = Corrected & { readonly corrections: readonly Correction[] };

/** `aws`: the installation on AWS that TABLE_NAME names, else the one of this machine (VECINA_DATA). */
export type Where = { readonly aws: boolean };

/** The directory as the bot has it. Where there is no installation on this machine yet, the shipped one: nothing is made. */
export const readDirectory = async (where: Where): Promise<Opened> =>
  where.aws || hasStore() ? withStore(where, opened) : { directory: shippedDirectory, refused: [], corrections: [] };

export const hasStore = (): boolean => existsSync(databaseFile());

/** Does something in the installation's store, beside a server that may be running. */
export const withStore = async <T>({ aws }: Where, act: (table: Table) => Promise<T>): Promise<T> => {
  if (aws) return (await import('../table-on-aws.ts')).withTableOnAws(act);
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
