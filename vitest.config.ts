import { defineConfig } from 'vitest/config';
import { PlainSummary } from './scripts/plain-summary.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/chromium.ts'],
    // Generous: a test that waits is stopped by its own condition, and machines that run this may be slow and shared.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    // Processes, since tests start servers, set environment variables and open databases.
    pool: 'forks',
    maxWorkers: '100%',
    restoreMocks: true,
    unstubEnvs: true,
    reporters: ['default', new PlainSummary()],
  },
});
