import { join } from 'node:path';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { folderFiles } from '../../functions/adapters/sqlite/folder-files.ts';
import type { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { newOpened } from '../../functions/conversation/opened.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { liveWorld } from '../../functions/conversation/world.ts';
import { counters } from './counters.ts';
import { figuresWorker } from './figures-worker.ts';
import { databaseIn } from './installation.ts';
import { jobsWorker } from './jobs-worker.ts';
import { letterTrouble } from './letter-trouble.ts';
import { metaTrouble } from './meta-trouble.ts';
import type { Settings } from './settings.ts';
import { storeTrouble } from './store-trouble.ts';

/** Meta tells within a second that it sent something; whoever waited while we were down waits so much longer. */
const provingMs = 1000;

export type Parts = ReturnType<typeof openParts>;

/** What reception, conversations, console and schedules of one machine have in common: one store, one clock, one count. */
export const openParts = (
  { data, key, phoneNumberId, controller }: Settings,
  { now, open }: { now: () => Date; open: typeof openSqlite },
) => {
  const counted = counters();
  const { counts } = counted;
  const meta = metaTrouble({ now });
  const count: typeof counted.count = (name, n) => {
    meta.heard(name);
    counted.count(name, n);
  };
  const file = databaseIn(data);
  const store = open({ file, now: () => now().getTime(), provingMs, heard: letterTrouble({ count }) });
  const { table, mailbox } = store;
  const shipped = shippedWorld(controller);
  return {
    now,
    count,
    counts,
    file,
    store,
    table,
    mailbox,
    keys: deriveKeys(key),
    blobs: folderBlobs(join(data, 'blobs')),
    files: folderFiles(join(data, 'blobs')),
    shipped,
    live: liveWorld({ table, shipped, now }),
    opened: newOpened(),
    trouble: storeTrouble(),
    meta,
    // Their threads start with the first work, not with the server.
    figures: figuresWorker({ data, key, phoneNumberId, now }),
    jobs: jobsWorker({ data, key, phoneNumberId, now, count }),
  };
};
