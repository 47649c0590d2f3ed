import { describe, expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

const heardFirst = (said: string): Talk => {
  const talk = atMenu();
  talk.say(said);
  return talk;
};

describe('what she came for and for whom, in her first words at the menu', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    ['quien me cuida los niños', 'care', 'child', undefined],
    ['tengo 3 hijos de 2, 5 y 9 años quien me los cuida', 'care', 'child', 'child'],
    ['necesito a alguien que me ayude con mi papa que le dio un derrame', 'care', 'parent', undefined],
    ['mi hijo es autista tiene 9 años y yo no puedo trabajar por cuidarlo', 'care', 'child', undefined],
    ['cuido a mi mama entre semana', 'care', 'parent', undefined],
    ['mi hermana y yo cuidamos a mi mamá', 'care', 'parent', undefined],
    ['mi hijo mayor de 18 y yo cuidamos a mi mama', 'care', 'parent', undefined],
    ['tengo 45 años y 3 hijos y quiero estudiar', 'study', 'child', 'child'],
    ['mi esposo trabaja y yo cuido a mis dos hijos de 3 y 5', 'care', 'child', 'child'],
    ['mi hermana trabaja y yo cuido a mi mama y a mi sobrino', 'care', 'parent', 'relative'],
    ['quiero estudiar y que me cuiden a mi niña de 3 mientras', 'study', 'child', undefined],
    ['quiero estudiar tengo dos niños', 'study', 'child', 'child'],
    ['busco un curso gratis para mi hija de 17', 'study', 'child', undefined],
    ['quiero hacer un curso de belleza, mi esposo trabaja y yo cuido a los niños', 'study', 'child', undefined],
    ['natacion para mi hija', 'rest', 'child', undefined],
    ['busco comida para mis hijos', 'food', 'child', undefined],
    ['comida para mis 4 hijos', 'food', 'child', undefined],
    ['busco mercado para mis dos niñas de 3 y 6', 'food', 'child', 'child'],
    ['necesito comida para mis nietos', 'food', 'grandchild', undefined],
    ['mi marido me dejo con 4 hijos y no tengo que comer', 'food', 'child', undefined],
    ['el subsidio de la tercera edad de mi mama que tiene 70', 'money', 'parent', undefined],
    ['soy madre soltera de 2 niños de 3 y 7 y busco empleo', 'work', 'child', 'child'],
    // Nobody is named who is in her care.
    ['mi mamá me cuida los niños y quiero estudiar', 'study', undefined, undefined],
    ['tengo 3 hijos grandes y quiero estudiar', 'study', undefined, undefined],
    ['trabajo con niños y quiero estudiar', 'study', undefined, undefined],
    ['necesito ayuda sicologica', 'legal', undefined, undefined],
    ['me quiero separar de mi esposo y no se como', 'legal', undefined, undefined],
    ['me dijeron que lavan ropa gratis', 'rest', undefined, undefined],
    ['quiero lavar la ropa', 'rest', undefined, undefined],
    ['lavanderia', 'rest', undefined, undefined],
    ['que me enseñen a leer', 'study', undefined, undefined],
    ['hay yoga', 'rest', undefined, undefined],
    ['quiero validar', 'study', undefined, undefined],
    ['vacunas', 'health', undefined, undefined],
    ['estoy muy sola y triste', 'health', undefined, undefined],
    ['creo que tengo depresion', 'health', undefined, undefined],
    ['que ayudas hay', 'all', undefined, undefined],
  ])('%s', (said, need, first, second) => {
    const talk = heardFirst(said);
    expect(talk.value('care.need')).toBe(need);
    expect(talk.value('care.relation@p1')).toBe(first);
    expect(talk.value('care.relation@p2')).toBe(second);
    if (first !== undefined) expect(talk.shown).toContain('✓ Cuida a alguien: *Sí*');
  });

  test.each(['fui a yoga', 'me vacunaron', 'quiero un crédito, tengo dos hijos', 'quien me presta plata', 'hola'])(
    'of another conversation: %s',
    (said) => expect(heardFirst(said).value('care.need')).toBe(undefined),
  );

  test.each(['ayuda por favor estoy desesperada con los niños', 'que hay', 'como saco el sisben'])(
    'she is asked what she looks for: %s',
    (said) => expect(heardFirst(said).at).toBe('care.need'),
  );
});
