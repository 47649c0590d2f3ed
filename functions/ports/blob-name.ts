import { ItemRefused } from './table.ts';

/**
 * Names that are safe as a path and as an S3 key: parts of letters, digits, `.`, `_` and `-` between single slashes, no
 * part beginning with a dot, at most 300 characters. Throws `ItemRefused` for others: names are ours, never a person's.
 */
export const checkBlobName = (name: string): void => {
  if (name.length > 300 || !safe.test(name)) throw new ItemRefused('A blob has a name that is not safe as a path.');
};

/** The same for a prefix: a safe folder, a slash, perhaps the beginning of a name. Throws `ItemRefused`. */
export const checkBlobPrefix = (prefix: string): void => {
  checkBlobName(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix);
  if (!prefix.includes('/')) throw new ItemRefused('Blobs are listed by folder.');
};

const safe = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
