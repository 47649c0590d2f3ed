import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Caller, caller } from '../../../functions/adapters/whatsapp/call.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

type Far = { readonly origin: string; readonly sockets: Socket[] };

const listening = async (server: Server): Promise<Far> => {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
};

type Requests = (request: IncomingMessage, response: ServerResponse, n: number) => void;

/** A far end that speaks HTTP; `n` counts its requests, from 1. */
const farEnd = (requests: Requests): Promise<Far> => {
  let n = 0;
  return listening(
    createServer((request, response) => {
      request.resume();
      request.on('end', () => requests(request, response, ++n));
    }),
  );
};

/** One that is told what arrives, in whatever pieces, and writes what it likes. */
const rawEnd = (data: (socket: Socket, n: number) => void): Promise<Far> => {
  let n = 0;
  return listening(createRawServer((socket) => socket.on('data', () => data(socket, ++n))));
};

const calls = (most?: number): Caller => {
  const made = caller(most);
  ends.push(() => made.close());
  return made;
};

const get = (url: string, more: Partial<Call> = {}): Call => ({
  method: 'GET',
  url: new URL(url),
  headers: {},
  timeoutMs: 5000,
  mostBytes: 1000,
  ...more,
});

const failed = (why: string) => ({ ok: false, why });
const body = (answer: Answer): string => (answer.ok ? answer.body.toString() : answer.why);
const whole = (text: string): string => `HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`;

