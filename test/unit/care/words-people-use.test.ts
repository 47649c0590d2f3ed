import { expect, test } from 'vitest';
import { sayHours } from '../../../flows/directory/say-hours.ts';
import { atMenu, inCare } from '../engine/talk.ts';

test.each([
  ['pensión', 'money'],
  ['natacion', 'rest'],
  ['nadar', 'rest'],
])('%s is looked for as %s', (said, need) => {
  expect(inCare(said).value('care.need')).toBe(need);
});

test.each(['sisben', 'quiero sacar el sisben'])('%s is no service: what it is for, and the question stands', (said) => {
  const talk = inCare(said);
  expect(talk.shown).toContain('sisben.gov.co');
  expect(talk.at).toBe('care.need');
});

test.each(['pues yo cuido a la guela y ella vive conmigo', 'a mi guelita', 'la agüelita'])(
  '%s is a grandmother',
  (said) => {
    expect(inCare('Que cuiden a los míos', 'sí', said).value('care.relation@p1')).toBe('grandparent');
  },
);

test('the second person is asked for as one more', () => {
  const talk = inCare('Que cuiden a los míos', 'sí');
  expect(talk.shown).toContain('Si son varias personas');
  talk.say('mi mamá', '78', 'ninguna', 'sí');
  expect(talk.shown).toContain('¿A quién más cuida?');
  expect(talk.shown).not.toContain('empecemos por una');
});

test('in another conversation too a person is named and not numbered', () => {
  const talk = inCare('Que cuiden a los míos', 'mi hija', '4');
  talk.say('menú', 'Crédito y deudas', 'corregir');
  expect(talk.shown).toContain('Edad (su hija o hijo): *4 años*');
  expect(talk.shown).not.toMatch(/\(1\)/);
});

test.each([
  ['necesito anotar que el niño ya fue al jardin ayer', /^diary/],
  ['ayer me atendieron en la manzana', /^diary/],
  ['quiero contarle que ayer fui al gimnasio', /^diary/],
  ['quiero ir a la manzana', /^care/],
  ['fui a la manzana y necesito un abogado', /^care/],
  ['necesito cupo en el jardin para el niño', /^care/],
])('%s → %s', (said, at) => {
  const talk = atMenu();
  talk.say(said);
  expect(talk.at).toMatch(at);
});

test.each([
  ['Lunes a viernes', 'Monday to Friday'],
  ['Lunes a viernes de 8:00 am a 5:00 pm', 'Monday to Friday 8:00 am to 5:00 pm'],
  ['Lunes a Viernes de 8:00a.m - 5:00 pm', 'Monday to Friday 8:00 am - 5:00 pm'],
  ['Lunes a domingo 24 horas', 'Monday to Sunday 24 hours'],
  ['Urgencias y Hospitalización 24 Horas', 'Urgencias y Hospitalización 24 Horas'],
  ['7:00-23:00', '7:00-23:00'],
])('hours in English, where they are only days and times: %s → %s', (written, shown) => {
  expect(sayHours(written, 'en')).toBe(shown);
  expect(sayHours(written, 'es-CO')).toBe(written);
});
