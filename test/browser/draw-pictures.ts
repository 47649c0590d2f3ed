import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { ensureChromium } from '../../scripts/chromium.ts';

// Draws docs/images/phones.png anew from the running product: `node test/browser/draw-pictures.ts`. `#2` taps the second
// option, `@4.6,-74.1` shares a location. Look at the picture before committing it.
const caregiver = [
  'Hola',
  '#1',
  '#1',
  'servicios de cuidado',
  'que me la cuiden',
  '#1',
  'mi hija',
  'tiene dos añitos',
  'no',
  'no',
  '34',
  'no',
  '@4.63812,-74.16123',
];
const vendor = [
  'Buenas vecina',
  '#1',
  '#1',
  'crédito y deudas',
  'necesito plata',
  'para surtir',
  'palo y medio',
  'esta semana',
  'al banco',
  'piden mucho requisito',
  'me pidieron un fiador y no tengo',
  'vendo empanadas',
  'Restrepo',
  'dos años',
  'unas 120 lucas',
  '60 mil',
];
const talks = [
  { waId: '573000000001', name: 'Cuidadora', says: caregiver },
  { waId: '573000000002', name: 'Vendedora', says: vendor },
];

const data = await mkdtemp(join(tmpdir(), 'vecina-pictures-'));
const server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
const control = server.simulator?.control;
const executablePath = ensureChromium();
if (!control || !executablePath) throw new Error('needs the simulator and a Chromium');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

for (const { waId, name, says } of talks) {
  control.addPhone({ waId, name });
  for (const words of says) {
    const after = control.say(waId, sayingOf(waId, words));
    await control.reply(waId, { after, ms: 20_000 });
    // A map pin has a second message after it.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
const page = await browser.newPage({
  viewport: { width: 1000, height: 900 },
  deviceScaleFactor: 1.5,
  locale: 'es-CO',
  reducedMotion: 'reduce',
});
await page.goto(`${server.url}/phone`);
await page.locator('.message').last().waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: new URL('../../docs/images/phones.png', import.meta.url).pathname });
await browser.close();
await server.close();
await rm(data, { recursive: true, force: true });

function sayingOf(waId: string, words: string) {
  const point = /^@([-\d.]+),([-\d.]+)$/.exec(words);
  if (point) return { type: 'location', latitude: Number(point[1]), longitude: Number(point[2]) } as const;
  if (!words.startsWith('#')) return words;
  const content = control?.messages(waId).findLast((message) => message.from === 'business')?.content;
  const options =
    content?.type === 'buttons'
      ? content.buttons
      : content?.type === 'list'
        ? content.sections.flatMap(({ rows }) => rows)
        : [];
  return { type: 'tap', id: options[Number(words.slice(1)) - 1]?.id ?? '' } as const;
}
