import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';

type Headers = Record<string, string>;
type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  /** As the SDK's clients of today write it. */
  readonly body?: Uint8Array;
};
type Response = { readonly statusCode: number; readonly headers: Headers; readonly body: Uint8Array };

/**
 * Hands what an SDK client sends to a server of the same process, without a socket between them: half of what a call on an
 * emulator costs. That the same calls go over HTTP is shown where Lambdas make them (aws-local).
 */
export const inProcess = (server: Server) => ({
  handle: ({ method, path, headers, body }: Request): Promise<{ readonly response: Response }> =>
    new Promise((resolve) => {
      const request = Object.assign(new EventEmitter(), { method, url: path, headers });
      const answered: Headers = {};
      const response = {
        statusCode: 200,
        setHeader: (name: string, value: unknown): void => {
          answered[name.toLowerCase()] = String(value);
        },
        end: (text = ''): void =>
          resolve({ response: { statusCode: response.statusCode, headers: answered, body: Buffer.from(text) } }),
      };
      server.emit('request', request, response);
      if (body !== undefined) request.emit('data', Buffer.from(body.buffer, body.byteOffset, body.byteLength));
      request.emit('end');
    }),
});
