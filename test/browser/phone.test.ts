/// <reference lib="dom" />
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { phoneRoutes } from '../../infra/local/phone/phone-routes.ts';
import { startEchoBot } from './echo-bot.ts';
import { openBrowser } from './open-browser.ts';
import { phoneOn } from './phone-page.ts';
import { violations } from './violations.ts';

const chromium = inject('chromium');

it('a browser is there', ({ skip }) => {
  if (chromium === null && process.env['CI']) throw new Error('no Chromium: the phone page was not tested');
  if (chromium === null) skip('no Chromium here: the phone page is not tested');
  expect(chromium).toMatch(/\S/);
});

// Without a browser there is no page to test; the test above says so aloud, and fails in CI.
describe.skipIf(chromium === null)('the phone page', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '', { width: 1280, height: 900 });
  });
  afterAll(() => browser?.close());

  async function opened({ width = 1280, height = 900 } = {}) {
    const bot = await startEchoBot();
    const page = await browser.context.newPage();
    const errors: string[] = [];
    let allowed = /^$/;
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !allowed.test(message.text())) errors.push(message.text());
    });
    onTestFinished(async () => {
      await page.close();
      await bot.close();
      expect(errors).toEqual([]);
    });
    await page.setViewportSize({ width, height });
    await page.goto(`${bot.url}/phone`);
    await page.locator('.phone').waitFor();
    const allow = (pattern: RegExp) => {
      allowed = pattern;
    };
    return { page, bot, allow, ...phoneOn(page) };
  }

  it('greets, sends and shows ticks until read', async () => {
    const { button, shows, hears } = await opened();
    await button('Salude: «Hola»').click();
    const mine = await shows('Hola');
    await hears('Usted dijo: Hola');
    await mine.getByRole('img', { name: 'leído' }).waitFor();
  });

  it('keeps what could not be sent where it was written, and says so', async () => {
    const { page, allow, say, input, shows } = await opened();
    allow(/Failed to load resource/);
    await page.route('**/api/phones/*/send', (route) => route.abort());
    await say('¿hay cupo en el jardín?');
    await page.getByText('No responde el WhatsApp de prueba.').waitFor();
    expect(await input.inputValue()).toBe('¿hay cupo en el jardín?');
    await page.unroute('**/api/phones/*/send');
    await input.press('Enter');
    await shows('¿hay cupo en el jardín?');
    expect(await input.inputValue()).toBe('');
  });

  it('shows three phones whole beside each other, and scrolls more or narrower ones without moving the page', async () => {
    const { page, bot } = await opened();
    bot.simulator.control.addPhone({ waId: '573000000002', name: 'Segunda' });
    bot.simulator.control.addPhone({ waId: '573000000003', name: 'Tercera' });
    await page.reload();
    await page.locator('.phone').nth(2).waitFor();
    const cut = () =>
      page
        .locator('.phone')
        .evaluateAll((phones) =>
          phones
            .map((phone) => phone.getBoundingClientRect())
            .filter(({ left, right }) => left < 0 || right > innerWidth),
        );
    expect(await cut()).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBe(0);
    // the longest moment that the clock can show
    for (const width of [390, 412]) {
      await page.setViewportSize({ width, height: 844 });
      await page.locator('#clock .tool-words').evaluate((words) => {
        words.textContent = 'mié, 30 de sept, 12:59 p. m.';
      });
      expect(await sideways()).toBe(0);
    }
    await page.locator('.phone').nth(2).scrollIntoViewIfNeeded();
    expect(await page.locator('.phone').nth(2).isVisible()).toBe(true);
  });

  it('taps a reply button, which answers its message', async () => {
    const { say, hears, shows, button } = await opened();
    await say('botones');
    const asked = await hears('¿Está de acuerdo?');
    expect(await asked.locator('strong').textContent()).toBe('Usted decide.');
    expect(await asked.locator('em').textContent()).toBe('borrar');
    await button('No, gracias').click();
    await hears('Escogió: No, gracias (no)');
    expect(await (await shows('No, gracias')).locator('.quote').textContent()).toContain('Para orientarle');
  });

  it('opens a list and chooses with the keyboard alone', async () => {
    const { page, say, hears, button, sheet } = await opened();
    await say('lista');
    await button('Ver opciones').focus();
    await page.keyboard.press('Enter');
    await sheet.getByRole('heading', { name: 'Ver opciones' }).waitFor();
    expect(await sheet.getByRole('button', { name: 'Enviar' }).isDisabled()).toBe(true);
    await sheet.getByRole('radio', { name: /Cuidado para mi familia/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hears('Escogió: Terminar el colegio (estudio)');
  });

  it('leaves a list with Escape and comes back to where it was', async () => {
    const { page, say, button, sheet } = await opened();
    await say('lista');
    await button('Ver opciones').click();
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    // The focus goes back in the instant after the sheet is gone.
    await expect
      .poll(() => button('Ver opciones').evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  it('comes back to where it was though the message is drawn anew while the list is open', async () => {
    const { page, say, button, sheet } = await opened();
    await say('lista');
    await button('Ver opciones').click();
    await sheet.waitFor();
    // As when a tick or a reaction comes.
    await page.locator('.message', { has: page.getByText('Ver opciones') }).evaluate((row) => {
      row.replaceWith(row.cloneNode(true));
    });
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    // The focus goes back in the instant after the sheet is gone.
    await expect
      .poll(() => button('Ver opciones').evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  it('shares a location that was asked for, from the list or by hand', async () => {
    const { say, hears, button, sheet, phone } = await opened();
    await say('ubicacion');
    await button('Enviar ubicación').click();
    await sheet.getByRole('radio', { name: /Patio Bonito/ }).check();
    await sheet.getByRole('button', { name: 'Enviar esta ubicación' }).click();
    await hears('Está en 4.63812, -74.16123');
    await phone.locator('.mine .map').waitFor();

    await button('Enviar ubicación').click();
    await sheet.getByLabel('O escriba latitud, longitud').fill('en mi casa');
    await sheet.getByRole('button', { name: 'Enviar esta ubicación' }).click();
    await sheet.getByText('Escriba dos números').waitFor();
    await sheet.getByLabel('O escriba latitud, longitud').fill('4.61, -74.08');
    await sheet.getByRole('button', { name: 'Enviar esta ubicación' }).click();
    await hears('Está en 4.61, -74.08');
  });

  it('draws a pin with its name and address', async () => {
    const { say, phone } = await opened();
    await say('pin');
    const card = phone.getByRole('link', { name: /Punto de ejemplo/ });
    await card.locator('.map-pin').waitFor();
    expect(await card.textContent()).toContain('Patio Bonito, Kennedy');
  });

  it('reacts, takes it back, and shows the other’s reaction', async () => {
    const { say, hears, button, sheet, phone } = await opened();
    await say('hola');
    await hears('Usted dijo: hola');
    await button('Reaccionar a este mensaje').click();
    await sheet.getByRole('button', { name: 'Reaccionar con ❤️' }).click();
    await hears('Reaccionó con ❤️');
    await button(/Su reacción: ❤️/).click();
    await hears('Reaccionó con nada');
    await say('reaccione');
    await phone.getByRole('img', { name: 'Vecina reaccionó con 🙏' }).waitFor();
  });

  it('sends a voice note, or throws it away', async () => {
    const { hears, button, phone } = await opened();
    await button('Grabar una nota de voz').click();
    await button('Descartar la nota de voz').click();
    await button('Grabar una nota de voz').click();
    await button('Enviar la nota de voz').click();
    await hears('Recibí su nota de voz');
    expect(await phone.locator('.mine').count()).toBe(1);
    await button(/Escuchar la nota de voz/).click();
  });

  it('sends a picture that is shown as one', async () => {
    const { page, hears, phone } = await opened();
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await page
      .getByLabel('Escoger una foto')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
    await hears('Usted dijo: image');
    const picture = phone.getByRole('img', { name: 'Foto' });
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1);
  });

  it('shows typing until the answer comes', async () => {
    const { say, status, hears } = await opened();
    await say('leer');
    await status.filter({ hasText: 'escribiendo…' }).waitFor();
    await say('hola');
    await hears('Usted dijo: hola');
    await status.filter({ hasText: 'en línea' }).waitFor();
  });

  it('holds two people apart, one without a number', async () => {
    const { page, bot, say, hears, log } = await opened();
    await page.getByRole('button', { name: /Agregar un teléfono/ }).click();
    await page.getByLabel('Nombre', { exact: true }).fill('Luz');
    await page.getByRole('checkbox', { name: /Oculta su número/ }).check();
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    const luz = phoneOn(page, 1);
    await luz.say('soy Luz');
    await luz.hears('Usted dijo: soy Luz');
    await say('soy otra');
    await hears('Usted dijo: soy otra');
    expect(await log.textContent()).not.toContain('soy Luz');
    expect(await luz.log.textContent()).not.toContain('soy otra');
    expect(bot.simulator.control.phones()).toMatchObject([{ waId: '573000000001' }, { waId: null, name: 'Luz' }]);
  });

  it('moves the clock forward, for all phones', async () => {
    const { page, bot, log, say, hears } = await opened();
    await say('hola');
    await hears('Usted dijo: hola');
    const before = bot.simulator.control.now();
    await page.getByRole('button', { name: /Adelantar el reloj/ }).click();
    await page.getByRole('button', { name: 'Adelantar 8 días' }).click();
    await log.getByText(/El reloj se adelantó. Ahora: mié, 2 de dic/).waitFor();
    expect(bot.simulator.control.now() - before).toBeGreaterThanOrEqual(8 * 86_400_000);
    await say('volví');
    await hears('Usted dijo: volví');
    expect(await log.locator('.day').allTextContents()).toHaveLength(2);
  });

  it('shows whatever is written as text, never as a page', async () => {
    const { page, say, hears, phone } = await opened();
    const evil =
      '<img src=x onerror="document.title=1"><script>document.title=2</script> *<b>x</b>* javascript:alert(1)';
    await say(evil);
    const echo = await hears('onerror');
    expect(await echo.textContent()).toContain('<script>document.title=2</script>');
    expect(await echo.locator('.text strong').textContent()).toBe('<b>x</b>');
    expect(await phone.locator('.bubble :is(img, script, b, a)').count()).toBe(0);
    expect(await page.title()).toBe('Vecina · teléfonos de prueba');
  });

  it('makes links of web addresses alone', async () => {
    const { say, hears } = await opened();
    await say('vea https://example.org/a?b=1. ftp://example.org y data:text/html,x');
    const echo = await hears('vea');
    const links = echo.locator('.text').getByRole('link');
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute('href')).toBe('https://example.org/a?b=1');
    expect(await links.getAttribute('rel')).toContain('noopener');
  });

  it('keeps what was said when the page is loaded again', async () => {
    const { page, say, hears } = await opened();
    await say('hola');
    await hears('Usted dijo: hola');
    await page.reload();
    await hears('Usted dijo: hola');
  });

  it.each([
    ['light', 1280, 900],
    ['dark', 390, 844],
  ] as const)('is accessible in %s', async (colorScheme, width, height) => {
    const { page, say, hears, button, sheet } = await opened({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    for (const words of ['botones', 'lista', 'ubicacion', 'pin', 'reaccione']) await say(words);
    await hears('Patio Bonito, Kennedy');
    await button('Grabar una nota de voz').click();
    expect(await violations(page)).toEqual([]);
    await button('Enviar la nota de voz').click();
    await hears('Recibí su nota de voz');
    expect(await violations(page)).toEqual([]);
    for (const name of ['Ver opciones', 'Enviar ubicación', 'Adjuntar', 'Opciones de este teléfono']) {
      await button(name).click();
      await sheet.waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: /Agregar un teléfono/ }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('fits a screen 360 wide, with nothing to scroll sideways', async () => {
    const { page, say, hears, button, sheet } = await opened({ width: 360, height: 640 });
    for (const words of ['botones', 'lista', 'pin', 'palabralarguísima'.repeat(20)]) await say(words);
    await hears('Usted dijo: palabra');
    const wide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.log, main, html, dialog')]
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => one.className || one.tagName),
      );
    expect(await wide()).toEqual([]);
    await button('Adjuntar').click();
    await sheet.waitFor();
    expect(await wide()).toEqual([]);
    const box = await sheet.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(360);
    expect(box!.y + box!.height).toBeLessThanOrEqual(640);
  });

  it('says kindly that WhatsApp is somebody else’s', async () => {
    const server = createServer((request, response) => void phoneRoutes(request, response, null)).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const page: Page = await browser.context.newPage();
    onTestFinished(async () => {
      await page.close();
      server.closeAllConnections();
      server.close();
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/phone/`);
    await page.getByRole('heading', { name: 'Vecina está conectada a un WhatsApp de verdad' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('says so when the simulator is gone', async () => {
    const { page, bot, allow } = await opened();
    allow(/502|ERR_/);
    await bot.simulator.close();
    await page.getByText('Se perdió la conexión con el WhatsApp de prueba').waitFor();
  });
});
