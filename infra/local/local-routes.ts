import type { IncomingMessage, ServerResponse } from 'node:http';
import { handshake, type ReceptionDeps, receive } from '../../functions/conversation/reception.ts';
import type { ConsoleFront } from './console/console-front.ts';
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
  const raw = await bodyOf(request);
  if (raw === null) return respond(response, 413);
  const header = request.headers['x-hub-signature-256'];
  const signature = typeof header === 'string' ? header : undefined;
  const { status } = await receive({ raw, signature }, reception);
  respond(response, status);
};

/** Meta sends at most 3 MB. */
const mostBytes = 4 * 1024 * 1024;

/** Null where it is too large. */
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
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};
