import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { s3Blobs } from '../../functions/adapters/aws/s3-blobs.ts';
import { s3Files } from '../../functions/adapters/aws/s3-files.ts';
import { expireBlobs } from '../../functions/adapters/sqlite/expire-blobs.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { folderFiles } from '../../functions/adapters/sqlite/folder-files.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';
import { blobsContract } from './blobs.contract.ts';
import { filesContract } from './files.contract.ts';
import { emulatorSettings } from './sqs-under-test.ts';

let server: FauxqsServer;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  server.createBucket('blobs');
});
afterAll(() => server.stop());

blobsContract('S3 (fauxqs)', async () => {
  const client = new S3Client({ ...emulatorSettings(server.port), forcePathStyle: true });
  return { blobs: s3Blobs({ client, bucket: 'blobs' }), close: () => client.destroy() };
});

const folder = () => mkdtempSync(join(tmpdir(), 'vecina-blobs-'));

blobsContract('a folder', async () => {
  const path = folder();
  return { blobs: folderBlobs(path), close: () => rmSync(path, { recursive: true }) };
});

filesContract('S3 (fauxqs)', async () => {
  const client = new S3Client({ ...emulatorSettings(server.port), forcePathStyle: true });
  const place = { client, bucket: 'blobs' };
  return { files: s3Files(place), blobs: s3Blobs(place), close: () => client.destroy() };
});

filesContract('a folder', async () => {
  const path = folder();
  return { files: folderFiles(path), blobs: folderBlobs(path), close: () => rmSync(path, { recursive: true }) };
});

it('leaves no half files in the folder', async () => {
  const path = folder();
  await folderBlobs(path).put('media/a', Uint8Array.of(1), 'a/b');
  expect(readdirSync(join(path, 'media'))).toEqual(['a.blob']);
  rmSync(path, { recursive: true });
});

it('keeps nothing in the folder for longer than a bucket would, but tombstones', async () => {
  const path = folder();
  const now = Date.now();
  const lies = async (name: string, days: number) => {
    await folderBlobs(path).put(name, Uint8Array.of(1), 'a/b');
    const at = new Date(now - days * 86_400_000);
    utimesSync(join(path, `${name}.blob`), at, at);
  };
  const there = () => {
    const all = readdirSync(path, { recursive: true }).map(String);
    return all.filter((name) => /\.(?:blob|half)$/.test(name)).sort();
  };
  await lies('exports/cancelled/facts.csv', 8.1);
  await lies('exports/done/facts.csv', 7.9);
  await lies('uploads/of-no-job', 3.1);
  await lies('uploads/new', 2.9);
  await lies('media/somebody/1', 90);
  await lies('tombstones/erased', 4000);
  const half = await folderFiles(path).create('exports/crashed/facts.csv', 'text/csv');
  await half.write(Uint8Array.of(1));
  await expireBlobs(path, now);
  expect(there()).toEqual([
    expect.stringMatching(/^exports.crashed.facts\.csv\.blob\..*\.half$/),
    join('exports', 'done', 'facts.csv.blob'),
    join('media', 'somebody', '1.blob'),
    join('tombstones', 'erased.blob'),
    join('uploads', 'new.blob'),
  ]);
  await expireBlobs(path, now + 2.1 * 86_400_000);
  expect(there()).toEqual([join('tombstones', 'erased.blob')]);
  await half.abandon();
  await expireBlobs(join(path, 'none'));
  rmSync(path, { recursive: true });
});

it('is unavailable where the disk is', async () => {
  const path = join(folder(), 'taken');
  writeFileSync(path, 'a file where a folder should be');
  await expect(folderBlobs(path).put('media/a', Uint8Array.of(1), 'a/b')).rejects.toThrow(StoreUnavailable);
});
