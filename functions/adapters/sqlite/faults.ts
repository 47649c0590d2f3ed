import { StoreUnavailable } from '../../ports/table.ts';

/**
 * What SQLite says, in words for whoever runs the machine. Everything that another attempt, more room or a repaired
 * file could cure is `StoreUnavailable`; the rest (a bug of ours) passes through. Never holds the contents of an item.
 * Result codes: https://www.sqlite.org/rescode.html (2026-11).
 */
export const storeFault = (error: unknown, file: string): unknown => {
  const code = resultCode(error);
  const words = code === undefined ? undefined : wordsByCode[code];
  return words ? new StoreUnavailable(`${file}: ${words}`, { cause: error }) : error;
};

/** SQLite's primary result code, or `undefined` for an error that is not SQLite's. */
const resultCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

/** Another connection holds the lock: waiting helps. */
export const isLocked = (error: unknown): boolean => {
  const code = resultCode(error);
  return code === 5 || code === 6;
};

/** SQLite read the file and found it damaged, or none of its own; not that it could not read it. */
export const saysDamaged = (error: unknown): boolean => {
  const code = resultCode(error);
  return code === 11 || code === 26;
};

const wordsByCode: { readonly [code: number]: string } = {
  5: 'the database is locked by another process.',
  6: 'the database is locked by another connection.',
  7: 'SQLite has no memory left.',
  8: 'the database cannot be written (read-only file or folder).',
  10: 'the disk cannot be read or written (input/output error).',
  11: 'the database is corrupted. Stop, keep a copy of the file, and restore the last backup.',
  13: 'the disk is full, or the database has reached its greatest allowed size.',
  14: 'the database file cannot be opened. Does its folder exist, and may this user write there?',
  15: 'the database is locked by another process.',
  26: 'this file is not an SQLite database, or its beginning is corrupted. Restore the last backup.',
};
