/**
 * Small readers of a value nobody vouches for. They stand here instead of zod because the webhook must take payloads
 * it has never seen (a missing or odd piece is absent, never an error), and because the Lambda that answers Meta
 * starts faster without (zod/mini alone is 13 kB).
 */
export type Fields = { readonly [name: string]: unknown };

const nothing: Fields = {};

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fields = (value: unknown): Fields => (isFields(value) ? value : nothing);

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Null for what is no text, and for the empty text: Meta sends `""` where it means "absent". */
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An id or code that should be text but may come as a number. */
export const id = (value: unknown): string | null => (Number.isSafeInteger(value) ? String(value) : text(value));

/** A number, also where it comes as text. */
export const number = (value: unknown): number | null => {
  const read =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : null;
};

/** Unix seconds (Meta's, mostly as text) or milliseconds, as ISO 8601; null for what is no time of our days. */
export const time = (value: unknown): string | null => {
  const read = number(value);
  if (read === null) return null;
  const seconds = read > 1e11 ? read / 1000 : read;
  return seconds >= 1e9 && seconds < 1e10 ? new Date(seconds * 1000).toISOString() : null;
};
