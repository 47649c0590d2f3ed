import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The one without windows first: the same pages for two thirds of the work. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium for the browser tests: `VECINA_CHROMIUM`, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['VECINA_CHROMIUM'];
  return [...(named ? [named] : usual), chromium.executablePath()].find((path) => existsSync(path));
}

/** Finds a Chromium or gets one: Debian's where we are root and there is apt-get, else Playwright's. */
export function ensureChromium(): string | undefined {
  const there = findChromium();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('No Chromium here: installing Debian’s for the browser tests.\n');
    // The second is for releases that do not part the one without windows.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const apt = `apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends ${name}`;
      if (!findChromium()) quietly('sh', ['-c', apt]);
    }
  }
  if (!findChromium()) {
    process.stderr.write('No Chromium here: asking Playwright for its own.\n');
    quietly(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  }
  return findChromium();
}

/** Whatever the outcome, the caller looks for the browser itself. */
function quietly(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 });
}
