import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { bodyReader } from '../../infra/local/delivery-body.ts';
import { httpServer } from '../../infra/local/http-server.ts';
import { localRoutes } from '../../infra/local/local-routes.ts';

const incoming = (headers: Readonly<Record<string, string>> = {}) => {
  const stream = new PassThrough();
  return { stream, request: Object.assign(stream, { headers }) as unknown as IncomingMessage };
};
const limits = { mostBytes: 1000, mostAtOnce: 5000, withinMs: 60_000 };

it('a body that comes is read, whatever its pieces', async () => {
  const read = bodyReader(limits);
  const { stream, request } = incoming();
  const body = read(request);
  for (const piece of ['ho', 'la']) stream.write(piece);
  stream.end();
  expect(String(await body)).toBe('hola');
});

it('one that says that it is too large is not read, and one that does not say is read to the limit', async () => {
  const read = bodyReader(limits);
  const said = incoming({ 'content-length': '2000000000' });
  expect(await read(said.request)).toBe('too-large');
  expect(said.stream.listenerCount('data')).toBe(0);
  const unsaid = incoming();
  const body = read(unsaid.request);
  unsaid.stream.write(Buffer.alloc(1001));
  expect(await body).toBe('too-large');
  expect([unsaid.stream.listenerCount('data'), unsaid.stream.isPaused()]).toEqual([0, true]);
});

it('one that does not come to its end is given up', async () => {
  const { request } = incoming();
  expect(await bodyReader({ ...limits, withinMs: 1 })(request)).toBe('too-slow');
});

it('many that hang make room for what comes: the oldest goes', async () => {
  const read = bodyReader(limits);
  const hanging = Array.from({ length: 5 }, () => {
    const { stream, request } = incoming();
    const body = read(request);
    stream.write(Buffer.alloc(900));
    return body;
  });
  expect(await hanging[0]).toBe('crowded-out');
  const { stream, request } = incoming();
  const body = read(request);
  stream.end('hola');
  expect(String(await body)).toBe('hola');
});

/** A webhook that would take nothing; what it counts, and what it answers to bytes on a connection until it closes it. */
const webhook = async () => {
  const counted: string[] = [];
  const reception = { count: (name: string) => void counted.push(name) };
  const routes = localRoutes({ reception } as unknown as Parameters<typeof localRoutes>[0]);
  const server = httpServer(routes);
  const port = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(server.close);
  const answerTo = (head: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1');
      socket.on('data', (bytes) => {
        answer += String(bytes);
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
      socket.write(`POST /webhook HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`);
    });
  return { answerTo, counted };
};

it('who is not signed as Meta signs is refused before a body comes, counted, and cut off where it would be long', async () => {
  const { answerTo, counted } = await webhook();
  for (const signature of ['', 'X-Hub-Signature-256: sha256=00\r\n'])
    expect(await answerTo(`${signature}Content-Length: 4194304`)).toMatch(/^HTTP\/1.1 401 .*connection: close/is);
  expect(await answerTo('Transfer-Encoding: chunked')).toMatch(/^HTTP\/1.1 401 /);
  expect(counted).toEqual(['webhook.refused', 'webhook.refused', 'webhook.refused']);
});

it('who announces more than Meta ever sends is told so and cut off before a body comes', async () => {
  const { answerTo } = await webhook();
  const signature = `X-Hub-Signature-256: sha256=${'a'.repeat(64)}`;
  expect(await answerTo(`${signature}\r\nContent-Length: 2000000000`)).toMatch(/^HTTP\/1.1 413 /);
});
