import { expect, test } from 'vitest';
import { inCare, inCredit, toGoodDay } from './talk.ts';

test.each(['25000000 pesos', '25 millones', 'son 25 millones'])(
  'an amount asked back and said again, "%s", is meant',
  (again) => {
    const talk = inCredit(...toGoodDay, '100 mil');
    expect(talk.say('25 millones')).toContain('¿En un *día malo* vende *$25.000.000*?');
    talk.say(again);
    expect(talk.value('credit.badDay')).toBe(25_000_000);
  },
);

test('another amount than the one asked back takes its place', () => {
  const talk = inCredit(...toGoodDay, '100 mil');
  talk.say('25 millones', '25 mil');
  expect(talk.value('credit.badDay')).toBe(25_000);
});

test('so is an age', () => {
  const talk = inCare('estudiar', 'sí', 'hija', '34', 'ninguna', 'no', '30');
  expect(talk.session.aside?.kind).toBe('clarify');
  talk.say('30 años');
  expect(talk.value('care.age')).toBe(30);
});

test.each([
  'no dije 25 millones',
  'con 25 millones no pago ni el arriendo',
  '¿25 millones está bien?',
  '25 millones no',
])('"%s" is no yes to it', (words) => {
  const talk = inCredit(...toGoodDay, '100 mil', '25 millones', words);
  expect(talk.value('credit.badDay')).toBeUndefined();
});
