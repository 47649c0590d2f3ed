import { describe, expect, it } from 'vitest';
import { clean, clip } from '../../../functions/adapters/whatsapp/hygiene.ts';

const rows: [string, string, string][] = [
  ['plain Spanish', '¿Cuánto? Ñandú, güiro — “sí”…', '¿Cuánto? Ñandú, güiro — “sí”…'],
  ['line breaks', 'a\r\nb\rc\u2028d\n', 'a\nb\nc\nd\n'],
  ['tab', 'a\tb', 'a b'],
  ['NUL and other controls', 'a\u0000\u0007\u001B[31mb\u007F\u0090', 'a[31mb'],
  ['direction overrides and marks', '\u202Eevil\u202C \u200Fb\u2066c\u2069\u061C', 'evil bc'],
  ['byte order mark, soft hyphen', '\uFEFFa\u00ADb', 'ab'],
  ['U+FFFE and its kin', 'a\uFFFEb\uFFFFc\uFDD0d\u{1FFFE}', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD'],
  ['lone surrogates', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
  ['emoji with joiners and skin', '👩🏽‍🌾👍🏽', '👩🏽‍🌾👍🏽'],
  ['combining accents', 'cafe\u0301', 'cafe\u0301'],
  ['nothing', '', ''],
];

describe('text hygiene', () => {
  it.each(rows)('%s', (_name, given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  it('clips a text of 100 kB to 4096 code points', () => {
    expect(clean('a'.repeat(100_000))).toBe('a'.repeat(4096));
    expect([...clean('👍'.repeat(100_000))]).toHaveLength(4096);
  });

  it('never cuts a code point in two', () => {
    expect(clip('a👍b', 2)).toBe('a👍');
    expect(clip('👍👍👍', 1)).toBe('👍');
  });

  it('leaves no half of a pair where it cuts a huge text', () => {
    const text = clean(`a${'👍'.repeat(10_000)}`);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain('\uFFFD');
    expect([...text]).toHaveLength(4096);
  });
});
