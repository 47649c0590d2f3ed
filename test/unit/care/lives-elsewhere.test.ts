import { expect, test } from 'vitest';
import { inCare } from '../engine/talk.ts';

/** Who lives elsewhere, or is the other parent, is not one more in her care. */

const told = (text: string, ...before: readonly string[]): readonly unknown[] => {
  const talk = inCare('estudiar', ...before, text);
  return ['p1', 'p2', 'p3'].flatMap((id) => {
    const relation = talk.value(`care.relation@${id}`);
    return relation === undefined ? [] : [`${relation} ${talk.value(`care.personAge@${id}`)}`];
  });
};

test.each([
  ['mi hijo de 4 y el papá de 30', ['child 4']],
  ['mi hija de 8 y la mamá de 28', ['child 8']],
  ['a mi nieto de 5 y la mamá de 25', ['grandchild 5']],
  ['mi hijo de 4 y el papá', ['child 4']],
  ['mi niña de 3 con el papá de 30', ['child 3']],
  ['mi hijo de 4 y mi papá de 70', ['child 4', 'parent 70']],
  ['mi hijo de 4 y el papá de 70', ['child 4', 'parent 70']],
  ['mi mamá de 80 y el papá de 82', ['parent 80', 'parent 82']],
  ['mi hijo de 4, mi mamá de 70 y el papá de 75', ['child 4', 'parent 70', 'parent 75']],
  ['mi hijo de 4 y la abuela de 80', ['child 4', 'grandparent 80']],
  ['mi mamá de 80 y la niña de 5', ['parent 80', 'child 5']],
  ['mi hijo de 4 y mi esposo de 30', ['child 4', 'partner 30']],
  ['mis dos hijos de 4 y 6', ['child 4', 'child 6']],
  ['mi hijo de 4 y el papá que está enfermo', ['child 4', 'parent undefined']],
  ['mi hijo de 4 y el papá que está en silla de ruedas', ['child 4', 'parent undefined']],
  ['mi hijo vive con el papá y cuido a mi mamá de 80', ['parent 80']],
  ['mi hijo vive con el papá pero cuido a mi mamá', ['parent undefined']],
])('"%s"', (text, people) => {
  expect(told(text)).toEqual(people);
});

test.each([
  'mi hijo de 10 vive con el papá',
  'mis hijos están con mi ex',
  'mi nieta de 5 vive con la mamá',
  'tengo dos hijos pero viven con el papá',
  'mi mamá de 80 vive con mi hermana',
  'mi hijo de 4 se quedó con la abuela',
])('"%s": whether she cares for them is asked', (text) => {
  const talk = inCare('estudiar', text);
  expect([talk.at, talk.value('care.caregiver')]).toEqual(['care.caregiver', undefined]);
});

test.each([
  'mi nieta de 5 vive conmigo',
  'mi mamá de 80 vive conmigo y con mi hermana',
  'mi hijo de 10 está en el colegio',
  'cuido a mi mamá de 80 que vive con mi hermano',
  'mi hijo de 4 está enfermo',
  'mi papá está con alzheimer',
])('"%s": she cares for them', (text) => {
  expect(inCare('estudiar', text).value('care.caregiver')).toBe(true);
});

test('of two ages, one of whom lives elsewhere, it is asked which', () => {
  expect(told('10 y 12, pero la de 12 vive con el papá', 'sí', 'mis hijos')).toEqual(['child undefined']);
  expect(told('10 y 12', 'sí', 'mis hijos')).toEqual(['child 10', 'child 12']);
});

test('"y yo la cuido" cares alone for whoever lives with others', () => {
  expect(told('mi mamá vive con mi hermana y yo la cuido', 'sí')).toEqual(['parent undefined']);
});

test('whom somebody else keeps by day is named where it is asked', () => {
  expect(told('mi niño se queda con la abuela', 'sí')).toEqual(['child undefined']);
});
