import { describe, expect, test } from 'vitest';
import { inCare, type Talk } from '../engine/talk.ts';

const askedForMore = (...said: readonly string[]): Talk =>
  inCare('Que cuiden a los míos', 'mi hijo', '5', 'ninguna', ...said);

describe('where it is asked whether she cares for anybody else', () => {
  test.each<[string, number | undefined]>([
    ['si otro de 9', 9],
    ['y otro de 3', 3],
    ['otra', undefined],
    ['otro más', undefined],
    ['si, otra niña de 12', 12],
    ['el de 8 meses', 0],
    ['y la grande de 12', 12],
    ['el mayor que tiene 11 años', 11],
    ['tengo otro de dos añitos', 2],
  ])('"%s" is like the one told of before', (said, age) => {
    const talk = askedForMore(said);
    expect(talk.value('care.more@p1')).toBe(true);
    expect(talk.value('care.relation@p2')).toBe('child');
    expect(talk.value('care.personAge@p2')).toBe(age);
  });

  test('of a mother there is no other: who it is is asked', () => {
    const talk = inCare('Que cuiden a los míos', 'mi mamá', '80', 'ninguna', 'si otra de 9');
    expect(talk.at).toBe('care.relation@p2');
  });

  test.each(['no son dos', 'no, son dos', 'son 3', 'pues son dos'])('"%s" says that there is', (said) => {
    const talk = askedForMore(said);
    expect(talk.value('care.more@p1')).toBe(true);
    expect(talk.value('care.personAge@p1')).toBe(5);
  });

  test.each([
    'cual es el mas cerca',
    'mas o menos',
    'y queda muy lejos?',
    'a que horas abren',
    'donde queda',
    'cuando puedo ir',
    'depende',
    'hay cupo',
  ])('"%s" is no no', (said) => {
    const talk = askedForMore(said);
    expect(talk.at).toBe('care.more@p1');
    expect(talk.value('care.more@p1')).toBe(undefined);
  });

  test.each(['no', 'nadie más', 'nada más', 'no más', 'solo a él', 'solo esa persona', 'no señora', 'ninguno', 'nop'])(
    '"%s" is one',
    (said) => expect(askedForMore(said).value('care.more@p1')).toBe(false),
  );
});

describe('where it is asked whether there is anybody else than her grandson', () => {
  const grandson = (...said: readonly string[]): Talk => inCare('estudiar', 'si', 'mi nieto', '8', 'no', ...said);

  test.each([
    'solo el nieto',
    'no nadie mas solo el nieto',
    'el nieto no mas',
    'unicamente a mi nieto',
    'mi nieto solamente',
    'al nieto nada mas',
    'solo el niño',
    'no mija solo el nieto gracias',
  ])('"%s" is no second one', (said) => {
    const talk = grandson(said);
    expect(talk.value('care.more@p1')).toBe(false);
    expect(talk.value('care.relation@p2')).toBe(undefined);
  });

  test.each(['otro nieto', 'solo otro nieto', 'tengo otro nieto no mas', 'solo mi hermana'])(
    '"%s" is one more',
    (said) => expect(grandson(said).value('care.relation@p2')).not.toBe(undefined),
  );

  test('one told of and one who was not are not him alone', () =>
    expect(grandson('solo el nieto y mi mama').value('care.more@p1')).not.toBe(false));
});

describe('whether she sells', () => {
  const asked = (said: string): unknown => inCare('Estudiar', 'no', '40', said).value('care.vendor');
  test.each([
    ['vendo tintos por las mañanas', true],
    ['vendo en la calle', true],
    ['soy vendedora ambulante', true],
    ['tengo un puesto de arepas', true],
    ['tengo una tienda en la casa', true],
    ['no vendo nada', false],
    ['ya no vendo', false],
    ['no, soy empleada', false],
    ['trabajo en casas de familia', false],
    ['sí', true],
    ['no', false],
  ])('%s → %s', (said, value) => expect(asked(said)).toBe(value));

  test.each(['mujer', 'y eso para qué', '40'])('%s: asked again', (said) => expect(asked(said)).toBe(undefined));
});

describe('below a result what she asks is no wish for all there is', () => {
  test.each(['y hay de noche?', 'hay algo los domingos', 'ya no vivo ahi'])('%s', (said) => {
    const talk = inCare('Estudiar', 'no', '40', 'no', 'Bosa');
    talk.say(said);
    expect(talk.value('care.need')).toBe('study');
    expect(talk.at).toBe('!result');
  });
});

describe('below a result', () => {
  const below = (said: string): Talk => {
    const talk = inCare('Estudiar', 'no', '40', 'no', 'Bosa');
    talk.say(said);
    return talk;
  };

  test.each([
    ['necesito descansar', 'rest'],
    ['necesito trabajo', 'work'],
    ['necesito descansar un rato', 'rest'],
    ['no pero el colegio sale al medio dia y yo voy a lavar ropa hasta las 5', 'study'],
  ])('"%s" looks for %s', (said, need) => expect(below(said).value('care.need')).toBe(need));

  test.each(['qué necesito llevar', 'que papeles necesito', 'que necesito'])('"%s" asks for the papers', (said) =>
    expect(below(said).shown).toContain('Papeles, costo'),
  );

  test('a question that a "bueno" begins changes nothing', () => {
    const talk = below('vivo en kennedy');
    expect(talk.shown).toContain('¿Lo cambio a *Kennedy*?');
    talk.say('bueno mija y los servicios que me dijo cuales eran');
    expect(talk.value('care.place')).toMatchObject({ name: 'Bosa' });
    talk.say('bueno');
    expect(talk.value('care.place')).toMatchObject({ name: 'Kennedy' });
  });
});
