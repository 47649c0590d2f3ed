import { describe, expect, test } from 'vitest';
import { inCare, type Talk } from '../engine/talk.ts';

const withMother = (...said: readonly string[]): Talk =>
  inCare('Que cuiden a los míos', 'mi mamá', '78', 'ninguna', 'no', '55', ...said);

describe('somebody more in her care is added, wherever she says it', () => {
  test.each([
    ['también cuido a mi nieto de 4', 'grandchild', 4],
    ['se me olvido decirle que tengo un niño de 4', 'child', 4],
    ['que pena y para mi hijo de 5 que hay', 'child', 5],
    ['eso sirve pa mi nieto tambien?', 'grandchild', undefined],
    ['y para las niñas que hay?', 'child', undefined],
    ['además de mi mamá de 78 cuido a mi nieto de 4', 'grandchild', 4],
    ['falto mi hijo de 5 años', 'child', 5],
    ['quiero agregar a mi nieto', 'grandchild', undefined],
    ['mi hijo tiene autismo', 'child', undefined],
    ['y a mi abuela de 90 dónde la llevo', 'grandparent', 90],
    ['mi nieta también', 'grandchild', undefined],
    ['¿y mi esposo?', 'partner', undefined],
    ['I also care for my grandson', 'grandchild', undefined],
  ])('below a result: %s', (said, relation, age) => {
    const talk = withMother('Restrepo');
    expect(talk.at).toBe('!result');
    talk.say(said);
    expect(talk.value('care.relation@p2')).toBe(relation);
    expect(talk.value('care.personAge@p2')).toBe(age);
    expect(talk.value('care.relation@p1')).toBe('parent');
    expect(talk.shown).toContain('✓');
    expect(talk.at).toMatch(/@p2$/);
  });

  test.each([
    ['tambien cuido a mi hijo de 5', 'child', 5],
    ['falto mi hijo de 5 años', 'child', 5],
    ['quiero agregar a mi nieto', 'grandchild', undefined],
  ])('where her home is asked: %s', (said, relation, age) => {
    const talk = withMother();
    expect(talk.at).toBe('care.place');
    talk.say(said);
    expect(talk.value('care.relation@p2')).toBe(relation);
    expect(talk.value('care.personAge@p2')).toBe(age);
  });

  test('who said that she cares for nobody does so now', () => {
    const talk = inCare('Que cuiden a los míos', 'no', '65', 'Restrepo');
    expect(talk.at).toBe('!result');
    talk.say('se me olvidó, cuido a mi nieto de 4');
    expect(talk.value('care.caregiver')).toBe(true);
    expect(talk.value('care.relation@p1')).toBe('grandchild');
    expect(talk.value('care.personAge@p1')).toBe(4);
  });

  test.each([
    'mi esposo se fue',
    'mi hermana me ayuda con mi mamá',
    'no cuido a mi hija',
    'mi mamá tiene alzheimer',
    'mi hijo me presta la plata',
    'un curso para mi hija',
  ])('nobody is added by: %s', (said) => {
    const talk = withMother('Restrepo');
    talk.say(said);
    expect(talk.value('care.relation@p2')).toBe(undefined);
  });

  test.each(['mi mamá tiene alzheimer', 'mi esposo se fue'])(
    '"%s" brings no second search, but how to add and correct',
    (said) => {
      const talk = withMother('Restrepo');
      talk.say(said);
      expect(talk.shown).toMatch(/también cuido a mi nieto.*corregir/);
    },
  );

  test.each(['tengo 45 y un hijo', 'Restrepo, cerca de mi mamá'])(
    'where her home is asked nobody is added by: %s',
    (said) => {
      const talk = withMother();
      talk.say(said);
      expect(talk.value('care.relation@p2')).toBe(undefined);
    },
  );
});
