import { expect, test } from 'vitest';
import { atMenu, inCare, inCredit, Talk } from './talk.ts';

test('a button of an earlier question offers to change that answer, and changes nothing by itself', () => {
  const talk = inCare('estudiar');
  const yes = talk.tapNamed('Sí');
  talk.say('no');
  expect(talk.at).toBe('care.age');
  expect(talk.tap(yes)).toContain('¿Lo cambio a *Sí*?');
  expect(talk.value('care.caregiver')).toBe(false);
  expect(talk.at).toBe('care.age');
});

test.each([
  ['sí', true],
  ['Sí, cambiar', true],
  ['hágale', true],
  ['no', false],
  ['no, dejar así', false],
])('"%s" to the offer leaves %s', (words, expected) => {
  const talk = inCare('estudiar');
  const yes = talk.tapNamed('Sí');
  talk.say('no');
  talk.tap(yes);
  talk.say(words);
  expect(talk.value('care.caregiver')).toBe(expected);
});

test('a button whose answer she gave already says so and goes on', () => {
  const talk = inCare('estudiar');
  const no = talk.tapNamed('No');
  talk.tap(no);
  expect(talk.tap(no)).toMatch(/^Eso ya lo tengo anotado.*Cuida a alguien: \*No\*/s);
  expect(talk.session.aside).toBe(null);
  expect(talk.at).toBe('care.age');
});

test('a button of a run that is over is said to be old', () => {
  const talk = inCredit();
  const stock = talk.tapNamed('Surtir el negocio');
  talk.say('surtir', 'menú', 'Lugares y líneas');
  const before = talk.session.answers;
  expect(talk.tap(stock)).toMatch(/^Ese botón es de una conversación anterior/);
  expect(talk.session.answers).toEqual(before);
});

test('an offer of an older menu leads to where it led, and goes on with what was begun there', () => {
  const talk = atMenu();
  const care = talk.tapNamed('Servicios de cuidado');
  talk.tap(care);
  talk.say('comida');
  expect(talk.tap(care)).toMatch(/^Seguimos donde íbamos/);
  expect(talk.at).toBe('care.caregiver');
  expect(talk.value('care.need')).toBe('food');
});

test('the button of an engine question that is over does nothing', () => {
  const talk = inCare('estudiar');
  talk.say('borrar');
  const erase = talk.tapNamed('Sí, borrar todo');
  talk.say('no');
  expect(talk.tap(erase)).toMatch(/^Ese botón es de una conversación anterior/);
  expect(talk.value('care.need')).toBe('study');
});

test('a button of an older version of its question is no answer to the present one', () => {
  const talk = inCare('estudiar');
  const { id, title } = talk.tapNamed('Sí');
  talk.tap({ id: id.replace(':1:', ':7:'), title });
  expect(talk.value('care.caregiver')).toBe(undefined);
});

test.each([
  '',
  'r1',
  'r9:!menu:1:nowhere',
  'r1:?erase:1:yes',
  'r1:care.need:1:nothing',
  'r1:no.such:1:yes',
  'payload_1',
])('a button with the id "%s" harms nothing', (id) => {
  const talk = inCare('estudiar');
  const before = talk.session.answers;
  talk.tap({ id, title: 'xyzzy' });
  expect(talk.session.answers).toEqual(before);
  expect(talk.shown).not.toBe('');
});

test('a consent button tapped much later can withdraw the consent', () => {
  const talk = new Talk();
  talk.say('hola');
  const no = talk.tapNamed('No acepto');
  talk.say('sí', 'sí', 'Servicios de cuidado', 'comida');
  talk.tap(no);
  talk.say('sí');
  expect(talk.value('welcome.consent')).toBe(false);
  const records = talk.records.length;
  talk.say('hola');
  expect(talk.records.length).toBe(records);
});

test('a button from before she erased everything is no yes of today', () => {
  const talk = new Talk();
  talk.say('hola');
  const accept = talk.tapNamed('Sí, acepto');
  talk.tap(accept);
  talk.say('borrar', 'sí', 'hola');
  expect(talk.shown).toContain('¿Me permite guardar sus respuestas?');
  expect(talk.tap(accept)).toContain('¿Me permite guardar sus respuestas?');
  expect(talk.value('welcome.consent')).toBe(undefined);
});
