import { expect, test } from 'vitest';
import { days, hours, inCare, inCredit, toGoodDay } from './talk.ts';

test.each(['hola', 'buenas', 'qué más', 'buenos días vecina'])('"%s" after four days offers to go on', (words) => {
  const talk = inCare('comida', 'no');
  talk.pass(4 * days);
  expect(talk.say(words)).toMatch(/^¡Hola de nuevo! Íbamos en \*servicios de cuidado\*/);
  talk.say('sí');
  expect(talk.at).toBe('care.age');
});

test('an answer after four days is an answer', () => {
  const talk = inCare('comida', 'no');
  talk.pass(4 * days);
  talk.say('tengo 40 años');
  expect(talk.value('care.age')).toBe(40);
});

test('what nobody understands after four days is met with the offer to go on', () => {
  const talk = inCare('comida', 'no');
  talk.pass(4 * days);
  expect(talk.say('oiga y entonces qué pasó')).toContain('¿Seguimos?');
  expect(talk.session.misses).toBe(0);
});

test('"no" leads to the menu, and what was begun waits', () => {
  const talk = inCare('comida', 'no');
  talk.pass(4 * days);
  talk.say('hola', 'no');
  expect(talk.at).toBe('!menu');
  expect(talk.say('Servicios de cuidado')).toMatch(/^Seguimos donde íbamos/);
  expect(talk.at).toBe('care.age');
});

test('a greeting the same day goes on without asking', () => {
  const talk = inCare('comida', 'no');
  talk.pass(3 * hours);
  expect(talk.say('hola')).toMatch(/^¡Hola! Sigamos:/);
  expect(talk.session.aside).toBe(null);
});

test('a greeting days after a result begins at the menu', () => {
  const talk = inCare('salud', 'todo', 'no', 'no', 'Suba');
  expect(talk.at).toBe('!result');
  talk.pass(5 * days);
  expect(talk.say('buenas tardes')).toMatch(/^¡Hola!\n\n¿En qué le ayudo\?/);
});

test('two conversations left in the middle are both taken up again', () => {
  const talk = inCare('comida', 'no');
  talk.say('menú', 'Crédito y deudas', 'necesito plata', 'surtir', 'menú', 'Servicios de cuidado');
  expect(talk.at).toBe('care.age');
  talk.say('menú', 'Crédito y deudas');
  expect(talk.at).toBe('credit.amount');
});

test('what she told of herself is not asked again in another run, what it was for is', () => {
  const talk = inCare('salud', 'todo', 'no', 'no', 'Suba');
  talk.say('Buscar otra cosa', 'comida');
  const { position } = talk;
  expect(position.used).toContain('care.caregiver');
  expect(talk.value('care.need')).toBe('food');
});

test('a credit conversation goes on years later with what stays hers', () => {
  const talk = inCredit(...toGoodDay);
  talk.pass(400 * days);
  talk.say('hola', 'sí');
  expect(talk.at).toBe('credit.goodDay');
});
