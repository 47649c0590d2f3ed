import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** One phone on the page, in a person's words. Phones are counted from 0. */
export function phoneOn(page: Page, index = 0) {
  const phone = page.locator('.phone').nth(index);
  const input = phone.getByLabel('Escriba un mensaje');
  return {
    phone,
    input,
    log: phone.getByRole('log'),
    status: phone.locator('.chat-status'),
    sheet: page.getByRole('dialog'),
    async say(words: string): Promise<void> {
      await input.fill(words);
      await input.press('Enter');
    },
    /** Waits until the bot has said this, and returns the bubble. */
    async hears(words: string | RegExp): Promise<Locator> {
      const bubble = phone.locator('.theirs .bubble', { hasText: words }).last();
      await bubble.waitFor();
      return bubble;
    },
    async shows(words: string | RegExp): Promise<Locator> {
      const bubble = phone.locator('.mine .bubble', { hasText: words }).last();
      await bubble.waitFor();
      return bubble;
    },
    button: (name: string | RegExp) => phone.getByRole('button', { name }).last(),
  };
}

/** What axe-core finds wrong, as short lines: WCAG 2.2 A and AA, and good practice. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await checker.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
  });
}
