import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { fitsSideways, goTo, signIn } from './console-browser.ts';
import { openBrowser } from './open-browser.ts';
import { violations } from './violations.ts';

const data = mkdtempSync(join(tmpdir(), 'vecina-console-pages-'));
const attack = '<img src=x onerror="document.title=1"> *no* entiendo';
const chromium = inject('chromium');
const faults: string[] = [];
const closing: (() => Promise<void>)[] = [];
let server: Running;
let wide: Page;

const open = async (
  who: string,
  { dark = false, width = 1280 }: { dark?: boolean; width?: number } = {},
): Promise<{ page: Page; context: BrowserContext; close: () => Promise<void> }> => {
  const { context, close } = await openBrowser(chromium ?? '', { width, height: 900, dark });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await signIn(page, server.url, who);
  return { page, context, close };
};

const says = async (waId: string, lines: readonly string[]): Promise<void> => {
  const control = server.simulator?.control;
  control?.addPhone({ waId });
  for (const line of lines) {
    const id = control?.say(waId, line) ?? '';
    await control?.reply(waId, { after: id, ms: 90_000 });
  }
};

beforeAll(async () => {
  if (chromium === null) return;
  server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
  await says('573000000001', ['hola', 'acepto', 'no', 'persona', 'crédito', attack]);
  await says('573000000002', ['hola', 'acepto', 'no', 'mis datos']);
  const opened = await open('Inés Administración');
  wide = opened.page;
  closing.push(opened.close);
});
afterAll(async () => {
  for (const close of closing) await close();
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

const pages = [
  ['cases', /^Casos/],
  ['conversations', 'Conversaciones'],
  ['register', 'Registrar un servicio'],
  ['directory', 'Directorio'],
  ['data', 'Datos'],
  ['rights', 'Derechos sobre los datos'],
  ['audit', 'Auditoría'],
  ['settings', 'Equipo y ajustes'],
  ['health', 'Estado'],
] as const;

it('a browser is there', ({ skip }) => {
  if (chromium === null) skip('no Chromium here: the pages are not tested');
});

describe.skipIf(chromium === null)('the pages of the team (skipped where there is no Chromium)', () => {
  it('are all without a barrier in the light', async () => {
    for (const [id, heading] of pages) {
      await goTo(wide, id, heading);
      await wide.getByText('Cargando…').first().waitFor({ state: 'detached' });
      expect(await violations(wide), id).toEqual([]);
    }
  });

  it('are all without a barrier in the dark and fit a phone', async () => {
    const { page, close } = await open('Inés Administración', { dark: true, width: 390 });
    onTestFinished(close);
    for (const [id, heading] of pages) {
      await goTo(page, id, heading);
      await page.getByText('Cargando…').first().waitFor({ state: 'detached' });
      expect(await violations(page), id).toEqual([]);
      await fitsSideways(page);
    }
  });

  it('show a conversation as she saw it with the reasons beside it, and her words stay words', async () => {
    await goTo(wide, 'conversations', 'Conversaciones');
    await wide.getByRole('button', { name: /Hablar con alguien/ }).click();
    // Not before somebody said what for.
    expect(await wide.getByRole('log').count()).toBe(0);
    await wide.getByRole('button', { name: 'Ver la conversación' }).click();
    const log = wide.getByRole('log');
    await log.getByText('<img src=x').waitFor();
    expect(await wide.locator('img').count()).toBe(0);
    expect(await wide.title()).toContain('Vecina');
    await log.getByText('Sí, permito').waitFor();
    await log.getByText('person.topic · 1').first().waitFor();
    expect(await violations(wide)).toEqual([]);
    await wide.getByRole('button', { name: 'Repetir en el teléfono' }).click();
    await wide.getByRole('link', { name: 'la página del teléfono' }).waitFor();
    const replayed = () => JSON.stringify(server.simulator?.control.messages('573000009001') ?? []);
    await expect.poll(replayed).toContain('le avisé al equipo');
    const [download] = await Promise.all([
      wide.waitForEvent('download'),
      wide.getByRole('link', { name: 'Bajar como prueba' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('conversation.chat');
  });

  it('open what was set aside once it was said what for', async () => {
    expect(await server.simulator?.control.post('{"odd":"piece"}')).toBe(200);
    await goTo(wide, 'health', 'Estado');
    const row = wide.getByRole('row').filter({ hasText: 'No era de WhatsApp' });
    await row.getByRole('button', { name: 'Abrir' }).click();
    expect(await wide.content()).not.toContain('piece"');
    await wide.getByRole('button', { name: 'Ver qué dice' }).click();
    await wide.getByText('"odd": "piece"').waitFor();
    await wide.getByText('No se sabe de quién es.').waitFor();
    expect(await violations(wide)).toEqual([]);
    await wide.setViewportSize({ width: 390, height: 844 });
    await fitsSideways(wide);
    await wide.setViewportSize({ width: 1280, height: 900 });
    await row.getByRole('button', { name: 'Cerrar' }).click();
    await wide.getByText('"odd": "piece"').waitFor({ state: 'detached' });
  });

  it('find conversations by how they stand', async () => {
    await goTo(wide, 'conversations', 'Conversaciones');
    await wide.getByLabel('Cómo quedó').selectOption('stuck');
    await wide.getByText('Nadie habló de eso en esos días.').waitFor();
    await wide.getByLabel('Cómo quedó').selectOption('');
    await wide
      .getByRole('button', { name: /Hablar con alguien/ })
      .first()
      .waitFor();
  });

  it('note a request about data with its clock, and erase a person by her address', async () => {
    await says('573000000003', ['hola', 'acepto', 'no']);
    await goTo(wide, 'rights', 'Derechos sobre los datos');
    await wide.getByText('Vio sus datos').waitFor();
    await wide.getByRole('button', { name: 'Anotar una solicitud' }).click();
    await wide.getByLabel('Qué pide', { exact: true }).selectOption('erase');
    await wide.getByLabel('Radicado').fill('R-2026-1');
    await wide.getByRole('button', { name: 'Anotar', exact: true }).click();
    await wide.getByText('15 días hábiles').waitFor();
    const erase = wide.locator('form').filter({ hasText: 'Borrar a una persona' });
    await erase.getByLabel(/Celular con indicativo/).fill('+57 300 000 0003');
    await erase.getByLabel('Para la solicitud').selectOption({ index: 1 });
    await erase.getByLabel('Entiendo que no se puede deshacer').check();
    await erase.getByRole('button', { name: 'Borrar todo lo suyo' }).click();
    await wide.getByText('Borrada.').waitFor();
    expect(await wide.content()).not.toContain('300 000 0003');
    await wide.getByRole('button', { name: 'Atendida' }).click();
    await wide.getByText('No hay solicitudes por responder.').waitFor();
    expect(await violations(wide)).toEqual([]);
    // The next one has nothing to do with that request.
    await erase.getByLabel(/Celular con indicativo/).fill('+57 300 999 9999');
    await erase.getByLabel('Entiendo que no se puede deshacer').check();
    const asked = wide.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/erasures'));
    await erase.getByRole('button', { name: 'Borrar todo lo suyo' }).click();
    expect((await asked).postDataJSON()).toMatchObject({ request: null });
    await wide.getByText('No hay nada guardado con esa dirección.').waitFor();
  });

  it('find what was done in the audit, by person and by act', async () => {
    await goTo(wide, 'audit', 'Auditoría');
    await wide.getByLabel('Qué hizo', { exact: true }).selectOption('erased-person');
    await wide.getByRole('cell', { name: 'Borró a una persona' }).first().waitFor();
    expect(await wide.getByRole('cell', { name: 'Entró' }).count()).toBe(0);
    expect(await wide.content()).not.toContain('5730000000');
  });

  it('set what messages cost, and legal ceilings with the slip asked about', async () => {
    await goTo(wide, 'settings', 'Equipo y ajustes');
    await wide.getByText('Nadie ha puesto precios.').waitFor();
    await wide.getByLabel('Precio', { exact: false }).first().fill('12.5');
    await wide.getByLabel(/^Fuente/).fill('https://example.org/precios');
    await wide.getByRole('button', { name: 'Agregar precio' }).click();
    await wide.getByText('12.5 COP').waitFor();
    await goTo(wide, 'directory', 'Directorio');
    await wide.getByText('Tasas máximas', { exact: true }).click();
    await wide.getByLabel('Popular productivo urbano').fill('8');
    await wide.getByLabel(/^Fuente/).fill('https://example.org/resolucion');
    await wide.getByRole('button', { name: 'Guardar tasas' }).click();
    await wide.getByText(/muy lejos de la anterior/).waitFor();
    const sure = wide.getByLabel('La revisé, es correcta');
    await sure.check();
    await wide.getByLabel('Popular productivo urbano').fill('88,1');
    // Whoever was sure was so of the other number.
    expect(await sure.isChecked()).toBe(false);
    await wide.getByRole('button', { name: 'Guardar tasas' }).click();
    await wide.getByText(/Popular productivo urbano 88\.1/).waitFor();
    expect(await violations(wide)).toEqual([]);
    await wide.getByRole('button', { name: 'Deshacer' }).click();
    await wide.getByText(/deshecho por Inés/).waitFor();
  });

  it('close a place for some time and open it again', async () => {
    await goTo(wide, 'directory', 'Directorio');
    await wide.getByText('Lugares', { exact: true }).click();
    await wide.getByLabel('Buscar por nombre o localidad').fill('usme');
    await wide.getByRole('button', { name: /^Manzana del Cuidado de Usme/ }).click();
    const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await wide.getByLabel(/^Reabre el/).fill(tomorrow);
    await wide.getByLabel(/^Quién lo dijo/).fill('https://example.org/cierre');
    await wide.getByRole('button', { name: 'Cerrar hasta ese día' }).click();
    await wide
      .getByText(/^Cerrado hasta/)
      .first()
      .waitFor();
    expect(await violations(wide)).toEqual([]);
    await wide.getByLabel(/^Quién lo dijo/).fill('https://example.org/cierre');
    await wide.getByRole('button', { name: 'Ya reabrió' }).click();
    await wide.getByLabel(/^Reabre el/).waitFor();
  });

  it('look at a sheet row by row, keep nothing with an error, and all of it without', async () => {
    await goTo(wide, 'register', 'Registrar un servicio');
    const sheet = wide.locator('form').filter({ hasText: 'Archivo' });
    const header = 'celular;servicio;fecha;lugar;recibido';
    const load = async (name: string, ...lines: string[]): Promise<void> => {
      const buffer = Buffer.from([header, ...lines].join('\r\n'));
      await wide.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
      await sheet.getByLabel('De qué es la hoja').fill('atenciones de prueba');
      await sheet.getByRole('button', { name: 'Revisar' }).click();
    };
    await load('mala.csv', '573000000011;vacunacion;20/11/2026;mdc-usme;si', '573000000012;=1+1;2026-99-01;;talvez');
    await wide.getByText('No se guarda nada hasta corregir esto (4)').waitFor();
    await wide.getByRole('cell', { name: 'debe ser sí o no' }).waitFor();
    // Of the team's own rows it is known where they were.
    await wide.getByRole('cell', { name: 'falta el lugar' }).waitFor();
    expect(await violations(wide)).toEqual([]);
    await wide.getByRole('button', { name: 'Cargar otra' }).click();
    await load('buena.csv', '573000000011;vacunacion;20/11/2026;mdc-usme;si');
    await wide.getByRole('button', { name: 'Guardar 1 registros' }).click();
    await wide.getByText('Guardados.').waitFor();
    expect(await wide.content()).not.toContain('57300000001');
  });

  it('take out open data with what it hides, and explain each code', async () => {
    await goTo(wide, 'data', 'Datos');
    await wide
      .getByLabel(/^Para qué/)
      .first()
      .fill('prueba de los datos');
    await wide.getByRole('button', { name: 'Sacar', exact: true }).click();
    await wide.getByRole('link', { name: /datapackage\.json/ }).waitFor();
    await wide.getByText('Informe de privacidad').click();
    await wide.getByText(/personas por grupo/).waitFor();
    await wide.getByLabel('Buscar pregunta o palabra').fill('care.age');
    await wide.getByRole('cell', { name: /care\.age ·/ }).waitFor();
    expect(await violations(wide)).toEqual([]);
    // With something in the list, whose last column is headed for the ear alone.
    onTestFinished(() => wide.setViewportSize({ width: 1280, height: 900 }));
    await wide.setViewportSize({ width: 390, height: 900 });
    await fitsSideways(wide);
  });

  it('show two who have the same case open each other', async () => {
    const { page, close } = await open('Marta Atención');
    onTestFinished(close);
    await page
      .getByRole('button', { name: /Crédito y deudas/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Tomar' }).waitFor();
    await goTo(wide, 'cases', /^Casos/);
    await wide
      .getByRole('button', { name: /Crédito y deudas/ })
      .first()
      .click();
    await wide.getByText('También lo tiene abierto').waitFor();
    await wide.getByLabel('A cargo de').selectOption({ label: 'Marta Atención' });
    await page.getByRole('button', { name: 'Soltar' }).waitFor();
  });

  it('tell somebody who was writing that her session is over, keep what she wrote, and go on once she signed in', async () => {
    const { page, context, close } = await open('Marta Atención');
    onTestFinished(close);
    await page
      .getByRole('button', { name: /Crédito y deudas/ })
      .first()
      .click();
    const answer = page.getByLabel('Respuesta', { exact: true });
    await answer.fill('Buenas, le cuento');
    await context.clearCookies();
    await page.getByText('Su sesión terminó').waitFor();
    expect(await answer.inputValue()).toBe('Buenas, le cuento');
    expect(await violations(page)).toEqual([]);
    const [beside] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Entrar de nuevo' }).click(),
    ]);
    await beside.getByRole('button', { name: 'Marta Atención' }).click();
    await beside.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Su sesión terminó').waitFor({ state: 'detached' });
    expect(await answer.inputValue()).toBe('Buenas, le cuento');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByText('Enviado').waitFor();
    // Whoever leaves on purpose leaves in every tab.
    await beside.getByRole('button', { name: 'Salir' }).click();
    await page.getByRole('link', { name: 'Entrar' }).waitFor();
  });

  it('send an answer once where somebody clicks twice, take a case and do not let it go, and keep what she begins', async () => {
    await says('573000000004', ['hola', 'acepto', 'no', 'persona', 'cuidado', 'no hay cupo en el jardín']);
    const { page, close } = await open('Marta Atención');
    onTestFinished(close);
    const row = page.getByRole('button', { name: /Cuidado y servicios/ }).first();
    await row.click();
    await page.getByRole('button', { name: 'Tomar' }).dblclick();
    await page.getByRole('button', { name: 'Soltar' }).waitFor();
    const answer = page.getByLabel('Respuesta', { exact: true });
    await answer.fill('Hoy mismo le busco cupo.');
    // By keyboard, too, pressed again at once.
    const send = page.getByRole('button', { name: 'Enviar' });
    await send.evaluate((one: HTMLElement) => {
      one.click();
      one.click();
    });
    await page.getByText('Enviado').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await answer.fill('Ya le tengo el dato');
    await page.getByLabel('Nueva nota').fill('llamar a la directora');
    await page.getByRole('link', { name: 'Conversaciones' }).click();
    await page.getByRole('heading', { level: 1, name: 'Conversaciones' }).waitFor();
    await page.getByRole('link', { name: 'Casos' }).click();
    await row.click();
    expect(await answer.inputValue()).toBe('Ya le tengo el dato');
    expect(await page.getByLabel('Nueva nota').inputValue()).toBe('llamar a la directora');
    const asked = page.waitForEvent('dialog');
    const reloading = page.reload();
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).accept();
    await reloading;
    await answer.waitFor();
    expect(await answer.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Soltar' }).waitFor();
    const sent = server.simulator?.control.messages('573000000004') ?? [];
    expect(sent.filter((one) => JSON.stringify(one).includes('Hoy mismo le busco cupo.')).length).toBe(1);
  });

  it.each([
    ['Ana Análisis', ['Resumen', 'Servicios recibidos', 'Caminos del crédito', 'Preguntas', 'Directorio', 'Datos']],
    ['Clara Coordinación', ['Registrar un servicio', 'Directorio']],
    ['Marta Atención', ['Casos', 'Conversaciones', 'Directorio', 'Derechos sobre los datos']],
  ])(
    'are those of one’s role alone (%s), each of which opens, also by its address after a reload',
    async (who, own) => {
      const { page, close } = await open(who);
      onTestFinished(close);
      const menu = page.getByRole('navigation').getByRole('link');
      expect(await menu.allTextContents()).toEqual(own);
      for (const name of own) {
        await menu.filter({ hasText: new RegExp(`^${name}$`) }).click();
        const heading = page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) });
        await heading.waitFor();
        expect(await page.getByRole('alert').count(), name).toBe(0);
      }
      await page.reload();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${own.at(-1)}`) }).waitFor();
      // Somebody else's page is not to be had by its address either.
      await page.goto(`${server.url}/console/#settings`);
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${own[0]}`) }).waitFor();
    },
  );

  it('keep what is open in the address: a reload shows it, and back closes it', async () => {
    await goTo(wide, 'conversations', 'Conversaciones');
    const row = wide.getByRole('button', { name: /Hablar con alguien/ }).first();
    await row.click();
    const look = wide.getByRole('button', { name: 'Ver la conversación' });
    await look.waitFor();
    await wide.reload();
    await look.waitFor();
    await wide.goBack();
    await wide.getByText('Escoja una conversación de la lista.').waitFor();
  });

  it('had no fault', () => expect(faults).toEqual([]));
});
