import { describe, expect, test } from 'vitest';
import { inCare, type Talk } from '../engine/talk.ts';

/** Who asked about her mother, and cares for a grandson too. */
const daughter = ['Que cuiden a los míos', 'sí', 'mi mamá', '82', 'no', 'sí', 'mi nieto', '3', 'no', 'no', '54'];
const withTwo = (place = 'bosa'): Talk => inCare(...daughter, place);

describe('the first message tells of each person in her care, the first told first', () => {
  test('also where only one fits whole', () => {
    const { shown } = withTwo();
    expect(shown.indexOf('*Centro Día* (su mamá o papá)')).toBeGreaterThan(0);
    expect(shown.indexOf('*Jardín infantil* (su nieta o nieto)')).toBeGreaterThan(shown.indexOf('*Centro Día*'));
    expect(shown.length).toBeLessThanOrEqual(1024);
  });

  test.each(['no sé', 'chapinero', 'usme', 'suba', 'kennedy', 'ciudad bolívar', 'sumapaz'])('wherever: %s', (place) => {
    const { shown } = withTwo(place);
    expect(shown).toContain('(su mamá o papá)');
    expect(shown).toContain('su nieta o nieto');
    expect(shown.length).toBeLessThanOrEqual(1024);
  });

  test('of five, who did not fit is named, and told of under "Ver más"', () => {
    const others = [
      'sí',
      'mi hijo',
      '4',
      'no',
      'sí',
      'mi hermano',
      '30',
      'intelectual',
      'siempre',
      'sí',
      'mi abuela',
      '90',
      'no',
    ];
    const talk = inCare(...daughter.slice(0, 9), ...others, '54', 'bosa');
    const { shown } = talk;
    for (const who of ['mamá o papá', 'nieta o nieto', 'hija o hijo', 'hermana o hermano', 'abuela o abuelo'])
      expect(shown).toContain(`su ${who}`);
    expect(shown).toContain('En *Ver más* le cuento también de');
    expect(shown.length).toBeLessThanOrEqual(1024);
  });
});

describe('one of hers named below a result asks what there is for that one', () => {
  test.each([
    ['y mi mama que', 'Centro Día', 'su mamá o papá'],
    ['pero a mi mama donde me la reciben', 'Centro Día', 'su mamá o papá'],
    ['y para mi mamá', 'Centro Día', 'su mamá o papá'],
    ['mi mamá', 'Centro Día', 'su mamá o papá'],
    ['y pa mi nieto', 'Jardín infantil', 'su nieta o nieto'],
    ['¿y el niño?', 'Jardín infantil', 'su nieta o nieto'],
  ])('%s', (said, service, who) => {
    const talk = withTwo();
    const before = talk.session.answers;
    talk.say(said);
    expect(talk.shown).toContain(`Para ${who}, con lo que me contó:`);
    expect(talk.shown).toContain(`*${service}* (${who})`);
    expect(talk.session.answers).toEqual(before);
    expect(talk.at).toBe('!result');
  });

  test('both named, both told', () => {
    const talk = withTwo();
    talk.say('y mi mamá y mi nieto qué');
    expect(talk.shown).toContain('*Centro Día* (su mamá o papá)');
    expect(talk.shown).toContain('*Jardín infantil* (su nieta o nieto)');
  });

  test('below what she looked for for herself it is who looks after them meanwhile', () => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '82', 'no', '54', 'bosa');
    talk.say('y mi mamá qué');
    expect(talk.shown).toContain('*Centro Día* (su mamá o papá)');
  });

  test.each(['y mi hermana qué', 'también cuido al niño de 5', 'y la niña de 5'])(
    'somebody new is somebody new: %s',
    (said) => {
      const talk = withTwo();
      talk.say(said);
      expect(talk.shown).not.toContain('con lo que me contó:');
    },
  );
});
