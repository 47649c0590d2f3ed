import { describe, expect, test } from 'vitest';
import { atMenu, hours, inCare, type Talk, textOf } from './talk.ts';

const withCase = (): Talk => {
  const talk = atMenu();
  talk.say('persona', 'crédito', 'no entiendo lo del gota a gota');
  return talk;
};

test('asking for a person opens a case with her words in the case alone', () => {
  const talk = withCase();
  const cases = talk.records.filter((record) => record.kind === 'case');
  expect(cases).toMatchObject([{ reason: 'asked', topic: 'credit', words: 'no entiendo lo del gota a gota' }]);
  const facts = talk.records.filter((record) => record.kind === 'fact');
  expect(JSON.stringify(facts)).not.toContain('gota a gota');
  expect(talk.session.case).not.toBe(null);
});

test('a reply goes out as it is, and from then on the bot is silent', () => {
  const talk = withCase();
  expect(talk.staff({ act: 'reply', text: 'Hola, le habla Marta.' })).toEqual([
    { kind: 'text', body: 'Hola, le habla Marta.' },
  ]);
  expect(talk.session.hand).toBe('person');
  expect(talk.send({ type: 'text', body: 'ay gracias, es que me prestaron 500' })).toEqual([]);
  expect(talk.send({ type: 'media', media: 'image' })).toEqual([]);
});

test('what she writes to a person is kept in the transcript and answers nothing', () => {
  const talk = inCare('comida');
  talk.staff({ act: 'reply', text: 'Cuénteme.' });
  talk.send({ type: 'text', body: 'sí' });
  expect(talk.value('care.caregiver')).toBe(undefined);
  expect(talk.records.at(-1)).toMatchObject({ kind: 'turn', said: ['sí'] });
});

test('danger is answered by the bot also while a person writes with her', () => {
  const talk = withCase();
  talk.staff({ act: 'reply', text: 'Cuénteme.' });
  const [message] = talk.send({ type: 'text', body: 'me van a matar si no pago' });
  expect(textOf(message)).toContain('123');
});

describe('where the team has been silent for days', () => {
  const waiting = (silence: number): Talk => {
    const talk = withCase();
    talk.staff({ act: 'reply', text: 'Cuénteme.' });
    talk.pass(silence);
    return talk;
  };
  const hello = { type: 'text', body: 'hola vecina' } as const;

  test('she is told once that a person has her case, and how Vecina comes back', () => {
    const talk = waiting(8 * 24 * hours);
    const [message, ...others] = talk.send(hello);
    expect(textOf(message)).toMatch(/^Una persona del equipo tiene su caso.*\*menú\*/);
    expect(others).toEqual([]);
    expect(talk.session.hand).toBe('person');
    talk.pass(24 * hours);
    expect(talk.send(hello)).toEqual([]);
    talk.say('menú');
    expect(talk.at).toBe('!menu');
  });

  test('again only where they wrote and were silent again', () => {
    const talk = waiting(8 * 24 * hours);
    talk.send(hello);
    talk.staff({ act: 'reply', text: 'Qué pena la demora.' });
    expect(talk.send(hello)).toEqual([]);
    talk.pass(5 * 24 * hours);
    expect(talk.send({ type: 'media', media: 'image' })).toHaveLength(1);
  });

  test('over a weekend and a holiday nothing is said', () => expect(waiting(3 * 24 * hours).send(hello)).toEqual([]));
});

test('"menú" brings the bot back', () => {
  const talk = withCase();
  talk.staff({ act: 'reply', text: 'Cuénteme.' });
  talk.say('menú');
  expect(talk.session.hand).toBe('bot');
  expect(talk.at).toBe('!menu');
});

test('a release says who answers now, and goes on where she was', () => {
  const talk = inCare('comida');
  talk.staff({ act: 'reply', text: 'Listo.' });
  const [message] = talk.staff({ act: 'release' });
  expect(textOf(message)).toMatch(/^Le sigue atendiendo Vecina/);
  expect(textOf(message)).toContain('¿Usted cuida a alguien?');
  expect(talk.session.hand).toBe('bot');
});

test('a release after her 24 hours calls nobody back by a template; the bot answers when she writes', () => {
  const talk = inCare('comida');
  talk.staff({ act: 'reply', text: 'Listo.' });
  talk.pass(25 * hours);
  expect(talk.staff({ act: 'release' })).toEqual([]);
  expect(talk.session.hand).toBe('bot');
  expect(talk.send({ type: 'text', body: 'hola' })).not.toEqual([]);
});

test('a release of what nobody holds says nothing', () => {
  expect(inCare('comida').staff({ act: 'release' })).toEqual([]);
});

test('closing ends the case without a word', () => {
  const talk = withCase();
  talk.staff({ act: 'reply', text: 'Listo.' });
  expect(talk.staff({ act: 'close' })).toEqual([]);
  expect(talk.session).toMatchObject({ hand: 'bot', case: null });
});

test('where the window is closed, a reply invites her with the number of her case and nothing else of it', () => {
  const talk = withCase();
  talk.staff({ act: 'reply', text: 'Hola, sobre su deuda…' });
  const [send] = talk.effects;
  expect(send?.kind === 'send' && send.whenClosed).toMatchObject({ kind: 'template', name: 'vecina_reply_waiting' });
  expect(JSON.stringify(send?.kind === 'send' && send.whenClosed)).not.toMatch(/deuda|cr[eé]dito/);
});
