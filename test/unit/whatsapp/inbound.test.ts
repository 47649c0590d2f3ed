import { describe, expect, it } from 'vitest';
import { readWebhook } from '../../../functions/adapters/whatsapp/inbound.ts';
import type { Piece } from '../../../functions/ports/inbound.ts';
import { ana, anaUser, beto, message, now, phoneNumberId, said, value, webhook, withMessages } from './webhooks.ts';

const read = (body: unknown): readonly Piece[] => readWebhook(body, now);

const only = (body: unknown): Piece => {
  const pieces = read(body);
  expect(pieces).toHaveLength(1);
  return pieces[0]!;
};

const contact = (part: Record<string, unknown>) => ({ profile: { name: 'Ana' }, ...part });

describe('messages', () => {
  it('reads one', () => {
    expect(only(withMessages(said('hola')))).toEqual({
      kind: 'message',
      phoneNumberId,
      from: { waId: ana, userId: null },
      id: 'wamid.1',
      at: '2025-11-22T14:00:00.000Z',
      content: { type: 'text', body: 'hola' },
    });
  });

  it('reads every entry, change and message of a delivery', () => {
    const body = webhook(
      value({ messages: [said('1', { id: 'a' }), said('2', { id: 'b' }), said('3', { id: 'c', from: beto })] }),
      value({ messages: [said('4', { id: 'd' })], statuses: [{ status: 'sent' }] }),
    );
    body.entry = [
      ...(body.entry as unknown[]),
      {
        id: '2',
        changes: [
          { field: 'messages', value: value({ messages: [said('5', { id: 'e' })] }) },
          { field: 'messages', value: value({ messages: [said('6', { id: 'f' })] }) },
        ],
      },
    ];
    expect(read(body).map((piece) => (piece.kind === 'message' ? piece.id : piece.kind))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'counted',
    ]);
  });

  it("orders a delivery by Meta's timestamps, and keeps the order of equal ones", () => {
    const body = withMessages(
      said('third', { timestamp: '1763820009', id: '3' }),
      said('first', { timestamp: 1763820001, id: '1' }),
      said('second a', { timestamp: '1763820005', id: '2a' }),
      said('second b', { timestamp: '1763820005', id: '2b' }),
    );
    expect(read(body).map((piece) => piece.kind === 'message' && piece.id)).toEqual(['1', '2a', '2b', '3']);
  });

  it.each([
    ['seconds as text', '1763820000', '2025-11-22T14:00:00.000Z'],
    ['seconds as number', 1763820000, '2025-11-22T14:00:00.000Z'],
    ['milliseconds', '1763820000123', '2025-11-22T14:00:00.123Z'],
    ['words', 'TIMESTAMP', now],
    ['nothing', undefined, now],
    ['a time before WhatsApp', '1', now],
    ['a time beyond all', '1e300', now],
  ])('timestamp: %s', (_name, timestamp, at) => {
    expect(only(withMessages(said('x', { timestamp })))).toMatchObject({ at });
  });

  it.each([
    ['the phone number alone', { from: ana }, [], { waId: ana, userId: null }],
    ['both', { from: ana, from_user_id: anaUser }, [], { waId: ana, userId: anaUser }],
    ['a user id and no number', { from: undefined, from_user_id: anaUser }, [], { waId: null, userId: anaUser }],
    [
      'a user id and an empty number',
      { from: '', from_user_id: anaUser },
      [contact({ wa_id: '', user_id: anaUser })],
      { waId: null, userId: anaUser },
    ],
    [
      'an empty user id',
      { from: ana, from_user_id: '' },
      [contact({ wa_id: ana, user_id: '' })],
      { waId: ana, userId: null },
    ],
    [
      'the user id in the contact only',
      { from: ana },
      [contact({ wa_id: ana, user_id: anaUser })],
      { waId: ana, userId: anaUser },
    ],
    [
      'both in the contact only',
      { from: undefined },
      [contact({ wa_id: ana, user_id: anaUser })],
      { waId: ana, userId: anaUser },
    ],
    ['a number as a number', { from: Number(ana) }, [], { waId: ana, userId: null }],
    [
      'a contact that spells the number otherwise',
      { from: ana },
      [contact({ wa_id: '5703000000001', user_id: anaUser })],
      { waId: ana, userId: anaUser },
    ],
  ])('sender: %s', (_name, part, contacts, from) => {
    expect(only(webhook(value({ contacts, messages: [said('hola', part)] })))).toMatchObject({ kind: 'message', from });
  });

  it("gives nobody another person's user id where several write at once", () => {
    const contacts = [contact({ wa_id: beto, user_id: 'CO.2' })];
    const pieces = read(
      webhook(value({ contacts, messages: [said('a', { id: '1' }), said('b', { id: '2', from: beto })] })),
    );
    expect(pieces).toMatchObject([
      { id: '1', from: { waId: ana, userId: null } },
      { id: '2', from: { waId: beto, userId: 'CO.2' } },
    ]);
  });

  it('makes up the same id each time for a message without one', () => {
    const body = withMessages(said('hola', { id: undefined }));
    const first = only(body);
    expect(first).toEqual(only(structuredClone(body)));
    expect(first).not.toEqual(only(withMessages(said('otra cosa', { id: undefined }))));
  });

  it('takes messages to any number of ours', () => {
    expect(only(webhook(value({ metadata: { phone_number_id: 999 }, messages: [said('x')] })))).toMatchObject({
      phoneNumberId: '999',
    });
    expect(only(webhook({ messages: [said('x')] }))).toMatchObject({ kind: 'message', phoneNumberId: '' });
  });
});

