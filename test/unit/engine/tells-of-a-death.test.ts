import { describe, expect, test } from 'vitest';
import { atMenu, inCare, inCredit, type Talk, toGoodDay } from './talk.ts';

const asked = ['Que cuiden a los míos', 'sí'];
const sorry = 'Lo siento mucho.';

/** Whether these words, said here, are met with sympathy, answer nothing and leave what is asked. */
const isMet = (make: () => Talk, words: string): void => {
  const before = make();
  const talk = make();
  expect(talk.say(words)).toContain(sorry);
  expect(talk.shown).not.toContain('✓');
  expect(talk.at).toBe(before.at);
  const told = ({ session }: Talk) => session.answers.map(({ key, value }) => [key, value]);
  expect(told(talk)).toEqual(told(before));
};

describe('a death told on the way', () => {
  const tells = [
    'mi mamá murió el mes pasado',
    'se me murió mi abuelito, el que cuidaba',
    'mi esposo falleció ayer',
    'mataron a mi hijo',
    'mi mamá murió de 80 años',
    'se me ha muerto mi papá',
    'mi mamá, la que yo cuidaba, murió anoche',
    'murió la mamá de mi hija',
    'my mother died last week',
  ];

  test.each(tells)('answers nothing: %s', (words) => {
    isMet(() => inCredit('surtir'), words);
    isMet(() => inCredit(...toGoodDay, '200 mil', '80 mil'), words);
    isMet(() => inCredit('surtir', '1 millón'), words);
    isMet(() => inCare(), words);
    isMet(() => inCare(asked[0] ?? ''), words);
    isMet(() => inCare(...asked, 'mi hermana', '30', 'ninguna', 'no'), words);
    isMet(() => atMenu(), words);
  });

  test.each([
    ['mi mamá', ['mi mamá'], 'mi mamá murió el mes pasado'],
    ['her age told', ['mi mamá', '82'], 'se me murió mi mamá'],
    ['all of her told', ['mi mamá', '82', 'ninguna'], 'no, mi mamá murió'],
    ['nobody else told', ['mi mamá', '82', 'ninguna', 'no'], 'mi mamá murió'],
    ['not named again', ['mi mamá'], 'no, ya murió'],
    ['where she is asked whom', [], 'se me murió mi abuelito, el que cuidaba'],
  ])('of the one in her care: nothing more is asked of her (%s)', (_, said, words) => {
    const talk = inCare(...asked, ...said);
    expect(talk.say(words)).toContain(sorry);
    expect(talk.at).toBe('care.caregiver');
    expect(talk.session.answers.filter(({ key }) => key.endsWith('@p1'))).toEqual([]);
    talk.say('no');
    expect(talk.at).toBe('care.age');
  });

  test('of the second of two: the first stays', () => {
    const talk = inCare(...asked, 'mi hijo', '5', 'ninguna', 'sí', 'mi mamá', '82');
    talk.say('mi mamá murió');
    expect(talk.at).toBe('care.more@p1');
    expect(talk.value('care.relation@p1')).toBe('child');
    expect(talk.value('care.relation@p2')).toBe(undefined);
  });

  test('of the first of two, or of who was told of in an earlier visit, all stays: others or records rest on it', () => {
    isMet(() => inCare(...asked, 'mi mamá', '82', 'ninguna', 'sí', 'mi hijo', '5'), 'mi mamá murió');
    isMet(() => {
      const talk = inCare(...asked, 'mi mamá', '82', 'ninguna', 'no', '45', 'no', 'Bosa');
      talk.say('menú', 'Servicios de cuidado', 'Comida');
      return talk;
    }, 'mi mamá murió');
  });

  test.each(['se murió el perro de mi hijo', 'la abuela de mi hijo murió'])('whose it was stays: %s', (words) => {
    const talk = inCare(...asked, 'mi hijo', '5', words);
    expect(talk.value('care.relation@p1')).toBe('child');
    expect(talk.value('care.personAge@p1')).toBe(5);
  });

  test('with a no where yes or no is asked it is a no', () => {
    const talk = inCare(asked[0] ?? '', 'no, mi mamá murió');
    expect(talk.shown).toContain(sorry);
    expect(talk.value('care.caregiver')).toBe(false);
  });

  test.each([
    ['necesito plata para el entierro, se murió mi papá', 'emergency'],
    ['surtir, porque mi mamá murió y me tocó el negocio a mí, que es lo que quiero', 'stock'],
  ])('what she asks for is heard: %s', (words, purpose) => {
    expect(inCredit(words).value('credit.purpose')).toBe(purpose);
  });

  test('long ago it is no news, and nobody she cares for', () => {
    const talk = inCare(...asked, 'mi esposo murió hace 3 años');
    expect(talk.value('care.relation@p1')).toBe(undefined);
    expect(talk.shown).not.toContain(sorry);
  });

  test('beside whom she cares for it is that one she cares for', () => {
    const talk = inCare(...asked, 'cuido a mi nieta porque mi hija murió');
    expect(talk.value('care.relation@p1')).toBe('grandchild');
  });

  test.each([
    'se me murió el celular de mi hijo',
    'murió mi negocio por culpa de mi hijo',
    'murió mi negocio',
    'se murió la plaza',
    'mi hijo se está muriendo de aburrimiento',
  ])('is none: %s', (words) => {
    expect(inCredit('surtir', words).shown).not.toContain(sorry);
  });
});
