import { expect, test } from 'vitest';
import { Talk } from './talk.ts';

/** Whatever is said between the question and her yes hides the question: the yes may be to the other thing. */
test.each([
  ['pausa', 'bueno'],
  ['pausa', 'no', 'bueno'],
  ['mis datos', 'bueno'],
  ['chao', 'bueno'],
  ['salir', 'listo'],
])('%s, %s … after an interruption a yes is taken only once the question was shown again', (...said) => {
  const talk = new Talk();
  talk.say('hola');
  const before = said.slice(0, -1);
  talk.say(...before, said.at(-1) ?? '');
  expect(talk.value('welcome.consent')).toBe(undefined);
  if (!talk.shown.includes('¿Me permite guardar sus respuestas?')) talk.say('bueno');
  expect(talk.value('welcome.consent')).toBe(undefined);
  expect(talk.shown).toContain('¿Me permite guardar sus respuestas?');
  // The whole notice was read already.
  expect(talk.shown).not.toContain('Sistema de Cuidado');
  talk.say('bueno');
  expect(talk.value('welcome.consent')).toBe(true);
});

test('so it is with the use for studies', () => {
  const talk = new Talk();
  talk.say('hola', 'sí', 'pausa', 'no', 'bueno');
  expect(talk.value('welcome.research')).toBe(undefined);
  talk.say('bueno');
  expect(talk.value('welcome.research')).toBe(true);
});

test('the button itself is a yes at any time: it says what to', () => {
  const talk = new Talk();
  talk.say('hola');
  const button = talk.tapNamed('Sí, acepto');
  talk.say('pausa');
  talk.tap(button);
  expect(talk.value('welcome.consent')).toBe(true);
});
