import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import dynalite from 'dynalite';
import { buildApp as fauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BadInput } from '../../infra/local/bad-input.ts';
import { run as exportData } from '../../infra/local/commands/export.ts';
import { run as records } from '../../infra/local/commands/records.ts';
import { dynamoUnderTest } from './dynamo-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'vecina-records-'));
const sheet = join(folder, 'atenciones.csv');
writeFileSync(
  sheet,
  [
    'referencia;tipo_documento;documento;celular;servicio;fecha;lugar;recibido;satisfaccion;barreras',
    'A1;CC;1.032.111.222;;yoga;2026-11-19;;no;;horario',
    'A2;;;573000000002;Lavandería comunitaria;20/11/2026;Manzana del Cuidado de Usme;sí;5;',
  ].join('\r\n'),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ends: (() => unknown)[] = [];
const url = (port: number): string => `http://127.0.0.1:${port}`;

/** Emulators of table and bucket, and what a command needs to find them instead of AWS. */
const onAws = async (): Promise<Readonly<Record<string, string>>> => {
  const tables = dynalite({ createTableMs: 0 }).listen(0, '127.0.0.1');
  await once(tables, 'listening');
  const { port } = tables.address() as AddressInfo;
  const { tableName, close } = await dynamoUnderTest(port);
  const buckets = fauxqs({ logger: false, defaultRegion: 'us-east-1' });
  const endpoint = await buckets.listen({ port: 0, host: '127.0.0.1' });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ region: 'us-east-1', credentials, endpoint, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: 'vecina-test' }));
  ends.push(
    close,
    () => buckets.close(),
    () => tables.close(),
    () => s3.destroy(),
  );
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: url(port),
    AWS_ENDPOINT_URL_S3: endpoint,
    TABLE_NAME: tableName,
    BUCKET_NAME: 'vecina-test',
    VECINA_KEY: 'a key of tests',
    WHATSAPP_PHONE_NUMBER_ID: '109876543210987',
  };
};

const onOneMachine = async (): Promise<Readonly<Record<string, string>>> => ({
  VECINA_DATA: join(folder, 'one-machine'),
});

const said = async (act: () => Promise<number>): Promise<Record<string, unknown>> => {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const silent = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    expect(await act()).toBe(0);
  } finally {
    write.mockRestore();
    silent.mockRestore();
  }
  return JSON.parse(out);
};

describe.each([
  ['one machine', onOneMachine, [] as string[]],
  ['AWS', onAws, ['--aws']],
])('the commands of service records on %s', (name, open, where) => {
  let settings: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    settings = await open();
  });
  beforeEach(() => {
    for (const [setting, value] of Object.entries(settings)) vi.stubEnv(setting, value);
  });
  afterAll(async () => {
    for (const end of ends.splice(0)) await end();
  });

  it('look first, take all or nothing, know again what they took, and give it out', async () => {
    const take = (...more: string[]) => said(() => records(['import', sheet, '--json', ...where, ...more]));
    expect(await take()).toMatchObject({ rows: 2, accepted: 2, applied: false });
    expect(await take()).toMatchObject({ accepted: 2, duplicate: 0 });
    expect(await take('--apply', '--entity', 'sdis')).toMatchObject({ accepted: 2, unmatched: 2, applied: true });
    expect(await take('--apply', '--entity', 'sdis')).toMatchObject({ accepted: 0, duplicate: 2 });
    expect(await said(() => records(['match', '--json', ...where]))).toEqual({ matched: 0 });

    const out = join(folder, `out-${name.replace(' ', '-')}`);
    const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
    const days = ['--from', day(1), '--to', day(0)];
    const asked = [...days, '--kind', 'services', '--format', 'csv', '--out', out, '--reason', 'prueba', '--json'];
    const given = await said(() => exportData([...asked, ...where]));
    expect(given).toMatchObject({ kind: 'services', format: 'csv' });
    expect(readFileSync(join(out, 'datapackage.json'), 'utf8')).toContain('services');
  });

  it('take nothing of a sheet with a mistake', async () => {
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, `${readFileSync(sheet, 'utf8')}\r\nA3;CC;1.032.111.333;;magia;2026-11-19;;sí;;`);
    const argv = ['import', wrong, '--json', '--apply', '--entity', 'idrd', ...where];
    await expect(said(() => records(argv))).rejects.toThrow(BadInput);
    const after = await said(() => records(['import', sheet, '--json', ...where, '--apply', '--entity', 'idrd']));
    expect(after).toMatchObject({ accepted: 0, merged: 2 });
  });
});

it('on AWS they say which setting is missing', async () => {
  vi.stubEnv('TABLE_NAME', '');
  await expect(records(['import', sheet, '--aws'])).rejects.toThrow('--aws needs the setting');
});
