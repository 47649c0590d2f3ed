import { describe, expect, test } from 'vitest';
import { atMenu } from './talk.ts';

const afterAlarm = () => {
  const talk = atMenu();
  talk.say('mi marido me pega');
  return talk;
};

describe('after an alarm', () => {
  test.each([
    'mi niña está llorando',
    'y si viene esta noche',
    'tiene las llaves de la casa',
    'dónde denuncio',
    'tengo mucho miedo',
    'mi hija tiene 5 años y está conmigo',
  ])('"%s" is met with the number, no form and no "no le entendí"', (words) => {
    const talk = afterAlarm();
    const { answers } = talk.session;
    talk.say(words);
    expect(talk.shown).toContain('*123*');
    expect(talk.shown).not.toContain('no le entendí');
    expect(talk.session.answers).toEqual(answers);
    expect(talk.taps.map(({ title }) => title)).toEqual(['Hablar con alguien', 'Seguir']);
  });

  test('a second one gets other words', () => {
    const talk = afterAlarm();
    const first = talk.say('mi niña está llorando');
    expect(talk.say('él llega a las ocho')).not.toBe(first);
  });

  test.each([
    ['claro que sí', 'person.topic'],
    ['hablar con alguien', 'person.topic'],
    ['ahora no, gracias', '!menu'],
    ['seguir', '!menu'],
    ['que cuiden a mi hijo', 'care.personAge@p1'],
  ])('"%s" goes on', (words, at) => {
    const talk = afterAlarm();
    talk.say(words);
    expect(talk.at).toBe(at);
    expect(talk.session.aside).toBe(null);
  });
});
