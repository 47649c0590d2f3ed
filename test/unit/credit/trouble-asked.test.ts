import { expect, test } from 'vitest';
import { atMenu } from '../engine/talk.ts';

const cannotPay = () => {
  const talk = atMenu();
  talk.say('no puedo pagar', 'banco', 'no', 'un mes', 'no');
  expect(talk.at).toBe('!ways');
  return talk;
};

test.each([
  ['me pueden meter a la cárcel', '*abogada*'],
  ['¿me van a embargar?', '*abogada*'],
  ['me quitan la casa?', '*abogada*'],
  ['llamaron a mi mamá a cobrarle', 'Anote cada llamada'],
  ['me llaman todos los días', 'Anote cada llamada'],
  ['qué les digo', '«Quiero pagar y este mes no alcanzo'],
  ['quiero pagar poquito a poco', '«Quiero pagar y este mes no alcanzo'],
  ['ya hablé con ellos', 'por escrito'],
  ['qué es reestructurar', 'más tiempo y cuota más baja'],
  ['quién es el defensor', 'oye gratis las quejas'],
  ['y si no les pago', '(Ley 1266 de 2008, art. 13)'],
])('who cannot pay asks "%s" and is answered', (said, told) => {
  const talk = cannotPay();
  expect(talk.say(said)).toContain(told);
  expect(talk.at).toBe('!ways');
});

test('"abogada" then looks for one', () => {
  const talk = cannotPay();
  talk.say('me van a embargar', 'abogada');
  expect(talk.value('care.need')).toBe('legal');
});
