import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle, bundleFunction } from '../../infra/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'vecina-bundles-'));

/** What the webhook's cold start must never load. How long its import takes, `npm run bench` prints. */
const heavy =
  /node_modules\/(zod|xstate|libphonenumber-js)\/|@aws-sdk\/(client-dynamodb|lib-dynamodb|client-s3)\/|@aws-lambda-powertools\/logger|^flows\//;

describe('receive-webhook', () => {
  let webhook: Bundle;
  beforeAll(async () => {
    webhook = await bundleFunction('receive-webhook', folder);
  });

  it('is at most 400 kB, minified', () => {
    expect(webhook.bytes).toBeGreaterThan(100_000);
    expect(webhook.bytes).toBeLessThanOrEqual(400_000);
  });

  it('holds neither zod, xstate, flows, DynamoDB nor S3', () => {
    expect(webhook.inputs.filter((path) => heavy.test(path))).toEqual([]);
  });

  it('loads, and answers with a fault that names the setting which is missing', async () => {
    const { handler } = await import(`${webhook.folder}/index.mjs`);
    const event = { requestContext: { http: { method: 'GET' } }, headers: {} };
    await expect(handler(event)).rejects.toThrow('MASTER_SECRET_ARN');
  });
});

describe.each(['console-api', 'jobs'])('%s', (name) => {
  let made: Bundle;
  beforeAll(async () => {
    made = await bundleFunction(name, folder);
  });

  it('loads from its bundle, and answers with a fault that names the setting which is missing', async () => {
    const { folder: where, inputs } = made;
    const { handler } = await import(`${where}/index.mjs`);
    const http = { method: 'GET', path: '/api/v1/me' };
    const event = {
      version: '2.0',
      rawPath: '/api/v1/me',
      rawQueryString: '',
      headers: {},
      requestContext: { domainName: 'x', http },
    };
    const answered: Promise<{ statusCode?: number }> = handler(event, {});
    if (name === 'jobs') await expect(answered).rejects.toThrow('MASTER_SECRET_ARN');
    else expect((await answered).statusCode).toBe(500);
    // What one machine stands on, and the demo sign-in, is no part of it.
    expect(inputs.filter((path) => /adapters\/sqlite|oidc-provider|infra\/local/.test(path))).toEqual([]);
  });
});

it('the gate sees a webhook that pulls in what it must not', async () => {
  const entry = join(folder, 'planted.ts');
  const root = new URL('../..', import.meta.url).pathname;
  writeFileSync(
    entry,
    `import { z } from '${root}node_modules/zod/index.js';\nexport const handler = () => z.string().parse('x');\n`,
  );
  const planted = await bundle(entry, join(folder, 'planted'));
  expect(planted.inputs.filter((path) => heavy.test(path))).not.toEqual([]);
});
