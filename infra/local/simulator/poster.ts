import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

/** Posts webhooks over kept connections. `done` gets the HTTP status, or null where none came. */
export type Poster = {
  post(body: string | Buffer, signature: string | null, done: (status: number | null) => void): void;
  close(): void;
};

export function createPoster(url: string, options: { readonly parallel: number; readonly timeoutMs: number }): Poster {
  const target = new URL(url);
  const secure = target.protocol === 'https:';
  const keep = { keepAlive: true, maxSockets: options.parallel, scheduling: 'lifo' } as const;
  const agent = secure ? new SecureAgent(keep) : new Agent(keep);
  const open = secure ? secureRequest : request;
  const base = {
    host: target.hostname,
    port: target.port,
    path: target.pathname + target.search,
    method: 'POST',
    agent,
  };

  const post: Poster['post'] = (body, signature, done) => {
    const headers: Record<string, string | number> = {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
      'content-length': Buffer.byteLength(body),
    };
    if (signature !== null) headers['x-hub-signature-256'] = signature;
    let settled = false;
    const finish = (status: number | null) => {
      if (settled) return;
      settled = true;
      done(status);
    };
    const call = open({ ...base, headers, timeout: options.timeoutMs }, (response) => {
      response.resume();
      response.on('end', () => finish(response.statusCode ?? null));
      response.on('error', () => finish(null));
    });
    call.on('timeout', () => {
      finish(null);
      call.destroy();
    });
    call.on('error', () => {
      if (settled) return;
      // A kept connection that the server had closed meanwhile says nothing about the delivery: try a fresh one.
      if (!call.reusedSocket) return finish(null);
      settled = true;
      post(body, signature, done);
    });
    call.end(body);
  };

  return { post, close: () => agent.destroy() };
}
