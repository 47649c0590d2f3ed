import { parseArgs } from 'node:util';
import { startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { ensureChromium } from '../../scripts/chromium.ts';
import { openBrowser } from './open-browser.ts';

// Draws the pictures of docs/console-walk.md anew: `node test/browser/draw-walk.ts --data FOLDER`, where FOLDER holds a seeded
// city (`VECINA_DATA=FOLDER npx vecina seed --citizens 100000 --seed 7`). Look at the pictures before committing them.
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('--data FOLDER');

/** A card by its title, or the page as it opens. */
const pictures: readonly { readonly file: string; readonly at: string; readonly card: string | null }[] = [
  { file: 'overview', at: '#overview', card: null },
  { file: 'services', at: '#services', card: null },
  { file: 'hours', at: '#services?period=52w&caregiver=yes', card: 'Por qué no, según donde viven' },
  { file: 'markets', at: '#journeys?period=52w', card: 'Dónde se quedan, por plaza o lugar de venta' },
  { file: 'laundry', at: '#services?period=52w&service=lavanderia', card: 'Calificación por lugar' },
  { file: 'nurseries', at: '#services?period=52w&service=jardin_infantil', card: 'Bogotá, localidad por localidad' },
  { file: 'no-places', at: '#services?period=52w', card: 'Dónde ayudaría más' },
  { file: 'questions', at: '#questions', card: 'Las que menos se entienden' },
  { file: 'fixed-costs', at: '#questions?q=credit.fixedCosts', card: 'Lo que escribieron y no se entendió' },
];

const server = await startServer(readSettings({ PORT: '0', VECINA_DATA: values.data }));
const executablePath = ensureChromium();
if (executablePath === undefined) throw new Error('needs a Chromium');
const { context, close } = await openBrowser(executablePath, { width: 1180, height: 1000 });
const page = await context.newPage();
await page.goto(`${server.url}/console/`);
await page.getByRole('link', { name: 'Entrar' }).click({ timeout: 120_000 });
await page.getByRole('button', { name: 'Ana Análisis' }).click();
await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
for (const { file, at, card } of pictures) {
  await page.goto(`${server.url}/console/${at}`);
  await page.reload();
  await page.locator('.figure').first().waitFor({ timeout: 120_000 });
  const path = `docs/images/console-${file}.png`;
  if (card === null) {
    await page.locator('.chart[data-drawn]').first().waitFor();
    await page.screenshot({ path });
  } else {
    const shown = page.getByRole('article', { name: card, exact: true });
    await shown.scrollIntoViewIfNeeded();
    await shown.locator('.chart[data-drawn]').waitFor();
    await shown.screenshot({ path });
  }
  process.stdout.write(`${path}\n`);
}
await close();
await server.close();
