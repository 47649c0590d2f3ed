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
