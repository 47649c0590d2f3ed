import { describe, expect, it } from 'vitest';
import type { Saying } from '../../../infra/local/simulator/say.ts';
import { ana, listed, phoneNumberId, send, simulated, until } from './simulated.ts';

const path = `${phoneNumberId}/messages`;
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const asked = send({
  to: ana,
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: '¿Sí?' },
    action: { buttons: [button('si', 'Sí'), button('no', 'No')] },
  },
});
const listing = send({
  to: ana,
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'Escoja' },
    action: { button: 'Ver', sections: [{ rows: [{ id: 'a', title: 'Uno', description: 'El primero' }] }] },
  },
});

const says: [string, Saying, object][] = [
  ['words', { type: 'text', body: 'hola' }, { type: 'text', text: { body: 'hola' } }],
  [
    'where she is',
    { type: 'location', latitude: 4.6, longitude: -74.1, name: 'Casa' },
    { type: 'location', location: { latitude: 4.6, longitude: -74.1, name: 'Casa' } },
  ],
  [
    'a voice note',
    { type: 'media', media: 'voice', seconds: 3 },
    { type: 'audio', audio: { voice: true, mime_type: 'audio/ogg; codecs=opus' } },
  ],
  ['a song', { type: 'media', media: 'audio' }, { type: 'audio', audio: { voice: false } }],
  [
    'a picture',
    { type: 'media', media: 'image', caption: 'mi puesto' },
    { type: 'image', image: { caption: 'mi puesto', sha256: expect.any(String), id: expect.any(String) } },
  ],
  [
    'a document',
    { type: 'media', media: 'document', filename: 'a.pdf' },
    { type: 'document', document: { filename: 'a.pdf' } },
  ],
  [
    'a contact',
    { type: 'contacts', name: 'Luz', phone: '573000000002' },
    { type: 'contacts', contacts: [{ name: { formatted_name: 'Luz' } }] },
  ],
  ['what nobody knows', { type: 'unsupported' }, { type: 'unsupported', errors: [{ code: 131051 }] }],
  [
    'anything raw',
    { type: 'raw', message: { type: 'hologram', hologram: { x: 1 } } },
    { type: 'hologram', hologram: { x: 1 } },
  ],
];

describe('what people send', () => {
  it.each(says)('%s', async (_, saying, message) => {
    const { control, hooks } = await simulated();
    const id = control.say(ana, saying) || '';
    await until(() => hooks.length > 0);
    expect(listed(hooks, 'messages')).toMatchObject([{ ...message, id, from: ana }]);
  });

  it('a tapped button, which names the message it stood under', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    const { json } = await graph(path, asked);
    control.say(ana, { type: 'tap', id: 'no' });
    await until(() => listed(hooks, 'messages').length === 2);
    expect(listed(hooks, 'messages')[1]).toMatchObject({
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: 'no', title: 'No' } },
      context: { id: (json['messages'] as { id: string }[])[0]!.id },
    });
  });

  it('a chosen row, with its description', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    await graph(path, listing);
    control.say(ana, { type: 'tap', id: 'a' });
    await until(() => listed(hooks, 'messages').length === 2);
    expect(listed(hooks, 'messages')[1]).toMatchObject({
      interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'Uno', description: 'El primero' } },
    });
  });

  it('no button that was never there', async () => {
    const { control } = await simulated();
    control.say(ana, 'hola');
    expect(() => control.say(ana, { type: 'tap', id: 'x' })).toThrow(RangeError);
  });

  it('a reaction, and none when it is taken back', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    await graph(path, asked);
    const messageId = control.messages(ana)[1]!.id;
    control.say(ana, { type: 'reaction', messageId, emoji: '👍' });
    await control.settled();
    control.say(ana, { type: 'reaction', messageId, emoji: null });
    await until(() => listed(hooks, 'messages').length === 3);
    const [, given, taken] = listed(hooks, 'messages');
    expect(given).toMatchObject({ type: 'reaction', reaction: { message_id: messageId, emoji: '👍' } });
    expect(taken!['reaction']).toEqual({ message_id: messageId });
  });

  it('an edit and a deletion of her own message', async () => {
    const { control, hooks } = await simulated();
    const messageId = control.say(ana, 'ola');
    control.say(ana, { type: 'edit', messageId, body: 'hola' });
    control.say(ana, { type: 'delete', messageId });
    await until(() => listed(hooks, 'messages').length === 3);
    expect(listed(hooks, 'messages').slice(1)).toMatchObject([
      { type: 'edit', edit: { original_message_id: messageId, message: { text: { body: 'hola' } } } },
      { type: 'revoke', revoke: { original_message_id: messageId } },
    ]);
    expect(() => control.say(ana, { type: 'delete', messageId: 'wamid.otro' })).toThrow(RangeError);
  });
});

describe('what people see', () => {
  it('ticks: sent, delivered when the webhook took it, read when the business says so', async () => {
    const { control, graph, hooks } = await simulated();
    const first = control.say(ana, 'uno');
    expect(control.messages(ana)[0]!.tick).toBe('sent');
    await until(() => hooks.length > 0);
    await until(() => control.messages(ana)[0]!.tick === 'delivered');
    const second = control.say(ana, 'dos');
    expect((await graph(path, send({ status: 'read', message_id: second }))).json).toEqual({ success: true });
    expect(control.messages(ana).map((message) => message.tick)).toEqual(['read', 'read']);
    expect(first).not.toBe(second);
  });

  it('typing, until the answer comes', async () => {
    const { control, graph } = await simulated();
    const seen: unknown[] = [];
    control.subscribe((event) => seen.push(event.type));
    const id = control.say(ana, 'hola');
    await graph(path, send({ status: 'read', message_id: id, typing_indicator: { type: 'text' } }));
    await graph(path, asked);
    expect(seen.indexOf('typing')).toBeGreaterThan(-1);
    expect(seen.lastIndexOf('message')).toBeGreaterThan(seen.indexOf('typing'));
  });

  it.each([
    ['an unknown message', { status: 'read', message_id: 'wamid.otro' }, 131009],
    ['no message', { status: 'read' }, 131008],
    ['another status', { status: 'seen', message_id: 'x' }, 100],
  ])('nothing of a mark on %s', async (_, body, code) => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    expect((await graph(path, send(body))).code).toBe(code);
  });

  it('a reaction of the business', async () => {
    const { control, graph } = await simulated();
    const id = control.say(ana, 'gracias');
    await graph(path, send({ to: ana, type: 'reaction', reaction: { message_id: id, emoji: '🙏' } }));
    expect(control.messages(ana)[0]!.reaction).toEqual({ me: null, business: '🙏' });
  });

  it('no more than the kept history', async () => {
    const { control } = await simulated({ history: 3, webhookUrl: null });
    for (let n = 0; n < 10; n += 1) control.say(ana, String(n));
    expect(control.messages(ana)).toHaveLength(3);
  });

  it('nobody beyond the most phones', async () => {
    const { control } = await simulated({ maxPhones: 2, webhookUrl: null });
    for (let n = 1; n <= 3; n += 1) control.say(`57300000000${n}`, 'hola');
    expect(control.phones().map((phone) => phone.key)).toEqual(['573000000002', '573000000003']);
  });
});
