// node test/load/figures.bench.ts --data FOLDER [--requests 150] [--seconds 15]
// FOLDER is a copy of a seeded city (`VECINA_DATA=FOLDER npx vecina seed --citizens 100000 --seed 7`): it is written to.
// Measures; judges nothing: the figures' API, the pages in Chromium, the webhook meanwhile, and a day's roll-up.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { readHeads } from '../../functions/analytics/ledger.ts';
import { rollUpDay } from '../../functions/analytics/roll-up.ts';
import { beginSession } from '../../functions/console/sign-in/web-session.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { ensureChromium } from '../../scripts/chromium.ts';
import { openBrowser } from '../browser/open-browser.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, requests: { type: 'string' }, seconds: { type: 'string' } },
});
const data = values.data;
if (data === undefined) throw new Error('--data FOLDER');
const requests = Number(values.requests ?? 150);
const seconds = Number(values.seconds ?? 15);
const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Record<string, string>;
const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`;

const { table, close } = openSqlite({ file: join(data, 'vecina.db') });
const now = (): Date => new Date();
const days = await readHeads(table);
const busiest = days.toSorted((a, b) => b.parts - a.parts)[0];
if (busiest === undefined) throw new Error('nothing was counted in that folder');
const directory = shippedWorld(null).directory;
const key = deriveKeys(secrets['VECINA_KEY'] ?? '').figures;
for (const time of ['first', 'second']) {
  const start = performance.now();
  const head = await rollUpDay({ table, key, directory, registry, now }, busiest.day);
  const same = head.generation === busiest.generation ? 'the same rows as before' : 'OTHER ROWS THAN BEFORE';
  console.log(
    `roll-up of ${busiest.day}, ${time} time: ${(performance.now() - start).toFixed(0)} ms, ${same} (${load()})`,
  );
}
const token = await beginSession({ table, now }, { id: 'bench', name: 'Medición', roles: ['analyst'], block: null });
close();

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
});
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['--max-semi-space-size=16', 'bin/vecina.mjs', 'serve'], {
  env: { ...process.env, PORT: String(port), VECINA_DATA: data, VECINA_LAUNCHED: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  for (let tries = 0; tries < 300; tries += 1) {
    const up = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const cookie = `vecina=${token}`;
  const ask = async (path: string): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${url}${path}`, { headers: { cookie } });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return performance.now() - start;
  };
  const first = await ask('/api/v1/figures/overview');
  console.log(`first answer after the start (reads ${days.length} days): ${first.toFixed(0)} ms (${load()})`);

  const idle = await webhook(seconds);
  say('webhook while nobody looks at figures', idle);

  // Every request is another question: what is kept from before helps none of them.
  const periods = ['4w', '12w', '26w', '52w', 'all', '2026'];
  const homes = ['', ...Array.from({ length: 20 }, (_, n) => `&home=${String(n + 1).padStart(2, '0')}`)];
  const busy = webhook(seconds);
  for (const figure of ['overview', 'services', 'journeys']) {
    const times: number[] = [];
    const asked = periods.flatMap((period) =>
      (figure === 'overview' ? ['', '&flow=care', '&flow=credit'] : homes).map(
        (filter) => `/api/v1/figures/${figure}?period=${period}${filter}`,
      ),
    );
    for (const path of asked.slice(0, requests)) times.push(await ask(path));
    say(`API ${figure}, each question for the first time`, times);
    const again: number[] = [];
    for (const path of asked.slice(0, requests)) again.push(await ask(path));
    say(`API ${figure}, asked again`, again);
  }
  say('webhook meanwhile', await busy);

  const chromium = ensureChromium();
  if (chromium === undefined) console.log('no Chromium: pages not measured');
  else {
    const { context, close: shut } = await openBrowser(chromium, { width: 1280, height: 900 });
    await context.addCookies([{ name: 'vecina', value: token, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/console/`);
    await page.locator('.stat').first().waitFor({ timeout: 120_000 });
    for (const id of ['overview', 'services', 'journeys', 'questions']) {
      const times: number[] = [];
      for (let time = 0; time < 7; time += 1) {
        await page.goto('about:blank');
        await page.goto(`${url}/console/#${id}`, { waitUntil: 'commit' });
        // Its numbers stand there, a chart is drawn, and filters can be used.
        await page.locator('.figure-filters select:enabled').first().waitFor();
        await page.locator('.chart[data-drawn]').first().waitFor();
        times.push(await page.evaluate(() => performance.now()));
      }
      say(`page ${id} in Chromium until it can be used`, times);
    }
    await shut();
  }
} finally {
  server.kill('SIGTERM');
}

function say(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (${times.length} times, ${load()})`);
}

/** Twenty signed messages a second, of twenty made-up phones, for so long. */
async function webhook(long: number): Promise<readonly number[]> {
  const times: number[] = [];
  const waiting: Promise<void>[] = [];
  for (let n = 0; n < long * 20; n += 1) {
    const began = performance.now();
    const from = `5730000${String(n % 20).padStart(5, '0')}`;
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '1',
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: {
                  display_phone_number: '570000000000',
                  phone_number_id: secrets['WHATSAPP_PHONE_NUMBER_ID'],
                },
                contacts: [{ wa_id: from, profile: { name: 'Medición' } }],
                messages: [
                  {
                    from,
                    id: `wamid.bench.${process.pid}.${began}.${n}`,
                    timestamp: String(Math.floor(Date.now() / 1000)),
                    type: 'text',
                    text: { body: 'hola' },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
    const signature = createHmac('sha256', secrets['WHATSAPP_APP_SECRET'] ?? '')
      .update(body)
      .digest('hex');
    waiting.push(
      fetch(`${url}/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
        body,
      }).then(async (response) => {
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`webhook: ${response.status}`);
        times.push(performance.now() - began);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 50 - (performance.now() - began))));
  }
  await Promise.all(waiting);
  return times;
}
