import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WhatsApp, type WhatsAppSettings, whatsapp } from '../../../functions/adapters/whatsapp/client.ts';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type Graph = {
  readonly url: string;
  readonly asked: Asked[];
  readonly sockets: Set<Socket>;
  client(settings?: Partial<WhatsAppSettings>): WhatsApp;
  close(): Promise<void>;
};

type Answers = (asked: Asked, response: ServerResponse, n: number) => void;

/** A far end that answers as told, on a port of its own. */
export const graph = async (answers: Answers): Promise<Graph> => {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const clients: WhatsApp[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      asked.push(one);
      answers(one, response, asked.length);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    sockets,
    client(settings = {}) {
      const client = whatsapp({
        graphUrl: url,
        phoneNumberId: '100200300',
        token: 'tok',
        timeoutMs: 5000,
        ...settings,
      });
      clients.push(client);
      return client;
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of clients) client.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

export const accepted = (response: ServerResponse, id = 'wamid.out'): void =>
  json(response, 200, { messaging_product: 'whatsapp', contacts: [{ input: '1', wa_id: '1' }], messages: [{ id }] });
