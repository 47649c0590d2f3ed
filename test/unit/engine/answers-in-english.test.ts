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

const inEnglish = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('english', ...said);
  return talk;
};

test.each(['yes my boy he is four', 'yes a boy of 4', 'my boy is 4', 'yes, my little girl is four'])(
  '"%s" is one more in her care, and how old',
  (text) => {
    const talk = inEnglish('care services', 'rest', 'yes', 'my mother', '78', text);
    expect(talk.value('care.relation@p2')).toBe('child');
    expect(talk.value('care.personAge@p2')).toBe(4);
  },
);

test('"si mi niño el tiene cuatro" says how old in Spanish too, and a boyfriend is no boy', () => {
  const talk = atMenu();
  talk.say('Servicios de cuidado', 'descansar', 'sí', 'mi mamá de 78', 'si mi niño el tiene cuatro');
  expect(talk.value('care.personAge@p2')).toBe(4);
  const other = inEnglish('care services', 'rest', 'yes', 'my mother', '78', 'yes, my boyfriend');
  expect(other.value('care.relation@p2')).not.toBe('child');
});

test.each([
  ['map', 'english'],
  ['see the map', 'english'],
  ['mapa', 'español'],
])('"%s" at the menu leads to the places', (text, language) => {
  const talk = atMenu();
  talk.say(language, text);
  expect(talk.at).toBe('directory.kind');
});

test.each(['two million', 'the bank', '2 million pesos'])(
  '"%s" is no answer to where she stands with the money',
  (text) => {
    const talk = inEnglish('loan', text);
    expect(talk.at).toBe('credit.stage');
    expect(talk.value('credit.stage')).toBe(undefined);
    expect(talk.session.aside).toBe(null);
  },
);
