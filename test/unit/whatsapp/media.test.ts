import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { accepted, type Graph, graph, json } from './graph.ts';
import { ana } from './webhooks.ts';

const map: Outgoing = { kind: 'image', blob: 'map.png', mime: 'image/png', caption: 'Mapa' };
const plan: Outgoing = {
  kind: 'document',
  blob: 'plan.pdf',
  mime: 'application/pdf',
  filename: 'mi "plan"\r\n.pdf',
  caption: '',
};
const send = (message: Outgoing) => ({ to: { waId: ana, userId: null }, message, effect: 'c.1.0' });
const bytes = new Uint8Array([0x89, 0x50, 0x00, 0x0d, 0x0a, 0xff]);
const blob = async (name: string) => (name === 'gone' ? undefined : { bytes, mime: 'image/png' });

let far: Graph | undefined;

afterEach(async () => {
  await far?.close();
  far = undefined;
});

describe('sending a picture', () => {
  const usual = () =>
    graph((asked, response) => {
      if (asked.path.endsWith('/media')) json(response, 200, { id: 4321 });
      else accepted(response);
    });

  it('uploads it once, then sends its id each time', async () => {
    far = await usual();
    const client = far.client({ blob });
    expect(await client.send(send(map))).toEqual({ outcome: 'sent', messageId: 'wamid.out' });
    await client.send(send(map));
    expect(far.asked.map(({ path }) => path.split('/').at(-1))).toEqual(['media', 'messages', 'messages']);
    expect(JSON.parse(far.asked[2]!.body.toString())).toMatchObject({
      type: 'image',
      image: { id: '4321', caption: 'Mapa' },
    });
  });

  it('uploads the very bytes, in a form that a parser reads', async () => {
    far = await usual();
    await far.client({ blob }).send(send(plan));
    const [{ body, headers }] = far.asked as [Graph['asked'][number]];
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('messaging_product')).toBe('whatsapp');
    expect(form.get('type')).toBe('application/pdf');
    const file = form.get('file') as File;
    expect(file.name).toBe('mi _plan___.pdf');
    expect(file.type).toBe('application/pdf');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ['no such blob', 'gone', blob, { outcome: 'give-up', bug: true, why: 'no-such-blob' }],
    ['nowhere to take blobs from', 'map.png', undefined, { outcome: 'give-up', bug: true, why: 'no-such-blob' }],
    ['a store that fails', 'map.png', () => Promise.reject(new Error('disk')), { outcome: 'retry', why: 'blob-store' }],
  ])('with %s sends nothing', async (_name, name, from, expected) => {
    far = await usual();
    const client = far.client(from === undefined ? {} : { blob: from });
    expect(await client.send(send({ ...map, blob: name } as Outgoing))).toMatchObject(expected);
    expect(far.asked).toEqual([]);
  });

  it('whose upload fails goes by the class of the error', async () => {
    far = await graph((_asked, response) => json(response, 400, { error: { code: 190 } }));
    expect(await far.client({ blob }).send(send(map))).toMatchObject({ outcome: 'pause', alarm: true });
    expect(far.asked).toHaveLength(1);
  });

  it('that Meta has forgotten is uploaded anew for the next one', async () => {
    far = await graph((asked, response, n) => {
      if (asked.path.endsWith('/media')) json(response, 200, { id: `m${n}` });
      else if (n === 2) json(response, 400, { error: { code: 131053 } });
      else accepted(response);
    });
    const client = far.client({ blob });
    expect(await client.send(send(map))).toMatchObject({ outcome: 'give-up', bug: true });
    expect(await client.send(send(map))).toMatchObject({ outcome: 'sent' });
    expect(JSON.parse(far.asked[3]!.body.toString())).toMatchObject({ image: { id: 'm3' } });
  });
});

describe('fetching what a person sent', () => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const holding = (about: Record<string, unknown>) =>
    graph((_asked, response) => json(response, 200, { mime_type: 'audio/ogg', ...about }));

  it('asks where, then fetches, both with our token', async () => {
    far = await graph((asked, response) => {
      const here = `http://${asked.headers.host}`;
      if (asked.path === '/v26.0/m1')
        json(response, 200, { url: `${here}/file`, mime_type: 'audio/ogg', sha256, file_size: 6 });
      else response.writeHead(200).end(bytes);
    });
    expect(await far.client().download('m1')).toEqual({ ok: true, bytes: Buffer.from(bytes), mime: 'audio/ogg' });
    expect(far.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer tok', 'Bearer tok']);
  });

  it.each([
    ['no URL', {}, 'no-url'],
    ['a URL that is none', { url: 'file' }, 'no-url'],
    ['a file on our own disk', { url: 'file:///etc/passwd' }, 'no-url'],
    ['more than we take', { file_size: 99_999_999, url: 'http://127.0.0.1:1/file' }, 'too-large'],
  ])('gives up on %s', async (_name, about, why) => {
    far = await holding(about);
    expect(await far.client().download('m1')).toEqual({ ok: false, why });
    expect(far.asked).toHaveLength(1);
  });

  it('finds what was damaged, has expired or is larger than said', async () => {
    far = await graph((asked, response) => {
      const here = `http://${asked.headers.host}`;
      const id = asked.path.split('/').at(-1);
      if (asked.path === '/gone') response.writeHead(404).end();
      else if (asked.path === '/file') response.writeHead(200).end(bytes);
      else
        json(response, 200, {
          url: `${here}/${id === 'expired' ? 'gone' : 'file'}`,
          ...(id === 'damaged' ? { sha256: '00' } : {}),
        });
    });
    const client = far.client();
    expect(await client.download('damaged')).toEqual({ ok: false, why: 'damaged' });
    expect(await client.download('expired')).toEqual({ ok: false, why: 'http-404' });
    expect(await client.download('large', 3)).toEqual({ ok: false, why: 'too-large' });
    expect(await client.download('fine')).toMatchObject({ ok: true, mime: 'application/octet-stream' });
  });

  it('says why an id is refused', async () => {
    far = await graph((_asked, response) => json(response, 400, { error: { code: 100 } }));
    expect(await far.client().download('m/../1')).toEqual({ ok: false, why: 'parameter' });
    expect(far.asked[0]!.path).toBe('/v26.0/m%2F..%2F1');
  });
});
