import { expect, it } from 'vitest';
import { storedData } from '../../functions/ports/stored-item.ts';
import { ItemRefused, type Json, largestItem } from '../../functions/ports/table.ts';

const stored = (said: Json): string => storedData({ pk: 'p', sk: 's', data: { turn: 1, said, last: null } });
const latin1 = /^[\x20-\xff]*$/;

it.each([
  ['an emoji among words', `Biblioteca pública 📍 a 1,8 km — abierta. ${'Pregunte en la recepción. '.repeat(4)}`, true],
  ['words alone', '¿Cuánto vende en un día?', true],
  ['half an emoji', '\ud83d se cortó aquí', true],
  ['another script', 'أبحث عن خدمات لوالدتي', false],
  ['nothing but emoji', '📍📍📍📍', false],
  ['what queues refuse', '\ufffe\uffff', true],
])('keeps %s as it was, in one byte a character where that takes no more room', (_what, said, narrow) => {
  const text = stored(said);
  expect(JSON.parse(text)).toEqual({ turn: 1, said, last: null });
  expect(latin1.test(text)).toBe(narrow);
  expect(text).not.toMatch(/[\ufffe\uffff]/);
});

it('writes what JSON.stringify writes', () => {
  const data = { a: [1, 'dos', { b: null }], 'ñ"': true, c: -0.5 };
  expect(storedData({ pk: 'p', sk: 's', data })).toBe(JSON.stringify(data));
});

it('refuses only what is too large once its characters are counted as bytes', () => {
  expect(stored('a'.repeat(largestItem - 1000))).toContain('aaa');
  expect(() => stored('ñ'.repeat(largestItem / 2))).toThrow(ItemRefused);
  expect(() => stored('ع'.repeat(largestItem / 2))).toThrow(ItemRefused);
});