describe('an answer', () => {
  it('has status, headers in small letters and body', async () => {
    const far = await farEnd((_request, response) => {
      response.writeHead(429, { 'Retry-After': '7', 'Content-Type': 'text/plain' });
      response.write('ño');
      setTimeout(() => response.end('ñez'), 5);
    });
    const answer = await calls().call(get(far.origin));
    expect(answer).toMatchObject({
      ok: true,
      status: 429,
      headers: { 'retry-after': '7', 'content-type': 'text/plain' },
    });
    expect(body(answer)).toBe('ñoñez');
  });

  it('is the last one, where hints come first', async () => {
    const far = await farEnd((_request, response) => {
      response.writeEarlyHints({ link: '</a>; rel=preload' });
      response.writeHead(201).end('x');
    });
    expect(await calls().call(get(far.origin))).toMatchObject({ ok: true, status: 201 });
  });

  it('may end with its connection', async () => {
    const far = await rawEnd((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nto the end'));
    const client = calls();
    expect(body(await client.call(get(far.origin)))).toBe('to the end');
    expect(body(await client.call(get(far.origin)))).toBe('to the end');
    expect(far.sockets).toHaveLength(2);
  });

  it('may be empty', async () => {
    const far = await farEnd((_request, response) => response.writeHead(204).end());
    expect(await calls().call(get(far.origin))).toMatchObject({ ok: true, status: 204, body: Buffer.alloc(0) });
  });
});

describe('a request', () => {
  it('has path, query, headers and body, and says how many bytes', async () => {
    let asked = '';
    const far = await listening(
      createRawServer((socket) =>
        socket.on('data', (data) => {
          asked += data.toString();
          if (asked.includes('ñ')) socket.end(whole('x'));
        }),
      ),
    );
    const call = get(`${far.origin}/v1/m%2F1?a=b`, {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: 'ñ',
    });
    await calls().call(call);
    const { host } = new URL(far.origin);
    expect(asked.split('\r\n').sort()).toEqual(
      [
        'POST /v1/m%2F1?a=b HTTP/1.1',
        `host: ${host}`,
        'connection: keep-alive',
        'authorization: Bearer x',
        'content-length: 2',
        '',
        'ñ',
      ].sort(),
    );
  });
});

describe('a call that fails', () => {
  it.each([
    ['a port where nobody is', 'http://127.0.0.1:1/', 'unreachable'],
    ['a name that nobody has', 'http://nobody.invalid/', 'unreachable'],
    ['a file', 'file:///etc/passwd', 'unreachable'],
  ])('goes to %s', async (_name, url, why) => {
    expect(await calls().call(get(url))).toEqual(failed(why));
  });

  it('has a header that cannot be written', async () => {
    const far = await farEnd((_request, response) => response.end('x'));
    const client = calls();
    expect(await client.call(get(far.origin, { headers: { authorization: 'a\r\nb: c' } }))).toEqual(
      failed('unreachable'),
    );
    expect(body(await client.call(get(far.origin)))).toBe('x');
  });

  it('asks for TLS where there is none', async () => {
    const far = await farEnd((_request, response) => response.end('x'));
    expect(await calls().call(get(far.origin.replace('http:', 'https:')))).toEqual(failed('tls'));
  });

  it('waits for TLS in vain: no connection stays behind', async () => {
    const far = await rawEnd(() => {});
    expect(await calls().call(get(far.origin.replace('http:', 'https:'), { timeoutMs: 60 }))).toEqual(
      failed('timeout'),
    );
    if (!far.sockets[0]!.closed) await once(far.sockets[0]!, 'close');
  });

  it('gets its answer byte by byte, beyond its time', async () => {
    const far = await farEnd((_request, response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    const start = performance.now();
    expect(await calls().call(get(far.origin, { timeoutMs: 120 }))).toEqual(failed('timeout'));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([
    ['at once', 'x'.repeat(1001)],
    ['and a length that says so', undefined],
  ])('gets too much, %s; the next one goes well', async (_name, text) => {
    const far = await farEnd((_request, response, n) => {
      if (n > 1) response.end('x'.repeat(1000));
      else if (text === undefined) response.writeHead(200, { 'content-length': 5000 }).end('x'.repeat(5000));
      else response.write(text);
    });
    const client = calls();
    expect(await client.call(get(far.origin))).toEqual(failed('too-large'));
    expect(body(await client.call(get(far.origin)))).toHaveLength(1000);
  });

  it.each([
    ['less than it is told', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'],
    [
      'less than it is told, on a connection that ends with it',
      'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 9\r\n\r\nhalf',
    ],
    ['half a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nhalf'],
    ['half a header', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['headers without end', `HTTP/1.1 200 OK\r\na: ${'b'.repeat(20_000)}\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n'],
    ['nothing', ''],
  ])('gets %s', async (_name, text) => {
    const far = await rawEnd((socket) => socket.end(text));
    expect(await calls().call(get(far.origin))).toEqual(failed('reset'));
    expect(far.sockets).toHaveLength(1);
  });
});

describe('a connection that was idle', () => {
  /** Answers the first request; what becomes of the others is told. */
  const answersOnce = (then: (socket: Socket, n: number) => void) =>
    rawEnd((socket, n) => (n === 1 ? socket.write(whole('1')) : then(socket, n)));

  it.each([
    ['closed', (socket: Socket) => socket.end()],
    ['reset', (socket: Socket) => socket.resetAndDestroy()],
  ])('and is %s as we write: once more, on a new one', async (_name, hangUp) => {
    const far = await answersOnce((socket, n) => {
      if (n === 2) hangUp(socket);
      else socket.write(whole(`${n}`));
    });
    const client = calls();
    await client.call(get(far.origin));
    expect(body(await client.call(get(far.origin, { method: 'POST', body: 'x' })))).toBe('3');
    expect(far.sockets).toHaveLength(2);
  });

  it('and is closed as we write, as the new one is: not a third time', async () => {
    let asked = 0;
    const far = await answersOnce((socket) => {
      asked += 1;
      socket.destroy();
    });
    const client = calls();
    await client.call(get(far.origin));
    expect(await client.call(get(far.origin))).toEqual(failed('reset'));
    await sleep(30);
    expect(asked).toBe(2);
  });

  it('and breaks after the first bytes of an answer: not again', async () => {
    let asked = 0;
    const far = await answersOnce((socket) => {
      asked += 1;
      socket.end('HTTP/1.1 200 OK\r\ncont');
    });
    const client = calls();
    await client.call(get(far.origin));
    expect(await client.call(get(far.origin))).toEqual(failed('reset'));
    await sleep(30);
    expect(asked).toBe(1);
  });

  it('and answers no more: not again', async () => {
    let asked = 0;
    const far = await answersOnce(() => {
      asked += 1;
    });
    const client = calls();
    await client.call(get(far.origin));
    expect(await client.call(get(far.origin, { timeoutMs: 50 }))).toEqual(failed('timeout'));
    await sleep(30);
    expect(asked).toBe(1);
  });

  it('gives both tries one deadline', async () => {
    const far = await answersOnce((socket, n) => {
      if (n === 2) setTimeout(() => socket.destroy(), 800);
    });
    const client = calls();
    await client.call(get(far.origin));
    const start = performance.now();
    expect(await client.call(get(far.origin, { timeoutMs: 1600 }))).toEqual(failed('timeout'));
    expect(performance.now() - start).toBeLessThan(2300);
    expect(far.sockets).toHaveLength(2);
  });

  it('and was closed long ago is not written to', async () => {
    let asked = 0;
    const far = await rawEnd((socket) => {
      asked += 1;
      socket.write(whole('x'));
    });
    const client = calls();
    await client.call(get(far.origin));
    far.sockets[0]!.end();
    await once(far.sockets[0]!, 'close');
    expect(body(await client.call(get(far.origin, { method: 'POST', body: 'x' })))).toBe('x');
    expect(asked).toBe(2);
  });
});

describe('connections', () => {
  it('are each for one origin, and kept', async () => {
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => farEnd((_request, response) => response.end(name))),
    );
    const client = calls();
    for (let n = 0; n < 3; n += 1) {
      const answers = await Promise.all([one!, two!].map((far) => client.call(get(`${far.origin}/${n}`))));
      expect(answers.map(body)).toEqual(['one', 'two']);
    }
    expect([one!.sockets.length, two!.sockets.length]).toEqual([1, 1]);
  });

  it('are taken up last in, first out', async () => {
    const far = await farEnd((request, response) => {
      const wait = Number(request.url?.slice(1));
      setTimeout(() => response.end(`${request.socket.remotePort}`), wait);
    });
    const client = calls();
    const [, last] = await Promise.all([client.call(get(`${far.origin}/1`)), client.call(get(`${far.origin}/60`))]);
    expect(far.sockets).toHaveLength(2);
    for (let n = 0; n < 3; n += 1) expect(body(await client.call(get(`${far.origin}/1`)))).toBe(body(last!));
  });

  it('are never more than allowed: others wait', async () => {
    const far = await farEnd((_request, response) => setTimeout(() => response.end('x'), 10));
    const client = calls(2);
    const answers = await Promise.all(Array.from({ length: 7 }, () => client.call(get(far.origin))));
    expect(answers.map(body)).toEqual(Array(7).fill('x'));
    expect(far.sockets).toHaveLength(2);
  });

  it('that fail make room for those who wait', async () => {
    const far = await farEnd((_request, response, n) => {
      if (n === 1) response.socket?.destroy();
      else response.end('x');
    });
    const client = calls(1);
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => client.call(get(far.origin))));
    expect(first).toEqual(failed('reset'));
    expect(others.map(body)).toEqual(['x', 'x']);
  });

  it('do not suffer from who waits in vain', async () => {
    let asked = 0;
    const far = await farEnd((_request, response) => {
      asked += 1;
      setTimeout(() => response.end('x'), 100);
    });
    const client = calls(1);
    const busy = client.call(get(far.origin));
    expect(await client.call(get(far.origin, { timeoutMs: 30 }))).toEqual(failed('timeout'));
    expect(body(await busy)).toBe('x');
    expect(body(await client.call(get(far.origin)))).toBe('x');
    expect([asked, far.sockets.length]).toEqual([2, 1]);
  });
});

describe('closing', () => {
  it('ends idle connections', async () => {
    const far = await farEnd((_request, response) => response.end('x'));
    const client = calls();
    await client.call(get(far.origin));
    const closed = once(far.sockets[0]!, 'close');
    client.close();
    await closed;
  });

  it('ends what is at work or waits; later calls open new connections', async () => {
    const far = await farEnd((request, response) => {
      if (request.url !== '/never') response.end('x');
    });
    const client = calls(2);
    await Promise.all([1, 2].map(() => client.call(get(far.origin))));
    const [first, second] = far.sockets;
    const hanging = [1, 2, 3].map(() => client.call(get(`${far.origin}/never`)));
    await sleep(30);
    const closed = Promise.all([once(first!, 'close'), once(second!, 'close')]);
    client.close();
    await closed;
    expect(await Promise.all(hanging)).toEqual([failed('reset'), failed('reset'), failed('reset')]);
    expect(far.sockets).toHaveLength(2);
    expect(body(await client.call(get(far.origin)))).toBe('x');
    expect(far.sockets).toHaveLength(3);
  });

  it('is not needed for a process to end', async () => {
    const far = await farEnd((_request, response) => response.end('x'));
    const module = new URL('../../../functions/adapters/whatsapp/call.ts', import.meta.url).href;
    const script = `
      import { caller } from '${module}';
      const url = new URL('${far.origin}');
      const answer = await caller().call({ method: 'GET', url, headers: {}, timeoutMs: 60_000, mostBytes: 10 });
      console.log(answer.status);`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: 60_000 });
    expect((await run).stdout).toBe('200\n');
  });
});
