import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { BadInput } from './bad-input.ts';

/**
 * Not imported: to list the exports of `node:http` Node reads all of them, and one is a getter that loads a whole fetch
 * and WebSocket (50 of the 400 ms that a start takes; Node 24.21, 2026-11-30).
 */
const http = process.getBuiltinModule('node:http');

export type HttpServer = {
  /** Binds; the port it got. One that was just killed may hold the port for an instant more: we wait up to a second. */
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<number>;
  /** Answers what is under way and closes; whoever takes longer than half a second is cut off. */
  readonly close: () => Promise<void>;
};

/** Where a server is reached: an IPv6 address stands in brackets. */
export const urlOf = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Node's HTTP server around one handler; a handler that rejects is answered 500. */
export const httpServer = (
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): HttpServer => {
  const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-length': 0 }).end();
    });
  });
  return {
    listen: async ({ host, port }) => {
      for (let tries = 0; ; tries += 1) {
        const fault = await bind(server, { host, port });
        if (fault === null) return portOf(server);
        if (fault.code !== undefined && nowhere.has(fault.code))
          throw new BadInput(`HOST names no address of this machine (${fault.code})`);
        if (fault.code !== 'EADDRINUSE') throw fault;
        if (tries >= 20) throw new Error(`port ${port} is taken; start with another: PORT=${port + 1} npm start`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
};

/** A name that is not known, or an address that another machine has. */
const nowhere: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);

const bind = (
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    const bound = (): void => {
      server.off('error', refused);
      resolve(null);
    };
    const refused = (fault: NodeJS.ErrnoException): void => {
      server.off('listening', bound);
      resolve(fault);
    };
    server.once('error', refused).once('listening', bound).listen(port, host, 1024);
  });

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