describe('notices that somebody goes on under another address', () => {
  const notice = (system: Record<string, unknown>, part: Record<string, unknown> = {}) =>
    withMessages(message({ type: 'system', system, ...part }));

  it('of a new number, as it always was', () => {
    expect(only(notice({ type: 'user_changed_number', wa_id: beto, body: '…' }))).toMatchObject({
      kind: 'moved',
      from: { waId: beto, userId: null },
      before: { waId: ana, userId: null },
    });
    expect(only(notice({ type: 'user_changed_number', new_wa_id: Number(beto) }))).toMatchObject({
      kind: 'moved',
      from: { waId: beto },
    });
  });

  it('of a new number, which makes a new user id too', () => {
    const system = { type: 'user_changed_number', wa_id: beto, user_id: 'CO.new', previous_user_id: 'CO.old' };
    expect(only(notice(system))).toMatchObject({
      from: { waId: beto, userId: 'CO.new' },
      before: { waId: ana, userId: 'CO.old' },
    });
    expect(only(notice(system, { from_user_id: 'CO.new' }))).toMatchObject({
      from: { userId: 'CO.new' },
      before: { userId: 'CO.old' },
    });
  });

  it('of a new number, the sender still under the user id before', () => {
    expect(only(notice({ type: 'user_changed_number', wa_id: beto }, { from_user_id: 'CO.old' }))).toMatchObject({
      from: { waId: beto, userId: null },
      before: { waId: ana, userId: 'CO.old' },
    });
  });

  it('of a new user id, with and without a number', () => {
    const system = { type: 'user_changed_user_id', user_id: 'CO.new', previous_user_id: 'CO.old' };
    expect(only(notice(system))).toMatchObject({
      from: { waId: ana, userId: 'CO.new' },
      before: { waId: null, userId: 'CO.old' },
    });
    expect(only(notice(system, { from: '', from_user_id: 'CO.new' }))).toMatchObject({
      from: { waId: null, userId: 'CO.new' },
      before: { waId: null, userId: 'CO.old' },
    });
    const bare = { type: 'user_changed_user_id', previous_user_id: 'CO.old' };
    expect(only(notice(bare, { from: '', from_user_id: 'CO.new' }))).toMatchObject({
      from: { userId: 'CO.new' },
      before: { userId: 'CO.old' },
    });
  });

  it('of nothing that we could follow is set aside', () => {
    expect(only(notice({ type: 'user_changed_number' }))).toMatchObject({ kind: 'aside', reason: 'system-notice' });
    expect(only(notice({ type: 'customer_identity_changed' }))).toMatchObject({
      kind: 'aside',
      reason: 'system-notice',
      from: { waId: ana },
    });
  });
});

