import type { IncomingMessage, ServerResponse } from 'node:http';
import { handshake, type ReceptionDeps, receive } from '../../functions/conversation/reception.ts';
import type { ConsoleFront } from './console/console-front.ts';
import { bodyReader } from './delivery-body.ts';
import type { Health } from './health.ts';

export type LocalRoutes = {
  readonly reception: ReceptionDeps;
  readonly verifyToken: string;
  readonly health: () => Health;
  /** The console, loaded at its first visit. */
  readonly team: () => Promise<ConsoleFront>;
  /** Whether there is a phone page. In production there is none: nobody may play a person there. */
  readonly phone: boolean;
  /** Null as long as it starts, and where `WHATSAPP_GRAPH_URL` names another: the phone page then says so. */
  readonly simulatorUrl: () => string | null;
};

/** What one machine answers over HTTP: Meta's webhook, the phone page, the console, and whether it is well. */
export const localRoutes =
  ({ reception, verifyToken, health, team, phone, simulatorUrl }: LocalRoutes) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (path === '/webhook' && request.method === 'POST') return deliver(request, response, reception);
    if (path === '/webhook' && request.method === 'GET') {
      const query = Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams);
      const { status, body } = handshake(query, verifyToken);
      return respond(response, status, body);
    }
    if (path === '/healthz') {
      const now = health();
      return respond(response, now.ok ? 200 : 503, JSON.stringify(now), 'application/json');
    }
    if (path === '/') {
      const location = phone ? '/phone' : '/console';
      return void response.writeHead(302, { location, 'content-length': 0 }).end();
    }
    if (/^\/(?:console|api|oidc)(?:\/|$)/.test(path)) return (await team()).answer(request, response);
    if (phone && path.startsWith('/phone')) {
      const { phoneRoutes } = await import('./phone/phone-routes.ts');
      if (phoneRoutes(request, response, simulatorUrl())) return;
    }
    respond(response, 404, 'No hay nada aquí. / Nothing here.');
  };

const deliver = async (request: IncomingMessage, response: ServerResponse, reception: ReceptionDeps): Promise<void> => {
  const header = request.headers['x-hub-signature-256'];
  // What cannot be Meta's is not even read: Node throws away the rest of it.
  if (typeof header !== 'string' || !/^sha256=[0-9a-f]{64}$/.test(header)) {
    reception.count('webhook.refused');
    return Number(request.headers['content-length'] ?? mostBytes) < mostBytes
      ? respond(response, 401)
      : turnAway(response, 401);
  }
  const raw = await bodyOf(request);
  if (typeof raw === 'string') return turnAway(response, statuses[raw]);
  const { status } = await receive({ raw, signature: header }, reception);
  respond(response, status);
};

/** Meta sends at most 3 MB. */
const mostBytes = 4 * 1024 * 1024;

const bodyOf = bodyReader({ mostBytes, mostAtOnce: 64 * 1024 * 1024, withinMs: 10_000 });

/** To 503 Meta comes again. */
const statuses = { 'too-large': 413, 'too-slow': 408, 'crowded-out': 503 } as const;

/**
 * Answers and closes, without reading what is still being sent. Not both at once: the answer would be lost with the
 * connection, since what lies unread makes the system reset it.
 */
const turnAway = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { connection: 'close', 'content-length': 0 });
  response.flushHeaders();
  const timer = setTimeout(() => response.end(() => response.req.destroy()), lingerMs);
  response.once('close', () => clearTimeout(timer));
};

const lingerMs = 300;

const respond = (response: ServerResponse, status: number, body = '', type = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};
