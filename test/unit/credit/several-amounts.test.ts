import { describe, expect, test } from 'vitest';
import { inCredit } from '../engine/talk.ts';

const seller = ['surtir', '800 mil', 'este mes', 'banco', 'nada me frena', 'comida', 'en la calle', '3 años'];
const asked = (...said: readonly string[]) => inCredit(...seller, ...said);
const debts = (...said: readonly string[]) => asked('180 mil', '70 mil', '6', '90 mil', '150 mil', ...said);

describe('what several lent is stored for none of them', () => {
  test.each([
    ['le debo 400 al gota a gota y 200 en la tienda', ['gota', 'shop']],
    ['sí, debo 300 a un prestamista y a mi hermano 100', ['gota', 'family']],
    ['debo 300 al gota a gota y 100 al banco', ['gota', 'bank']],
  ])('"%s" tells to whom, and how much the gota a gota lent is asked', (said, kinds) => {
    const talk = debts(said);
    expect(talk.value('credit.debtKinds')).toEqual(kinds);
    expect(talk.value('credit.gotaLent')).toBe(undefined);
    expect(talk.value('credit.gotaPay')).toBe(undefined);
    expect(talk.at).toBe('credit.gotaLent');
  });

  test('what she owes to two others is not what she pays each time', () => {
    const talk = debts('debo 300 de luz en el banco y 100 de mercado en la tienda');
    expect(talk.value('credit.otherPay')).toBe(undefined);
  });

  test.each(['me prestaron 500 y ya voy en 400', 'me prestaron 500 de mercancía y pagué 100 de interés'])(
    '"%s" is asked back, and not added up',
    (said) => {
      const talk = debts('si', 'gota a gota', said);
      expect(talk.value('credit.gotaLent')).toBe(undefined);
      expect(talk.at).toBe('credit.gotaLent');
    },
  );

  test.each(['300 y 200', '300 a uno y 200 al otro', 'uno de 300 y otro de 200'])(
    'two of them, told as amounts alone, are added up: "%s"',
    (said) => expect(debts('si', 'gota a gota', said).value('credit.gotaLent')).toBe(500_000),
  );
});

describe('an amount of something else', () => {
  test('what she needs is not what she sells on a bad day', () => {
    const talk = asked('180 mil', 'mejor son 950 lo que necesito');
    expect(talk.value('credit.badDay')).toBe(undefined);
    expect(talk.value('credit.amount')).toBe(950_000);
    expect(talk.at).toBe('credit.badDay');
  });

  test('of a good day and a bad one, each answers its own question', () => {
    const both = 'un dia bueno 180, uno malo 70';
    const talk = asked(both, both);
    expect(talk.value('credit.goodDay')).toBe(180_000);
    expect(talk.value('credit.badDay')).toBe(70_000);
  });

  test('"antes de la primera comunión" is no week that anybody knows', () =>
    expect(inCredit('surtir', '1 millón', 'antes de la primera comunión').value('credit.byWhen')).toBe(undefined));

  test('"nunca, bueno una vez a cuotas" is not never', () =>
    expect(debts('no', 'nunca he tenido, bueno una vez en Flamingo a cuotas').value('credit.history')).toBe(undefined));
});
