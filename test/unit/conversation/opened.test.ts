import { expect, test } from 'vitest';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { newOpened } from '../../../functions/conversation/opened.ts';

const wake: LetterBody = { kind: 'wake', at: '2026-11-28T15:00:00Z' };

test('a letter is there once: whoever tries it again opens the seal', () => {
  const opened = newOpened();
  opened.keep('sealed', wake);
  expect(opened.take('another')).toBeUndefined();
  expect(opened.take('sealed')).toBe(wake);
  expect(opened.take('sealed')).toBeUndefined();
});

test('the oldest give way, so that letters nobody fetches fill no memory', () => {
  const opened = newOpened(2);
  for (const name of ['first', 'second', 'third']) opened.keep(name, wake);
  expect(opened.take('first')).toBeUndefined();
  expect(opened.take('second')).toBe(wake);
  expect(opened.take('third')).toBe(wake);
});
