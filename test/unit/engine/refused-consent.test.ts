import { expect, test } from 'vitest';
import { hours, Talk } from './talk.ts';

const refused = (): Talk => {
  const talk = new Talk();
  talk.say('hola', 'no');
  return talk;
};

test('who said no and then wants what needs a yes is told so, without being greeted again', () => {
  const talk = refused();
  talk.say('quiero un préstamo');
  expect(talk.at).toBe('welcome.consent');
  expect(talk.shown).toContain('¿Me permite guardar sus respuestas?');
  expect(talk.shown).toContain('lugares');
  expect(talk.shown).not.toContain('Soy *Vecina*');
  expect(talk.shown.length).toBeLessThan(350);
  talk.say('sí');
  expect(talk.value('welcome.consent')).toBe(true);
  talk.say('no');
  expect(talk.at).toBe('credit.stage');
});

test.each(['no quiero dar mis datos', 'prefiero no', 'no me gusta dar mis datos'])(
  '"%s" refuses as a no does',
  (words) => {
    const talk = new Talk();
    talk.say('hola');
    expect(talk.say(words)).toMatch(/^Está bien, no guardo sus respuestas/);
    expect(talk.value('welcome.consent')).toBe(false);
  },
);

test.each(['a', 'e', '5'])('"%s" allows nothing and chooses nothing of a list that is not shown', (words) => {
  const talk = new Talk();
  talk.say('hola', words);
  expect(talk.at).toBe('welcome.consent');
  expect(talk.value('welcome.consent')).toBe(undefined);
});

test('the whole text is there for who wants to read it again', () => {
  const talk = refused();
  talk.say('servicios de cuidado', 'ver todo');
  expect(talk.shown).toContain('*Sus derechos:*');
  expect(talk.at).toBe('welcome.consent');
});

test('places are still shown without a yes', () => {
  const talk = refused();
  talk.say('quiero un préstamo', 'lugares');
  expect(talk.at).toBe('directory.kind');
});

test('a no said again is as short, and days later all is told anew', () => {
  const talk = refused();
  talk.say('crédito', 'no', 'crédito');
  expect(talk.shown).not.toContain('Soy *Vecina*');
  talk.say('no');
  talk.pass(30 * hours);
  talk.say('crédito');
  expect(talk.shown).toContain('Soy *Vecina*');
});

test.each([
  ['no sé leer', 'No se preocupe'],
  ['no se leer ni escribir', 'No se preocupe'],
  ['quién ve esto', 'queda anotado quién miró'],
  ['y esto es del gobierno?', 'Sistema de Cuidado de Bogotá'],
  ['y si digo que no?', 'no guardo sus respuestas'],
])('"%s" before the yes is answered and is no refusal', (words, told) => {
  const talk = new Talk();
  talk.say('hola', words);
  expect(talk.value('welcome.consent')).toBe(undefined);
  expect(talk.at).toBe('welcome.consent');
  expect(talk.shown).toContain(told);
});

test('what a no to the study means is told as that', () => {
  const talk = new Talk();
  talk.say('hola', 'sí', 'y si no quiero');
  expect(talk.at).toBe('welcome.research');
  expect(talk.shown).toContain('la atiendo igual');
});
