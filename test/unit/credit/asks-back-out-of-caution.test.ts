import { describe, expect, test } from 'vitest';
import { inCredit, type Talk, toGoodDay } from '../engine/talk.ts';

const atAmount = (): Talk => inCredit('surtir');
const atBarrier = (): Talk => inCredit('surtir', '1 millón', 'este mes', 'al banco');

describe('what she asks instead of answering is told, and the question stands', () => {
  test.each([
    ['eso me reportan?', 'nadie le hace un reporte'],
    ['esto me reportan', 'nadie le hace un reporte'],
    ['eso queda en datacredito', 'nadie le hace un reporte'],
    ['eso es para la dian?', 'no se las paso a quien presta'],
    ['quien ve eso', 'no se las paso a quien presta'],
    ['y eso que importa', 'no se las paso a quien presta'],
    ['eso es seguro?', 'no pido claves'],
    ['y eso es estafa?', 'no pido claves'],
    ['y si no tengo rut?', 'Si le falta un papel'],
    ['y si no tengo papeles', 'Si le falta un papel'],
    ['cuanto me prestan', 'Eso lo decide quien presta'],
    ['lo que me presten', 'Eso lo decide quien presta'],
  ])('"%s"', (text, answer) => {
    for (const talk of [atAmount(), atBarrier()]) {
      const { at } = talk;
      talk.say(text);
      expect(talk.shown).toContain(answer);
      expect(talk.at).toBe(at);
      expect(talk.session.misses).toBe(0);
    }
  });

  test.each([
    ['que me reporten', 'reported'],
    ['tengo un reporte', 'reported'],
    ['no tengo rut', 'papers'],
    ['que me estafen', 'distrust'],
  ])('"%s" answers what holds her back: %s', (text, expected) => {
    const talk = atBarrier();
    talk.say(text);
    expect(talk.value('credit.barrier')).toBe(expected);
  });
});

describe('sales of a week or a month, where a day is asked', () => {
  test.each(['1 millon a la semana', '500 semanal', '2 millones al mes', '800 en la semana'])('"%s"', (text) => {
    const talk = inCredit(...toGoodDay, text);
    expect(talk.shown).toContain('*un solo día*');
    expect(talk.value('credit.goodDay')).toBe(undefined);
    expect(talk.at).toBe('credit.goodDay');
  });

  test.each([
    ['200 diarios', 200_000],
    ['200', 200_000],
    ['300 al dia', 300_000],
  ])('"%s" is a day', (text, expected) => {
    expect(inCredit(...toGoodDay, text).value('credit.goodDay')).toBe(expected);
  });
});

test('"y si no tengo RUT?" is no no to what is laid over the question', () => {
  const talk = atBarrier();
  talk.say('no, mejor 3 millones');
  expect(talk.session.aside?.kind).toBe('change');
  talk.say('y si no tengo RUT?');
  expect(talk.shown).toContain('Si le falta un papel');
  expect(talk.shown).not.toContain('lo dejo como está');
});

describe('so few pesos, or as many thousands', () => {
  const atCosts = [...toGoodDay, '200 mil', '50 mil', '6', '80 mil'];

  test.each([
    ['credit.fixedCosts', atCosts, 'arriendo 1.200'],
    ['credit.fixedCosts', atCosts, '1.200 de arriendo'],
    ['credit.fixedCosts', atCosts, 'mil doscientos'],
    ['credit.fixedCosts', atCosts, '1200'],
    ['credit.goodDay', toGoodDay, '1.200'],
    ['credit.stockPerDay', [...toGoodDay, '200 mil', '50 mil', '6'], '1.200'],
    ['credit.otherPay', [...atCosts, '300 mil', 'sí', 'banco'], '1.200'],
  ] as const)('%s is asked back', (key, before, words) => {
    const talk = inCredit(...before, words);
    expect(talk.value(key)).toBe(undefined);
    expect(talk.taps.slice(0, 2).map(({ title }) => title)).toEqual(['$1.200', '$1.200.000']);
    talk.say('1.200.000');
    expect(talk.value(key)).toBe(1_200_000);
  });

  test.each([
    ['1.200 pesos', 1_200],
    ['0', 0],
    ['180', 180_000],
    ['luz 80.000 y bolsas 3.000', 83_000],
    ['arriendo 1.200 y servicios 180', 1_380_000],
  ])('but "%s" of costs is taken', (words, pesos) =>
    expect(inCredit(...atCosts, words).value('credit.fixedCosts')).toBe(pesos),
  );

  test('what stock of a month comes to is not a few pesos a day', () =>
    expect(inCredit(...toGoodDay, '200 mil', '50 mil', '6', 'cada mes 1.200').value('credit.stockPerDay')).toBe(
      undefined,
    ));
});
