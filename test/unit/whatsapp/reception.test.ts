import { describe, expect, it } from 'vitest';
import { groupKey } from '../../../functions/conversation/identity.ts';
import { handshake, receive } from '../../../functions/conversation/reception.ts';
import { largestItem } from '../../../functions/ports/table.ts';
import {
  ana,
  anaUser,
  appSecret,
  beto,
  desk,
  keys,
  message,
  now,
  phoneNumberId,
  said,
  sign,
  value,
  webhook,
  withMessages,
} from './webhooks.ts';

const group = (identifier: string) => groupKey(keys, phoneNumberId, identifier);

describe('reception', () => {
  it('posts a sealed letter for each message, all at once', async () => {
    const here = desk();
    expect(
      await here.take(
        withMessages(
          said('hola', { id: 'wamid.a' }),
          said('quiero un crédito', { id: 'wamid.b' }),
          said('hola', { id: 'wamid.c', from: beto }),
        ),
      ),
    ).toBe(200);
    expect(here.posts).toHaveLength(1);
    expect(here.letters().map((letter) => letter.group)).toEqual([group(ana), group(ana), group(beto)]);
    expect(new Set(here.letters().map(({ id }) => id)).size).toBe(3);
    expect(here.opened()[1]).toEqual({
      kind: 'input',
      input: {
        kind: 'message',
        id: 'wamid.b',
        at: '2025-11-22T14:00:00.000Z',
        content: { type: 'text', body: 'quiero un crédito' },
      },
      address: { waId: ana, userId: null },
      also: [],
    });
    expect(here.counts).toEqual({ 'webhook.message': 3 });
  });

  it("names a person by her user id and says her number's group too", async () => {
    const here = desk();
    await here.take(withMessages(said('hola', { from_user_id: anaUser })));
    expect(here.letters()[0]!.group).toBe(group(anaUser));
    expect(here.opened()[0]).toMatchObject({ address: { waId: ana, userId: anaUser }, also: [group(ana)] });
  });

  it('gives the same delivery the same letter ids, so that the mailbox can tell', async () => {
    const here = desk();
    const body = withMessages(said('hola'), said('sin id', { id: undefined }));
    await here.take(body);
    await here.take(body);
    const [first, again] = here.posts;
    expect(again!.map(({ id }) => id)).toEqual(first!.map(({ id }) => id));
  });

  it('keeps ids short and printable, whatever stands there', async () => {
    const here = desk();
    await here.take(withMessages(said('x', { id: 'ñ\u0000 '.repeat(500) })));
    expect(here.letters()[0]!.id).toMatch(/^[\w-]{24}$/);
    expect(here.opened()[0]).toMatchObject({ input: { id: expect.stringMatching(/^odd\.[\w-]{24}$/) } });
  });

  it('tells of a move with the groups before', async () => {
    const here = desk();
    const system = { type: 'user_changed_number', wa_id: beto, user_id: 'CO.new', previous_user_id: 'CO.old' };
    await here.take(withMessages(message({ type: 'system', system })));
    expect(here.letters()[0]!.group).toBe(group('CO.new'));
    expect(here.opened()).toEqual([
      {
        kind: 'moved',
        id: 'wamid.1',
        at: '2025-11-22T14:00:00.000Z',
        address: { waId: beto, userId: 'CO.new' },
        previous: [group('CO.old'), group(ana)],
        leads: [group(beto)],
      },
    ]);
  });

  it('tells what became of what we sent, and only counts the rest', async () => {
    const here = desk();
    const statuses = [
      {
        id: 'w1',
        status: 'failed',
        timestamp: '1763820000',
        recipient_id: ana,
        recipient_user_id: anaUser,
        biz_opaque_callback_data: 'c.4.0',
        errors: [{ code: 131026 }],
      },
      { id: 'w2', status: 'delivered', timestamp: '1763820000', recipient_id: ana },
    ];
    await here.take(webhook(value({ statuses })));
    expect(here.letters().map((letter) => letter.group)).toEqual([group(anaUser)]);
    expect(here.opened()).toEqual([
      {
        kind: 'status',
        id: expect.stringMatching(/^[\w-]{24}$/),
        effect: 'c.4.0',
        status: 'failed',
        code: 131026,
        at: '2025-11-22T14:00:00.000Z',
        also: [group(ana)],
      },
    ]);
    expect(here.counts).toEqual({ 'webhook.status.failed': 1, 'webhook.status.delivered': 1 });
  });

  it('posts nothing where there is nothing to do', async () => {
    const here = desk();
    expect(await here.take(webhook(value({ statuses: [{ status: 'sent' }] })))).toBe(200);
    expect(here.posts).toEqual([]);
  });

  it.each([
    ['not JSON', 'not-json', 'hola'],
    ['half of JSON', 'not-json', '{"object":"whatsapp_business_account","entry":['],
    ['nothing', 'not-json', ''],
    ['bytes of no text', 'not-json', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    ['no WhatsApp object', 'not-whatsapp', '{"object":"page"}'],
    ['a bare word', 'not-whatsapp', '"hola"'],
  ])('sets aside what is signed but %s', async (_name, reason, raw) => {
    const here = desk();
    expect(await here.takeRaw(raw)).toBe(200);
    expect(here.letters()[0]!.group).toMatch(/^aside#\d+$/);
    const [body] = here.opened();
    expect(body).toMatchObject({ kind: 'aside', reason, of: null, at: now });
    const kept = Buffer.from((body as { raw: string }).raw, 'base64');
    if (reason === 'not-json') expect(kept).toEqual(Buffer.from(raw));
    else expect(JSON.parse(kept.toString())).toEqual(JSON.parse(raw as string));
    expect(here.counts).toEqual({ 'webhook.aside': 1, [`webhook.aside.${reason}`]: 1 });
  });

  it('keeps what is set aside so small that it can be stored, and says whose it is', async () => {
    const here = desk();
    await here.take(withMessages(message({ type: 'text', group_id: 'g', text: { body: '\u0000'.repeat(100_000) } })));
    expect(here.opened()[0]).toMatchObject({ kind: 'aside', reason: 'group-message', of: group(ana) });
    expect(here.letters()[0]!.body.length).toBeLessThan(largestItem - 1000);
    await here.takeRaw('x'.repeat(3_000_000));
    expect(here.letters()[1]!.body.length).toBeLessThan(largestItem - 1000);
  });

  it('takes a piece that is nested too deep to be written again', async () => {
    const here = desk();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const raw = `{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"dreams","value":{"a":${deep}}}]}]}`;
    expect(await here.takeRaw(raw)).toBe(200);
    expect(here.opened()[0]).toMatchObject({ kind: 'aside', reason: 'unknown-field' });
  });

  it('takes a message without id that is nested too deep to be written again', async () => {
    const here = desk();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const raw = `{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"messages":[{"from":"${ana}","type":"text","text":{"body":"hola"},"odd":${deep}}]}}]}]}`;
    expect(await here.takeRaw(raw)).toBe(200);
    expect(here.letters()).toHaveLength(1);
  });

  it('sets a whole delivery aside when our own reading fails', async () => {
    const here = desk();
    const broken = {
      ...here.deps,
      webhook: {
        verify: () => true,
        read: () => {
          throw new Error('our mistake');
        },
      },
    };
    const raw = Buffer.from('{"a":1}');
    expect(await receive({ raw, signature: undefined }, broken)).toEqual({ status: 200 });
    expect(here.opened()).toEqual([{ kind: 'aside', reason: 'fault', raw: raw.toString('base64'), of: null, at: now }]);
  });

  it('asks Meta to come again when the mailbox is not safe', async () => {
    const here = desk(async () => {
      throw new Error('disk full');
    });
    expect(await here.take(withMessages(said('hola')))).toBe(503);
    expect(here.counts).toMatchObject({ 'webhook.unavailable': 1 });
  });

  it('answers only once the mailbox has all', async () => {
    let safe = false;
    const here = desk(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      safe = true;
    });
    await here.take(withMessages(said('hola')));
    expect(safe).toBe(true);
  });

  it('reads the bytes it was given, also from the middle of a buffer', async () => {
    const here = desk();
    const raw = Buffer.from(JSON.stringify(withMessages(said('hola'))));
    const within = Buffer.concat([Buffer.from('before'), raw, Buffer.from('after')]).subarray(6, 6 + raw.length);
    expect((await receive({ raw: within, signature: sign(raw, appSecret) }, here.deps)).status).toBe(200);
    expect(here.opened()[0]).toMatchObject({ kind: 'input' });
  });
});

describe('handshake', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'tok' };

  it('gives the challenge back, raw', () => {
    expect(handshake(query, 'tok')).toEqual({ status: 200, body: '1158201444' });
  });

  it.each([
    ['another token', { ...query, 'hub.verify_token': 'tok2' }, 'tok'],
    ['no token', { ...query, 'hub.verify_token': undefined }, 'tok'],
    ['another mode', { ...query, 'hub.mode': 'unsubscribe' }, 'tok'],
    ['no challenge', { ...query, 'hub.challenge': undefined }, 'tok'],
    ['nothing', {}, 'tok'],
    ['an empty token of ours', { ...query, 'hub.verify_token': '' }, ''],
  ])('refuses %s', (_name, given, token) => {
    expect(handshake(given, token)).toEqual({ status: 403, body: '' });
  });
});
