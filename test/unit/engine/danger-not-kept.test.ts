import { describe, expect, test } from 'vitest';
import type { Content } from '../../../flows/engine/input.ts';
import { atMenu, inCare, Talk } from './talk.ts';

const secret = 'mi marido Hernando me pega todas las noches';

/** All that would be stored or go out because of her words. */
const everything = (talk: Talk): string => JSON.stringify([talk.session, talk.records, talk.effects]);

const ways: readonly (readonly [string, Content])[] = [
  ['a text', { type: 'text', body: secret }],
  ['a caption', { type: 'media', media: 'image', caption: secret }],
  ['an edited message', { type: 'edited', body: secret }],
  ['a button that is not ours', { type: 'tap', id: 'x', title: secret }],
];

describe.each(ways)('%s with danger', (_name, content) => {
  test.each([
    ['before she allowed anything', () => new Talk()],
    ['at the menu', () => atMenu()],
    ['at a question', () => inCare('comida')],
    [
      'at a free text',
      () => {
        const talk = atMenu();
        talk.say('persona', 'otro');
        return talk;
      },
    ],
    [
      'while a person writes with her',
      () => {
        const talk = inCare('comida');
        talk.staff({ act: 'reply', text: 'Cuénteme.' });
        return talk;
      },
    ],
  ] as const)('%s is answered at once and nowhere kept', (_where, begin) => {
    const talk = begin();
    const { answers } = talk.session;
    talk.send(content);
    expect(talk.shown).toContain('123');
    expect(talk.shown).toContain('No guardo lo que me escribió');
    expect(everything(talk)).not.toMatch(/Hernando|me pega/);
    expect(talk.session.answers).toEqual(answers);
  });
});

test('an emergency of the body has the one number that sends an ambulance, and is kept as little', () => {
  const talk = inCare('comida');
  talk.say('mi bebé Hernando no respira');
  expect(talk.shown).toContain('123');
  expect(talk.shown).not.toContain('Púrpura');
  expect(everything(talk)).not.toMatch(/Hernando|respira/);
});

test('neither are the lines we answered with: they would tell', () => {
  const talk = inCare('comida');
  talk.send({ type: 'text', body: secret });
  expect(talk.records.at(-1)).toMatchObject({ kind: 'turn', said: [null], answered: ['[…]'] });
});

test('danger told in two pieces is heard', () => {
  const talk = inCare('comida', 'no');
  talk.send({ type: 'text', body: 'yo me quiero' });
  expect(talk.session.aside).toBe(null);
  talk.send({ type: 'text', body: 'morir' }, { after: 3000 });
  expect(talk.shown).toContain('Línea 106');
});

test('after it "no" is no answer to the question underneath', () => {
  const talk = inCare('comida');
  talk.send({ type: 'text', body: secret });
  talk.say('no');
  expect(talk.value('care.caregiver')).toBe(undefined);
  expect(talk.at).toBe('care.caregiver');
});

test('"gracias" after it is not met with the next question', () => {
  const talk = inCare('comida');
  talk.send({ type: 'text', body: secret });
  expect(talk.say('gracias')).toMatch(/^Aquí estoy/);
  expect(talk.say('hola')).toContain('¿Usted cuida a alguien?');
});

test('whoever has not allowed anything is not led to a form', () => {
  const talk = new Talk();
  talk.say('hola');
  talk.send({ type: 'text', body: secret });
  expect(talk.taps.map(({ title }) => title)).toEqual(['Seguir']);
});

test.each([
  ['mi esposo Hernando me tiro el cuchillo', '*Línea Púrpura Distrital*'],
  ['el padrastro Hernando le mete la mano a la niña', '*Línea 141 ICBF*'],
  ['Hernando me coje a la fuerza', '*Línea Púrpura Distrital*'],
  ['Hernando me dijo q si lo dejo me quema', '*Línea Púrpura Distrital*'],
  ['mi niña no responde esta morada, soy Hernando', '123'],
  ['soy Hernando y no le veo sentido a nada', 'Línea 106'],
])('what she looks for: "%s" is answered and not kept', (words, line) => {
  const talk = inCare();
  talk.say(words);
  expect(talk.shown).toContain(line);
  expect(talk.at).toBe('care.need');
  expect(everything(talk)).not.toContain('Hernando');
});

test.each([
  ['at the menu', () => atMenu()],
  ['at a question', () => inCare('comida')],
])(
  'who asks for the number of a line for women in danger gets it, without an alarm, and neither is kept (%s)',
  (_where, begin) => {
    const talk = begin();
    talk.say('me da el numero de la linea purpura porfa');
    expect(talk.shown).toContain('Púrpura');
    expect(talk.shown).not.toContain('No guardo lo que me escribió');
    expect(JSON.stringify([talk.session, talk.records])).not.toMatch(/p[uú]rpura/i);
  },
);
