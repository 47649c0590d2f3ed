import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isLocked, storeFault } from './faults.ts';

/** One that was just killed may hold its locks for an instant more. */
const patienceMs = 1000;

/**
 * Makes this process the only one that serves a data folder, until it ends, however it ends: the lock is the operating
 * system's, so `kill -9` frees it and nothing is left behind to clear away. Two servers would both hand over the same
 * letters, and everybody would be answered twice. Commands beside the server do not ask for it: they go through the
 * database, which keeps them apart. The file stays empty. Throws an error that names the folder where another serves it,
 * `StoreUnavailable` where it cannot be written.
 */
export const serveAlone = (folder: string): { readonly release: () => void } => {
  const file = join(folder, 'serving.lock');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: patienceMs });
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return { release: () => held.close() };
  } catch (error) {
    lock?.close();
    if (!isLocked(error)) throw storeFault(error, file);
    throw new Error(`another Vecina already serves ${resolve(folder)}; stop it, or set VECINA_DATA to another folder`);
  }
};
