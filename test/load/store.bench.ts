// Prints operations per second of the hot path on SQLite: post → read → conditional put → batch put → done.
// Run: node test/load/store.bench.ts [people] [seconds] [:memory:]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';

const people = Number(process.argv[2] ?? 32);
const seconds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'vecina-bench-'));
const { table, mailbox, close } = openSqlite({ file: process.argv[4] ?? join(folder, 'bench.db') });

const answers = Array.from({ length: 20 }, (_, at) => ({
  question: `care.q${at}`,
  version: 1,
  value: at,
  said: 'dos niños',
  at: '2026-11-22T10:00:00Z',
}));
const body = 'x'.repeat(900);
const latencies: number[] = [];
const waiting = new Map<string, () => void>();
let handled = 0;

mailbox.start(async (group, letters) => {
  const session = await table.get({ pk: `person#${group}`, sk: 'session' });
  const turn = Number(session?.data['turn'] ?? 0) + 1;
  await table.put(
    {
      pk: `person#${group}`,
      sk: 'session',
      data: { turn, answers },
      index1: { pk: `due#${turn % 8}`, sk: `2026-11-22T10:00:${group}` },
    },
    { expected: session?.version ?? null },
  );
  const day = String(turn).padStart(9, '0');
  await table.batchPut(
    ['turn', 'fact', 'fact2', 'record', 'sent'].map((kind) => ({
      pk: `citizen#${group}`,
      sk: `${kind}#${day}`,
      expires: 1_900_000_000,
      data: {
        kind,
        question: 'care.children',
        value: 2,
        said: 'dos niños',
        source: 'citizen',
        at: '2026-11-22T10:00:00Z',
      },
    })),
  );
  handled += letters.length;
  waiting.get(group)?.();
});

const end = performance.now() + seconds * 1000;
const person = async (name: string) => {
  for (let n = 0; performance.now() < end; n += 1) {
    const started = performance.now();
    const answered = new Promise<void>((resolve) => waiting.set(name, resolve));
    await mailbox.post([{ group: name, id: `wamid.${n}`, body }]);
    await answered;
    latencies.push(performance.now() - started);
  }
};
const cpu = process.cpuUsage();
const started = performance.now();
await Promise.all(Array.from({ length: people }, (_, at) => person(`g${at}`)));
const took = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
await mailbox.stop();
close();
rmSync(folder, { recursive: true });
latencies.sort((a, b) => a - b);
const at = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
process.stdout.write(
  `${people} people: ${Math.round(handled / took)} messages/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ` +
    `CPU ${((used.user + used.system) / 1000 / handled).toFixed(3)} s per 1000, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
);
