import { expect, test } from 'vitest';
import { credit } from '../../../flows/credit/credit.ts';
import { aboutPermit } from '../../../flows/credit/permit.ts';
import { readAnswer } from '../../../flows/engine/read-answer.ts';

const question = credit.questions.find(({ id }) => id === 'credit.documents');
const texts = credit.texts['es-CO'].questions['credit.documents'];

const read = (text: string) => {
  if (question === undefined || texts === undefined) throw new Error('credit.documents is gone');
  return readAnswer({ question, texts, locale: 'es-CO', text, now: '2026-11-23T14:00:00.000Z' });
};

test.each(['PPT', 'soy venezolana tengo ppt'])('%s is recorded as no cédula, and what is not known is said', (said) => {
  expect(read(said).ok).toBe(false);
  expect(aboutPermit(said, 'es-CO')).toContain('No sé qué entidades reciben el PPT');
});

test('a cédula is one', () => {
  expect(read('cédula')).toMatchObject({ ok: true, value: ['cedula'] });
  expect(aboutPermit('cédula y rut', 'es-CO')).toBe(null);
});
