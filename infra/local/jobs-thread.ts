import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { expireBlobs } from '../../functions/adapters/sqlite/expire-blobs.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { folderFiles } from '../../functions/adapters/sqlite/folder-files.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { liveWorld } from '../../functions/conversation/world.ts';
import { lookAfterJobs, runOpenJobs } from '../../functions/jobs/look-after-jobs.ts';
import { toldFault } from '../../functions/lambda/told-fault.ts';
import { databaseIn } from './installation.ts';

/** The thread that does long work on one machine: on a connection of its own, and gone when nothing waits. */

const { data, key, phoneNumberId, ahead, hourly } = z
  .object({
    data: z.string(),
    key: z.string(),
    phoneNumberId: z.string(),
    /** How far the server's clock is ahead: on the phone page it can be moved. */
    ahead: z.number(),
    hourly: z.boolean(),
  })
  .parse(workerData);

const now = (): Date => new Date(Date.now() + ahead);
const { table, close } = openSqlite({ file: databaseIn(data), now: () => now().getTime() });
const blobs = join(data, 'blobs');
const deps = {
  table,
  blobs: folderBlobs(blobs),
  files: folderFiles(blobs),
  keys: deriveKeys(key),
  registry,
  live: liveWorld({ table, shipped: shippedWorld(null), now }),
  phoneNumberId,
  now,
  isLate: () => false,
  count: (name: string, n = 1) => parentPort?.postMessage({ name, n }),
  fault: (what: string, error: unknown) =>
    void process.stderr.write(`${what}: ${error instanceof Error ? toldFault(error).stack : 'fault'}\n`),
};

try {
  if (hourly) {
    await lookAfterJobs(deps);
    await expireBlobs(blobs);
  }
  await runOpenJobs(deps);
} finally {
  close();
}
