import { expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

/** Who was told of several services, as she is when she is asked whether she could go. */
const asked = (): Talk => {
  const talk = atMenu();
  talk.say('Servicios de cuidado', 'Que cuiden a los míos', 'sí', 'mi mamá', '81', 'ninguna', 'no', '50', 'Kennedy');
  talk.recorded = [];
  const [timer] = talk.session.timers.filter(({ name }) => name === 'reminder');
  if (timer === undefined) throw new Error('no reminder of the visit');
  talk.time = Date.parse(timer.at);
  talk.timer(timer.token);
  return talk;
};

const told = (talk: Talk) =>
  talk.records.flatMap((one) =>
    one.kind === 'service' && one.told !== null ? [{ service: one.told.service, received: one.told.received }] : [],
  );

test('a no to several referrals is recorded of each, each with what got in the way', () => {
  const talk = asked();
  talk.say('No pude', 'queda lejos');
  expect(told(talk)).toHaveLength(1);
  expect(talk.shown).toContain('También le conté de');
  talk.say('Tampoco pude', 'el horario');
  const both = told(talk);
  expect(both).toHaveLength(2);
  expect(both.every(({ received }) => !received)).toBe(true);
  expect(new Set(both.map(({ service }) => service)).size).toBe(2);
  const barriers = talk.records.flatMap((one) => (one.kind === 'service' ? [one.told?.barriers] : []));
  expect(barriers).toContainEqual(['hours']);
  expect(barriers).toContainEqual(['distance']);
});

test('each is asked of once, and then the diary ends as ever', () => {
  const talk = asked();
  talk.say('No pude', 'queda lejos');
  for (let more = 0; more < 3 && talk.shown.includes('También le conté de'); more += 1) talk.say('tampoco', 'ninguna');
  expect(talk.shown).not.toContain('También le conté de');
  const services = told(talk).map(({ service }) => service);
  expect(new Set(services).size).toBe(services.length);
  expect(talk.taps.map(({ title }) => title)).toContain('Anotar otro');
});

test('to one she went: the other is noted as received', () => {
  const talk = asked();
  talk.say('No pude', 'queda lejos', 'Sí, fui', 'ayer', '5');
  expect(told(talk).map(({ received }) => received)).toEqual([false, true]);
});
