import { expect, test } from 'vitest';
import { atMenu, inCare, inCredit, type Talk, textOf } from './talk.ts';

const places: readonly (readonly [string, () => Talk])[] = [
  ['an amount', () => inCredit('surtir')],
  ['a list', () => inCredit()],
  ['a place', () => inCare('salud', 'todo', 'no', 'no')],
  ['a yes or no', () => inCare('salud')],
  ['the menu', atMenu],
];

test.each(places)(
  'not understood at %s: a person and a way past it are offered at every third, asked shortly between, never twice alike',
  (_, begin) => {
    const talk = begin();
    const said = ['ñlkj', 'qwer zxcv', 'mmm pues ajsdk', 'asdf', 'zzzz', 'hjkl', 'qqqq', 'wwww', 'asdf', 'ñlkj'].map(
      (body) => textOf(talk.send({ type: 'text', body })[0]),
    );
    expect(said.filter((one) => one.includes('Si prefiere, escoja'))).toHaveLength(3);
    said.slice(2).forEach((one, index) => {
      expect(one).not.toBe(said[index + 1]);
    });
    const longest = (some: readonly string[]): number => Math.max(...some.map((one) => one.length));
    expect(longest(said.slice(6))).toBeLessThanOrEqual(longest(said.slice(0, 6)));
    // and the way out still stands
    talk.say('menú');
    expect(talk.at).toBe('!menu');
  },
);
