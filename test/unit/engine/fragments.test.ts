import { describe, expect, test } from 'vitest';
import { inCare, inCredit, Talk, textOf } from './talk.ts';

const text = (body: string) => ({ type: 'text', body }) as const;

test('a piece that the question refuses is joined to the next within five seconds', () => {
  const talk = inCare('salud', 'todo', 'no', 'no');
  talk.send(text('barrio'));
  expect(talk.value('care.place')).toBe(undefined);
  talk.send(text('restrepo'), { after: 3000 });
  expect(talk.value('care.place')).toMatchObject({ locality: '15' });
});

test('later than five seconds they are two', () => {
  for (const [after, age] of [
    [4000, 0],
    [6000, undefined],
  ] as const) {
    const talk = inCare('jardín', 'sí', 'hija');
    talk.send(text('recién'));
    talk.send(text('nacida'), { after });
    expect(talk.value('care.personAge@p1')).toBe(age);
  }
});

test('pieces that come in one delivery are answered with one message, without an excuse', () => {
  const talk = inCare('salud', 'todo', 'no', 'no');
  const [first, second] = [talk.message(text('en')), talk.message(text('bosa'), { after: 1000 })];
  const sent = talk.hear(first, second);
  expect(sent).toHaveLength(1);
  expect(textOf(sent[0])).toMatch(/^✓ Dónde vive: \*Bosa\*/);
});

test('answers to two questions in one delivery are both taken, and one message goes out', () => {
  const talk = inCare('comida');
  const sent = talk.hear(talk.message(text('no')), talk.message(text('40'), { after: 500 }));
  expect(sent).toHaveLength(1);
  expect(talk.value('care.caregiver')).toBe(false);
  expect(talk.value('care.age')).toBe(40);
});

test('a thank-you in the same delivery as the last answer does not hide the result', () => {
  const talk = inCare('salud', 'todo', 'no', 'no');
  const sent = talk.hear(talk.message(text('Suba')), talk.message(text('gracias'), { after: 500 }));
  expect(textOf(sent[0])).toContain('Línea Manzanas');
});

test('a yes that came with the greeting allows nothing: she had not read what it was for', () => {
  const talk = new Talk();
  talk.hear(talk.message(text('hola')), talk.message(text('sí'), { after: 500 }));
  expect(talk.value('welcome.consent')).toBe(undefined);
  expect(talk.at).toBe('welcome.consent');
});

test('a command is not joined to anything', () => {
  const talk = inCare('salud', 'todo', 'no', 'no');
  talk.send(text('en'));
  talk.send(text('menú'), { after: 1000 });
  expect(talk.at).toBe('!menu');
});

describe('a number and its unit in two pieces', () => {
  test.each([
    ['dos', 'millones', 2_000_000],
    ['medio', 'millón', 500_000],
    ['un', 'palo', 1_000_000],
    ['dos palos', 'y medio', 2_500_000],
    ['millón', 'y medio', 1_500_000],
    ['quinientos', 'mil', 500_000],
    ['50', 'mil', 50_000],
    ['ochenta', 'mil pesos', 80_000],
    ['como', 'dos millones', 2_000_000],
  ])('%s, %s', (one, other, amount) => {
    const apart = inCredit('surtir');
    apart.send(text(one));
    apart.send(text(other), { after: 3000 });
    expect(apart.value('credit.amount')).toBe(amount);
    expect(apart.at).toBe('credit.byWhen');
    expect(apart.shown).not.toContain('no le entendí');

    const together = inCredit('surtir');
    const sent = together.hear(together.message(text(one)), together.message(text(other), { after: 1000 }));
    expect(together.value('credit.amount')).toBe(amount);
    expect(textOf(sent[0]).match(/\$/g)).toHaveLength(1);
  });

  test('later than that, a unit alone says nothing new of an answer', () => {
    const talk = inCredit('surtir');
    talk.send(text('dos millones'));
    talk.send(text('y medio'), { after: 60_000 });
    expect(talk.value('credit.amount')).toBe(2_000_000);
  });
});
