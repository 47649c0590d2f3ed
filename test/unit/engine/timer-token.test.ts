import { describe, expect, test } from 'vitest';
import { isLawful } from '../../../flows/engine/lawful-hours.ts';
import { days, hours, inCare, minutes, Talk, textOf } from './talk.ts';

const paused = (start?: string): Talk => {
  const talk = new Talk(start === undefined ? {} : { start });
  talk.say('hola', 'sí', 'sí', 'Servicios de cuidado', 'comida', 'pausa', 'recordarme mañana');
  return talk;
};

const tokenOf = (talk: Talk): string => talk.session.timers[0]?.token ?? '';

describe('a reminder she asked for', () => {
  test('is set for the next lawful morning', () => {
    expect(paused().session.timers).toMatchObject([{ name: 'resume', at: '2026-11-24T14:00:00.000Z' }]);
  });

  test.each([
    ['Friday evening', '2026-11-27T23:00:00.000Z', '2026-11-28T14:00:00.000Z'],
    ['Saturday', '2026-11-28T15:00:00.000Z', '2026-11-30T14:00:00.000Z'],
    ['the eve of a holiday', '2026-12-07T15:00:00.000Z', '2026-12-09T14:00:00.000Z'],
  ])('on %s skips Sundays and holidays', (_when, start, expected) => {
    const talk = paused(start);
    expect(talk.session.timers.map(({ at }) => at)).toEqual([expected]);
    expect(isLawful(expected)).toBe(true);
  });

  test('comes once: its token is used up', () => {
    const talk = paused();
    const token = tokenOf(talk);
    talk.pass(24 * hours);
    expect(textOf(talk.timer(token)[0])).toMatch(/^Hola\. Me pidió que le recordara/);
    expect(talk.timer(token)).toEqual([]);
  });

  test('at an unlawful hour is put off to the next lawful one, and says nothing', () => {
    const talk = paused();
    const token = tokenOf(talk);
    talk.pass(12 * hours);
    expect(isLawful(talk.now)).toBe(false);
    expect(talk.timer(token)).toEqual([]);
    expect(talk.session.timers).toMatchObject([{ token, at: '2026-11-24T12:00:00.000Z' }]);
  });

  test('is dropped when she goes on by herself', () => {
    const talk = paused();
    const token = tokenOf(talk);
    talk.pass(5 * minutes);
    talk.say('no');
    expect(talk.session.timers).toEqual([]);
    talk.pass(24 * hours);
    expect(talk.timer(token)).toEqual([]);
  });

  test('is dropped by "salir"', () => {
    const talk = paused();
    const token = tokenOf(talk);
    talk.say('salir');
    talk.pass(24 * hours);
    expect(talk.timer(token)).toEqual([]);
    expect(talk.session.timers).toEqual([]);
  });

  test('is not sent while a person answers her', () => {
    const talk = paused();
    const token = tokenOf(talk);
    talk.staff({ act: 'reply', text: 'Buenos días, le habla Marta.' });
    talk.pass(24 * hours);
    expect(talk.timer(token)).toEqual([]);
  });

  test('names no need: the phone may be shared', () => {
    const talk = paused();
    talk.pass(24 * hours);
    expect(textOf(talk.timer(tokenOf(talk))[0])).not.toMatch(/comida|salud|violencia|deuda/i);
  });
});

test.each(['', 'r1-1', 'r2-99', 'anything'])('the unknown token "%s" is ignored', (token) => {
  const talk = inCare('comida');
  const before = talk.session;
  talk.pass(2 * days);
  expect(talk.timer(token)).toEqual([]);
  expect(talk.session.answers).toEqual(before.answers);
  expect(talk.session.aside).toBe(null);
});
