import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFunction } from '../../infra/bundle.ts';
import { quantile } from './bench-report.ts';

export type WebhookImport = {
  /** Of the minified bundle of `receive-webhook`. */
  readonly kilobytes: number;
  /** Median time that Node takes to import it, in milliseconds. */
  readonly importMs: number;
  /** The same beside a bundle with the SQS client alone: at most 1.3 is aimed at. */
  readonly ratio: number;
};

/**
 * How large the webhook's bundle is, and how long Node takes to import it beside one with the SQS client alone, in the same
 * run: each in a fresh process, in turn, so that a noisy machine is noisy for both.
 */
export const webhookImport = async (rounds: number): Promise<WebhookImport> => {
  const folder = mkdtempSync(join(tmpdir(), 'vecina-cold-'));
  try {
    writeFileSync(
      join(folder, 'sqs.ts'),
      `import { SendMessageBatchCommand, SQSClient } from '${root}node_modules/@aws-sdk/client-sqs';
export const handler = () => new SQSClient({}).send(new SendMessageBatchCommand({ QueueUrl: '', Entries: [] }));\n`,
    );
    const ours = join((await bundleFunction('receive-webhook', folder)).folder, 'index.mjs');
    const alone = join((await bundle(join(folder, 'sqs.ts'), join(folder, 'sqs'))).folder, 'index.mjs');
    const times: { readonly ours: number; readonly alone: number }[] = [];
    for (let round = 0; round < rounds; round += 1) times.push({ ours: importMs(ours), alone: importMs(alone) });
    const median = (side: 'ours' | 'alone'): number =>
      quantile(
        times.map((one) => one[side]),
        0.5,
      ) ?? Number.NaN;
    return {
      kilobytes: statSync(ours).size / 1000,
      importMs: median('ours'),
      ratio: median('ours') / median('alone'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const root = new URL('../..', import.meta.url).pathname;

/** Milliseconds that the import alone takes. */
const importMs = (path: string): number => {
  const script = `const t = performance.now(); await import(${JSON.stringify(path)}); console.log(performance.now() - t);`;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { AWS_REGION: 'us-east-1' } }),
  );
};
