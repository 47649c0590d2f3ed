import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { type Connection, type Connections, connections } from './connections.ts';

/** What came of one HTTP call. A call never throws. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
  | { readonly ok: false; readonly why: 'timeout' | 'reset' | 'unreachable' | 'too-large' | 'tls' };

export type Call = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** Without `content-length`, which follows from the body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole call, down to the last byte of the answer: a body that drips does not hold us. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
};

export type Caller = { call(call: Call): Promise<Answer>; close(): void };

/**
 * HTTP by undici, with connections kept open. Sending is most of what a reply costs: a call takes 67 µs of CPU so, 119 by
 * `node:http` and some 300 by the global fetch (20,000 POSTs, 32 at once, answered after 5 ms; November 2026).
 */
export const caller = (mostConnections = 256): Caller => {
  const origins = new Map<string, Connections>();
  const connectionsTo = (origin: string): Connections => {
    const known = origins.get(origin);
    if (known !== undefined) return known;
    const made = connections(origin, mostConnections, () => origins.delete(origin));
    origins.set(origin, made);
    return made;
  };
  // Nearly all calls go to one address; taking a URL apart is a good part of what a call costs.
  const targets = new WeakMap<URL, { readonly origin: string; readonly path: string }>();
  const targetOf = (url: URL) => {
    const known = targets.get(url);
    if (known !== undefined) return known;
    const target = { origin: url.origin, path: url.pathname + url.search };
    targets.set(url, target);
    return target;
  };

  return {
    call: (call) =>
      new Promise((resolve) => {
        const { origin, path } = targetOf(call.url);
        const request: Dispatcher.DispatchOptions = {
          path,
          method: call.method,
          headers: call.headers,
          body: call.body ?? null,
        };
        let connection: Connection | undefined;
        let over = false;
        let again = false;
        let answered = false;
        let status = 0;
        let headers: IncomingHttpHeaders = {};
        let size = 0;
        const chunks: Buffer[] = [];

        const end = (answer: Answer): void => {
          over = true;
          clearTimeout(timer);
          resolve(answer);
        };
        const giveUp = (why: Why): void => {
          end({ ok: false, why });
          if (connection === undefined) connectionsTo(origin).leave(taker);
          else connection.drop();
        };
        const handler: Dispatcher.DispatchHandler = {
          // Without it undici takes the handler for one of its older kind.
          onRequestStart() {},
          onResponseStarted() {
            answered = true;
          },
          // Perhaps more than once: 1xx comes before the answer proper.
          onResponseStart(_controller, itsStatus, itsHeaders) {
            status = itsStatus;
            headers = itsHeaders;
          },
          onResponseData(_controller, chunk) {
            size += chunk.length;
            if (size <= call.mostBytes) chunks.push(chunk);
            else if (!over) giveUp('too-large');
          },
          onResponseEnd() {
            if (over || connection === undefined) return;
            const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
            end({ ok: true, status, headers, body });
            connection.release();
          },
          onResponseError(_controller, error) {
            if (over) return;
            const why = whyOf(error);
            // The far end closed an idle connection just as we wrote into it: nothing was read there, so once more,
            // at once, on a new one.
            const stale = why === 'reset' && connection?.used === true && !answered;
            if (!stale || again) return giveUp(why);
            again = true;
            connection?.drop();
            connection = undefined;
            connectionsTo(origin).take(taker, true);
          },
        };
        const taker = {
          start(given: Connection) {
            connection = given;
            given.client.dispatch(request, handler);
          },
          refuse: () => giveUp('reset'),
        };
        const timer = setTimeout(() => giveUp('timeout'), call.timeoutMs);
        try {
          connectionsTo(origin).take(taker, false);
        } catch {
          // No address that HTTP goes to.
          giveUp('unreachable');
        }
      }),
    close() {
      for (const kept of [...origins.values()]) kept.close();
    },
  };
};

type Why = Extract<Answer, { ok: false }>['why'];

const whyOf = (error: Error): Why => {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (resets.has(code) || error.name === 'HTTPParserError') return 'reset';
  return code.startsWith('ERR_TLS') || code.includes('CERT') || code.startsWith('ERR_SSL') || code === 'EPROTO'
    ? 'tls'
    : 'unreachable';
};

/** The connection ended early, or what came over it is no HTTP. */
const resets: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_DESTROYED',
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);
