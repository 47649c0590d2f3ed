import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { phoneOn } from '../browser/phone-page.ts';

const chromium = inject('chromium');

async function opened() {
  const data = await mkdtemp(join(tmpdir(), 'vecina-phone-'));
  const server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
  const browser = await openBrowser(chromium ?? '', { width: 390, height: 844 });
  onTestFinished(async () => {
    await browser.close();
    await server.close();
    await rm(data, { recursive: true, force: true });
  });
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/phone`);
  await page.locator('.phone').waitFor();
  return { server, page, ...phoneOn(page) };
}

// Skipped where there is no browser, which test/browser says aloud. Words may change; what must hold is that a person who only taps gets one answer to each thing she does.
describe.skipIf(chromium === null)('Vecina on the phone page', () => {
  it('answers each tap once, from the greeting through consent to the first question', async () => {
    const { page, phone, server, button, sheet } = await opened();
    const theirs = phone.locator('.theirs');
    const answered = (count: number) => theirs.nth(count - 1).waitFor();
    await button('Salude: «Hola»').click();
    await answered(1);
    expect(await theirs.last().textContent()).toContain('Vecina');
    await theirs.last().locator('.choice').first().click();
    await answered(2);
    await theirs.last().locator('.choice').first().click();
    await answered(3);
    await theirs.last().locator('.action').click();
    await sheet.getByRole('radio').first().check();
    await sheet.getByRole('button', { name: 'Enviar' }).click();
    await answered(4);
    await server.simulator?.control.settled();
    expect(await theirs.count()).toBe(4);
    expect(await phone.locator('.mine').count()).toBe(4);
    expect(server.simulator?.control.counters()).toMatchObject({ accepted: 4, rejected: {}, webhookFailures: 0 });
    await page.reload();
    await answered(4);
  });

  it('answers a person whose number is hidden', async () => {
    const { page, server } = await opened();
    const key = 'CO.573000000077000';
    server.simulator?.control.addPhone({ userId: key, name: 'Luz' });
    await page.reload();
    const luz = phoneOn(page, 1);
    await luz.say('buenas');
    await luz.hears('Vecina');
    expect(server.simulator?.control.counters().droppedSilently).toBe(0);
  });
});
