import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Less than half of what the package itself would hand out, for every page that is loaded. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that look at colours; all others find the same in the dark as in the light. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on a page, in one line each: WCAG 2.2 A and AA, and good practice. */
export const violations = (page: Page): Promise<string[]> => found(page, {});

/** The same in the light, and then what is wrong with the colours where the same page is dark. It stays light. */
export const violationsInBoth = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
  const dark = await found(page, { runOnly: { type: 'rule', values: ofColours } });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-mantine-color-scheme=light]').waitFor({ state: 'attached' });
  return [...light, ...dark.map((one) => `in the dark: ${one}`)];
};

const found = async (page: Page, options: RunOptions): Promise<string[]> => {
  // Evaluated apart from the page's own scripts, which its CSP still holds; it stays until another page is loaded.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // What passed is not described one by one: half the time.
  const run = `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`;
  const result = (await page.evaluate(run)) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
};
