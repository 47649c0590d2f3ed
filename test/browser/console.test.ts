import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { fitsSideways } from './console-browser.ts';
import { openBrowser } from './open-browser.ts';
import { violationsInBoth } from './violations.ts';

const data = mkdtempSync(join(tmpdir(), 'vecina-console-page-'));
const attack = '<img src=x onerror="document.title=1"> ¿la cuota?';
let server: Running;
const faults: string[] = [];
const chromium = inject('chromium');

let first: Awaited<ReturnType<typeof openBrowser>> | undefined;

beforeAll(async () => {
  server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
  // Open from the first test to the last, so that the browser starts once.
  if (chromium !== null) first = await openBrowser(chromium, { width: 1200, height: 900 });
});
afterAll(async () => {
  await first?.close();
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

const newPage = async (width = 1200): Promise<Page> => {
  const { context, close } = await openBrowser(chromium ?? '', { width, height: 900 });
  onTestFinished(close);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
};

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${server.url}/console/`);
  await page.getByRole('link', { name: 'Entrar' }).click();
  await page.getByRole('button', { name }).click();
  // On a phone the name stands among the pages, which are put away at first.
  await page.getByRole('button', { name: 'Salir' }).waitFor();
};

const waId = '573000000001';
const says = async (text: string): Promise<void> => {
  const control = server.simulator?.control;
  control?.addPhone({ waId });
  control?.say(waId, text);
  await control?.settled(20_000);
};
const heard = (): string => JSON.stringify(server.simulator?.control.messages(waId) ?? []);

it('a browser is there', ({ skip }) => {
  if (chromium === null) skip('no Chromium here: the console is not tested');
});

describe.skipIf(chromium === null)('the console in Chromium (skipped where there is none)', () => {
  it('asks whoever comes to sign in, without a barrier, light and dark', async () => {
    const page = await newPage();
    await page.goto(`${server.url}/console/`);
    await page.getByRole('link', { name: 'Entrar' }).waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
  });

  it('brings a case to whoever answers, and the answer to her phone, without reloading', async () => {
    const page = await newPage();
    await signIn(page, 'Marta Atención');
    await page.getByText('Nadie está esperando.').waitFor();
    for (const text of ['hola', 'acepto', 'no', 'persona', 'crédito', attack]) await says(text);
    await page.getByRole('button', { name: /Crédito y deudas/ }).click();
    await page.getByRole('button', { name: 'Tomar' }).click();
    await page.getByRole('button', { name: 'Soltar' }).waitFor();
    await page.getByRole('button', { name: 'Ver la conversación' }).click();
    const log = page.getByRole('log');
    await log.getByText(attack).waitFor();
    // Her words are text: nothing of them became a part of the page.
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Casos · Vecina');
    await page.getByLabel('Respuesta', { exact: true }).fill('Buenas, le habla Marta.');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await log.getByText('Buenas, le habla Marta.').waitFor();
    expect(heard()).toContain('Buenas, le habla Marta.');
    await says('gracias Marta');
    await log.getByText('gracias Marta').waitFor();
  });

  it('shows a case without a barrier, light and dark', async () => {
    const page = await newPage();
    await signIn(page, 'Inés Administración');
    await page.getByRole('link', { name: 'Casos', exact: true }).click();
    await page.getByRole('button', { name: /Crédito y deudas/ }).click();
    await page.getByRole('button', { name: 'Ver la conversación' }).click();
    await page.getByRole('log').waitFor();
    await page.getByRole('button', { name: 'Confirmar documento' }).click();
    await page.getByRole('textbox', { name: 'Número', exact: true }).fill('53.119.227');
    await page.getByLabel('El número otra vez').fill('53119228');
    await page.getByText('No es igual al primero.').waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
    const confirm = page.getByRole('button', { name: 'Confirmar documento' });
    await page.getByLabel('El número otra vez').fill('53119227');
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Le expliqué para qué sirve y dijo que sí').check();
    await confirm.click();
    await page.getByText('Documento confirmado. Servicios que se juntaron: 0.').waitFor();
    const confirmed = page.getByText('Ella: confirmado por el equipo');
    await confirmed.waitFor();
    await page.getByRole('button', { name: 'Quitar: no es suyo' }).click();
    expect(await violationsInBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sí, quitar' }).click();
    await confirmed.waitFor({ state: 'detached' });
    expect(await page.getByText('Documento confirmado').count()).toBe(0);
  });

  it('can be answered by keyboard alone, and on a phone', async () => {
    const page = await newPage(390);
    await signIn(page, 'Marta Atención');
    await page.getByRole('button', { name: /Crédito y deudas/ }).focus();
    await page.keyboard.press('Enter');
    const answer = page.getByLabel('Respuesta', { exact: true });
    await answer.waitFor();
    for (let tabs = 0; tabs < 30 && !(await answer.evaluate((one) => one === document.activeElement)); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('Con mucho gusto.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Enviado').waitFor();
    await expect.poll(heard).toContain('Con mucho gusto.');
    await fitsSideways(page);
  });

  it('registers services by keyboard alone, without a barrier, light and dark', async () => {
    const page = await newPage();
    await signIn(page, 'Clara Coordinación');
    const service = page.getByLabel('Servicio');
    await service.focus();
    // A list finds what is typed without a pause, and a busy machine may pause: whoever sees another service types again.
    await expect
      .poll(async () => {
        await page.keyboard.type('Vacun');
        return service.locator('option:checked').textContent();
      })
      .toBe('Vacunación');
    // Service, day (three parts), how she is named, number.
    for (let tabs = 0; tabs < 12; tabs += 1) {
      if (await page.evaluate(() => document.activeElement?.getAttribute('inputmode') === 'numeric')) break;
      await page.keyboard.press('Tab');
    }
    // One after the other, without waiting for the last one to be kept.
    for (const number of ['573000000002', '573000000003', '573000000003']) {
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => page.getByText(/Vacunación · (?:registrado|ya estaba)/).count()).toBe(3);
    expect(await page.getByText('ya estaba').count()).toBeGreaterThan(0);
    // Nobody's number stays on the screen.
    expect(await page.content()).not.toContain('5730000000');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
  });

  it('mends a record that was refused as it was typed, and then it is refused no more', async () => {
    const page = await newPage();
    await signIn(page, 'Clara Coordinación');
    const service = page.getByLabel('Servicio');
    await service.selectOption({ label: 'Vacunación' });
    const chosen = await service.inputValue();
    const number = page.getByRole('textbox', { name: 'Celular' });
    await page.route('**/service-records', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await number.fill('12');
    await number.press('Enter');
    // The next one is begun, of another service, before the answer comes.
    await number.fill('573000000002');
    await service.selectOption({ index: 1 });
    expect(await service.inputValue()).not.toBe(chosen);
    const refused = page.getByRole('alert');
    await refused.getByRole('button', { name: 'Corregir' }).click();
    expect([await service.inputValue(), await number.inputValue()]).toEqual([chosen, '12']);
    await number.fill('573000000004');
    await number.press('Enter');
    await page.getByText(/Vacunación · (?:registrado|ya estaba)/).waitFor();
    expect(await refused.count()).toBe(0);
  });

  it('corrects the directory and undoes it, without a barrier, light and dark', async () => {
    const page = await newPage();
    await signIn(page, 'Clara Coordinación');
    await page.getByRole('link', { name: 'Directorio' }).click();
    await page.getByLabel('Dato', { exact: true }).selectOption('phone');
    await page.getByLabel(/Nuevo valor/).fill('3001112233');
    await page.getByLabel(/Fuente/).fill('https://example.org/llamada');
    await page.getByLabel(/De qué día/).fill('2026-01-15');
    await page.getByRole('button', { name: 'Corregir' }).click();
    await page.getByText('Corregido.').waitFor();
    await page.getByText('Ahora dice: 3001112233').waitFor();
    await page
      .getByText(/3001112233.*example\.org/)
      .first()
      .waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page
      .getByText(/deshecho por Clara/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
  });

  it('speaks English too, and remembers it', async () => {
    const page = await newPage();
    await signIn(page, 'Marta Atención');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: /Cases/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Cases/ }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  it('loads at most 350 kB, packed', async () => {
    const index = await (await fetch(`${server.url}/console/`)).text();
    const files = [...index.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(files.length).toBeGreaterThan(1);
    let bytes = gzipSync(index).length;
    for (const path of files) bytes += gzipSync(await (await fetch(`${server.url}${path}`)).bytes()).length;
    expect(bytes).toBeLessThanOrEqual(350_000);
  });

  it('serves nothing beside its own files', async () => {
    for (const path of [
      '/console/../package.json',
      '/console/assets/..%2f..%2fpackage.json',
      '/console/src/main.tsx',
      '/console/assets/nothing.js',
    ]) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    }
    expect((await fetch(`${server.url}/console/`)).headers.get('content-security-policy')).toContain(
      "script-src 'self'",
    );
  });

  it('had no fault in the page', () => {
    expect(faults).toEqual([]);
    expect(readdirSync(data)).toContain('vecina.db');
  });
});
