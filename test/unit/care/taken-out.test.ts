import { expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

const told = ['que me los cuiden', 'sí', 'mi nieto', '7', 'ninguna', 'sí', 'nieto', '1', 'no'];
const finished = ['61', 'bosa recreo', 'no'];

const list = (...said: readonly string[]): string => {
  const talk: Talk = atMenu();
  for (const text of [...said, 'menú', 'quiero estudiar', 'corregir']) talk.say(text);
  return talk.shown;
};

test('who was taken out is of nobody in a later visit', () => {
  const shown = list(...told, 'corregir', '6', 'no', ...finished);
  expect(shown).toContain('*7 años*');
  expect(shown).not.toContain('*1 año*');
  expect(shown).not.toContain('(usted)');
});

test('who was taken out in a later visit is of nobody from then on', () => {
  const shown = list(...told, 'no', ...finished, 'menú', 'quiero estudiar', 'corregir', '6', 'no', 'no');
  expect(shown).toContain('*7 años*');
  expect(shown).not.toContain('*1 año*');
});

test('whoever was not taken out is listed in every visit', () => {
  const shown = list(...told, 'no', ...finished, 'menú', 'Crédito y deudas');
  expect(shown).toContain('*7 años*');
  expect(shown).toContain('*1 año*');
});
