import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { citizenIn, contentOf, pick, spread } from '../../property/answering.ts';
import { inCare } from './talk.ts';

const flows = registry.flows.filter((flow) => flow.questions.length > 0).map((flow) => flow.id);

test.each(flows)('every answer in %s is met with one message', (flow) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const citizen = citizenIn(flow);
      for (let step = 0; step < 60; step += 1) {
        const position = citizen.position();
        if (position.at !== 'asking') return;
        const { question } = position.asked;
        const effects = citizen.hear(
          contentOf(question, {
            key: position.key,
            run: citizen.session.run.id,
            value: pick(question, spread(seed, position.key)),
          }),
        );
        expect(effects.filter((effect) => effect.kind === 'send')).toHaveLength(1);
      }
    }),
    { numRuns: 25 },
  );
});

test('only a pin makes it two, and what can be tapped is on the last', () => {
  const talk = inCare('salud', 'todo', 'no', 'no', 'Suba');
  const sent = talk.send({ type: 'text', body: 'ver mapa' });
  expect(sent.map(({ kind }) => kind)).toEqual(['location', 'buttons']);
});

test.each(['reaction', 'deleted'] as const)('a %s gets no answer and changes nothing', (type) => {
  const talk = inCare('salud');
  const { answers } = talk.session;
  expect(talk.send({ type })).toEqual([]);
  expect(talk.session.answers).toEqual(answers);
});
