import { afterAll, beforeAll, describe } from 'vitest';
import { awsLocal } from './engine/aws-local.ts';
import type { Engine } from './engine/engine.ts';
import { journey } from './journey.ts';
import { linkDocument } from './link-document.ts';
import { metaExamples } from './meta-examples.ts';
import { staffCorrects } from './staff-corrects.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await awsLocal();
  // Bundling and synthesizing take seconds, and many of them where the machine is shared.
});
afterAll(() => engine?.close());

describe('on aws-local', () => {
  journey(() => engine);
  metaExamples(() => engine);
  linkDocument(() => engine);
  staffCorrects(() => engine);
});
