import { describe, expect, test } from 'vitest';
import { inCare, inCredit, type Talk, toGoodDay } from './talk.ts';

/** 3 is the amount, 4 by when (a choice), 12 the good day of 200, 13 the bad one of 60. */
const vendor = (...said: readonly string[]): Talk => inCredit(...toGoodDay, '200', '60', ...said);

describe('"cambiar 4 a 84"', () => {
  test.each([
    ['cambiar 12 a 130', 'credit.goodDay', 130_000],
    ['cambiar la 13 por 50', 'credit.badDay', 50_000],
    ['cambie la tercera por dos palos', 'credit.amount', 2_000_000],
    ['cambiar 4 por esta semana', 'credit.byWhen', 'week'],
  ])('below the list changes that answer at once: %s', (said, key, value) => {
    const talk = vendor('corregir', said);
    expect(talk.value(key)).toBe(value);
    expect(talk.shown).toContain('Listo, cambié');
  });

  test('of an age below the list', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi mamá', '82', 'no', 'corregir', 'cambiar 4 a 84');
    expect(talk.value('care.personAge@p1')).toBe(84);
  });

  test('what it cannot be an answer to is asked anew below the list, and shows the list without it', () => {
    const below = vendor('corregir', 'cambiar 4 a 84');
    expect(below.at).toBe('credit.byWhen');
    expect(below.value('credit.goodDay')).toBe(200_000);
    const without = vendor('hola', 'cambiar 4 a 84');
    expect(without.at).toBe('credit.daysPerWeek');
    expect(without.session.aside?.kind).toBe('summary');
  });

  test.each([
    ['cambiar 60 por 80', 'credit.badDay', 60_000, 80_000],
    ['cambiar 200 por 130', 'credit.goodDay', 200_000, 130_000],
    ['cambiar 12 a 130', 'credit.goodDay', 200_000, 130_000],
  ])('without the list it is asked whether that one is meant: %s', (said, key, before, after) => {
    const talk = vendor(said);
    expect(talk.value(key)).toBe(before);
    expect(talk.shown).toContain('¿Lo cambio a');
    talk.say('sí');
    expect(talk.value(key)).toBe(after);
  });

  test('what is hardly believed is asked first also below the list', () => {
    const talk = vendor('corregir', 'cambiar 13 a 400');
    expect(talk.value('credit.badDay')).toBe(60_000);
    expect(talk.shown).toContain('¿Lo cambio a *$400.000*?');
  });

  test('what is neither in the list nor an answer shows the list, and says what to write', () => {
    const talk = vendor('cambiar 40 a 30');
    expect(talk.shown).toMatch(/^Escriba un número de la lista.*\n\nEsto es lo que tengo/);
  });
});

test('"el malo 50" below the list answers the question that it names and that stands in no list yet', () => {
  const talk = inCredit(...toGoodDay, '200', 'corregir', 'el malo 50');
  expect(talk.value('credit.badDay')).toBe(50_000);
  expect(talk.value('credit.goodDay')).toBe(200_000);
});
