import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { newTrails } from '../../flows/engine/trails.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { installedFiles, pictureDrawer } from '../../functions/adapters/picture/draw-picture.ts';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { folderFiles } from '../../functions/adapters/sqlite/folder-files.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { whatsapp } from '../../functions/adapters/whatsapp/client.ts';
import { whatsappWebhook } from '../../functions/adapters/whatsapp/webhook.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { newOpened } from '../../functions/conversation/opened.ts';
import { lacksErasures, reapplyErasures } from '../../functions/conversation/reapply-erasures.ts';
import { newRecent } from '../../functions/conversation/recent.ts';
import { handshake, receive } from '../../functions/conversation/reception.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { senderPause } from '../../functions/conversation/sender-pause.ts';
import { wakeUp } from '../../functions/conversation/wake-up.ts';
import { keepingFresh, liveWorld } from '../../functions/conversation/world.ts';
import { openJobs } from '../../functions/jobs/job-store.ts';
import { once } from '../../functions/lambda/once.ts';
import { recordsInTalk } from '../../functions/records/records-in-talk.ts';
import { deadLettersHere } from './console/dead-letters-here.ts';
import { counters } from './counters.ts';
import { figuresWorker } from './figures-worker.ts';
import { jobsWorker } from './jobs-worker.ts';
import type { Settings } from './settings.ts';
import type { Simulator } from './simulator/start-simulator.ts';

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
  const state: { simulator: Simulator | null; url: string } = { simulator: null, url: '' };
  // On the phone page the clock can be moved forward; the product lives by the same clock.
  const now = clock ?? (() => new Date(state.simulator?.control.now() ?? Date.now()));
  const store = open({ file: join(settings.data, 'vecina.db'), now: () => now().getTime() });
  const keys = deriveKeys(settings.key);
  const { count, counts } = counters();
  const { table, mailbox } = store;
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    route(request, response).catch(() => respond(response, 500));
  });
  const blobs = folderBlobs(join(settings.data, 'blobs'));
  const shipped = shippedWorld(settings.controller);
  const live = liveWorld({ table, shipped, now });

  // Its thread starts with the first count or question, not with the server.
  const figures = figuresWorker({
    data: settings.data,
    key: settings.key,
    phoneNumberId: settings.phoneNumberId,
    now,
  });
  const jobs = jobsWorker({
    data: settings.data,
    key: settings.key,
    phoneNumberId: settings.phoneNumberId,
    now,
    count,
  });
  // At its first visit: it brings a router, schemas and sign-in, which nobody on the phone waits for.
  const team = once(async () => {
    const { consoleFront } = await import('./console/console-front.ts');
    const { replayInPhone } = await import('./console/replay-in-phone.ts');
    const { phoneNumberId } = settings;
    const stands = { table, mailbox, blobs, keys, registry, shipped, live, now, count, phoneNumberId, figures };
    const replay = settings.graphUrl === null ? replayInPhone(() => state.simulator?.control ?? null) : null;
    const files = folderFiles(join(settings.data, 'blobs'));
    const dead = deadLettersHere(mailbox);
    return consoleFront(settings, { ...stands, replay, files, jobs, dead }, { url: state.url });
  });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (path === '/webhook' && request.method === 'POST') return webhook(request, response);
    if (path === '/webhook' && request.method === 'GET') {
      const query = Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams);
      const { status, body } = handshake(query, settings.verifyToken);
      return respond(response, status, body);
    }
    if (path === '/healthz')
      return respond(response, 200, JSON.stringify({ ok: true, counts: counts() }), 'application/json');
    if (path === '/') return redirect(response, '/phone');
    if (/^\/(?:console|api|oidc)(?:\/|$)/.test(path)) return (await team()).answer(request, response);
    if (path.startsWith('/phone')) {
      const { phoneRoutes } = await import('./phone/phone-routes.ts');
      if (phoneRoutes(request, response, state.simulator?.url ?? null)) return;
    }
    respond(response, 404, 'No hay nada aquí. / Nothing here.');
  };

  const opened = newOpened();
  const reception = {
    webhook: whatsappWebhook(settings.appSecret),
    keys,
    mailbox,
    opened,
    now: () => now().toISOString(),
    count,
  };
  const webhook = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await bodyOf(request);
    if (raw === null) return respond(response, 413);
    const header = request.headers['x-hub-signature-256'];
    const signature = typeof header === 'string' ? header : undefined;
    const { status } = await receive({ raw, signature }, reception);
    respond(response, status);
  };

  // A fault here (a locked file) must not end the process; the next minute tries again.
  const wake = async (): Promise<void> => {
    await wakeUp({ table, mailbox, keys, now, count }).catch(() => count('wake.failed'));
  };

  const eraser = { table, blobs, keys, forget: mailbox.forget };
  // A database restored from backup holds people who were erased since: they go before anybody is answered, or we do not start.
  if (await lacksErasures(eraser)) count('erasure.reapplied', (await reapplyErasures(eraser)).reapplied.length);

  // An import that was cut short is there wholly before anybody reads a part of it.
  const { finishImports } = await import('../../functions/records/apply-import.ts');
  await finishImports({ table, blobs, keys });

  await listen(server, settings);
  const port = portOf(server);
  const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  state.url = url;
  if (settings.graphUrl === null) {
    const { simulatedWhatsapp } = await import('./simulated-whatsapp.ts');
    state.simulator = await simulatedWhatsapp(settings, { webhookUrl: `${url}/webhook`, onClock: () => void wake() });
  }
  const graphUrl = settings.graphUrl ?? state.simulator?.url ?? '';
  const channel = whatsapp({
    graphUrl,
    phoneNumberId: settings.phoneNumberId,
    token: settings.accessToken,
    blob: (name) => blobs.get(name),
    draw: pictureDrawer(installedFiles()),
  });
  const forget: typeof mailbox.forget = async (groups, options) => {
    const gone = await mailbox.forget(groups, options);
    setTimeout(store.emptyLog, 1000).unref();
    return gone;
  };
  const converse = makeConverse({
    table,
    channel,
    blobs,
    keys,
    registry,
    world: live.world,
    now,
    pause: senderPause({ table, phoneNumberId: settings.phoneNumberId, now }),
    trails: newTrails(),
    ...recordsInTalk({ table, keys, phoneNumberId: settings.phoneNumberId, now, count }),
    recent: newRecent(),
    opened,
    forget,
    count,
  });
  try {
    mailbox.start(keepingFresh(live, count, converse));
  } catch (error) {
    // The file is damaged where letters lie: whoever listens on without handling them would only seem to be well.
    server.close();
    server.closeAllConnections();
    await state.simulator?.close();
    store.close();
    throw error;
  }
  const everyMinute = setInterval(wake, 60_000).unref();
  const hourly = (): void => {
    figures.rollUp().catch(() => count('roll-up.failed'));
    jobs.lookAfter();
  };
  const everyHour = setInterval(hourly, hourMs).unref();
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
      clearInterval(everyHour);
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
      await mailbox.stop();
      await figures.close();
      await jobs.close();
      channel.close();
      await state.simulator?.close();
      store.close();
    },
  };
};

const hourMs = 3_600_000;

/** Meta sends at most 3 MB. */
const mostBytes = 4 * 1024 * 1024;

const bodyOf = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
    });
    request.on('end', () =>
      resolve(size > mostBytes ? null : chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    request.on('error', reject);
  });

const respond = (response: ServerResponse, status: number, body = '', type = 'text/plain; charset=utf-8'): void => {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

const redirect = (response: ServerResponse, to: string): void => {
  response.writeHead(302, { location: to, 'content-length': 0 });
  response.end();
};

/** A server that was just killed may hold the port for an instant more. */
const listen = async (server: Server, { host, port }: Settings): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(port, host, 1024, () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (fault === null) return;
    if (fault.code !== 'EADDRINUSE' || tries >= 20) throw fault;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
