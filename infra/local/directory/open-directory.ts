import { mkdirSync } from 'node:fs';
import { type Corrected, correct } from '../../../flows/directory/correct.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { allCorrections, type Correction, overlaysOf } from '../../../functions/conversation/corrections.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { databaseIn, hasInstallation, installationFolder } from '../installation.ts';

export type Opened = Corrected & { readonly corrections: readonly Correction[] };

/** `aws`: the installation on AWS that TABLE_NAME names, else the one of this machine (VECINA_DATA). */
export type Where = { readonly aws: boolean };

/** The directory as the bot has it. Where there is no installation on this machine yet, the shipped one: nothing is made. */
export const readDirectory = async (where: Where): Promise<Opened> =>
  where.aws || hasInstallation()
    ? withStore(where, opened)
    : { directory: shippedDirectory, refused: [], corrections: [] };

/** Does something in the installation's store, beside a server that may be running. */
export const withStore = async <T>({ aws }: Where, act: (table: Table) => Promise<T>): Promise<T> => {
  if (aws) return (await import('../table-on-aws.ts')).withTableOnAws(act);
  const data = installationFolder(process.env);
  mkdirSync(data, { recursive: true });
  const store = openSqlite({ file: databaseIn(data) });
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
