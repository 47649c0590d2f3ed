import { describe, expect, test } from 'vitest';
import { relationsIn } from '../../../flows/people/relations-in.ts';
import { atMenu, inCare } from '../engine/talk.ts';

describe('whom she cares for, said from the other side', () => {
  test.each([
    ['soy la hermana', 'sibling'],
    ['soy el hermanito', 'sibling'],
    ['soy la mamá', 'child'],
    ['yo soy la mamá de una niña', 'child'],
    ['soy el papá', 'child'],
    ['soy la hija', 'parent'],
    ['soy la abuelita', 'grandchild'],
    ['soy su nieta', 'grandparent'],
    ['soy la esposa', 'partner'],
    ['soy la nuera', 'relative'],
    ['soy la tía', 'relative'],
    ['soy la vecina', 'other'],
    ["I'm the sister", 'sibling'],
    ['i am her daughter', 'parent'],
  ])('%s → %s', (said, relation) => {
    const talk = inCare('Que cuiden a los míos', 'sí', said);
    expect(talk.value('care.relation@p1')).toBe(relation);
  });

  test.each([
    ['soy mujer y cuido a mi hijo', ['child']],
    ['soy la mujer de él', ['partner']],
    ['soy abuela y cuido a mi esposo', ['partner']],
    ['soy hija única y cuido a mi mamá', ['parent']],
    ['soy la abuela, cuido al niño', ['grandchild']],
    ['mi mamita', ['parent']],
    ['mi mamacita', ['parent']],
    ['mi cucha', ['parent']],
    ['a mi amá', ['parent']],
    ['mi madrastra', ['parent']],
    ['mis dos nietecitos', ['grandchild']],
    ['mi bisnieta', ['grandchild']],
    ['mi nona', ['grandparent']],
    ['mi abue', ['grandparent']],
    ['mi hermanita menor', ['sibling']],
    ['mi suegrita', ['relative']],
    ['mi cuñado', ['relative']],
    ['mi señora', ['partner']],
    ['mi novio', ['partner']],
    ['mi chinita', ['child']],
    ['mis pelados', ['child']],
    ['mis gemelas', ['child']],
    ['la bebecita', ['child']],
    ['mi hijastro', ['child']],
    ['una señora mayor', ['other']],
    // Nobody in her care.
    ['buenas señora', []],
    ['el jardín de la madre comunitaria', []],
    ['mi tiempo', []],
    ['soy mujer', []],
  ])('%s → %j: what she is, beside whom she names', (said, relations) => {
    expect(relationsIn(said)).toEqual(relations);
  });

  test('from her own side as before; two people are two', () => {
    expect(relationsIn('mi mamá')).toEqual(['parent']);
    expect(relationsIn('mi bebé y mi mamá')).toEqual(['child', 'parent']);
    expect(relationsIn('nadie')).toEqual([]);
  });
});

test('"soy mujer y vendo tintos" names no partner', () => {
  expect(inCare('Que cuiden a los míos', 'sí', 'soy mujer y vendo tintos').value('care.relation@p1')).toBe(undefined);
  expect(inCare('Que cuiden a los míos', 'soy mujer y vendo tintos').value('care.relation@p1')).toBe(undefined);
});

describe('what she says beside what was asked', () => {
  test('age and disability with whom she cares for: neither is asked again, both are said back', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi hijo de 8 años con autismo');
    expect(talk.value('care.personAge@p1')).toBe(8);
    expect(talk.value('care.personDisability@p1')).toBe('autism');
    expect(talk.at).toBe('care.personSupport@p1');
    expect(talk.shown).toContain('8');
    expect(talk.shown).toContain('Autismo');
  });

  test('all of it in her first words', () => {
    const talk = inCare('necesito que me cuiden a la niña, tiene 2 años');
    expect(talk.value('care.need')).toBe('care');
    expect(talk.value('care.caregiver')).toBe(true);
    expect(talk.value('care.relation@p1')).toBe('child');
    expect(talk.value('care.personAge@p1')).toBe(2);
  });

  test.each([
    ['soy papá solo, mi bebé tiene 8 meses', { 'care.relation@p1': 'child', 'care.personAge@p1': 0 }],
    ['soy mujer y cuido a mi hijo de 3 años', { 'care.relation@p1': 'child', 'care.personAge@p1': 3 }],
    ['mi hermano de 34 tiene retardo y no doy más', { 'care.personDisability@p1': 'intellectual' }],
    ['tengo un niño de 7 con síndrome de down, ¿dónde lo reciben?', { 'care.personAge@p1': 7 }],
    ['vendo tintos en la calle y tengo una niña de 4', { 'care.personAge@p1': 4 }],
    ['estoy embarazada de seis meses', {}],
    ['mi hija de 16 quedó embarazada', { 'care.personAge@p1': 16 }],
  ])('who tells of hers and of nothing else came for them: %s', (said, known) => {
    const talk = inCare(said);
    expect(talk.value('care.need')).toBe('care');
    for (const [question, value] of Object.entries(known)) expect(talk.value(question), question).toEqual(value);
  });

  test.each(['soy mamá cabeza de hogar, qué ayudas hay', 'estoy sola con mis tres hijos y no tengo plata'])(
    'what she asks for besides decides: %s',
    (said) => expect(inCare(said).value('care.need')).not.toBe('care'),
  );

  test('of two people what is said of the first before the next is named is hers', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi mamá de 81 y mi nieto de 4 años');
    expect(talk.value('care.personAge@p1')).toBe(81);
  });

  test('of two people nothing is guessed where it may be of either', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi mamá y mi bb de 6 meses');
    expect(talk.value('care.personAge@p1')).toBeUndefined();
  });

  test('what she denies is not taken for said', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi hijo de 8 años, no es autista');
    expect(talk.value('care.personDisability@p1')).toBeUndefined();
  });
});

