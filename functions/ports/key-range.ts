import { checkBound, checkPartition } from './stored-item.ts';
import type { Query } from './table.ts';

/** The sort keys that a query asks for, in UTF-8 byte order (both engines'): inclusive `from`, `to`; exclusive `before`. */
export type KeyRange = { readonly from?: string; readonly to?: string; readonly before?: string };

/**
 * Reads a query's bounds the same way for every engine: `'nothing'` where no key can lie in them (DynamoDB would call
 * that an error). Throws for queries that are a bug: an empty `pk`, a limit below 1, `prefix` beside `from` or `to`.
 */
export const keyRange = (query: Query): KeyRange | 'nothing' => {
  checkPartition(query.pk);
  if (query.limit !== undefined && !(Number.isInteger(query.limit) && query.limit >= 1)) {
    throw new RangeError('`limit` must be a whole number of at least 1.');
  }
  for (const bound of [query.prefix, query.from, query.to]) if (bound) checkBound(bound);
  if (query.prefix !== undefined) {
    if (query.from !== undefined || query.to !== undefined) {
      throw new RangeError('`prefix` excludes `from` and `to`.');
    }
    return prefixRange(query.prefix);
  }
  const { from, to } = query;
  if (
    to !== undefined &&
    (to === '' || (from !== undefined && Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0))
  ) {
    return 'nothing';
  }
  return { ...(from ? { from } : {}), ...(to !== undefined ? { to } : {}) };
};

const prefixRange = (prefix: string): KeyRange => {
  if (prefix === '') return {};
  const before = successor(prefix);
  return before === undefined ? { from: prefix } : { from: prefix, before };
};

/** The first text, in UTF-8 byte order, after all that start with `prefix`. */
const successor = (prefix: string): string | undefined => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last === 0x10ffff) continue;
    // Surrogates are no characters: U+E000 follows U+D7FF.
    return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
  }
  return undefined;
};
