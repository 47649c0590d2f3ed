import { describe, expect, test } from 'vitest';
import { inCare, inCredit } from './talk.ts';

describe('"ya no más"', () => {
  test.each(['ya no más', 'no mas', 'no más gracias', 'ya no más vecina'])(
    '"%s" where she is asked for somebody else says that there is nobody',
    (text) => {
      const talk = inCare('jardín', 'sí', 'hija', '2 años', 'ninguna', text);
      expect(talk.value('care.more@p1')).toBe(false);
      expect(talk.at).toBe('care.age');
    },
  );

  test.each(['no señorita, no más', 'no más señorita', 'no, no más señora', 'no más gracias'])(
    '"%s" is a courteous no wherever it is said',
    (text) => {
      const asked = inCare('que cuiden a mi hijo', '5', 'ninguna', text);
      expect(asked.value('care.more@p1')).toBe(false);
      const other = inCare('que cuiden a mi hijo', text);
      expect(other.at).toBe('care.personAge@p1');
      expect(other.session.stopped).toBe(false);
    },
  );

  test.each(['stop', 'no quiero más mensajes', 'salir', 'no me escriban más'])(
    '"%s" there ends all the same',
    (text) => {
      const talk = inCare('jardín', 'sí', 'hija', '2 años', 'ninguna', text);
      expect(talk.value('care.more@p1')).toBe(undefined);
      expect(talk.shown).toContain('no le escribo más');
    },
  );

  test.each(['él no más', 'a él no más', 'a el no mas', 'yo no mas', 'no más a él', 'a ella no más', 'mi hijo no más'])(
    '"%s" names the only one, and ends nothing',
    (text) => {
      const talk = inCare('estudiar', 'sí', 'mi hijo', '8', 'no', text);
      expect([talk.value('care.more@p1'), talk.session.stopped]).toEqual([false, false]);
    },
  );

  test.each([
    ['mi hijo no más', 'child'],
    ['a mi mamá no más', 'parent'],
    ['cuido a mi abuela no más', 'grandparent'],
  ])('"%s" where it is asked whether she cares for anybody is whom', (text, relation) => {
    const talk = inCare('estudiar', text);
    expect([talk.value('care.caregiver'), talk.value('care.relation@p1')]).toEqual([true, relation]);
  });

  test.each([
    ['500 no más', 500_000],
    ['solo 500 no más', 500_000],
    ['nada más 200', 200_000],
    ['200 mil no más', 200_000],
    ['no más 300', 300_000],
  ])('"%s" where an amount is asked is the amount', (text, amount) => {
    const talk = inCredit('surtir', text);
    expect(talk.value('credit.amount')).toBe(amount);
    expect(talk.session.stopped).toBe(false);
  });

  test.each(['ya no más', 'no más mensajes', 'no me escriban más'])('"%s" there ends', (text) => {
    expect(inCredit('surtir', text).session.stopped).toBe(true);
  });

  test('where an amount is asked it is no answer, and ends', () => {
    const talk = inCredit('surtir', 'ya no más');
    expect(talk.shown).toContain('no le escribo más');
  });
});
