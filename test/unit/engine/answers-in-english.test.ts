import { expect, test } from 'vitest';
import { atMenu, Talk } from './talk.ts';

test.each(['Hi, they approved my loan', 'hello, I take care of my mother', 'they approved my loan at the bank'])(
  '"%s" as the first words is answered in English',
  (text) => {
    const talk = new Talk();
    expect(talk.say(text)).toContain('I am *Vecina*');
    expect(talk.session.locale).toBe('en');
  },
);

test('a whole English sentence changes the language later too, and says how to go back', () => {
  const talk = atMenu();
  expect(talk.say('they approved my loan at the bank')).toContain('escriba *español*');
  expect(talk.session.locale).toBe('en');
});

test.each([
  'no me la dan',
  'me la he pasado mal',
  'a mi me da igual',
  'a mi me has dicho que no',
  'hi',
  'a la abuela',
  'el loan',
])('"%s" at the menu stays Spanish', (text) => {
  const talk = atMenu();
  talk.say(text);
  expect(talk.session.locale).toBe('es-CO');
});
