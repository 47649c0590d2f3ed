import { join } from 'node:path';
import { newTrails } from '../../flows/engine/trails.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { installedFiles, pictureDrawer } from '../../functions/adapters/picture/draw-picture.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { folderFiles } from '../../functions/adapters/sqlite/folder-files.ts';
import { openSqlite, type SqliteStore } from '../../functions/adapters/sqlite/open.ts';
import { whatsapp } from '../../functions/adapters/whatsapp/client.ts';
import { whatsappWebhook } from '../../functions/adapters/whatsapp/webhook.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { newOpened } from '../../functions/conversation/opened.ts';
import { lacksErasures, reapplyErasures } from '../../functions/conversation/reapply-erasures.ts';
import { newRecent } from '../../functions/conversation/recent.ts';
import { deriveKeys, type Keys } from '../../functions/conversation/seal.ts';
import { senderPause } from '../../functions/conversation/sender-pause.ts';
import { wakeUp } from '../../functions/conversation/wake-up.ts';
import { keepingFresh, liveWorld } from '../../functions/conversation/world.ts';
import { openJobs } from '../../functions/jobs/job-store.ts';
import { once } from '../../functions/lambda/once.ts';
import type { Blobs } from '../../functions/ports/blobs.ts';
import type { ForgetfulMailbox } from '../../functions/ports/mailbox.ts';
import { recordsInTalk } from '../../functions/records/records-in-talk.ts';
import { deadLettersHere } from './console/dead-letters-here.ts';
import { counters } from './counters.ts';
import { figuresWorker } from './figures-worker.ts';
import { fileGone, healthOf } from './health.ts';
import { httpServer } from './http-server.ts';
import { databaseIn } from './installation.ts';
import { jobsWorker } from './jobs-worker.ts';
import { letterTrouble } from './letter-trouble.ts';
import { localRoutes } from './local-routes.ts';
import type { Settings } from './settings.ts';
import type { Simulator } from './simulator/start-simulator.ts';
import { soonAndHourly } from './soon-and-hourly.ts';
import { storeTrouble } from './store-trouble.ts';

export type Running = {
  readonly url: string;
  readonly port: number;
  /** Where messages go: Meta's, a test's, or our simulator's. */
  readonly graphUrl: string;
  readonly simulator: Simulator | null;
  readonly counts: () => Readonly<Record<string, number>>;
  /** Looks now for what is due, as happens every minute. */
  readonly wake: () => Promise<void>;
  close(): Promise<void>;
};

/** Meta tells within a second that it sent something; whoever waited while we were down waits so much longer. */
const provingMs = 1000;

