import { describe, expect, test } from 'vitest';
import { inCredit, type Talk, toGoodDay } from '../engine/talk.ts';

const atBadDay = (good = '50'): Talk => inCredit(...toGoodDay, good);
const atDays = (): Talk => inCredit(...toGoodDay, '100', '60');
const both = (talk: Talk) => [talk.value('credit.goodDay'), talk.value('credit.badDay')];

describe('where the bad day is asked', () => {
  test.each([
    ['ay no ese es el malo, el bueno es 120', [120_000, 50_000]],
    ['no, ese es el malo, 120 el bueno', [120_000, 50_000]],
    ['no el dia bueno son 120 y el malo 50', [120_000, 50_000]],
    ['vendo 120 en un dia bueno y 40 en uno malo', [120_000, 40_000]],
    ['no, en el dia bueno vendo 120', [120_000, undefined]],
    ['el dia bueno son 120', [120_000, undefined]],
    ['no, el dia bueno son 120', [120_000, undefined]],
    ['un buen día son 150 mil', [150_000, undefined]],
    ['bueno, 30', [50_000, 30_000]],
    ['bueno pues 30', [50_000, 30_000]],
    ['en un día malo 20', [50_000, 20_000]],
    ['el bueno es 50', [50_000, undefined]],
  ])('"%s"', (said, told) => {
    const talk = atBadDay();
    talk.say(said);
    expect(both(talk)).toEqual(told);
  });

  test('more than on a good day is asked back, kindly, and taken once she says yes', () => {
    const talk = atBadDay();
    talk.say('120');
    expect(talk.shown).toBe('Eso es más que en su día bueno. ¿En un *día malo* vende *$120.000*?');
    expect(both(talk)).toEqual([50_000, undefined]);
    talk.say('sí');
    expect(both(talk)).toEqual([50_000, 120_000]);
  });

  test.each([
    ['no, el bueno es 200', [200_000, undefined]],
    ['no, son 30', [50_000, 30_000]],
    ['no, 30', [50_000, 30_000]],
    ['no', [50_000, undefined]],
  ])('what she says with her no counts: "%s"', (said, told) => {
    const talk = atBadDay();
    talk.say('120', said);
    expect(both(talk)).toEqual(told);
    expect(talk.at).toBe(told[1] === undefined ? 'credit.badDay' : 'credit.daysPerWeek');
  });

  test.each(['50', '40', '0'])('as much or less is believed: %s', (said) => {
    const talk = atBadDay();
    talk.say(said);
    expect(talk.at).toBe('credit.daysPerWeek');
  });
});

describe('once both were told', () => {
  test.each([
    ['el dia bueno son 120', [120_000, 60_000]],
    ['no, en el dia bueno vendo 120', [120_000, 60_000]],
    ['no el dia bueno son 120 y el malo 50', [120_000, 50_000]],
    ['el malo 50', [100_000, 50_000]],
    ['3 días buenos y 2 malos', [100_000, 60_000]],
    ['en un día bueno gasto 40', [100_000, 60_000]],
  ])('"%s"', (said, told) => {
    const talk = atDays();
    talk.say(said);
    expect(both(talk)).toEqual(told);
    expect(talk.at).toBe('credit.daysPerWeek');
  });

  test('a bad day that is better than the good one is asked back', () => {
    const talk = atDays();
    expect(talk.say('el malo son 200')).toContain('¿En un *día malo* vende *$200.000*?');
    expect(both(talk)).toEqual([100_000, 60_000]);
  });

  test('what she spends or owes on a good day is no sale', () => {
    const talk = inCredit(...toGoodDay, '100', '60', '6', '50 mil', '260 mil');
    talk.say('sí, en un día bueno pago 20 al gota');
    expect(both(talk)).toEqual([100_000, 60_000]);
    expect(talk.at).toBe('credit.gotaLent');
  });
});

test('where the good day is asked, what she says of the bad one is kept for it', () => {
  const talk = inCredit(...toGoodDay, 'en un día malo 50');
  expect(both(talk)).toEqual([undefined, 50_000]);
  talk.say('120');
  expect(both(talk)).toEqual([120_000, 50_000]);
  expect(talk.at).toBe('credit.daysPerWeek');
});
