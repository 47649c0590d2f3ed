import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { PlainSummary } from './scripts/plain-summary.ts';
import { SlowestFirst } from './scripts/slowest-first.ts';

// What Node has compiled once the next process takes from here: workers, the threads of servers and commands load the same files.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/vecina-tests');

export default defineConfig({
  // As Node finds packages when the program runs: not what they keep for bundlers and for development (xstate's is slower).
  plugins: [
    {
      name: 'as-it-runs',
      configResolved: ({ ssr }) => void ssr.resolve?.conditions?.splice(0, Number.POSITIVE_INFINITY, 'node'),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/chromium.ts'],
    setupFiles: ['test/keep-compiled.ts'],
    // Generous, and said here alone: a test that waits is stopped by its own condition, and machines that run this are now and
    // then five times slower than usual. What a browser is waited for stands in `test/browser/open-browser.ts`.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
    teardownTimeout: 10_000,
    // Processes, since tests start servers, set environment variables and open databases. One process runs many files:
    // what they import is loaded once. So a file cleans up after itself.
    pool: 'forks',
    // As the program runs (scripts/launch.mjs).
    execArgv: ['--no-regexp-tier-up'],
    isolate: false,
    // One more than cores, and many conversations side by side: a quarter of a test's time is waiting for a browser or a disk.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 16,
    sequence: { sequencer: SlowestFirst },
    // Node itself loads our code, as it does when it runs: quicker, and what only a bundler would forgive is noticed.
    // No module can be mocked so; what a test wants in place of the real thing is handed in.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    restoreMocks: true,
    unstubEnvs: true,
    reporters: ['default', new PlainSummary()],
  },
});
