import { flushCompileCache } from 'node:module';
import { afterAll } from 'vitest';

// After each file, and not only as a worker ends: what others start meanwhile takes it too.
afterAll(() => flushCompileCache());
