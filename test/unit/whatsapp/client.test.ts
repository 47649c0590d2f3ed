import { afterEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { accepted, type Graph, graph, json } from './graph.ts';
import { ana } from './webhooks.ts';

const to = { waId: ana, userId: null };
const hola: Outgoing = { kind: 'text', body: 'Hola' };
const send = { to, message: hola, effect: 'c.1.0' };

let far: Graph | undefined;

afterEach(async () => {
  await far?.close();
  far = undefined;
});

describe('sending', () => {
  it('is one POST of the payload, with our token', async () => {
    far = await graph((_asked, response) => accepted(response));
    expect(await far.client().send(send)).toEqual({ outcome: 'sent', messageId: 'wamid.out' });
    expect(far.asked).toHaveLength(1);
    const [asked] = far.asked;
    expect(asked).toMatchObject({ method: 'POST', path: '/v26.0/100200300/messages' });
    expect(asked!.headers).toMatchObject({ authorization: 'Bearer tok', 'content-type': 'application/json' });
    expect(JSON.parse(asked!.body.toString())).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: ana,
      type: 'text',
      text: { body: 'Hola' },
      biz_opaque_callback_data: 'c.1.0',
    });
  });

  it('uses the version and base it is given', async () => {
    far = await graph((_asked, response) => accepted(response));
    await far.client({ graphUrl: `${far.url}/`, version: 'v25.0' }).send(send);
    expect(far.asked[0]!.path).toBe('/v25.0/100200300/messages');
  });

  it('counts bytes, not characters', async () => {
    far = await graph((_asked, response) => accepted(response));
    await far.client().send({ ...send, message: { kind: 'text', body: 'ñandú 👍🏽' } });
    expect(JSON.parse(far.asked[0]!.body.toString())).toMatchObject({ text: { body: 'ñandú 👍🏽' } });
  });

  it('keeps its connection', async () => {
    far = await graph((_asked, response) => accepted(response));
    const client = far.client();
    for (let n = 0; n < 5; n += 1) await client.send(send);
    expect(far.sockets.size).toBe(1);
  });

  it('sends nothing that Meta would reject', async () => {
    far = await graph((_asked, response) => accepted(response));
    const client = far.client();
    expect(await client.send({ ...send, message: { kind: 'text', body: 'x'.repeat(4097) } })).toEqual({
      outcome: 'give-up',
      code: null,
      bug: true,
      why: 'limits: text.body 4097 > 4096',
    });
    expect(await client.send({ ...send, to: { waId: null, userId: null } })).toMatchObject({
      outcome: 'give-up',
      bug: true,
    });
    expect(far.asked).toEqual([]);
  });
});

describe('answers', () => {
  const error = (code: number, more: object = {}) => ({
    error: { message: `about ${ana}`, type: 'OAuthException', code, ...more },
  });

  it.each([
    ['throttled', 429, error(130429), { outcome: 'pause', code: 130429, alarm: false }],
    ['token expired', 401, error(190), { outcome: 'pause', code: 190, alarm: true }],
    ['window closed', 400, error(131047), { outcome: 'window-closed', code: 131047 }],
    ['undeliverable', 400, error(131026), { outcome: 'give-up', code: 131026, bug: false, why: 'undeliverable' }],
    ['our mistake', 400, error(131009), { outcome: 'give-up', code: 131009, bug: true }],
    ['number unknown', 400, error(100, { error_subcode: 33 }), { outcome: 'pause', alarm: true }],
    ['a fault of theirs', 500, error(131000), { outcome: 'retry', code: 131000 }],
    ['an error under 200', 200, error(131056), { outcome: 'wait', code: 131056, afterSeconds: 1 }],
    ['the code as text', 400, { error: { code: '131047' } }, { outcome: 'window-closed' }],
    ['502 of a proxy', 502, '<html><h1>Bad gateway</h1></html>', { outcome: 'retry', code: null, why: 'http-502' }],
    ['HTML under 200', 200, '<!doctype html>', { outcome: 'retry', code: null, why: 'not-json' }],
    ['half of JSON under 200', 200, '{"messages":[{"id":"wa', { outcome: 'retry', why: 'not-json' }],
    ['nothing under 503', 503, '', { outcome: 'retry', why: 'http-503' }],
    ['HTML under 403', 403, '<html>', { outcome: 'pause', alarm: true }],
    ['a list under 200', 200, '[]', { outcome: 'retry', why: 'not-json' }],
    ['accepted without an id', 200, { messaging_product: 'whatsapp' }, { outcome: 'sent', messageId: '' }],
    [
      'accepted and held for quality',
      200,
      { messages: [{ id: 'w', message_status: 'held_for_quality_assessment' }] },
      { outcome: 'sent', messageId: 'w' },
    ],
  ])('%s', async (_name, status, body, expected) => {
    far = await graph((_asked, response) => json(response, status, body));
    const outcome = await far.client().send(send);
    expect(outcome).toMatchObject(expected);
    // Meta's own words can hold a number; they end here.
    expect(JSON.stringify(outcome)).not.toContain(ana);
  });

  it('waits longer each time a pair is refused', async () => {
    far = await graph((_asked, response) => json(response, 400, error(131056)));
    expect(await far.client().send({ ...send, attempt: 3 })).toMatchObject({ outcome: 'wait', afterSeconds: 64 });
  });

  it('pauses as long as Retry-After says', async () => {
    far = await graph((_asked, response) => json(response, 429, error(130429), { 'retry-after': '77' }));
    expect(await far.client().send(send)).toMatchObject({ outcome: 'pause', afterSeconds: 77 });
  });
});

