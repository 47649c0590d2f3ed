import { afterAll, beforeAll, describe } from 'vitest';
import { type AwsEngine, awsLocal } from '../e2e/engine/aws-local.ts';
import { hazards } from './hazards.ts';

let engine: AwsEngine;
beforeAll(async () => {
  engine = await awsLocal();
});
afterAll(() => engine?.close());

describe('on aws-local', () => hazards(() => engine));
