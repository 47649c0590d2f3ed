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
    'mi esposo murió hace 2 meses',
    'mi papá murió, ¿qué hago?',
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

  test.each([
    ['the other parent', ['mi mamá', '72', 'ninguna'], 'mi papá murió'],
    ['more is told', ['mi mamá', '72', 'ninguna'], 'mi papá murió y ella quedó sola'],
    ['more is told of her own', ['mi mamá'], 'mi mamá ya murió y tenía 80'],
    ['where her age is asked', ['mi mamá'], 'mi papá murió'],
    ['he, where she is asked of', ['mi mamá'], 'no, él ya murió'],
    ['another child', ['mi hijo', '5', 'ninguna'], 'mi otro hijo murió'],
    ['the daughter', ['mi hijo', '5', 'ninguna'], 'mi hija murió'],
    ['of two children', ['mi hijo y mi hija', '5'], 'mi hija murió'],
    ['of one that she tapped', ['Mi mamá o papá', '72'], 'mi mamá murió'],
    ['whom she asked about is somebody else', ['mi mamá', '72', 'ninguna'], 'ya murió'],
    ['grandfather', ['mi abuelita', '85'], 'se me murió mi abuelo'],
    ['English', ['my mother', '85'], 'my father died last week'],
    ['where she is asked whom', [], 'mi otro hijo murió'],
  ])('whoever lives stays: %s', (_, said, words) => {
    isMet(() => inCare(...asked, ...said), words);
  });

  test.each([
    ['mi mamá', '72', 'no, mi papá ya murió'],
    ['mi mamá', '72', 'no, ya murió'],
    ['mi hijo', '5', 'no, mi otra hija murió'],
  ])('of %s, %s, whoever lives stays, and there is nobody else: %s', (whom, years, words) => {
    const talk = inCare(...asked, whom, years, 'ninguna', words);
    expect(talk.at).toBe('care.age');
    expect(talk.value('care.more@p1')).toBe(false);
    expect(talk.value('care.personAge@p1')).toBe(Number(years));
  });

  test.each([
    ['mi papá ya murió y ella tiene 80', 80],
    ['murió mi papá, ella tiene 70', 70],
    ['80, mi papá ya murió', 80],
  ])('what is asked of whoever lives is heard: %s', (words, years) => {
    expect(inCare(...asked, 'mi mamá', words).value('care.personAge@p1')).toBe(years);
  });

  test.each([
    ['mi papá murió y cuido a mi mamá', 'parent'],
    ['no, solo mi mamá, mi papá ya murió', 'parent'],
    ['a mi mamá, que quedó sola cuando murió mi papá', 'parent'],
    ['mi mamá, murió mi papá', 'parent'],
    ['mi hijo, el otro ya murió', 'child'],
    ['a mi nieto, mataron a mi hijo', 'grandchild'],
    ['a mi hermano, murieron mi papá y mi mamá', 'sibling'],
    ['mi suegra murió y cuido a mi suegro', 'relative'],
    ['my father died and I care for my mother', 'parent'],
    ['mi hija murió y cuido a sus hijos', undefined],
    ['soñé que mi mamá murió', undefined],
  ])('whom she cares for beside whom she lost: %s', (words, whom) => {
    expect(inCare(...asked, words).value('care.relation@p1')).toBe(whom);
  });

  test.each([
    ['mi papá murió y cuido a mi mamá', 'parent'],
    ['mi esposo murió y cuido a mis hijos', 'child'],
  ])('so too where it is asked whether she does: %s', (words, whom) => {
    const talk = inCare(asked[0] ?? '', words);
    expect(talk.value('care.caregiver')).toBe(true);
    expect(talk.value('care.relation@p1')).toBe(whom);
  });

  test('and whether there is anybody else', () => {
    const talk = inCare(...asked, 'mi hijo', '5', 'ninguna', 'my father died and I care for my mother');
    expect(talk.value('care.relation@p2')).toBe('parent');
    const other = inCare(...asked, 'mi mamá', '72', 'ninguna', 'sí, mi papá murió y la cuido yo');
    expect(other.at).toBe('care.relation@p2');
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
    'soñé que mi mamá murió',
    '¿mi mamá murió?',
  ])('is none: %s', (words) => {
    expect(inCredit('surtir', words).shown).not.toContain(sorry);
  });
});
