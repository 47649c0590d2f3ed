import { describe, expect, test } from 'vitest';
import { inCare, type Talk } from '../engine/talk.ts';

const atResult = (): Talk => inCare('descansar', 'sí', 'mi mamá', '80', 'no', '45', 'patio bonito');

describe('words of a service said of something else', () => {
  test.each(['está lleno de gente', 'el arriendo no es gratis', 'no queda lejos'])(
    'are no question about it: %s',
    (words) => {
      const talk = atResult();
      const before = talk.session.answers;
      talk.say(words);
      expect(talk.shown).not.toMatch(/no haya alcanzado cupo|: Es gratis|lo más cercano/);
      expect(talk.session.answers).toEqual(before);
    },
  );

  test.each(['¿el pasaje es gratis?', '¿cuánto vale el pasaje?', '¿cuánto cuesta el taxi?'])(
    'ask a price we do not know: %s',
    (words) => {
      const talk = atResult();
      expect(talk.say(words)).toContain('ese precio no lo sé');
      expect(talk.value('care.need')).toBe('rest');
    },
  );

  test.each([
    ['está lleno', 'no haya alcanzado cupo'],
    ['queda lejos', 'lo más cercano'],
    ['¿es gratis?', 'Es gratis'],
  ])('of the service: %s', (words, answer) => {
    expect(atResult().say(words)).toContain(answer);
  });
});

describe('a death that she tells', () => {
  test.each(['mi mamá murió', 'mi mamá se murió ayer', 'falleció mi papá'])('%s', (words) => {
    const talk = atResult();
    const before = talk.session.answers;
    expect(talk.say(words)).toMatch(/^Lo siento mucho.*Línea 106/);
    expect(talk.session.answers).toEqual(before);
  });

  test.each(['murió mi negocio', 'mi abuela murió hace años, ¿sirve para mi mamá?'])('is none: %s', (words) => {
    expect(atResult().say(words)).not.toContain('Lo siento mucho');
  });

  test('does not keep her from what she asks besides', () => {
    const talk = atResult();
    talk.say('mi mamá murió y quiero estudiar');
    expect(talk.value('care.need')).toBe('study');
  });
});

describe('at whether she cares for somebody', () => {
  const asked = (): Talk => inCare('descansar');

  test.each(['no, solo a mi esposo', 'no, solamente cuido a mi mamá'])('who cares for one alone does: %s', (words) => {
    const talk = asked();
    talk.say(words);
    expect(talk.value('care.caregiver')).toBe(true);
  });

  test.each(['no, mi hija cuida a mi mamá', 'no, mi hija la cuida'])(
    'who does not changes nothing else: %s',
    (words) => {
      const talk = asked();
      talk.say(words);
      expect(talk.value('care.caregiver')).toBe(false);
      expect(talk.value('care.need')).toBe('rest');
    },
  );
});
