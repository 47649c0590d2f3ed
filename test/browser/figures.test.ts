import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { rollUp } from '../../functions/analytics/roll-up.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { seedCity } from '../../infra/local/seed/seed-city.ts';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { fitsSideways } from './console-browser.ts';
import { openBrowser } from './open-browser.ts';
import { violations, violationsInBoth } from './violations.ts';

const data = mkdtempSync(join(tmpdir(), 'vecina-figures-page-'));
const chromium = inject('chromium');
const faults: string[] = [];
let server: Running;

// A small made-up city, so that every card has something to show.
beforeAll(async () => {
  const settings = readSettings({ PORT: '0', VECINA_DATA: data });
  const { table, close } = openSqlite({ file: join(data, 'vecina.db') });
  const until = new Date(Date.now() - 3_600_000);
  const world = shippedWorld(null);
  const { from } = await seedCity({ table, registry, world, citizens: 700, seed: 7, until });
  const key = deriveKeys(settings.key).figures;
  await rollUp({ table, key, directory: world.directory, registry, now: () => until }, { from });
  close();
  server = await startServer(settings);
});
afterAll(async () => {
  for (const { close } of opened.values()) await close();
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

const pages = [
  ['overview', 'Resumen', 'Personas y conversaciones por semana'],
  ['services', 'Servicios recibidos', 'Bogotá, localidad por localidad'],
  ['journeys', 'Caminos del crédito', 'El camino, etapa por etapa'],
  ['questions', 'Preguntas', 'Las que menos se entienden'],
] as const;

/** One page for each person, for all tests: signing in takes longer than most of them. */
const opened = new Map<string, { readonly page: Page; readonly close: () => Promise<void> }>();

const open = async (name: string, hash: string): Promise<Page> => {
  const known = opened.get(name);
  if (known !== undefined) {
    const { page } = known;
    await page.setViewportSize({ width: 1280, height: 900 });
    // Another hash alone would load nothing anew.
    await page.goto('about:blank');
    await page.goto(`${server.url}/console/${hash}`);
    return page;
  }
  const { context, close } = await openBrowser(chromium ?? '', { width: 1280, height: 900 });
  const page = await context.newPage();
  opened.set(name, { page, close });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${server.url}/console/`);
  await page.getByRole('link', { name: 'Entrar' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${server.url}/console/${hash}`);
  return page;
};

const card = (page: Page, title: string) => page.getByRole('article', { name: title });

it('a browser is there', ({ skip }) => {
  if (chromium === null) skip('no Chromium here: the pages of figures are not tested');
});

describe.skipIf(chromium === null)('the pages of figures in Chromium (skipped where there is none)', () => {
  it('are shown to an analyst without a barrier, light and dark', async () => {
    const page = await open('Ana Análisis', '#overview');
    for (const [id, title, first] of pages) {
      await page.goto(`${server.url}/console/#${id}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await card(page, first).locator('.chart').waitFor();
      await page.locator('.chart[data-drawn]').first().waitFor();
      // Closed ones are looked at too.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await violationsInBoth(page)).toEqual([]);
    }
    expect(await page.getByRole('button', { name: 'Ver cifras exactas' }).count()).toBe(0);
  });

  it('fit a phone', async () => {
    const page = await open('Ana Análisis', '#overview');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [id, title, first] of pages) {
      await page.goto(`${server.url}/console/#${id}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await card(page, first).waitFor();
      await fitsSideways(page);
    }
  });

  it('have a table beside each chart, how it was counted, and both as files', async () => {
    const page = await open('Ana Análisis', '#services');
    const services = card(page, 'Personas por servicio');
    await services.scrollIntoViewIfNeeded();
    expect(await services.locator('.chart').getAttribute('aria-label')).toMatch(
      /^Personas por servicio\. .+ va primero \(Personas: /,
    );
    await services.getByRole('button', { name: 'Tabla' }).click();
    const numbers = await services.locator('td.number').allTextContents();
    expect(numbers.length).toBeGreaterThan(6);
    for (const one of numbers) expect(Number(one.replaceAll('.', '')) % 5).toBe(0);
    await services.getByRole('button', { name: 'Atenciones' }).click();
    const attentions = await services.locator('tbody tr td:last-child').allTextContents();
    const values = attentions.map((one) => Number(one.replaceAll('.', '')));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await services.getByText('Cómo se contó').click();
    await services.getByText('Cuenta a quien la recibió, no a quien lo contó').waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      services.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^personas-por-servicio-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^\uFEFFServicio,Personas,Atenciones\r\n/);
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      services.getByRole('button', { name: 'Imagen' }).click(),
    ]);
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('do not say zero of a group that is too small to be shown', async () => {
    const page = await open('Ana Análisis', '#services?service=certificado_discapacidad&period=4w');
    const map = card(page, 'Bogotá, localidad por localidad');
    const rows = map.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(18);
    const received = await map.locator('tbody tr td:nth-child(3)').allTextContents();
    expect(received).toContain('–');
    await page.goto(`${server.url}/console/#journeys?period=4w`);
    const paid = page.locator('.stat').filter({ hasText: 'Pagaron todo' }).locator('.stat-value');
    await paid.waitFor();
    expect(await paid.textContent()).toBe('Menos de 5');
  });

  it('are held to what is filtered, in the address too', async () => {
    const page = await open('Ana Análisis', '#services');
    const received = page.locator('.stat').first().locator('.stat-value');
    await received.waitFor();
    const all = await received.textContent();
    await page.getByLabel('Localidad donde vive', { exact: true }).selectOption({ label: 'Usme' });
    await expect.poll(() => received.textContent()).not.toBe(all);
    expect(page.url()).toContain('home=05');
    const usme = await received.textContent();
    await page.reload();
    await expect.poll(() => received.textContent()).toBe(usme);
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await expect.poll(() => received.textContent()).toBe(all);
  });

  it('are held to a period on the first page too, where no page stands in the address yet', async () => {
    const page = await open('Ana Análisis', '');
    await page.getByRole('heading', { level: 1, name: 'Resumen' }).waitFor();
    await page.getByLabel('Periodo').selectOption({ label: 'Todo el tiempo' });
    await expect.poll(() => page.url()).toContain('#?period=all');
    await page.reload();
    await expect.poll(() => page.getByLabel('Periodo').inputValue()).toBe('all');
  });

  it('show an administrator exact figures for a reason, which stands in the audit', async () => {
    const page = await open('Inés Administración', '#overview');
    await page.locator('.chart[data-drawn]').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ver cifras exactas' }).click();
    await page.getByLabel('¿Para qué las necesita?').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('¿Para qué las necesita?').selectOption({ label: 'Un informe' });
    await page.getByRole('button', { name: 'Ver', exact: true }).click();
    await page.getByText('Cifras exactas. Esta consulta quedó registrada.').waitFor();
    const people = page.locator('.stat-value').first();
    await expect.poll(async () => Number((await people.textContent())?.replaceAll('.', '')) % 5).not.toBeNaN();
    await page.getByRole('link', { name: 'Auditoría', exact: true }).click();
    const row = page.getByRole('row', { name: /Vio cifras exactas/ });
    await row.first().waitFor();
    expect(await row.first().textContent()).toContain('Un informe');
  });

  it('tell of one question its versions and what five people did not understand', async () => {
    const page = await open('Ana Análisis', '#questions?period=all');
    // In a small city any may be missing: the first that is there.
    const first = card(page, 'Todas las preguntas, versión por versión').getByRole('rowheader').first();
    const name = await first.textContent();
    await first.getByRole('button').click();
    await page.getByRole('heading', { name: `Una pregunta: ${name}` }).waitFor();
    await card(page, 'Sus versiones, lado a lado')
      .getByRole('cell', { name: /\d.*– .*%/ })
      .first()
      .waitFor();
    await card(page, 'Lo que escribieron y no se entendió').waitFor();
    // Rounded apart, a part came out larger than its whole.
    const shares = await page
      .locator('.figure-table td')
      .filter({ hasText: /^[\d.,]+%$/ })
      .allTextContents();
    expect(shares.length).toBeGreaterThan(10);
    for (const share of shares)
      expect(Number(share.replace('%', '').replace(',', '.')), share).toBeLessThanOrEqual(100);
    expect(await violations(page)).toEqual([]);
  });

  it('speak English too', async () => {
    const page = await open('Ana Análisis', '#services');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Services received' }).waitFor();
    await card(page, 'Where it would help most').waitFor();
    expect(await page.getByText(/undefined|\[object/).count()).toBe(0);
    await page.getByRole('button', { name: 'Español' }).click();
  });

  it.each(['Clara Coordinación', 'Marta Atención'])('are not for %s', async (name) => {
    const page = await open(name, '#overview');
    await page.getByRole('link', { name: 'Directorio' }).waitFor();
    expect(await page.getByRole('link', { name: 'Resumen' }).count()).toBe(0);
  });

  it('bring the charts apart: what is loaded first is at most 350 kB, packed, and holds none of them', async () => {
    const index = await (await fetch(`${server.url}/console/`)).text();
    const files = [...index.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map(([, path]) => path);
    let bytes = gzipSync(index).length;
    for (const path of files) {
      const text = await (await fetch(`${server.url}${path}`)).text();
      expect(text).not.toContain('zrender');
      bytes += gzipSync(text).length;
    }
    expect(bytes).toBeLessThanOrEqual(350_000);
  });

  it('had no fault', () => expect(faults).toEqual([]));
});
