import { describe, expect, test } from 'vitest';
import { inCare } from '../engine/talk.ts';

describe('what is said of one of several is not taken of another', () => {
  const three = 'tengo 3 hijos 3, 5 y 9';

  test.each(['el de 9 tiene down', 'la mayor es sorda', 'el ultimo es autista', 'los tres tienen autismo'])(
    '"%s" where the disability of the first is asked',
    (said) => {
      const talk = inCare(three, said);
      expect(['p1', 'p2', 'p3'].map((id) => talk.value(`care.personDisability@${id}`))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(talk.at).toBe('care.personDisability@p1');
    },
  );

  test.each(['tiene autismo', 'el de 3 es autista'])('"%s" is of the first, once', (said) => {
    const talk = inCare(three, said);
    expect([talk.value('care.personDisability@p1'), talk.value('care.personDisability@p3')]).toEqual([
      'autism',
      undefined,
    ]);
    expect(talk.shown.split('✓ Discapacidad').length).toBe(2);
  });

  test('whom she told of ahead is not listed among what can be changed until she is asked', () => {
    const talk = inCare('mi mama de 80 y mi hijo de 5', 'corregir');
    expect(talk.shown).toContain('4. Edad (su mamá o papá): *80 años*');
    expect(talk.shown).not.toContain('(usted)');
  });
});

describe('who is told of beside whom she cares for', () => {
  test.each([
    ['cuido a mi mamá con mi hermano', 'parent'],
    ['cuido a mi abuela con mi mama', 'grandparent'],
    ['cuido a mi mama con mi hija de 15', 'parent'],
    ['mi esposo y yo tenemos un bebe de 1 año', 'child'],
  ])('"%s": nobody but %s', (said, relation) => {
    const talk = inCare(said);
    expect([talk.value('care.relation@p1'), talk.value('care.relation@p2')]).toEqual([relation, undefined]);
  });

  test.each(['80 y 60 kilos', '80 y 3 meses', '70 y 4'])('"%s" is the age of one', (said) =>
    expect(inCare('cuido a mi mamá', said).value('care.relation@p2')).toBe(undefined),
  );

  test.each([
    ['quiero trabajar, tengo 2 hijos', 'work'],
    ['que me cuiden al niño para poder trabajar', 'care'],
  ])('"%s" comes for %s', (said, need) => expect(inCare(said).value('care.need')).toBe(need));
});