describe('statuses', () => {
  const status = (part: Record<string, unknown>) =>
    webhook(value({ statuses: [{ id: 'wamid.out', timestamp: '1763820000', recipient_id: ana, ...part }] }));

  it.each(['sent', 'delivered', 'read', 'failed'])('%s of ours is told', (state) => {
    expect(only(status({ status: state, biz_opaque_callback_data: 'c.1.0' }))).toMatchObject({
      kind: 'status',
      status: state,
      effect: 'c.1.0',
      id: `wamid.out:${state}`,
      to: { waId: ana, userId: null },
      at: '2025-11-22T14:00:00.000Z',
      code: null,
    });
  });

  it('failed says why', () => {
    expect(
      only(status({ status: 'failed', biz_opaque_callback_data: 'c.1.0', errors: [{ code: 131047, title: 'x' }] })),
    ).toMatchObject({ code: 131047 });
    expect(
      only(status({ status: 'failed', biz_opaque_callback_data: 'c.1.0', errors: [{ code: '131026' }] })),
    ).toMatchObject({ code: 131026 });
  });

  it('knows people without a number', () => {
    expect(
      only(status({ status: 'sent', recipient_id: '', recipient_user_id: anaUser, biz_opaque_callback_data: 'c.1.0' })),
    ).toMatchObject({
      to: { waId: null, userId: anaUser },
    });
  });

  it('that are not ours, or of a kind that tells nothing, are counted', () => {
    expect(only(status({ status: 'read' }))).toEqual({ kind: 'counted', what: 'status.read' });
    expect(only(status({ status: 'played', biz_opaque_callback_data: 'c.1.0' }))).toEqual({
      kind: 'counted',
      what: 'status.other',
    });
    expect(only(status({ status: 'constructor', biz_opaque_callback_data: 'c.1.0' }))).toEqual({
      kind: 'counted',
      what: 'status.other',
    });
  });

  it('of nobody are set aside', () => {
    expect(only(status({ status: 'sent', recipient_id: undefined, biz_opaque_callback_data: 'c.1.0' }))).toMatchObject({
      kind: 'aside',
      reason: 'no-recipient',
    });
  });
});

describe('everything else', () => {
  it('counts other fields by name', () => {
    for (const field of [
      'account_update',
      'message_template_status_update',
      'calls',
      'user_preferences',
      'group_lifecycle_update',
    ]) {
      const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field, value: { any: 1 } }] }] };
      expect(only(body)).toEqual({ kind: 'counted', what: `field.${field}` });
    }
  });

  it('answers nothing that another app or our own phone wrote', () => {
    for (const field of ['standby', 'smb_message_echoes']) {
      const body = {
        object: 'whatsapp_business_account',
        entry: [{ changes: [{ field, value: value({ messages: [said('x')] }) }] }],
      };
      expect(only(body).kind).toBe('counted');
    }
  });

  it.each([
    [
      'a field of tomorrow',
      'unknown-field',
      { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'dreams', value: {} }] }] },
    ],
    ['another object', 'not-whatsapp', { object: 'instagram', entry: [] }],
    ['no object', 'not-whatsapp', {}],
    ['null', 'not-whatsapp', null],
    ['a list', 'not-whatsapp', []],
    ['a number', 'not-whatsapp', 7],
    ['entry that is no list', 'not-whatsapp', { object: 'whatsapp_business_account', entry: {} }],
    ['an entry without changes', 'not-a-change', { object: 'whatsapp_business_account', entry: [{}] }],
    [
      'a change without value',
      'not-a-change',
      { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages' }] }] },
    ],
    ['a change that is null', 'not-a-change', { object: 'whatsapp_business_account', entry: [{ changes: [null] }] }],
    ['a value that tells nothing', 'not-a-change', webhook(value({ contacts: [] }))],
    ['messages that are no list', 'not-a-change', webhook(value({ messages: { 0: said('x') } }))],
    ['a message that is null', 'not-a-message', webhook(value({ messages: [null] }))],
    ['a message of nobody', 'no-sender', withMessages(said('x', { from: undefined }))],
    ['a message of a number that is none', 'no-sender', withMessages(said('x', { from: 'PHONE_NUMBER' }))],
    ['a message in a group', 'group-message', withMessages(said('x', { group_id: 'g1' }))],
  ])('sets aside %s', (_name, reason, body) => {
    expect(only(body)).toMatchObject({ kind: 'aside', reason });
  });

  it('sets aside one odd message and reads its neighbours', () => {
    const pieces = read(withMessages(said('a', { id: '1' }), { type: 'text' }, said('b', { id: '2' })));
    expect(pieces.map(({ kind }) => kind)).toEqual(['message', 'message', 'aside']);
  });

  it('counts errors and emptiness', () => {
    expect(only(webhook(value({ errors: [{ code: 130429 }] })))).toEqual({ kind: 'counted', what: 'errors' });
    expect(only({ object: 'whatsapp_business_account', entry: [] })).toEqual({ kind: 'counted', what: 'empty' });
  });
});
