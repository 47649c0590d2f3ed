import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { goTo, signIn } from './console-browser.ts';
import { openBrowser } from './open-browser.ts';
import { violations } from './violations.ts';

const data = mkdtempSync(join(tmpdir(), 'vecina-outages-'));
const chromium = inject('chromium');
let server: Running;

beforeAll(async () => {
  if (chromium !== null) server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
});
afterAll(async () => {
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

const open = async (who: string) => {
  const { context, close } = await openBrowser(chromium ?? '', { width: 1200, height: 900 });
  onTestFinished(close);
  const page = await context.newPage();
  await signIn(page, server.url, who);
  return { context, page };
};

const api = '**/api/v1/**';

it('a browser is there', ({ skip }) => {
  if (chromium === null) skip('no Chromium here: the pages are not tested');
});

describe.skipIf(chromium === null)('the console while the server is away (skipped where there is no Chromium)', () => {
  it('keeps its menu where a page does not come, says so, and opens it once it can', async () => {
    const { context, page } = await open('Marta Atención');
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Derechos sobre los datos' }).click();
    await page.getByText('Esta página no abrió.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cargar de nuevo' }).click();
    await page.getByText('Todavía no hay conexión').waitFor();
    // What was open before is still to be had.
    await page.getByRole('link', { name: 'Casos' }).click();
    await page.getByRole('heading', { level: 1, name: 'Casos' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Derechos sobre los datos' }).click();
    await page.getByRole('button', { name: 'Cargar de nuevo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Derechos sobre los datos' }).waitFor();
  });

  it('says what could not be loaded, and loads all of it by one button', async () => {
    const { page } = await open('Inés Administración');
    let away = true;
    await page.route(api, (route) =>
      away && !route.request().url().endsWith('/me') ? route.abort() : route.continue(),
    );
    await goTo(page, 'settings', 'Equipo y ajustes');
    const failed = page.getByText('No se pudo cargar.');
    await expect.poll(() => failed.count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    const again = page.getByRole('button', { name: 'Intentar de nuevo' }).first();
    await again.click({ trial: true });
    // The page also tries by itself every ten seconds: the server is back in the instant of the click, and not before.
    away = false;
    await again.evaluate((button: HTMLElement) => button.click());
    await page.getByText('Nadie ha puesto precios.').waitFor();
    await expect.poll(() => failed.count()).toBe(0);
  });

  it('loads by itself what could not be loaded, once the server is there again', async () => {
    const { page } = await open('Clara Coordinación');
    await page.route('**/api/v1/directory/**', (route) => route.abort());
    await page.reload();
    await page.getByText('No se pudo cargar.').waitFor();
    await page.unroute('**/api/v1/directory/**');
    await page.getByRole('button', { name: 'Registrar' }).waitFor();
  });

  it('tells whoever leaves without a connection that her session is still open', async () => {
    const { context, page } = await open('Marta Atención');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.getByText('Su sesión sigue abierta').waitFor();
    expect(await violations(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.getByRole('link', { name: 'Entrar' }).waitFor();
  });

  it('says that an erasure did not go out, and neither did a price, and that an export is still there', async () => {
    const { page } = await open('Inés Administración');
    const failed = page.getByRole('alert').filter({ hasText: 'No se pudo hacer.' });
    await goTo(page, 'rights', 'Derechos sobre los datos');
    const erase = page.locator('form').filter({ hasText: 'Borrar a una persona' });
    await erase.getByLabel(/Celular con indicativo/).fill('+57 300 000 0003');
    await erase.getByLabel('Entiendo que no se puede deshacer').check();
    await page.route(api, (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
    await erase.getByRole('button', { name: 'Borrar todo lo suyo' }).click();
    await failed.waitFor();
    await goTo(page, 'settings', 'Equipo y ajustes');
    await page.getByLabel('Precio', { exact: false }).first().fill('12.5');
    await page.getByLabel(/^Fuente/).fill('https://example.org/precios');
    await page.getByRole('button', { name: 'Agregar precio' }).click();
    await failed.waitFor();
    await page.unroute(api);
    await goTo(page, 'data', 'Datos');
    const why = page.getByLabel(/^Para qué/).first();
    await why.fill('prueba de los datos');
    await page.getByRole('button', { name: 'Sacar', exact: true }).click();
    await page.getByRole('link', { name: /datapackage\.json/ }).waitFor();
    await page.route(api, (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
    await page.getByRole('button', { name: 'Descartar' }).click();
    await failed.waitFor();
  });

  it('shows no code in place of a name that is still on its way, nor says there is nothing', async () => {
    const { page } = await open('Ana Análisis');
    const held: (() => void)[] = [];
    for (const late of ['**/api/v1/figure-names', '**/api/v1/city-map'])
      await page.route(late, async (route) => {
        await new Promise<void>((go) => held.push(go));
        await route.continue();
      });
    await page.goto(`${page.url().split('#')[0]}#services`);
    await page.reload();
    await page.getByText('Todavía no hay nada que contar.').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    held[0]?.();
    const map = page.getByRole('article', { name: 'Bogotá, localidad por localidad' });
    await map.waitFor();
    expect(await map.getByText('No hay cifras').count()).toBe(0);
    await expect.poll(() => held.length).toBeGreaterThan(1);
    held[1]?.();
    await map.getByRole('button', { name: 'Usme' }).waitFor();
  });
});
