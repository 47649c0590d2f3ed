import { describe, expect, test } from 'vitest';
import { inCare, type Talk } from './talk.ts';

/** A result that was found without knowing where she lives, and asks for it. */
const placeless = (): Talk => {
  const talk = inCare('Que cuiden a los míos', 'mi hijo', '4', 'ninguna', 'no', '55', 'no sé');
  expect(talk.shown).toContain('Escríbame su barrio o localidad');
  return talk;
};

describe('below a result that lacks her place', () => {
  test.each([
    ['bosa', 'Bosa'],
    ['vivo en bosa', 'Bosa'],
    ['en kennedy', 'Kennedy'],
    ['pues en el restrepo', 'Restrepo'],
    ['Patio Bonito', 'Patio Bonito'],
  ])('"%s" tells it', (said, name) => {
    const talk = placeless();
    talk.say(said);
    expect(talk.value('care.place')).toMatchObject({ name });
    expect(talk.shown).toContain(`✓ Dónde vive: *${name}*`);
    expect(talk.shown).toContain('*Jardín infantil*');
  });

  test('so does a pin', () => {
    const talk = placeless();
    talk.send({ type: 'location', latitude: 4.59, longitude: -74.1 });
    expect(talk.value('care.place')).toMatchObject({ precision: 'shared' });
  });

  test('of two neighbourhoods of one name she says which', () => {
    const talk = placeless();
    expect(talk.say('lisboa')).toContain('¿Cuál de estas quiere decir?');
    talk.say('Lisboa, Suba');
    expect(talk.value('care.place')).toMatchObject({ name: 'Lisboa', locality: '11' });
  });

  test.each([
    'comida',
    'ver más',
    'qué papeles llevo',
    'gracias',
    'no sé',
    'hola',
    'y eso es gratis?',
    'quiero estudiar',
    'mi mamá',
    'necesito plata',
    'menú',
    'persona',
    'no entiendo',
    'sí',
    '3',
  ])('"%s" tells none', (said) => {
    const talk = placeless();
    talk.say(said);
    expect(talk.value('care.place')).toBe(null);
  });
});

test('where her place is known, naming another changes nothing by itself', () => {
  const talk = inCare('Que cuiden a los míos', 'mi hijo', '4', 'ninguna', 'no', '55', 'suba');
  talk.say('bosa');
  expect(talk.value('care.place')).toMatchObject({ name: 'Suba' });
});

describe('below a result for where she lives', () => {
  const placed = (): Talk => inCare('Que cuiden a los míos', 'mi hijo', '4', 'ninguna', 'no', '55', 'El Amparo');

  test('"ahora vivo en patio bonito" changes it', () => {
    const talk = placed();
    expect(talk.say('ahora vivo en patio bonito')).toMatch(/cambié Dónde vive: \*Patio Bonito\*/);
    expect(talk.shown).toContain('*Jardín infantil*');
  });

  test.each([
    'patio bonito',
    'vivo en patio bonito',
    'no, en patio bonito',
    'no mentiras en patio bonito',
    'y en patio bonito',
  ])('"%s" is asked back: she may only ask what there is', (said) => {
    const talk = placed();
    expect(talk.say(said)).toMatch(/Usted había dicho \*El Amparo\*. ¿Lo cambio a \*Patio Bonito\*\?/);
    talk.say('sí');
    expect(talk.value('care.place')).toMatchObject({ name: 'Patio Bonito' });
    expect(talk.shown).toContain('*Jardín infantil*');
    expect(talk.value('care.need')).toBe('care');
  });

  test.each(['el amparo', 'kennedy'])('"%s" is what she told already', (said) => {
    const talk = placed();
    expect(talk.say(said)).toContain('Eso ya lo tengo anotado. Dónde vive: *El Amparo*.');
    expect(talk.value('care.place')).toMatchObject({ name: 'El Amparo' });
  });

  test.each([
    'trabajo en Fontibón',
    'quiero estudiar',
    'comida',
    'gracias',
    'vale la pena',
    'un colegio en suba',
    'me cambiaron la cita',
    'necesito 2 palos, vendo frutas en Fontibón',
    'qué pena con usted',
    'buena suerte',
    'mi mamá vive en Suba',
  ])('"%s" changes no place', (said) => {
    const talk = placed();
    expect(talk.say(said)).not.toContain('¿Lo cambio');
    expect(talk.value('care.place')).toMatchObject({ name: 'El Amparo' });
  });
});
