import { expect, test } from 'vitest';
import { inCare, inCredit, type Talk } from './talk.ts';

const cases: readonly (readonly [string, () => Talk, string, string])[] = [
  ['an amount', () => inCredit('surtir'), '¿con 500 mil me alcanza?', 'credit.amount'],
  ['an age', () => inCare('jardín', 'mi mamá'), '¿con 60 años ya la reciben?', 'care.personAge@p1'],
];

test.each(cases)('a question that could be read as %s is asked back', (_what, talk, words, key) => {
  const she = talk();
  expect(she.say(words)).toMatch(/¿Quiso decir/);
  expect(she.value(key)).toBeUndefined();
  she.say('sí');
  expect(she.value(key)).toBeDefined();
});

test('a question is neither yes nor no', () => {
  const she = inCare('estudiar');
  she.say('¿y eso le sirve a uno?');
  expect(she.value('care.caregiver')).toBeUndefined();
});

test.each(['no señora por que?', 'si, a mi mamá, eso vale?', 'no tengo a nadie, por qué?'])(
  '"%s" is a yes or a no all the same',
  (words) => {
    const she = inCare('estudiar');
    she.say(words);
    expect(she.value('care.caregiver')).toBeDefined();
  },
);

test('what stands before a question is an answer', () => {
  const she = inCare();
  she.say('tengo un niño de 7 con síndrome de down, ¿dónde lo reciben?');
  expect(she.value('care.need')).toBe('care');
});
