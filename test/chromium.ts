import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../scripts/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a Chromium, `inject('chromium')` in a test; null where none can be had, and browser tests are skipped. */
    chromium: string | null;
  }
}

/** Runs once before all tests. */
export function setup(project: TestProject): void {
  const path = ensureChromium() ?? null;
  if (!path)
    process.stderr.write(
      '\n*** NO CHROMIUM: THE BROWSER TESTS DO NOT RUN. Install one or set VECINA_CHROMIUM. ***\n\n',
    );
  project.provide('chromium', path);
}
