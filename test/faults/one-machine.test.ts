import { afterAll, beforeAll, describe } from 'vitest';
import type { Engine } from '../e2e/engine/engine.ts';
import { oneMachine } from '../e2e/engine/one-machine.ts';
import { hazards } from './hazards.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await oneMachine();
});
afterAll(() => engine?.close());

describe('on one machine', () => hazards(() => engine));
