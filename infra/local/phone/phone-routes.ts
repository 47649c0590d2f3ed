import { readFile } from 'node:fs/promises';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

const json = 'application/json; charset=utf-8';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Nothing runs or loads but our own files: what people write is only ever text. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

/**
 * Serves the phone page under `/phone` and passes `/phone/api/…` on to the simulator's `/_sim/…`, event streams
 * included. `simulatorUrl` is null where WhatsApp is somebody else's (`WHATSAPP_GRAPH_URL` points elsewhere): the page
 * then says so. False: not for us, nothing was answered.
 */
export function phoneRoutes(request: IncomingMessage, response: ServerResponse, simulatorUrl: string | null): boolean {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path !== '/phone' && !path.startsWith('/phone/')) return false;
  if (path.startsWith('/phone/api/')) proxy(request, response, simulatorUrl);
  else if (path === '/phone') redirect(response);
  else void serve(path.slice('/phone/'.length), request, response);
  return true;
}

/** Relative addresses in the page need the slash. */
function redirect(response: ServerResponse): void {
  response.writeHead(308, { location: '/phone/' });
  response.end();
}

async function serve(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = name === '' ? 'index.html' : name;
  const match = /^[a-z0-9-]+\.(html|css|js|json|svg)$/.exec(file);
  const type = types[match?.[1] ?? ''];
  const bytes = type ? await readFile(new URL(`./public/${file}`, import.meta.url)).catch(() => null) : null;
  if (bytes === null || type === undefined) return answer(response, 404, 'text/plain; charset=utf-8', 'No existe');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(response, 405, 'text/plain; charset=utf-8', 'Solo GET');
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function proxy(request: IncomingMessage, response: ServerResponse, simulatorUrl: string | null): void {
  if (simulatorUrl === null) answer(response, 409, json, '{"error":"elsewhere"}');
  else if (!fromOurPage(request)) answer(response, 403, json, '{"error":"another site"}');
  else pass(request, response, new URL(simulatorUrl));
}

function pass(request: IncomingMessage, response: ServerResponse, target: URL): void {
  const upstream = ask(
    {
      host: target.hostname.replace(/^\[|\]$/g, ''),
      port: target.port,
      method: request.method,
      path: (request.url ?? '').replace('/phone/api/', '/_sim/'),
      headers: { ...(request.headers['content-type'] ? { 'content-type': request.headers['content-type'] } : {}) },
    },
    (incoming) => {
      response.writeHead(incoming.statusCode ?? 502, {
        'content-type': incoming.headers['content-type'] ?? json,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      // An event stream must open before its first event.
      response.flushHeaders();
      // Ends the answer too when the simulator breaks off, so that the page notices and connects anew.
      pipeline(incoming, response, () => {});
    },
  );
  upstream.on('error', () => {
    if (response.headersSent) response.destroy();
    else answer(response, 502, json, '{"error":"no simulator"}');
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

/** A page of another site, open in the same browser, must not write messages here. */
function fromOurPage(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { host, origin } = request.headers;
  // A name of another site that resolves to this machine is another site (DNS rebinding).
  if (host === undefined || !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  response.end(body);
}
