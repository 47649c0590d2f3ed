import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFunction } from '../../infra/bundle.ts';

// How long Node takes to import the webhook's bundle, beside one with the SQS client alone, in the same run: each in a
// fresh process, in turn, so that a noisy machine is noisy for both. The bound is 1.3 (`npm run bench` prints it).
const rounds = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'vecina-cold-'));
const root = new URL('../..', import.meta.url).pathname;
writeFileSync(
  join(folder, 'sqs.ts'),
  `import { SendMessageBatchCommand, SQSClient } from '${root}node_modules/@aws-sdk/client-sqs';
export const handler = () => new SQSClient({}).send(new SendMessageBatchCommand({ QueueUrl: '', Entries: [] }));\n`,
);
const sides = {
  'receive-webhook': (await bundleFunction('receive-webhook', folder)).folder,
  'SQS client alone': (await bundle(join(folder, 'sqs.ts'), join(folder, 'sqs'))).folder,
};

/** Milliseconds that the import alone takes. */
const importMs = (path: string): number => {
  const script = `const t = performance.now(); await import(${JSON.stringify(path)}); console.log(performance.now() - t);`;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { AWS_REGION: 'us-east-1' } }),
  );
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const times = Object.fromEntries(Object.keys(sides).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++) {
  for (const [name, path] of Object.entries(sides)) times[name]?.push(importMs(`${path}/index.mjs`));
}
for (const [name, path] of Object.entries(sides)) {
  const kilobytes = (statSync(`${path}/index.mjs`).size / 1000).toFixed(0);
  console.log(
    `${name.padEnd(18)} ${kilobytes.padStart(5)} kB  import ${median(times[name] ?? []).toFixed(1)} ms (median of ${rounds})`,
  );
}
const ratio = median(times['receive-webhook'] ?? []) / median(times['SQS client alone'] ?? []);
console.log(`ratio ${ratio.toFixed(2)} (at most 1.3)`);
rmSync(folder, { recursive: true });
