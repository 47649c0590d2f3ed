import { describe, expect, test } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { everyPlace } from './arrive.ts';
import { inCare, Talk } from './talk.ts';

const words = ['no sé', 'nose', 'ni idea', 'no tengo ni idea', 'no me acuerdo', 'prefiero no decir', "I don't know"];

describe.each(registry.flows.filter(({ id }) => id !== registry.first).map(({ id }) => id))('%s', (flow) => {
  const places = everyPlace(flow);
  const questions =
    registry.flows
      .find(({ id }) => id === flow)
      ?.questions.filter(({ unknown, given }) => unknown === 'accept' && given !== true) ?? [];

  test.each(words)('"%s" is kept as unknown at every question that may be left open: no zero, no no', (body) => {
    for (const question of questions) {
      const talk = new Talk({ session: places.get(question.id) });
      const key = talk.at;
      talk.say(body);
      const answer = talk.session.answers.findLast((one) => one.key === key);
      expect(answer, question.id).toMatchObject({ key, value: null });
    }
  });
});

test('a question that must be answered is explained and asked again', () => {
  const talk = new Talk();
  talk.say('hola', 'no sé');
  expect(talk.at).toBe('welcome.consent');
  expect(talk.shown).toContain('La ley (1581 de 2012)');
});

test('unknown is told as left open, not as a value', () => {
  const talk = inCare('comida', 'no');
  expect(talk.say('no sé')).toMatch(/^✓ Su edad: lo dejamos en blanco/);
});
