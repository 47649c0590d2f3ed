import { type Browser, type BrowserContext, chromium } from 'playwright-core';

let running: Promise<Browser> | undefined;
let windows = 0;

/** A window that shares nothing with others and talks to nobody but us. One browser shows all that are open at once: to start one takes a second. */
export async function openBrowser(
  executablePath: string,
  options: { readonly width: number; readonly height: number; readonly dark?: boolean; readonly touch?: boolean },
): Promise<{ readonly context: BrowserContext; close(): Promise<void> }> {
  windows += 1;
  running ??= chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const browser = await running;
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: options.touch ?? false,
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
  });
  // The console is built at its first visit, and machines may be slow.
  context.setDefaultTimeout(90_000);
  const close = async () => {
    await context.close();
    windows -= 1;
    if (windows > 0) return;
    running = undefined;
    await browser.close();
  };
  return { context, close };
}
