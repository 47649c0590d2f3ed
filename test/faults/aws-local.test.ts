import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsEngine, awsLocal } from '../e2e/engine/aws-local.ts';
import { hazards } from './hazards.ts';
import { expectNothingLost, liveThrough } from './kill-in-mid-load.ts';

let engine: AwsEngine;
beforeAll(async () => {
  // Short, so that what was killed comes again soon; on a slow machine a letter that is still in work would come after one second.
  engine = await awsLocal({ visibilitySeconds: 3 });
});
afterAll(() => engine?.close());

describe('on aws-local', () => {
  hazards(() => engine);

  it('kill -9 of the functions in mid-load loses nothing, and doubles no more than what was being sent in that instant', async () => {
    engine.control.setLimits({ pair: null });
    const dead = await engine.deadLetters();
    const kills = [
      { at: 40, kill: async () => engine.kill9('converse') },
      { at: 90, kill: async () => engine.kill9('receive-webhook') },
      { at: 140, kill: async () => engine.kill9('converse') },
    ];
    const { keys, doubled } = await liveThrough(engine.control, kills);
    await engine.idle();
    await expectNothingLost(engine, keys);
    expect(await engine.deadLetters()).toBe(dead);
    // Each copy of a function handles one batch of at most ten letters.
    expect(doubled).toBeLessThanOrEqual(2 * 2 * 10);
  });
});
