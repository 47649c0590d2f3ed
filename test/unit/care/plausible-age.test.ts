import { expect, test } from 'vitest';
import { inCare } from '../engine/talk.ts';

test.each([
  ['mi mamá', '2', '2 años'],
  ['mi abuela', '20', '20 años'],
  ['mi nieto', '85', '85 años'],
  ['mi hijo', '90', '90 años'],
  ['mi marido', '6', '6 años'],
])('%s of %s is asked back, and taken once she says yes', (who, age, shown) => {
  const talk = inCare('Que cuiden a los míos', who, age);
  expect(talk.shown).toContain(`¿Quiso decir *${shown}*?`);
  expect(talk.value('care.personAge@p1')).toBe(undefined);
  talk.say('sí');
  expect(talk.value('care.personAge@p1')).toBe(Number(age));
});

test('a no asks again, and what she says then counts', () => {
  const talk = inCare('Que cuiden a los míos', 'mi mamá', '2', 'no');
  expect(talk.at).toBe('care.personAge@p1');
  talk.say('72');
  expect(talk.value('care.personAge@p1')).toBe(72);
});

test.each([
  ['mi mamá', '40'],
  ['mi mamá', '104'],
  ['mi nieto', '4'],
  ['mi nieto', '30'],
  ['mi hijo', '60'],
  ['mi hijo', '8 meses'],
  ['mi hermano', '3'],
  ['mi esposo', '85'],
])('%s of %s is believed', (who, age) => {
  const talk = inCare('Que cuiden a los míos', who, age);
  expect(talk.value('care.personAge@p1')).not.toBe(undefined);
});

test('told in one breath it is not taken either', () => {
  const talk = inCare('Que cuiden a los míos', 'mi mamá de 2 años');
  expect(talk.value('care.relation@p1')).toBe('parent');
  expect(talk.value('care.personAge@p1')).toBe(undefined);
});

test('her own age is weighed against her mother’s', () => {
  const talk = inCare('Que cuiden a los míos', 'mi mamá', '60', 'ninguna', 'no', '70');
  expect(talk.shown).toContain('¿Quiso decir *70 años*?');
  talk.say('no', '40');
  expect(talk.value('care.age')).toBe(40);
});

test.each([
  ['where the next is asked', ['no, tiene 3']],
  ['below the list', ['corregir', 'mi mamá tiene 3']],
] as const)('a correction to one is asked back too: %s', (_where, said) => {
  const talk = inCare('Que cuiden a los míos', 'mi mamá', '78', 'ninguna', ...said);
  expect(talk.shown).toContain('*3 años*');
  expect(talk.value('care.personAge@p1')).toBe(78);
  talk.say('sí');
  expect(talk.value('care.personAge@p1')).toBe(3);
});
