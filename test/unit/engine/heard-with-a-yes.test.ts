import { describe, expect, test } from 'vitest';
import { inCare, inCredit } from './talk.ts';

describe('who says yes says more', () => {
  test('whom she cares for, and how old', () => {
    const talk = inCare('estudiar', 'sí a mi mamita que tiene 78 años');
    expect(talk.value('care.relation@p1')).toBe('parent');
    expect(talk.value('care.personAge@p1')).toBe(78);
    expect(talk.at).toBe('care.more@p1');
    talk.say('un niño de 4');
    expect(talk.value('care.more@p1')).toBe(true);
    expect(talk.value('care.relation@p2')).toBe('child');
  });

  test.each(['ya no, mi mamá murió', 'solo a mi mamá', 'qwer'])('"%s" names nobody else', (words) => {
    const talk = inCare('estudiar', 'sí', 'mi mamá', '78', words);
    expect(talk.value('care.more@p1')).not.toBe(true);
  });

  test('the years of somebody else are not hers', () => {
    const talk = inCare('estudiar', 'sí', 'mi mamá', '78', 'no');
    expect(talk.at).toBe('care.age');
    talk.say('y mi suegra de 70');
    expect(talk.value('care.age')).toBe(undefined);
  });

  const asked = [
    ['surtir', '1 millón', 'este mes', 'al banco', 'miedo', 'no sé', 'ahora no', 'arepas', 'calle', '2 años'],
    ['200 mil', '80 mil', '6 días', '50 mil', 'nada'],
  ].flat();

  test.each([
    ['sí, al gota gota 500 mil y me cobra 20 diarios', ['gota']],
    ['claro, a mi suegra', ['family']],
    ['tengo dos, una con el gota y otra con mi mamá', ['gota', 'family']],
  ])('"%s": whom she owes', (words, kinds) => {
    const talk = inCredit(...asked);
    expect(talk.at).toBe('credit.hasDebts');
    talk.say(words);
    expect(talk.value('credit.debtKinds')).toEqual(kinds);
  });

  test.each(['sí', 'sí, dos', 'sí pero no con el gota a gota'])('"%s" leaves whom she owes to be asked', (words) => {
    const talk = inCredit(...asked, words);
    expect(talk.at).toBe('credit.debtKinds');
  });
});

describe('below a result only what is named is chosen', () => {
  test.each(['gracias, voy a pensarlo', 'lo voy a pensar', 'ok voy a ir'])('"%s" is a goodbye', (words) => {
    const talk = inCare('jardín', 'sí', 'hijo', '6', 'ninguna', 'no', '30', 'no', 'Usme');
    expect(talk.at).toBe('!result');
    expect(talk.say(words)).toMatch(/^Con mucho gusto/);
    expect(talk.at).toBe('!result');
  });
});

describe('the reminder of a visit', () => {
  test.each(['hola si fui pero no habia cupo', 'queda muy lejos'])('"%s" says why it came to nothing', (words) => {
    const talk = inCare('jardín', 'sí', 'hijo', '6', 'ninguna', 'no', '30', 'no', 'Usme');
    const [timer] = talk.session.timers;
    talk.time = Date.parse(timer?.at ?? '');
    talk.timer(timer?.token ?? '');
    expect(talk.say(words)).toContain('Anoté que no lo pudo recibir');
  });

  test('is still there when she greets first', () => {
    const talk = inCare('jardín', 'sí', 'hijo', '6', 'ninguna', 'no', '30', 'no', 'Usme');
    const [timer] = talk.session.timers;
    talk.time = Date.parse(timer?.at ?? '');
    talk.timer(timer?.token ?? '');
    expect(talk.say('hola vecinita cómo me le va')).toContain('¿Pudo ir?');
  });
});
