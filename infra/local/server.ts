import { openSqlite, type SqliteStore } from '../../functions/adapters/sqlite/open.ts';
import { whatsappWebhook } from '../../functions/adapters/whatsapp/webhook.ts';
import { lacksErasures, reapplyErasures } from '../../functions/conversation/reapply-erasures.ts';
import type { Keys } from '../../functions/conversation/seal.ts';
import { keepingFresh } from '../../functions/conversation/world.ts';
import { openJobs } from '../../functions/jobs/job-store.ts';
import type { Blobs } from '../../functions/ports/blobs.ts';
import type { ForgetfulMailbox } from '../../functions/ports/mailbox.ts';
import { clockworkOf } from './clockwork.ts';
import { consoleAtFirstVisit } from './console-at-first-visit.ts';
import { healthOf } from './health.ts';
import { httpServer, urlOf } from './http-server.ts';
import { localRoutes } from './local-routes.ts';
import { openParts } from './parts.ts';
import type { Settings } from './settings.ts';
import type { Simulator } from './simulator/start-simulator.ts';
import { talkOf } from './talk.ts';

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

/** The product on one machine: webhook, phone page and simulator in one process, one SQLite file. */
export const startServer = async (
  settings: Settings,
  { now: clock, open = openSqlite }: { now?: () => Date; open?: typeof openSqlite } = {},
): Promise<Running> => {
  const { production, verifyToken } = settings;
  let simulator: Simulator | null = null;
  let url = '';
  // On the phone page the clock can be moved forward; the product lives by the same clock.
  const now = clock ?? (() => new Date(simulator?.control.now() ?? Date.now()));
  const parts = openParts(settings, { now, open });
  const { store, table, mailbox, keys, blobs, live, trouble, count, counts } = parts;

  const reception = {
    webhook: whatsappWebhook(settings.appSecret),
    keys,
    mailbox,
    opened: parts.opened,
    now: () => now().toISOString(),
    count,
    unavailable: trouble.met,
  };
  const health = healthOf({ store, file: parts.file, present: trouble.present, alarm: parts.meta.present, counts });
  const team = consoleAtFirstVisit(settings, parts, { url: () => url, phones: () => simulator?.control ?? null });
  const simulatorUrl = (): string | null => simulator?.url ?? null;
  const server = httpServer(localRoutes({ reception, verifyToken, health, team, phone: !production, simulatorUrl }));

  const reapplied = await makeWhole({ table, blobs, keys, now, forget: mailbox.forget });
  if (reapplied > 0) count('erasure.reapplied', reapplied);

  const clockwork = clockworkOf(parts);
  const port = await server.listen(settings);
  url = urlOf({ host: settings.host, port });
  if (settings.graphUrl === null) {
    const { simulatedWhatsapp } = await import('./simulated-whatsapp.ts');
    const onClock = (): void => void clockwork.wake();
    simulator = await simulatedWhatsapp(settings, { webhookUrl: `${url}/webhook`, onClock });
  }
  const graphUrl = settings.graphUrl ?? simulatorUrl() ?? '';
  const { converse, hangUp } = talkOf(settings, parts, { graphUrl });
  try {
    mailbox.start(keepingFresh(live, count, converse));
  } catch (error) {
    // The file is damaged where letters lie: whoever listens on without handling them would only seem to be well.
    await server.close();
    await simulator?.close();
    store.close();
    throw error;
  }
  clockwork.start();
  // What a crash cut short is begun again. Most starts have none, and start no thread for it.
  if ((await openJobs(table)).length > 0) parts.jobs.lookAfter();

  return {
    url,
    port,
    graphUrl,
    simulator,
    counts,
    wake: clockwork.wake,
    close: async () => {
      clockwork.stop();
      await server.close();
      await mailbox.stop();
      await parts.figures.close();
      await parts.jobs.close();
      hangUp();
      await simulator?.close();
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
