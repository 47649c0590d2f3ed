import { describe, expect, test } from 'vitest';
import { atMenu, inCare, inCredit } from '../engine/talk.ts';

describe('a wish said at the menu, where its conversation is open already', () => {
  test.each([
    ['comida', 'food', 'Listo, cambié Qué busca: *Comida*.'],
    ['necesito comida para mis hijos', 'food', 'Listo, cambié Qué busca: *Comida*.'],
    ['un abogado', 'legal', 'Listo, cambié Qué busca: *Psicóloga o abogada*.'],
    ['quiero estudiar', 'study', 'Seguimos donde íbamos.'],
    ['servicios de cuidado', 'study', 'Seguimos donde íbamos.'],
  ])('%s: what she looks for is %s, and whom she told of stands', (said, need, shown) => {
    const talk = inCare('estudiar', 'sí', 'mi hijo');
    talk.say('menú');
    talk.say(said);
    expect(talk.value('care.need')).toBe(need);
    expect(talk.value('care.relation@p1')).toBe('child');
    expect(talk.shown).toContain(shown);
  });

  test('an amount told with it is heard', () => {
    const talk = inCredit('mercancía');
    talk.say('menú');
    talk.say('un préstamo de 500 mil');
    expect(talk.value('credit.purpose')).toBe('stock');
    expect(talk.value('credit.amount')).toBe(500_000);
  });
});

describe('the services there are, asked at the menu', () => {
  test.each(['servicios', 'quiero ver los servicios', '¿qué servicios hay?', 'what services are there'])(
    '%s',
    (said) => {
      const talk = atMenu();
      talk.say(said);
      expect(talk.at).toMatch(/^care\./);
    },
  );

  test.each(['opciones', 'inicio', 'menú'])('%s is the menu', (said) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.at).toBe('!menu');
  });

  test('elsewhere they are the way to the menu', () => {
    const talk = inCredit('mercancía');
    talk.say('¿qué servicios hay?');
    expect(talk.at).toBe('!menu');
  });
});

describe('the same service as last time', () => {
  test.each(['igual que la semana pasada', 'lo mismo de la otra vez', 'same as last week'])('%s', (said) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.at).toMatch(/^diary\./);
  });

  test.each(['otra vez', 'esta semana', 'no es lo mismo que ayer'])('%s notes nothing', (said) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.at).toBe('!menu');
  });
});
