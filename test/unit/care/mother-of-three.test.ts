import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../flows/engine/question.ts';
import { atMenu, inCare } from '../engine/talk.ts';

/** What stands after these words, by key: of her, of those in her care. */
const told = (said: string, ...before: readonly string[]): Record<string, AnswerValue | null> => {
  const talk = inCare('estudiar', ...before);
  const asked = talk.session.answers.length;
  talk.say(said);
  return Object.fromEntries(
    talk.session.answers.slice(asked).map(({ key, value }) => [key.replace('care.', ''), value]),
  );
};

const three = { caregiver: true, 'relation@p1': 'child', 'relation@p2': 'child', 'relation@p3': 'child' };

describe('where it is asked whether she cares for anybody, her own age is nobody else’s', () => {
  test.each<[string, Record<string, AnswerValue>]>([
    ['tengo 45 años y 3 hijos y quiero estudiar', { ...three, age: 45 }],
    ['tengo 45 años y 3 hijos', { ...three, age: 45 }],
    ['soy una mujer de 60 años y cuido a mi nieto', { 'relation@p1': 'grandchild', age: 60 }],
    ['soy madre soltera de 30 años', { 'relation@p1': 'child', age: 30 }],
    ['tengo 40 y mi hijo 5', { 'relation@p1': 'child', age: 40 }],
  ])('%s', (said, stands) => {
    const all = told(said);
    expect(all).toMatchObject(stands);
    expect(all).not.toHaveProperty('personAge@p1');
  });

  test.each<[string, number, number | undefined]>([
    ['tengo 30 años y cuido a mi mamá de 70', 70, 30],
    ['cuido a mi hijo de 5 y tengo 40', 5, 40],
    ['soy hija de señora de 80 años', 80, undefined],
    ['soy cuidadora de mi mamá de 80 años y vivo en Bosa', 80, undefined],
    ['tengo una niña de 8', 8, undefined],
  ])('%s', (said, theirs, own) => {
    const all = told(said);
    expect(all['personAge@p1']).toBe(theirs);
    expect(all['age']).toBe(own);
  });

  test('where her child’s age is asked, hers is kept and the child’s asked again', () => {
    expect(told('tengo 45 años y 3 hijos', 'sí', 'hijo')).toMatchObject({ age: 45, 'relation@p3': 'child' });
    expect(told('soy mamá de niño de 12 años', 'sí', 'hijo')).toEqual({ 'personAge@p1': 12 });
  });
});

describe('a mother tells of her children', () => {
  test.each([
    'soy mamá de 3',
    'soy mama de tres',
    'mamá de 3',
    'madre soltera de 3',
    'soy mamá de tres y vivo en Bosa',
  ])('%s', (said) => {
    const all = told(said);
    expect(all).toMatchObject(three);
    expect(all).not.toHaveProperty('personAge@p1');
  });

  test.each([
    ['soy mamá', 'child'],
    ['soy mamá cabeza de hogar', 'child'],
    ['soy madre cabeza de familia', 'child'],
    ['soy mamá y cuido a mi hijo', 'child'],
    ['soy abuela y cuido nietos', 'grandchild'],
    ['mi mamá', 'parent'],
    ['mamá de 83', 'parent'],
    ['soy hija única y cuido a mi mamá', 'parent'],
  ])('%s', (said, relation) => {
    const all = told(said);
    expect(all).toMatchObject({ caregiver: true, 'relation@p1': relation });
    expect(all).not.toHaveProperty('relation@p2');
  });

  test.each(['soy abuela', 'soy su mamá'])('%s says nothing of her care', (said) => expect(told(said)).toEqual({}));
});

test.each(['yo soy la que cuida a mi mamita', 'mi mamá depende de mí', 'soy quien cuida a mi mamá'])(
  'at the menu %s says that she cares, and for whom',
  (said) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.value('care.caregiver')).toBe(true);
    expect(talk.value('care.relation@p1')).toBe('parent');
  },
);
