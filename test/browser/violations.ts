import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page, in one line each: WCAG 2.2 A and AA, and good practice. */
export const violations = async (page: Page): Promise<string[]> => {
  // Evaluated apart from the page's own scripts, which its CSP still holds.
  await page.evaluate(axe.source);
  // What passed is not described one by one: half the time.
  const { violations: found } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
};
