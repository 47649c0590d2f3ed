import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../flows/people/relation.ts';
import { severalTold } from '../../../flows/people/several-told.ts';

const told = (text: string, first: Relation, options?: { agesAlone: boolean }): string =>
  severalTold(text, first, options)
    .map(({ relation, age }) => `${relation} ${age ?? '?'}`)
    .join(', ');

describe('several people told of in one breath', () => {
  test.each<[string, Relation, string]>([
    ['mi mama de 80 y mi hijo de 5', 'parent', 'parent 80, child 5'],
    ['cuido a mi mamá de 80, y a mi hijo de 5', 'parent', 'parent 80, child 5'],
    ['yo cuido a mi mama que ya tiene como 78 y a un niño de mi hija', 'parent', 'parent 78, grandchild ?'],
    ['tengo 3 hijos de 2, 5 y 9 años', 'child', 'child 2, child 5, child 9'],
    ['tengo dos niños uno de 5 y otra de 8', 'child', 'child 5, child 8'],
    ['mis dos hijos de 6 y 9 añitos', 'child', 'child 6, child 9'],
    ['mis hijos de 2 y 4', 'child', 'child 2, child 4'],
    ['un niño de 4 y otro de 6', 'child', 'child 4, child 6'],
    ['una niña de 4 y un bebé de 8 meses', 'child', 'child 4, child 0'],
    ['mi hijo de 1 año y medio y mi abuela de 90', 'child', 'child 1, grandparent 90'],
    ['mi hijo tiene 3 años y mi mama 72, quien me los cuida', 'child', 'child 3, parent 72'],
    ['yo cuido a dos niños y a mi suegra', 'child', 'child ?, child ?, relative ?'],
    ['a mi mamá, a mi papá y a mi hermano', 'parent', 'parent ?, parent ?, sibling ?'],
    ['mi esposo y mi suegra', 'partner', 'partner ?, relative ?'],
    ['mi mamá y mi hijo con autismo de 9', 'parent', 'parent ?, child 9'],
    ['soy madre soltera de 2 niños de 3 y 7 y busco empleo', 'child', 'child 3, child 7'],
    ['tengo 3 niños la mayor de 12 el del medio de 7 y el bebe de 1', 'child', 'child 12, child 7, child 1'],
    ['dos niños y una niña de 4', 'child', 'child ?, child ?, child 4'],
    ['mis gemelos de 3 años y mi mamá', 'child', 'child 3, child 3, parent ?'],
    ['mi mamá de ochenta y dos y mi nieto de siete', 'parent', 'parent 82, grandchild 7'],
    ['mi mama y mi hijo pero no tengo plata', 'parent', 'parent ?, child ?'],
    ['i take care of my mom she is 80 and my son who is 6', 'parent', 'parent 80, child 6'],
    ['my two kids, 2 and 4', 'child', 'child 2, child 4'],
    ['mi hijo de 4 y una señora de 70', 'child', 'child 4, other 70'],
  ])('%s', (text, first, people) => expect(told(text, first)).toBe(people));

  test.each<[string, Relation]>([
    ['mi hijo', 'child'],
    ['mi hijo de 3 años y 5 meses', 'child'],
    ['mi mamá, una señora de 80', 'parent'],
    ['mi mamá es una señora de 80 años', 'parent'],
    ['mi suegro, un señor de 75', 'relative'],
    ['los niños de una señora', 'child'],
    ['mi mamá y mi hermana me ayuda', 'parent'],
    ['mi mama de 80 y mi hermano trabaja', 'parent'],
    ['mi hijo y mi esposo trabaja en bosa', 'child'],
    ['mi nieto de 4 y mi hija de 25 trabaja', 'grandchild'],
    ['mi nieto de 4 y su mama trabaja', 'grandchild'],
    ['a mi mamá, la cuidamos entre mi hermana y yo', 'parent'],
    ['a mi mamá, la cuido con mi hermana', 'parent'],
    ['cuido a mi mamá, mi papá murió', 'parent'],
    ['no cuido a mi mamá, cuido a mi hijo', 'parent'],
    ['tengo un hijo de 5 y tengo 34', 'child'],
    ['tengo un hijo de 5 y trabajo 12 horas', 'child'],
    ['mi hijo y no tengo con quién dejarlo', 'child'],
    ['mi hija de 30 tiene dos niños de 3 y 5', 'child'],
    ['mi vecina tiene un niño con discapacidad', 'other'],
    // So many may be grown up: she is asked.
    ['tengo 5 hijos', 'child'],
  ])('of no more than one: %s', (text, first) => expect(told(text, first)).toBe(''));
});

describe('where the age of one is asked, the ages of several', () => {
  test.each<[string, Relation, string]>([
    ['3 y 5', 'child', 'child 3, child 5'],
    ['tienen 3 y 6 años', 'child', 'child 3, child 6'],
    ['3, 5 y 8', 'child', 'child 3, child 5, child 8'],
    ['uno 7 y el otro 4', 'child', 'child 7, child 4'],
    ['el mayor 6 el menor 2', 'child', 'child 6, child 2'],
    ['ya estan grandes 15 y 18', 'child', 'child 15, child 18'],
    ['el 70 y ella 90', 'partner', 'partner 70, partner 90'],
    ['4 y 7 y mi mama 70', 'child', 'child 4, child 7, parent 70'],
    ['mi hijo 5 y mi mama 80', 'child', 'child 5, parent 80'],
    ['1 año y 3 meses', 'child', ''],
    ['8 años y 4 meses', 'child', ''],
    ['treinta y dos', 'sibling', ''],
    ['4 o 5', 'child', ''],
    ['entre 4 y 5', 'child', ''],
    ['80 y yo 54', 'parent', ''],
    ['5 y está en primero', 'child', ''],
    ['3', 'child', ''],
    ['con 4 hijos y no tengo que comer', 'child', ''],
  ])('%s', (text, first, people) => expect(told(text, first, { agesAlone: true })).toBe(people));
});
