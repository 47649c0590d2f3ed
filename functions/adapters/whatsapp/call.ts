import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { urlToHttpOptions } from 'node:url';

/** What came of one HTTP call. A call never throws. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }
  | { readonly ok: false; readonly why: 'timeout' | 'reset' | 'unreachable' | 'too-large' | 'tls' };

export type Call = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body?: string | Uint8Array;
  /** For the whole call, down to the last byte of the answer: a body that drips does not hold us. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
};

export type Caller = { call(call: Call): Promise<Answer>; close(): void };

/**
 * HTTP by `node:http`, with connections kept open. The global fetch costs 2.7 times as much, and it is
 * most of what a reply costs.
 */
export const caller = (maxSockets = 256): Caller => {
  const options = { keepAlive: true, maxSockets, scheduling: 'lifo' as const };
  const http = new HttpAgent(options);
  const https = new HttpsAgent(options);
  // Nearly all calls go to one address; taking a URL apart is a good part of what a call costs.
  const targets = new WeakMap<URL, RequestOptions>();
  const targetOf = (url: URL): RequestOptions => {
    const known = targets.get(url);
    if (known !== undefined) return known;
    const target = { ...urlToHttpOptions(url), agent: url.protocol === 'https:' ? https : http };
    targets.set(url, target);
    return target;
  };

  const once = (call: Call): Promise<Tried> =>
    new Promise((resolve) => {
      const target = targetOf(call.url);
      const request: RequestOptions = { ...target, method: call.method, headers: call.headers };
      let answered = false;
      const outgoing = (target.protocol === 'https:' ? httpsRequest : httpRequest)(request, (response) => {
        answered = true;
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > call.mostBytes) end({ ok: false, why: 'too-large' });
          else chunks.push(chunk);
        });
        response.on('end', () => {
          const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
          if (response.complete) end({ ok: true, status: response.statusCode ?? 0, headers: response.headers, body });
          else end({ ok: false, why: 'reset' });
        });
        response.on('error', () => end({ ok: false, why: 'reset' }));
      });
      const timer = setTimeout(() => end({ ok: false, why: 'timeout' }), call.timeoutMs);
      const end = (answer: Tried): void => {
        clearTimeout(timer);
        if (!answer.ok) outgoing.destroy();
        resolve(answer);
      };
      outgoing.on('error', (error) => end({ ok: false, why: whyOf(error), stale: outgoing.reusedSocket && !answered }));
      outgoing.end(call.body);
    });

  return {
    async call(call) {
      const answer = await once(call).catch(unsendable);
      // The far end closed an idle connection just as we wrote into it: nothing was read there, so once more, at once.
      return !answer.ok && answer.why === 'reset' && answer.stale === true ? once(call).catch(unsendable) : answer;
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
};

type Tried = Answer & { readonly stale?: boolean };

/** Node refuses to write the request at all, e.g. for a token with a line break in it. */
const unsendable = (): Tried => ({ ok: false, why: 'unreachable' });

const whyOf = (error: Error): 'reset' | 'unreachable' | 'tls' => {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_')) return 'reset';
  return code.startsWith('ERR_TLS') || code.includes('CERT') || code.startsWith('ERR_SSL') || code === 'EPROTO'
    ? 'tls'
    : 'unreachable';
};
