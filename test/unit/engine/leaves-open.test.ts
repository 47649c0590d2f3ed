import { expect, test } from 'vitest';
import { inCare, type Talk } from './talk.ts';

const row = 'No sé o no contesto';
const atDisability = (): Talk => inCare('Que cuiden a los míos', 'sí', 'mi mamá', '82');
const atPregnant = (): Talk => inCare('Que cuiden a los míos', 'sí', 'mi hijo', '2', 'no', 'no', '30', 'mujer');

test.each([
  ['a list', atDisability, 'care.personDisability@p1'],
  ['yes and no', atPregnant, 'care.pregnant'],
] as const)('a question of health has a row for who would rather not say: %s', (_form, make, key) => {
  const talk = make();
  expect(talk.at).toBe(key);
  expect(talk.taps.map(({ title }) => title)).toContain(row);
  for (const said of [row, 'prefiero no decir', 'no sé']) {
    const other = make();
    other.say(said);
    expect(other.value(key)).toBe(null);
  }
  talk.tap(talk.tapNamed(row));
  expect(talk.value(key)).toBe(null);
});

test('in the list it is neither "no sé" nor "no"', () => {
  const talk = atDisability();
  talk.say('prefiero no decir', 'corregir');
  expect(talk.shown).toContain('Discapacidad (su mamá o papá): *Sin respuesta*');
});
