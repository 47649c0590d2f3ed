import { describe, expect, test } from 'vitest';
import { atMenu, days, type Talk } from '../engine/talk.ts';

/** Eight instalments of 120 thousand, the first due on 10 December, told on 23 November. */
const planned = (): Talk => {
  const talk = atMenu();
  talk.say(
    'Crédito y deudas',
    'Estoy pagando',
    'en la calle',
    'banco',
    '120 mil',
    'mensual',
    '8',
    '10 de diciembre',
    'sí',
  );
  return talk;
};
const daily = (): Talk => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Estoy pagando', 'en la calle', 'gota a gota', '20 mil', 'diario', '30', 'mañana');
  return talk;
};
const standing = (talk: Talk): string => talk.say('menú', 'cuánto me falta');

describe('what is no missed instalment notes none', () => {
  test.each([
    ['no me recuerde', 'escriba *salir*'],
    ['mejor no me avise', 'escriba *salir*'],
    ['no me mande avisos', 'escriba *salir*'],
    ['no pude ir a la cita', 'No anoté nada'],
    ['no pude recordar la fecha', 'No anoté nada'],
    ['que pasa si no pago', 'Si se atrasa le pueden hacer un reporte'],
    ['no se si pueda', 'hable antes con quien le prestó'],
    ['todavia no pago', '*jueves 10 de diciembre*'],
    ['aún no he pagado', '*jueves 10 de diciembre*'],
    ['mentiras no he pagado', '*jueves 10 de diciembre*'],
  ])('"%s"', (words, told) => {
    const talk = planned();
    expect(talk.say(words)).toContain(told);
    expect(talk.value('paying.did')).toBe(undefined);
    expect(talk.value('paying.remind')).toBe(true);
    expect(standing(talk)).toContain('*8 cuotas* de $120.000: $960.000. La próxima: *jueves 10 de diciembre*');
  });

  test.each(['no pude ir a la cita', 'no me avise'])('nor where it is asked: "%s"', (words) => {
    const talk = planned();
    talk.say('menú', 'crédito', 'estoy pagando', 'calle');
    expect(talk.at).toBe('paying.did');
    talk.say(words);
    expect(talk.value('paying.did')).toBe(undefined);
  });
});

describe('a missed one is noted', () => {
  test.each([
    'no',
    'no pude',
    'no pude pagar',
    'no pude ir a pagar',
    'no alcance',
    'no tuve plata',
    'no me alcanzo',
    'esta semana no puedo',
    'no pague',
    'me atrase',
  ])('"%s"', (words) => {
    const talk = planned();
    expect(talk.say(words)).toContain('La próxima: *domingo 10 de enero*');
    expect(talk.value('paying.did')).toBe('could-not');
  });
});

test('several times on one day it is one instalment', () =>
  expect(planned().say('no pude', 'me atrase', 'no pude')).toContain('La próxima: *domingo 10 de enero*'));

test('the next one that she misses is another', () => {
  const talk = planned();
  talk.say('no pude');
  talk.pass(50 * days);
  expect(talk.say('no pude')).toContain('La próxima: *miércoles 10 de febrero*');
});

test('of a debt paid daily each day is another', () => {
  const talk = daily();
  talk.pass(days);
  expect(talk.say('no pude', 'no pude')).toContain('La próxima: *miércoles 25 de noviembre*');
  talk.pass(days);
  expect(talk.say('no pude')).toContain('La próxima: *jueves 26 de noviembre*');
});

test('"mentiras, no he pagado" takes back that she paid', () => {
  const talk = planned();
  talk.say('ya pague');
  expect(talk.say('mentiras no he pagado')).toContain('*8 cuotas* de $120.000: $960.000. La próxima: *jueves 10');
  expect(standing(talk)).toContain('*8 cuotas*');
});

describe('a part told without "mil"', () => {
  test.each(['pague 60', 'solo pague 60', 'ya pague 50', 'pague 100', 'le di 60', 'pague 90 no mas', 'pague 60 mil'])(
    'of 120 thousand: "%s"',
    (words) => {
      const talk = planned();
      expect(talk.say(words)).toContain('Una parte no la anoto todavía');
      expect(talk.value('paying.did')).toBe(undefined);
    },
  );

  test.each(['solo pague 10', 'pague 10'])('of 20 thousand a day: "%s"', (words) =>
    expect(daily().say(words)).toContain('Una parte no la anoto todavía'),
  );

  test.each([
    ['pague 2', '*6 cuotas*'],
    ['pague 3', '*5 cuotas*'],
    ['pague 120', '*7 cuotas*'],
  ])('but "%s" leaves %s', (words, left) => expect(planned().say(words)).toContain(left));
});