test('"sí" to a list of disabilities is asked which, without an apology', () => {
  const talk = inCare('Que cuiden a los míos', 'sí', 'mi hijo', '8', 'sí');
  expect(talk.shown).toContain('¿Cuál de estas?');
  expect(talk.shown).not.toContain('Perdone');
  talk.say('autismo');
  expect(talk.value('care.personDisability@p1')).toBe('autism');
});

describe('whose age it is', () => {
  test('her own, said where that of her mother is asked, is hers', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi mamá', 'yo tengo 54');
    expect(talk.value('care.personAge@p1')).toBe(undefined);
    expect(talk.value('care.age')).toBe(54);
    expect(talk.shown).toContain('54');
    expect(talk.at).toBe('care.personAge@p1');
    talk.say('82', 'ninguna', 'no');
    expect(talk.value('care.personAge@p1')).toBe(82);
    expect(talk.at).not.toBe('care.age');
  });

  test('her mother’s, said where her own is asked, is her mother’s', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi mamá', '82', 'ninguna', 'no');
    expect(talk.at).toBe('care.age');
    talk.say('mi mamá tiene 78');
    expect(talk.value('care.age')).toBe(undefined);
    expect(talk.value('care.personAge@p1')).toBe(78);
    expect(talk.shown).toContain('78');
  });

  test('"tiene 8 meses" and "tengo un niño de 4" stay what they were', () => {
    expect(inCare('Que cuiden a los míos', 'sí', 'hija', 'tiene 8 meses').value('care.personAge@p1')).toBe(0);
    expect(inCare('Que cuiden a los míos', 'sí', 'hija', 'tengo una niña de 4').value('care.personAge@p1')).toBe(4);
  });

  test('"no, mi mamá tiene 83" corrects hers, though the child was told last', () => {
    const talk = inCare('jardín', 'sí', 'mi mamá', '82', 'ninguna', 'sí', 'mi hijo', '4', 'ninguna');
    talk.say('no, mi mamá tiene 83');
    expect(talk.value('care.personAge@p1')).toBe(83);
    expect(talk.value('care.personAge@p2')).toBe(4);
  });

  test('"no, el niño tiene 3" below the summary corrects, and is no plain no', () => {
    const talk = inCare('jardín', 'sí', 'mi mamá', '82', 'ninguna', 'sí', 'mi hijo', '4', 'ninguna', 'no');
    talk.say('corregir', 'no, el niño tiene 3');
    expect(talk.value('care.personAge@p2')).toBe(3);
    expect(talk.shown).toContain('cambié');
  });

  test('who is a man says so where a pregnancy is asked about, and has answered', () => {
    const talk = inCare('Que cuiden a los míos', 'sí', 'mi hijo de 2 años', 'ninguna', 'no', '33');
    expect(talk.at).toBe('care.pregnant');
    talk.say('soy hombre');
    expect(talk.value('care.pregnant')).toBe(false);
  });
});

describe('that she is a woman, or he a man', () => {
  const one = ['Que cuiden a los míos', 'sí', 'mi hijo', '8'];
  test.each([
    ['care.personDisability@p1', one],
    ['care.more@p1', [...one, 'ninguna']],
    ['care.caregiver', one.slice(0, 1)],
    ['care.relation@p1', one.slice(0, 2)],
    ['care.age', [...one, 'ninguna', 'no']],
    ['care.disability', ['Comida', 'no', '40']],
  ])('is kept as such where %s is asked, which is asked again', (key, said) => {
    for (const [words, told] of [
      ['soy mujer', 'F'],
      ['soy hombre', 'M'],
    ] as const) {
      const talk = inCare(...said);
      expect(talk.at).toBe(key);
      talk.say(words);
      expect(talk.value('care.sex')).toBe(told);
      expect(talk.value(key)).toBe(undefined);
      expect(talk.at).toBe(key);
    }
  });
});

test.each(['mi hijo tiene fiebre de 38 y quiero un jardín', 'mi hijo tiene 38 de fiebre y quiero un jardín'])(
  '"%s" tells no age: it is how hot he is',
  (words) => {
    const talk = atMenu();
    talk.say(words);
    expect(talk.value('care.relation@p1')).toBe('child');
    expect(talk.value('care.personAge@p1')).toBe(undefined);
  },
);
