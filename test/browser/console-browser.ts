import type { Page } from 'playwright-core';

/** Signs a demo person in, and waits until her first page is there. */
export const signIn = async (page: Page, url: string, name: string): Promise<void> => {
  await page.goto(`${url}/console/`);
  await page.getByRole('link', { name: 'Entrar' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** Goes to a page of the console by its address. */
export const goTo = async (page: Page, id: string, heading: string | RegExp): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, id);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};

/** Waits until nothing stands out sideways: a page is laid out anew some time after its window changed. Throws where it stays so. */
export const fitsSideways = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
};
