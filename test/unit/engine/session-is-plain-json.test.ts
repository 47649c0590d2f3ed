import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { citizenIn, pick, spread } from '../../property/answering.ts';
import { inCare } from './talk.ts';

/** Strings, finite numbers, booleans, null, and arrays and plain objects of these. */
const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isPlain);
};

test.each(registry.flows.map((flow) => flow.id))(
  'a session of %s, and its effects, survive storage as they are',
  (flow) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const citizen = citizenIn(flow);
        for (let step = 0; step < 60; step += 1) {
          expect(isPlain(citizen.session)).toBe(true);
          expect(JSON.parse(JSON.stringify(citizen.session))).toEqual(citizen.session);
          if (!citizen.answer((question, key) => pick(question, spread(seed, key)))) return;
        }
      }),
      { numRuns: 15 },
    );
  },
);

test.each(['pausa', 'mis datos', 'corregir', 'borrar', 'asdf', 'me van a matar'])('also after "%s"', (words) => {
  const talk = inCare('comida');
  talk.say(words);
  expect(isPlain(talk.session)).toBe(true);
  expect(isPlain(talk.effects)).toBe(true);
});

test('the same turn again gives the same session and the same effects', () => {
  const talk = inCare('comida');
  const before = talk.session;
  const input = talk.message({ type: 'text', body: 'no' });
  talk.hear(input);
  const once = { session: talk.session, effects: talk.effects };
  talk.session = before;
  talk.hear(input);
  expect({ session: talk.session, effects: talk.effects }).toEqual(once);
});

test('a short conversation stays small', () => {
  const talk = inCare('salud', 'todo', 'no', 'no', 'Suba');
  for (let turn = 0; turn < 50; turn += 1) talk.say('ver mapa', 'volver', 'asdf', 'gracias');
  expect(JSON.stringify(talk.session).length).toBeLessThan(4000);
});
