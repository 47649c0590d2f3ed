import { expect, test } from 'vitest';
import { atMenu, hours, inCare, Talk } from './talk.ts';

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

test.each([
  ['donde queda lo de cuidado en kennedy', 'Manzana del Cuidado de Kennedy'],
  ['un jardin en kennedy', 'Cerca de: *Kennedy*'],
  ['necesito un comedor en usme', 'Cerca de: *Usme*'],
  ['un colegio en suba', 'Cerca de: *Suba*'],
])('"%s" is shown to who said no', (words, told) => {
  const talk = refused();
  talk.say(words);
  expect(talk.at).toBe('!places');
  expect(talk.shown).toContain(told);
});

test.each([
  'si acepto',
  'esta bien guardelas',
  'ya cambie de idea',
  'mejor si acepto',
  'sí',
  'puede guardar mis respuestas',
])('"%s" after a no is asked once more, and only that yes counts', (words) => {
  const talk = refused();
  talk.say(words);
  expect(talk.at).toBe('welcome.consent');
  expect(talk.value('welcome.consent')).toBe(undefined);
  talk.say('sí acepto');
  expect(talk.value('welcome.consent')).toBe(true);
});

test.each(['no acepto', 'no cambie de idea', 'y si acepto que pasa', 'ya no acepto'])(
  '"%s" after a no asks nothing again',
  (words) => {
    const talk = refused();
    talk.say(words);
    expect(talk.at).not.toBe('welcome.consent');
  },
);

test.each([
  'y el telefono de la linea purpura',
  'linea purpura',
  'me da el numero de la patrulla purpura',
  'linea 106',
])('"%s" asks for a number, wherever she stands, and tells of no danger', (words) => {
  for (const talk of [refused(), atMenu(), inCare('jardín', 'no'), inCare('jardín', 'sí')]) {
    talk.say(words);
    expect(talk.shown).toContain('*Línea Púrpura Distrital*: 01 8000 112 137');
    expect(talk.session.aside).toBe(null);
    expect(talk.at).toBe('!lines');
  }
});

test.each([
  'mi marido me pega y quiero la linea purpura',
  'llame a la linea purpura y no contestan',
  'me atendieron en la linea purpura',
])('"%s" tells more than the name of a line, and is answered as danger', (words) => {
  const talk = refused();
  talk.say(words);
  expect(talk.session.aside?.kind).toBe('danger');
});
