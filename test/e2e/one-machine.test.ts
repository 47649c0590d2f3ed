import { afterAll, beforeAll, describe } from 'vitest';
import type { Engine } from './engine/engine.ts';
import { oneMachine } from './engine/one-machine.ts';
import { journey } from './journey.ts';
import { linkDocument } from './link-document.ts';
import { metaExamples } from './meta-examples.ts';
import { staffCorrects } from './staff-corrects.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await oneMachine();
});
afterAll(() => engine?.close());

describe('on one machine', () => {
  journey(() => engine);
  metaExamples(() => engine);
  linkDocument(() => engine);
  staffCorrects(() => engine);
});
