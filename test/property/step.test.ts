import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import type { StateMeta } from '../../flows/engine/flow.ts';
import { firstStep, nextStep } from '../../flows/engine/step.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';

const input = { world: shippedWorld(null), now: '2026-11-22T17:00:00.000Z', before: null };

/** What a snapshot says, without what belongs to its machine. */
const told = ({ value, status, context, error, children }: AnyMachineSnapshot) => ({
  value,
  status,
  context,
  error,
  children,
});

const asked = (snapshot: AnyMachineSnapshot) => {
  const meta = Object.values<StateMeta>(snapshot.getMeta()).find((one) => 'ask' in one);
  if (meta === undefined || !('ask' in meta)) return null;
  return typeof meta.ask === 'function' ? meta.ask(snapshot.context) : meta.ask;
};

test('a step is what xstate makes of it, however conversations take turns on one machine', () => {
  let steps = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 4, maxLength: 30 }), (picks) => {
      const walks = registry.flows
        .flatMap((flow) => [flow, flow])
        .map((flow) => ({
          flow,
          theirs: initialTransition(flow.machine, input)[0],
          ours: firstStep(flow, input),
        }));
      for (const [index, pick] of picks.entries()) {
        for (const [place, walk] of walks.entries()) {
          expect(told(walk.ours.snapshot)).toEqual(told(walk.theirs));
          const question = asked(walk.theirs);
          if (question === null) continue;
          const values = [...(question.options ?? []), true, false, 34, null];
          const value = values[(pick + place + index) % values.length] ?? null;
          walk.theirs = transition(walk.flow.machine, walk.theirs, { type: 'answer', question: question.id, value })[0];
          walk.ours = nextStep(walk.flow, walk.ours, question, value);
          steps += 1;
        }
      }
    }),
    { numRuns: 20 },
  );
  expect(steps).toBeGreaterThan(1000);
});
