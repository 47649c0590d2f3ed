import { describe, expect, test } from 'vitest';
import { inCredit, type Talk, toGoodDay } from '../engine/talk.ts';

const at = {
  goodDay: toGoodDay,
  badDay: [...toGoodDay, '120 mil'],
  stockPerDay: [...toGoodDay, '120 mil', '50 mil', '6'],
  fixedCosts: [...toGoodDay, '120 mil', '50 mil', '6', '40 mil'],
};
type Asked = keyof typeof at;

const said = (asked: Asked, words: string): Talk => {
  const talk = inCredit(...at[asked]);
  expect(talk.at).toBe(`credit.${asked}`);
  talk.say(words);
  return talk;
};

const later = 'Eso se lo pregunto más adelante.';

describe('an amount of something else than is asked', () => {
  test.each<[Asked, string]>([
    ['goodDay', 'le debo 300 al gota a gota'],
    ['goodDay', 'me cobra 15 diarios'],
    ['goodDay', 'pago 600 de arriendo'],
    ['goodDay', 'el surtido me vale 80'],
    ['goodDay', 'la cuota es de 20'],
    ['badDay', 'le debo 300 al gota a gota'],
    ['badDay', 'pago 20 de cuota'],
    ['stockPerDay', 'le debo 300 al gota'],
    ['stockPerDay', 'pago 600 de arriendo'],
    ['fixedCosts', 'le debo 300 al gota'],
    ['fixedCosts', 'pago 15 diarios al gota'],
    ['fixedCosts', 'debo pagar 300 al gota'],
    ['goodDay', 'debo pagar 200 mil'],
    ['goodDay', 'solo arriendo son 600'],
  ])('at %s is asked further on: %s', (asked, words) => {
    const talk = said(asked, words);
    expect(talk.value(`credit.${asked}`)).toBe(undefined);
    expect(talk.at).toBe(`credit.${asked}`);
    expect(talk.shown).toContain(later);
  });

  test.each<[Asked, string]>([
    ['goodDay', 'me quedan 200'],
    ['goodDay', 'necesito 200 mil'],
    ['goodDay', '300 de ganancia'],
    ['badDay', 'me quedan 50 libres'],
    ['badDay', 'en la casa gastamos 500'],
  ])('at %s is no sale, and she hears that sales are asked: %s', (asked, words) => {
    const talk = said(asked, words);
    expect(talk.value(`credit.${asked}`)).toBe(undefined);
    expect(talk.shown).toContain('Aquí pregunto solo por lo que *vende*.');
  });

  test.each<[Asked, string]>([
    ['goodDay', '¿me quedan 200?'],
    ['goodDay', 'no quiero decir'],
    ['stockPerDay', 'me quedan 200'],
  ])('at %s is no reason to speak of sales: %s', (asked, words) => {
    expect(said(asked, words).shown).not.toContain('Aquí pregunto solo');
  });

  test.each<[Asked, string]>([
    ['goodDay', 'en la casa gastamos 500'],
    ['goodDay', 'pido 2 millones'],
    ['badDay', 'en la casa gastamos 500'],
    ['stockPerDay', 'vendo 120'],
    ['fixedCosts', 'surtir me cuesta 40'],
    ['fixedCosts', 'vendo 120'],
    ['fixedCosts', 'en la casa gastamos 500'],
    ['stockPerDay', 'gasto 80 en la casa'],
    ['badDay', 'ni para el pasaje'],
    ['stockPerDay', 'no surto todos los días'],
    ['fixedCosts', 'solo transporte'],
  ])('at %s answers nothing, and is not asked further on: %s', (asked, words) => {
    const talk = said(asked, words);
    expect(talk.value(`credit.${asked}`)).toBe(undefined);
    expect(talk.shown).not.toContain(later);
  });
});

test.each<[Asked, string, number]>([
  ['goodDay', 'vendo 120', 120_000],
  ['goodDay', 'en el puesto 120', 120_000],
  ['goodDay', 'me compran como 120', 120_000],
  ['badDay', 'como 40', 40_000],
  ['stockPerDay', 'compro 40 en abastos', 40_000],
  ['stockPerDay', 'gasto 40', 40_000],
  ['stockPerDay', 'le pago 40 al proveedor', 40_000],
  ['fixedCosts', '600 de arriendo y 120 de luz', 720_000],
  ['fixedCosts', 'le pago 200 a la muchacha', 200_000],
  ['fixedCosts', 'pago 300 del local', 300_000],
  ['goodDay', 'con el empleado 200 mil', 200_000],
  ['goodDay', '200 mil con transporte', 200_000],
  ['badDay', '10 mil, ni para la luz', 10_000],
  ['badDay', '30 mil, no alcanza ni para el arriendo', 30_000],
  ['badDay', 'no recupero el surtido, 40 mil', 40_000],
  ['stockPerDay', 'hago mercado de 80 mil', 80_000],
  ['stockPerDay', 'hago compras de 80 mil', 80_000],
  ['stockPerDay', 'lo que vendo me cuesta 80 mil', 80_000],
  ['stockPerDay', 'saco 80 mil para el mercado', 80_000],
  ['stockPerDay', 'necesito 80 mil', 80_000],
  ['stockPerDay', '80 mil con transporte', 80_000],
  ['fixedCosts', 'debo pagar 300 al mes', 300_000],
  ['fixedCosts', 'la cuota de la administración son 50 mil', 50_000],
  ['fixedCosts', 'cuota del puesto 50 mil', 50_000],
  ['fixedCosts', 'a la vendedora 300 mil', 300_000],
  ['fixedCosts', 'compro gas 80 mil', 80_000],
  ['fixedCosts', 'de lo que vendo pago 300 mil', 300_000],
])('at %s is what is asked: %s', (asked, words, pesos) =>
  expect(said(asked, words).value(`credit.${asked}`)).toBe(pesos),
);

test.each<[Asked, string]>([
  ['goodDay', '120 y le debo 300 al gota'],
  ['badDay', '40 y pago 20 de arriendo'],
])('at %s beside what is asked: which is meant is asked back: %s', (asked, words) => {
  expect(said(asked, words).shown).not.toContain(later);
});

test.each(['cuánto vale un gota a gota de 500 mil', '¿cuánto es la cuota de 2 millones?'])(
  'a question is not: %s',
  (words) => {
    const talk = said('goodDay', words);
    expect(talk.value('credit.goodDay')).toBe(undefined);
    expect(talk.shown).not.toContain(later);
  },
);

test('how long something has been is nothing that holds her back', () => {
  const talk = inCredit('mercancía', '500 mil', 'este mes', 'banco');
  expect(talk.at).toBe('credit.barrier');
  talk.say('hace como 6 años');
  expect(talk.value('credit.barrier')).toBe(undefined);
});

test.each(['la cuota del celular', 'dos deudas', 'a cuotas'])('of debts nothing is asked further on: %s', (words) => {
  const talk = inCredit(...at.fixedCosts, '200 mil');
  expect(talk.at).toBe('credit.hasDebts');
  expect(talk.say(words)).not.toContain(later);
});
