import { type Keys, open, SealBroken, seal } from '../conversation/seal.ts';
import { CursorRefused } from '../ports/table.ts';

/**
 * A table's cursor holds keys; outside it is sealed, so that it tells nothing and cannot be made up. `list` names what
 * it goes through: a cursor of one list is none of another.
 */
export const sealCursor = (keys: Keys, list: string, cursor: string): string =>
  seal(keys, JSON.stringify([list, cursor]));

/** Throws `CursorRefused` for what `sealCursor` did not give out for this list. */
export const openCursor = (keys: Keys, list: string, sealed: string): string => {
  try {
    const parts: unknown = JSON.parse(open(keys, sealed));
    if (Array.isArray(parts) && parts[0] === list && typeof parts[1] === 'string') return parts[1];
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  throw new CursorRefused('This is no cursor.');
};
