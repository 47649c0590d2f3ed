import { expect, test } from 'vitest';
import { asks, begin, concludes, conversation, type Flow } from '../../../flows/engine/flow.ts';
import type { Question } from '../../../flows/engine/question.ts';
import { firstStep, nextStep } from '../../../flows/engine/step.ts';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';

const asked = (id: string, kind: Question['kind']): Question => ({
  id,
  version: 1,
  kind,
  sensitivity: 'plain',
  keeps: 'run',
  unknown: 'accept',
});
const [age, home, words] = [asked('some.age', 'age'), asked('some.home', 'place'), asked('some.words', 'words')];

const newFlow = (): Flow => ({
  ...(registry.flows[0] as Flow),
  machine: conversation.createMachine({
    id: 'some',
    context: begin,
    initial: 'age',
    states: { age: asks(age, 'home'), home: asks(home, 'words'), words: asks(words, 'end'), end: concludes('end') },
  }),
});

const world = shippedWorld(null);
const today = { world, now: '2026-11-30T17:00:00.000Z', before: null };

test('who answers alike on one day stands at one step, and who answers otherwise at another', () => {
  const flow = newFlow();
  const after = (value: number) => nextStep(flow, firstStep(flow, today), age, value);
  expect(after(34)).toBe(after(34));
  expect(after(34).context).not.toEqual(after(35).context);
  expect(after(35).context.answers).toEqual({ 'some.age': 35 });
});

test('another day, another world, a consent withdrawn or another flow begin apart', () => {
  const flow = newFlow();
  const first = firstStep(flow, today);
  expect(firstStep(flow, today)).toBe(first);
  expect(firstStep(flow, { ...today, research: true })).not.toBe(first);
  expect(firstStep(newFlow(), today)).not.toBe(first);
  expect(firstStep(flow, { ...today, world: { ...world } })).not.toBe(first);
  expect(firstStep(flow, { ...today, now: '2026-12-01T17:00:00.000Z' }).context.now).toContain('12-01');
});

test('what is known of her alone is shared with nobody', () => {
  const flow = newFlow();
  const before = { at: '2026-11-01T17:00:00.000Z', outcomes: {} };
  for (const known of [{ before }, { kept: {} }, { recorded: [] }]) {
    const hers = { ...today, ...known };
    expect(firstStep(flow, hers)).not.toBe(firstStep(flow, hers));
    expect(nextStep(flow, firstStep(flow, hers), age, 34).tree).toBeNull();
  }
});

test('where just she is, and her own words, stay out of what is shared', () => {
  const flow = newFlow();
  const there = nextStep(flow, firstStep(flow, today), age, 34);
  const shared = { locality: 'Kennedy', latitude: 4.6, longitude: -74.1, precision: 'shared' } as const;
  expect(nextStep(flow, there, home, shared).tree).toBeNull();
  const told = nextStep(flow, there, home, { locality: 'Kennedy', precision: 'locality' });
  expect(nextStep(flow, there, home, { locality: 'Kennedy', precision: 'locality' })).toBe(told);
  expect(nextStep(flow, told, words, 'me da pena').tree).toBeNull();
  expect([...there.after.keys(), ...told.after.keys()].join()).not.toMatch(/pena|-74/);
});

test('a day with more ways than there is room for goes on, with the right answers', () => {
  const flow = newFlow();
  const first = firstStep(flow, today);
  for (let value = 0; value < 2500; value += 1)
    expect(nextStep(flow, first, age, value).context.answers).toEqual({ 'some.age': value });
  expect(first.after.size).toBeLessThan(2500);
  expect(firstStep(flow, today)).not.toBe(first);
});
