import { expect, test } from 'vitest';
import { credit } from '../../../flows/credit/credit.ts';
import { aboutPermit } from '../../../flows/credit/permit.ts';
import { readAnswer } from '../../../flows/engine/read-answer.ts';
import { world } from '../engine/talk.ts';

const known = { locale: 'es-CO', world } as const;

const question = credit.questions.find(({ id }) => id === 'credit.documents');
const texts = credit.texts['es-CO'].questions['credit.documents'];

const read = (text: string) => {
  if (question === undefined || texts === undefined) throw new Error('credit.documents is gone');
  return readAnswer({ question, texts, locale: 'es-CO', text, now: '2026-11-23T14:00:00.000Z' });
};

test.each(['PPT', 'soy venezolana tengo ppt'])('%s is recorded as no cédula, and what is not known is said', (said) => {
  expect(read(said).ok).toBe(false);
  expect(aboutPermit(said, known)).toContain('Si les sirve el PPT no lo encontré');
});

test.each([
  'soy venezolana',
  'no tengo cédula, tengo PPT',
  'vengo de Venezuela, ¿me prestan?',
  'soy migrante y no tengo cédula',
])('%s: who publishes that they take her is named, with its date', (said) => {
  expect(aboutPermit(said, known)).toContain('Ciérrale la llave al gota a gota (feb 2026), Monet (ene 2026)');
});

test.each(['soy venezolana y vendo arepas', 'tengo cédula y ppt', 'soy de Ciudad Bolívar'])(
  '%s is no such question',
  (said) => expect(aboutPermit(said, known)).toBe(null),
);

test('a cédula is one', () => {
  expect(read('cédula')).toMatchObject({ ok: true, value: ['cedula'] });
  expect(aboutPermit('cédula y rut', known)).toBe(null);
});
