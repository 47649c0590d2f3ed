import { describe, expect, test } from 'vitest';

/** A predicate, by what it must hear (`+`) and what it must not (`-`), a line each. */
export const hears = (predicate: (text: string) => boolean, rows: string): void => {
  describe(predicate.name, () => {
    const lines = rows.split('\n').filter((line) => line !== '');
    test.each(lines.map((line) => [line.slice(2), line.startsWith('+ ')] as const))('%s: %s', (text, heard) => {
      expect(predicate(text)).toBe(heard);
    });
    test('has rows of both', () =>
      expect(new Set(lines.map((line) => line.slice(0, 2)))).toEqual(new Set(['+ ', '- '])));
  });
};
