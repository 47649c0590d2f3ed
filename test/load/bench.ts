// npm run bench -- [--people 1,32,256] [--seconds 5] [--only one-machine|aws-local] [--quick] [--json]
// Measures; judges nothing. Simulated Meta and people live in this process, the product in another.
import { parseArgs } from 'node:util';
import { startSimulator } from '../../infra/local/simulator/start-simulator.ts';
import { crowd } from './bench-citizens.ts';
import { type Figure, quantile, rounded, table } from './bench-report.ts';
import { type EngineName, newPlace, newSecrets, type Place, startTarget, type Target } from './bench-target.ts';
import { webhookImport } from './webhook-import.ts';

const { values: flags } = parseArgs({
  options: {
    people: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const latencyMs = 5;
const seconds = Number(flags.seconds ?? (flags.quick ? 2 : 5));
const engines = (['one-machine', 'aws-local'] as const).filter(
  (engine) => flags.only === undefined || flags.only === engine,
);
const peopleOf = (engine: EngineName): readonly number[] => {
  if (flags.people !== undefined) return flags.people.split(',').map(Number);
  if (engine === 'aws-local') return flags.quick ? [4] : [1, 16];
  return flags.quick ? [1, 32] : [1, 32, 256];
};
if (engines.length === 0 || !(seconds > 0) || !engines.flatMap(peopleOf).every((people) => people >= 1)) {
  process.stderr.write('--people 1,32,256, --seconds N, --only one-machine or aws-local\n');
  process.exit(2);
}

const secrets = newSecrets();
const simulator = await startSimulator({
  ...secrets,
  webhookUrl: null,
  latencyMs,
  limits: { pair: null, throughput: null },
  statuses: { sentMs: null, deliveredMs: null, readMs: null },
  redelivery: { firstMs: 100, factor: 1.5, maxMs: 1000, giveUpAfterMs: 60_000 },
  webhookParallel: 512,
  history: 20,
});
const { control } = simulator;
// Each message in a delivery of its own: a batch of many would be one webhook to answer.
control.shape({ batch: 1 });

const running = new Set<Target>();
const start = async (engine: EngineName, place: Place): Promise<Target> => {
  const target = startTarget(engine, { place, secrets, graphUrl: simulator.url });
  running.add(target);
  control.setWebhook(target.webhookUrl);
  await target.ready();
  return target;
};
const stop = async (target: Target): Promise<void> => {
  running.delete(target);
  await target.stop();
};

const figures: Figure[] = [];
const report = (
  of: { readonly engine: EngineName; readonly phase: string; readonly people?: number },
  all: readonly (readonly [string, string, number | null])[],
): void => {
  for (const [figure, unit, value] of all) {
    const one = { engine: of.engine, phase: of.phase, people: of.people ?? null, figure, unit, value: rounded(value) };
    figures.push(one);
    if (flags.json) process.stdout.write(`${JSON.stringify(one)}\n`);
  }
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const load = async (engine: EngineName, target: Target, people: number): Promise<void> => {
  const those = crowd(control, { latencyMs });
  those.add(people);
  // The first greetings together are no steady state.
  await sleep(Math.min(1000, seconds * 200));
  target.forgetPeak();
  those.measure();
  const cpu = target.cpuSeconds();
  const own = process.cpuUsage();
  const began = performance.now();
  await sleep(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const { replies, replyMs, webhookMs } = those.tally();
  const spent = target.cpuSeconds() - cpu;
  const { user, system } = process.cpuUsage(own);
  const memory = target.peakMegabytes();
  await those.stop(15_000);
  await control.settled(15_000).catch(() => {});
  const { doubled, unanswered, forgotten } = those.tally();
  those.close();
  report({ engine, phase: 'load', people }, [
    ['messages', '/s', replies / took],
    ['reply p50', 'ms', quantile(replyMs, 0.5)],
    ['reply p95', 'ms', quantile(replyMs, 0.95)],
    ['reply p99', 'ms', quantile(replyMs, 0.99)],
    ['webhook answer p99', 'ms', quantile(webhookMs, 0.99)],
    ['CPU per 1000 messages', 's', replies === 0 ? null : (spent / replies) * 1000],
    ['CPU of the product', 'cores', spent / took],
    ['CPU of people and simulator', 'cores', (user + system) / 1e6 / took],
    ['peak memory', 'MB', memory],
    ['doubled replies', '', doubled],
    ['lost replies', '', unanswered + forgotten],
  ]);
};

/** Every delivery comes twice at the same instant, as Meta's sometimes do. */
const doubledDeliveries = async (engine: EngineName, people: number): Promise<void> => {
  const those = crowd(control, { latencyMs });
  control.shape({ copies: 2 });
  those.add(people);
  await sleep(Math.min(2000, seconds * 1000));
  await those.stop(15_000);
  await control.settled(15_000).catch(() => {});
  await sleep(500);
  control.shape({ copies: 1 });
  const { replies, doubled, unanswered, forgotten } = those.tally();
  those.close();
  report({ engine, phase: 'doubled deliveries', people }, [
    ['replies', '', replies],
    ['doubled replies', '', doubled],
    ['lost replies', '', unanswered + forgotten],
  ]);
};

/** From spawning `node` in an empty folder to the first reply at Graph. */
const cold = async (engine: EngineName, tries: number): Promise<void> => {
  const opened: number[] = [];
  const replied: number[] = [];
  for (let again = 0; again < tries; again += 1) {
    const place = await newPlace();
    const target = await start(engine, place);
    opened.push(performance.now() - target.spawnedAt);
    const those = crowd(control, { latencyMs });
    those.add(1);
    await Promise.race([those.until(1), sleep(20_000)]);
    if (those.tally().replies > 0) replied.push(performance.now() - target.spawnedAt);
    await those.stop(5000);
    those.close();
    await stop(target);
    place.remove();
  }
  report({ engine, phase: 'cold' }, [
    ['port open after', 'ms', quantile(opened, 0.5)],
    ['first reply after', 'ms', quantile(replied, 0.5)],
    ['slowest first reply after', 'ms', quantile(replied, 1)],
  ]);
};

/**
 * SIGKILL in mid-load, start anew (Meta delivers again what was not answered), go on, and count what is left. `sentMs`: how
 * long after a send Meta tells that it went; null: it never does, and nothing can make up for a mark that was not written.
 */
const kill = async (engine: EngineName, people: number, sentMs: number | null): Promise<void> => {
  control.setStatuses({ sentMs });
  const place = await newPlace();
  const first = await start(engine, place);
  const those = crowd(control, { latencyMs });
  those.add(people);
  const enough = engine === 'aws-local' ? people * 4 : people * 12;
  await Promise.race([those.until(enough), sleep(60_000)]);
  const killedAt = performance.now();
  await first.kill();
  // What it had sent already arrives still.
  await sleep(20);
  const before = those.tally().replies;
  if (engine === 'one-machine') running.delete(first);
  const second = engine === 'one-machine' ? await start(engine, place) : first;
  await Promise.race([those.until(before + 1), sleep(60_000)]);
  const backAfter = performance.now() - killedAt;
  await Promise.race([those.until(before + people * 3), sleep(60_000)]);
  await those.stop(30_000);
  await control.settled(15_000).catch(() => {});
  const { replies, doubled, unanswered, forgotten } = those.tally();
  those.close();
  await stop(second);
  place.remove();
  control.setStatuses({ sentMs: null });
  report({ engine, phase: sentMs === null ? 'kill -9' : `kill -9, told after ${sentMs} ms`, people }, [
    ['replies before', '', before],
    ['replies after', '', replies - before],
    ['first reply after the kill', 'ms', backAfter],
    ['answers lost', '', unanswered + forgotten],
    ['replies doubled', '', doubled],
  ]);
};

/** The function that Meta waits for when it was not called for a while. */
const webhookFunction = async (): Promise<void> => {
  const { kilobytes, importMs, ratio } = await webhookImport(flags.quick ? 5 : 21);
  report({ engine: 'aws-local', phase: 'receive-webhook' }, [
    ['bundle, minified', 'kB', kilobytes],
    ['import', 'ms', importMs],
    ['beside the SQS client alone', '×', ratio],
  ]);
};

const measure = async (engine: EngineName): Promise<void> => {
  if (engine === 'aws-local') await webhookFunction();
  if (engine === 'one-machine') await cold(engine, flags.quick ? 1 : 5);
  const place = await newPlace();
  const target = await start(engine, place);
  const warm = crowd(control, { latencyMs });
  warm.add(8);
  await sleep(flags.quick ? 1000 : 3000);
  await warm.stop(15_000);
  warm.close();
  const all = peopleOf(engine);
  for (const people of all) await load(engine, target, people);
  const some = Math.min(32, Math.max(...all));
  await doubledDeliveries(engine, some);
  await stop(target);
  place.remove();
  await kill(engine, some, null);
  await kill(engine, some, 200);
};

const end = async (code: number): Promise<never> => {
  await Promise.all([...running].map(stop));
  await simulator.close();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(130));

try {
  for (const engine of engines) {
    process.stderr.write(`${engine} …\n`);
    await measure(engine);
  }
  if (!flags.json) process.stdout.write(`${table(figures)}\n`);
  await end(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await end(1);
}
