import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsLocal, startAwsLocal } from '../../infra/local/aws/start-aws-local.ts';
import { readSettings, type Settings } from '../../infra/local/settings.ts';
import type { Control } from '../../infra/local/simulator/control.ts';
import { comingIn } from '../e2e/console/coming-in.ts';
import { machineToken, signIn } from '../e2e/console/staff.ts';

let running: AwsLocal;
let control: Control;
let settings: Settings;
let early: Promise<Response> | undefined;
const stages: string[] = [];

beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-aws-'));
  const port = await freePort();
  settings = readSettings({ PORT: String(port), VECINA_DATA: data });
  const say = (line: string): void => {
    stages.push(line);
    // Before the functions are there the port is open already.
    if (line.startsWith('3')) early = fetch(`http://127.0.0.1:${port}/healthz`);
  };
  running = await startAwsLocal(settings, { visibilitySeconds: 1, say });
  control = running.simulator!.control;
  // Bundling, building the pages and synthesizing take longer where the machine is shared.
});
afterAll(() => running?.close());

const since = (before: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(running.calls()).flatMap(([name, n]) =>
      n > (before[name] ?? 0) ? [[name, n - (before[name] ?? 0)]] : [],
    ),
  );

/** Until no letter was taken off the queue for a while: on a busy machine one takes longer than it stays hidden, and comes again. */
const quiet = async () => {
  for (let last = -1; last !== running.calls()['SQS.DeleteMessageBatch']; ) {
    last = running.calls()['SQS.DeleteMessageBatch'] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('the AWS shape on this machine', () => {
  it('says what it does while it starts, and is well only when it takes messages', async () => {
    expect(stages.map((line) => line.slice(0, 7))).toEqual(['1 de 3:', '2 de 3:', '3 de 3:']);
    const answer = await early;
    expect(answer?.status).toBe(503);
    expect(await answer?.json()).toEqual({ ok: false, trouble: 'starting' });
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  it('refuses a port that is taken at once, before it bundles anything', async () => {
    const lines: string[] = [];
    await expect(startAwsLocal(settings, { say: (line) => lines.push(line) })).rejects.toThrow(/port \d+ is taken/);
    expect(lines).toEqual([]);
  });

  it('passes Meta’s handshake', async () => {
    expect(await control.verifyWebhook()).toBe(true);
  });

  it('refuses what Meta did not sign, and knows no other path', async () => {
    const before = running.calls();
    expect(await control.post('{"object":"whatsapp_business_account"}', null)).toBe(401);
    expect(since(before)['SQS.SendMessageBatch']).toBeUndefined();
    expect((await fetch(`${running.url}/webhook`, { method: 'DELETE' })).status).toBe(404);
    expect((await fetch(`${running.url}/elsewhere`)).status).toBe(404);
  });

  it('answers a message, and a later one with one send to the queue, one read and two writes', async () => {
    control.addPhone({ waId: '573000000001' });
    control.setStatuses({ deliveredMs: null, readMs: null, sentMs: null });
    control.say('573000000001', 'hola');
    await control.reply('573000000001', { ms: 90_000 });
    await control.settled();
    await quiet();
    // Not each of five: a copy looks now and then for corrections and pauses, and a letter may come twice.
    const work = {
      'SQS.SendMessageBatch': 1,
      'SQS.DeleteMessageBatch': 1,
      'DynamoDB.Query': 1,
      'DynamoDB.PutItem': 1,
      'DynamoDB.BatchWriteItem': 1,
    };
    let before = running.calls();
    for (let message = 0; message < 5; message += 1) {
      before = running.calls();
      const answered = control.reply('573000000001', { ms: 90_000 });
      control.say('573000000001', 'ayuda');
      await answered;
      await expect.poll(() => since(before)['SQS.DeleteMessageBatch']).toBeGreaterThan(0);
      await quiet();
      if (Object.entries(work).every(([call, times]) => since(before)[call] === times)) break;
    }
    expect(since(before)).toMatchObject(work);
    // Not for each message: a copy looks every 15 seconds whether the number is paused.
    expect(since(before)['DynamoDB.GetItem'] ?? 0).toBeLessThanOrEqual(1);
  });

  it('answers once although converse was killed in the middle', async () => {
    control.addPhone({ waId: '573000000002' });
    const answered = control.reply('573000000002', { ms: 90_000 });
    control.say('573000000002', 'hola');
    await expect.poll(() => control.counters().inbound).toBeGreaterThan(2);
    running.kill9('converse');
    await answered;
    await control.settled();
    expect(control.messages('573000000002').filter(({ from }) => from === 'business')).toHaveLength(1);
  });

  it('takes no delivery while the webhook is dead, and Meta comes again', async () => {
    control.addPhone({ waId: '573000000003' });
    running.kill9('receive-webhook');
    const answered = control.reply('573000000003', { ms: 90_000 });
    control.say('573000000003', 'hola');
    await answered;
    expect(control.messages('573000000003').filter(({ from }) => from === 'business')).toHaveLength(1);
  });

  it('counts the figures of the last days in the bundled roll-up', async () => {
    expect(await running.call('roll-up')).toEqual({ days: 3 });
  });

  it('erases whom staff names, through converse, and prints the receipt', async () => {
    const { dynamo, sqs, environment } = running.cloud;
    const { TableNames = [] } = await dynamo.send(new ListTablesCommand());
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand());
    const s3 = new S3Client({
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      endpoint: environment['AWS_ENDPOINT_URL_S3'] ?? '',
    });
    const { Buckets = [] } = await s3.send(new ListBucketsCommand());
    const env = {
      PATH: process.env['PATH'],
      ...environment,
      VECINA_KEY: settings.key,
      WHATSAPP_PHONE_NUMBER_ID: settings.phoneNumberId,
      TABLE_NAME: TableNames[0],
      QUEUE_URL: QueueUrls.find((url) => /mailbox/i.test(url)),
      BUCKET_NAME: Buckets[0]?.Name,
    };
    const erase = (...argv: string[]) =>
      promisify(execFile)(process.execPath, ['bin/vecina.mjs', 'erase', '--aws', '--json', ...argv], { env });
    const { stdout } = await erase('+573000000001');
    expect(JSON.parse(stdout)).toMatchObject({ erased: { session: 1 }, backups: { days: 35 } });
    await expect(erase('+573000000001')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing is stored'),
    });
    expect(JSON.parse((await erase('--reapply')).stdout)).toEqual({ checked: 1, reapplied: [] });
  });

  describe('the console', () => {
    const administrator = () => signIn(running.url, 'demo-administrator');

    it('hands out its pages', async () => {
      const page = await fetch(`${running.url}/console/`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      const [asset] = /assets\/[\w.-]+\.js/.exec(await page.text()) ?? [];
      const script = await fetch(`${running.url}/console/${asset}`, { headers: { 'accept-encoding': 'gzip' } });
      expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect((await script.text()).length).toBeGreaterThan(100_000);
      expect((await fetch(`${running.url}/console/assets/..%2f..%2findex.mjs`)).status).toBe(404);
    });

    comingIn(() => ({ url: running.url, secret: settings.demo?.machineSecret ?? '' }));

    it('lets nobody in who has not signed in, and takes no write from elsewhere', async () => {
      expect((await fetch(`${running.url}/api/v1/me`)).status).toBe(401);
      const person = await administrator();
      const elsewhere = { origin: 'https://elsewhere.example' };
      expect((await person.write('DELETE', '/api/v1/session', undefined, elsewhere)).status).toBe(403);
      const large = { what: 'x'.repeat(70_000) };
      expect((await person.write('POST', '/api/v1/exports', large)).status).toBe(413);
    });

    it('takes a system’s records by its token', async () => {
      const { demo } = settings;
      const token = await machineToken(running.url, demo?.machineSecret ?? '', 'service-records:write');
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'first-of-this-test',
      };
      const items = [{ person: { phone: '573000000077' }, service: 'vacunacion', place: 'mdc-usme', on: '2026-11-20' }];
      const body = JSON.stringify({ items });
      const response = await fetch(`${running.url}/api/v1/service-records`, { method: 'POST', headers, body });
      expect(await response.json()).toMatchObject({ items: [{ result: 'accepted' }] });
    });

    it('answers figures, and does an export in the bundled jobs, fetched by a link of a minute', async () => {
      const person = await administrator();
      expect((await person.get('/api/v1/figures/overview?period=4w')).status).toBe(200);
      const today = new Date().toISOString().slice(0, 10);
      const asked = {
        what: 'facts',
        format: 'parquet',
        open: false,
        from: today,
        to: today,
        reason: 'Prueba de exportación',
      };
      const { id } = (await (await person.write('POST', '/api/v1/exports', asked)).json()) as { id: string };
      const state = async () => ((await (await person.get(`/api/v1/jobs/${id}`)).json()) as { state: string }).state;
      await expect.poll(state, { interval: 200 }).toBe('done');
      const link = await person.get(`/api/v1/jobs/${id}/files/facts.parquet`);
      expect(link.status).toBe(302);
      const file = await fetch(link.headers.get('location') ?? '');
      expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 4)).toBe('PAR1');
      expect(await running.call('jobs')).toEqual({ jobs: 0 });
    });

    it('lists dead letters and moves them back to where they are read', async () => {
      const { sqs } = running.cloud;
      const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand());
      const dead = QueueUrls.find((url) => /deadletters/i.test(url)) ?? '';
      for (const n of [1, 2]) {
        await sqs.send(
          new SendMessageCommand({
            QueueUrl: dead,
            MessageGroupId: 'somebody',
            MessageDeduplicationId: `dead-${n}`,
            MessageBody: `no letter ${n}`,
          }),
        );
      }
      const person = await administrator();
      const listed = async () => (await person.get('/api/v1/dead-letters')).json();
      expect(await listed()).toMatchObject({ total: 2, items: [{ reason: 'failed-too-often' }] });
      const redrives = async (ids: 'all' | string[]) =>
        (await person.write('POST', '/api/v1/dead-letters/redrive', { ids })).json();
      // SQS finds a letter by receiving it: a name that is not there leaves all where they are.
      expect(await redrives(['no-such-letter'])).toEqual({ moved: 0 });
      await expect.poll(listed).toMatchObject({ total: 2, items: [{}] });
      const { items } = (await listed()) as { items: { id: string }[] };
      expect(await redrives([items[0]?.id ?? ''])).toEqual({ moved: 1 });
      expect(await listed()).toMatchObject({ total: 1 });
      expect(await redrives('all')).toEqual({ moved: 1 });
      expect(await listed()).toEqual({ total: 0, items: [] });
    });
  });

  it('wakes who is due through the schedule of the template', async () => {
    const before = running.calls();
    await running.wake();
    expect(since(before)['DynamoDB.Query']).toBeGreaterThan(0);
  });

  it('knows our templates, and lives by the clock of the phone page', async () => {
    const known = await fetch(`${running.url}/phone/api/templates`);
    expect(((await known.json()) as unknown[]).length).toBeGreaterThan(0);
    const phone = '573000000003';
    control.addPhone({ waId: phone });
    const say = async (text: string) => {
      const answered = control.reply(phone, { ms: 90_000 });
      control.say(phone, text);
      return JSON.stringify((await answered).content);
    };
    for (const text of ['hola', 'sí', 'no', 'necesito plata para surtir']) await say(text);
    const before = running.calls();
    control.advance(26 * 3_600_000);
    await expect.poll(() => since(before)['DynamoDB.Query']).toBeGreaterThanOrEqual(16);
    expect(await say('buenas')).toContain('Hola de nuevo');
  });
});