describe('a far end that fails', () => {
  const retry = (why: string) => ({ outcome: 'retry', code: null, why, perhaps: true });
  const unread = (why: string) => ({ outcome: 'retry', code: null, why });

  it('answers never', async () => {
    far = await graph(() => {});
    expect(await far.client({ timeoutMs: 80 }).send(send)).toEqual(retry('timeout'));
    expect(far.asked).toHaveLength(1);
  });

  it('answers drop by drop', async () => {
    const drips: NodeJS.Timeout[] = [];
    far = await graph((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      drips.push(setInterval(() => response.write(' '), 10));
      response.on('close', () => drips.forEach(clearInterval));
    });
    expect(await far.client({ timeoutMs: 150 }).send(send)).toEqual(retry('timeout'));
  });

  it('answers without end', async () => {
    far = await graph((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const flood = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
    });
    expect(await far.client().send(send)).toEqual(retry('too-large'));
  });

  it('hangs up before it answers', async () => {
    far = await graph((_asked, response) => {
      response.socket?.destroy();
    });
    expect(await far.client().send(send)).toEqual(retry('reset'));
    expect(far.asked).toHaveLength(1);
  });

  it('hangs up in mid-answer', async () => {
    far = await graph((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"messages":');
      setImmediate(() => response.socket?.destroy());
    });
    expect(await far.client().send(send)).toEqual(retry('reset'));
    expect(far.asked).toHaveLength(1);
  });

  it('speaks no HTTP', async () => {
    far = await graph((_asked, response) => {
      response.socket?.end('SSH-2.0-OpenSSH\r\n\r\n');
    });
    expect(await far.client().send(send)).toEqual(retry('reset'));
  });

  it('is not there', async () => {
    const gone = await graph(() => {});
    const client = gone.client();
    await gone.close();
    expect(await client.send(send)).toEqual(unread('unreachable'));
  });

  it('has closed an idle connection: tried once more, on a new one', async () => {
    far = await graph((_asked, response, n) => {
      // The second request finds a connection that dies under it.
      if (n === 2) response.socket?.destroy();
      else accepted(response, `w${n}`);
    });
    const client = far.client();
    await client.send(send);
    expect(await client.send(send)).toEqual({ outcome: 'sent', messageId: 'w3' });
  });

  it('gets a header that cannot be written', async () => {
    far = await graph((_asked, response) => accepted(response));
    expect(await far.client({ token: 'a\nb' }).send(send)).toEqual(unread('unreachable'));
  });

  it('holds nobody else up', async () => {
    far = await graph((asked, response) => {
      if (asked.body.includes('slow')) return;
      accepted(response);
    });
    const client = far.client({ timeoutMs: 1500 });
    const slow = client.send({ ...send, message: { kind: 'text', body: 'slow' } });
    const others = await Promise.all(Array.from({ length: 20 }, () => client.send(send)));
    expect(others.every(({ outcome }) => outcome === 'sent')).toBe(true);
    expect(await slow).toEqual(retry('timeout'));
  });
});

describe('typing', () => {
  it('marks as read and shows that we write', async () => {
    const seen = Promise.withResolvers<void>();
    far = await graph((_asked, response) => {
      json(response, 200, { success: true });
      seen.resolve();
    });
    far.client().typing('wamid.in');
    await seen.promise;
    expect(JSON.parse(far.asked[0]!.body.toString())).toEqual({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: 'wamid.in',
      typing_indicator: { type: 'text' },
    });
  });
});
