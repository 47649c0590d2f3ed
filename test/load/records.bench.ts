// node test/load/records.bench.ts [--rows 10000] [--facts 1000000]
// Measures; judges nothing: the import of a sheet, and the exports, on one machine, in files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shippedDirectory } from '../../flows/directory/shipped.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { recordItems } from '../../functions/conversation/records.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { applyImport } from '../../functions/records/apply-import.ts';
import { planImport } from '../../functions/records/import-records.ts';

const { values } = parseArgs({ options: { rows: { type: 'string' }, facts: { type: 'string' } } });
const rows = Number(values.rows ?? 10_000);
const factCount = Number(values.facts ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'vecina-bench-'));
const { table, close } = openSqlite({ file: join(folder, 'vecina.db') });
const deps = {
  table,
  blobs: folderBlobs(join(folder, 'blobs')),
  keys: deriveKeys('bench'),
  phoneNumberId: 'bench',
  now: () => new Date(),
  isPlace: () => true,
};

let peak = 0;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50);
const measured = async (what: string, act: () => Promise<unknown>): Promise<void> => {
  peak = process.memoryUsage().rss;
  const start = performance.now();
  await act();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  peak = Math.max(peak, process.memoryUsage().rss);
  console.log(`${what}: ${seconds} s, at most ${Math.round(peak / 1e6)} MB`);
};

const lines = Array.from(
  { length: rows },
  (_, n) => `B${n};CC;${10_000_000 + n};3${String(n).padStart(9, '0')};lavanderia;2026-11-20;;si;5;`,
);
const sheet = `referencia;tipo_documento;documento;celular;servicio;fecha;lugar;recibido;satisfaccion;barreras\n${lines.join('\n')}`;
for (const time of ['first', 'second'])
  await measured(`import of ${rows} rows, ${time} time`, async () => {
    const bytes = new TextEncoder().encode(sheet);
    const plan = await planImport(deps, {
      bytes,
      teller: { source: 'entity', by: 'bench' },
      directory: shippedDirectory,
    });
    if (plan.errors.length > 0) throw new Error(JSON.stringify(plan.errors[0]));
    if (plan.items.length > 0) await applyImport(deps, plan.items);
  });

const each = 16;
const days = 365;
await measured(`writing ${factCount} facts`, async () => {
  for (let citizen = 0; citizen * each < factCount; citizen += 1) {
    const at = new Date(Date.now() - (citizen % days) * 86_400_000).toISOString();
    await table.batchPut(
      recordItems({
        citizen: `c${citizen}`,
        turn: 1,
        at,
        drafts: [
          'welcome.research',
          'care.age',
          'care.sex',
          'care.place',
          ...Array.from({ length: each - 4 }, (_, n) => `credit.q${n}`),
        ].map((question, n) => ({
          kind: 'fact' as const,
          key: question,
          question,
          version: 1,
          flow: 'care',
          run: 'r1',
          subject: null,
          value:
            question === 'welcome.research'
              ? true
              : question === 'care.place'
                ? { locality: '08', precision: 'locality' }
                : n * 7,
          provenance: 'answered' as const,
        })),
      }),
    );
  }
});
// Each in a process of its own, as the command line runs it: what was written before would count among its memory.
const command = fileURLToPath(new URL('../../bin/vecina.mjs', import.meta.url));
const env = { ...process.env, VECINA_DATA: folder };
for (const flags of [['csv'], ['jsonl'], ['parquet'], ['csv', '--open']]) {
  const [format = '', ...more] = flags;
  const args = [command, 'export', '--kind', 'facts', '--format', format, ...more, '--json', '--reason', 'bench'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let [most, said] = [0, ''];
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const look = setInterval(() => {
    const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 50);
  await once(child, 'close');
  clearInterval(look);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `export of facts as ${flags.join(' ')}: ${seconds} s, at most ${Math.round(most / 1000)} MB, ${JSON.parse(said).rows} rows`,
  );
}
clearInterval(timer);
close();
rmSync(folder, { recursive: true });
