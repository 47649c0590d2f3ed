import { describe, expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

const gota = 'me prestan 1 millon a 24 cuotas diarias de 50 mil';
const told = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('cuanto cuesta un prestamo', gota, 'no', ...said);
  return talk;
};
const one = (): Talk => told('no');
const legal = (): Talk => told('con el tope legal');
const two = (): Talk => told('con otra oferta', 'el banco 1 millon en 12 cuotas de 100 mensuales', 'no');

describe('what she pays, told before how much is lent', () => {
  test.each([
    ['pago 50 semanales por 12 semanas', 'Paga $50.000 cada semana, 12 veces.'],
    ['cuota de 95 por 6 meses', 'Paga $95.000 cada mes, 6 veces.'],
    ['20 diarios por 30 dias', 'Paga $20.000 cada día, 30 veces.'],
  ])('"%s" is not asked again', (quote, plan) => {
    const talk = atMenu();
    talk.say('cuanto cuesta un prestamo', quote);
    expect(talk.at).toBe('loan-cost.lent');
    talk.say('medio millon');
    expect(talk.at).toBe('loan-cost.hasCharges');
    talk.say('no');
    expect(talk.shown).toContain(`Le prestan *$500.000*. ${plan}`);
  });

  test.each([
    ['el gota', 'loan-cost.told'],
    ['pago 200 semanales', 'loan-cost.times'],
  ])('what "%s" leaves open is asked', (quote, next) => {
    const talk = atMenu();
    talk.say('cuanto cuesta un prestamo', quote, 'medio millon');
    expect(talk.at).toBe(next);
  });
});

describe('whether it is legal', () => {
  test.each(['y eso es legal', 'es legal eso', 'es usura?', 'eso es ilegal', 'es legal'])(
    '"%s" tells how dear it is a year, beside the newest ceiling, and judges by no other month’s',
    (text) => {
      for (const talk of [one(), legal(), two()]) {
        const { at } = talk;
        talk.say(text);
        expect(talk.shown).toContain('Puesto en un año sería 23.918%');
        expect(talk.shown).toContain('No tengo el tope legal de nov 2026');
        expect(talk.shown).toContain('Superintendencia Financiera');
        expect(talk.at).toBe(at);
      }
    },
  );

  test('of two loans each is told', () => {
    const talk = two();
    talk.say('y eso es legal');
    expect(talk.shown).toContain('*Préstamo 1*');
    expect(talk.shown).toContain('*Préstamo 2*');
  });
});

describe('which is better', () => {
  test.each(['cual es mejor', 'cual me conviene mas', 'me conviene', 'vale la pena', 'lo cojo o no'])(
    '"%s" says what costs less, and leaves it to her',
    (text) => {
      const besideLaw = legal();
      besideLaw.say(text);
      expect(besideLaw.shown).toContain('le cuesta $178.290 menos');
      expect(besideLaw.shown).toContain('quien decide es usted');
      const besideBank = two();
      besideBank.say(text);
      expect(besideBank.shown).toContain('«Préstamo 2»');
      expect(besideBank.shown).toContain('quien decide es usted');
      const alone = one();
      alone.say(text);
      expect(alone.shown).toContain('23.918%');
    },
  );
});

test.each(['otra vez', 'menú'])('"%s" is still a wish', (text) => {
  const talk = two();
  talk.say(text);
  expect(talk.at).not.toBe('!two');
});