/** The product on one machine: webhook, phone page and simulator in one process, one SQLite file. */
export const startServer = async (
  settings: Settings,
  { now: clock, open = openSqlite }: { now?: () => Date; open?: typeof openSqlite } = {},
): Promise<Running> => {
  const { data, key, phoneNumberId } = settings;
  const state: { simulator: Simulator | null; url: string } = { simulator: null, url: '' };
  // On the phone page the clock can be moved forward; the product lives by the same clock.
  const now = clock ?? (() => new Date(state.simulator?.control.now() ?? Date.now()));
  const { count, counts } = counters();
  const file = databaseIn(data);
  const store = open({ file, now: () => now().getTime(), provingMs, heard: letterTrouble({ count }) });
  const { table, mailbox } = store;
  const keys = deriveKeys(key);
  const blobs = folderBlobs(join(data, 'blobs'));
  const shipped = shippedWorld(settings.controller);
  const live = liveWorld({ table, shipped, now });
  const opened = newOpened();

  // Their threads start with the first work, not with the server.
  const figures = figuresWorker({ data, key, phoneNumberId, now });
  const jobs = jobsWorker({ data, key, phoneNumberId, now, count });

  // At its first visit: it brings a router, schemas and sign-in, which nobody on the phone waits for.
  const team = once(async () => {
    const { consoleFront } = await import('./console/console-front.ts');
    const { replayInPhone } = await import('./console/replay-in-phone.ts');
    const stands = { table, mailbox, blobs, keys, registry, shipped, live, now, count, phoneNumberId, figures };
    const replay = settings.graphUrl === null ? replayInPhone(() => state.simulator?.control ?? null) : null;
    const files = folderFiles(join(data, 'blobs'));
    const dead = deadLettersHere(mailbox);
    return consoleFront(settings, { ...stands, replay, files, jobs, dead }, { url: state.url });
  });
  const { met, present } = storeTrouble();
  const reception = {
    webhook: whatsappWebhook(settings.appSecret),
    keys,
    mailbox,
    opened,
    now: () => now().toISOString(),
    count,
    unavailable: met,
  };
  const simulatorUrl = (): string | null => state.simulator?.url ?? null;
  const { verifyToken, production } = settings;
  const health = healthOf({ store, file, present, counts });
  const server = httpServer(localRoutes({ reception, verifyToken, health, team, phone: !production, simulatorUrl }));

  // A fault here (a locked file) must not end the process; the next minute tries again.
  const wake = async (): Promise<void> => {
    if (!store.inPlace()) met(fileGone(file));
    await wakeUp({ table, mailbox, keys, now, count }).catch(() => count('wake.failed'));
  };

  const reapplied = await makeWhole({ table, blobs, keys, now, forget: mailbox.forget });
  if (reapplied > 0) count('erasure.reapplied', reapplied);

  const port = await server.listen(settings);
  const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  state.url = url;
  if (settings.graphUrl === null) {
    const { simulatedWhatsapp } = await import('./simulated-whatsapp.ts');
    state.simulator = await simulatedWhatsapp(settings, { webhookUrl: `${url}/webhook`, onClock: () => void wake() });
  }
  const graphUrl = settings.graphUrl ?? simulatorUrl() ?? '';
  const channel = whatsapp({
    graphUrl,
    phoneNumberId,
    token: settings.accessToken,
    blob: (name) => blobs.get(name),
    draw: pictureDrawer(installedFiles()),
  });
  const converse = makeConverse({
    table,
    channel,
    blobs,
    keys,
    registry,
    world: live.world,
    now,
    pause: senderPause({ table, phoneNumberId, now }),
    trails: newTrails(),
    ...recordsInTalk({ table, keys, phoneNumberId, now, count }),
    recent: newRecent(),
    opened,
    pass: mailbox.post,
    forget: forgettingTheLog(store),
    count,
  });
  try {
    mailbox.start(keepingFresh(live, count, converse));
  } catch (error) {
    // The file is damaged where letters lie: whoever listens on without handling them would only seem to be well.
    await server.close();
    await state.simulator?.close();
    store.close();
    throw error;
  }
  const everyMinute = setInterval(wake, 60_000).unref();
  const stopCounting = soonAndHourly(() => {
    figures.rollUp().catch(() => count('roll-up.failed'));
    jobs.lookAfter();
  });
  // What a crash cut short is begun again. Most starts have none, and start no thread for it.
  if ((await openJobs(table)).length > 0) jobs.lookAfter();

  return {
    url,
    port,
    graphUrl,
    simulator: state.simulator,
    counts,
    wake,
    close: async () => {
      clearInterval(everyMinute);
      stopCounting();
      await server.close();
      await mailbox.stop();
      await figures.close();
      await jobs.close();
      channel.close();
      await state.simulator?.close();
      store.close();
    },
  };
};

type Restored = {
  readonly table: SqliteStore['table'];
  readonly blobs: Blobs;
  readonly keys: Keys;
  readonly now: () => Date;
  readonly forget: ForgetfulMailbox['forget'];
};

/**
 * Before anybody is answered: a database restored from backup holds people who were erased since, and they go (how many,
 * is returned); an import that was cut short is there wholly before anybody reads a part of it. Rejects where that fails.
 */
const makeWhole = async (restored: Restored): Promise<number> => {
  const reapplied = (await lacksErasures(restored)) ? (await reapplyErasures(restored)).reapplied.length : 0;
  const { finishImports } = await import('../../functions/records/apply-import.ts');
  await finishImports(restored);
  return reapplied;
};

/** Deletes an erased person's letters, and soon after the log in which they still stand. */
const forgettingTheLog =
  ({ mailbox, emptyLog }: SqliteStore): ForgetfulMailbox['forget'] =>
  async (groups, options) => {
    const gone = await mailbox.forget(groups, options);
    setTimeout(emptyLog, 1000).unref();
    return gone;
  };
