import { describe, expect, it } from 'vitest';
import { ana, phoneNumberId, send, simulated, text } from './simulated.ts';

const long = (length: number) => 'a'.repeat(length);
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const interactive = (value: object) => send({ to: ana, type: 'interactive', interactive: value });
const buttons = (list: object[], more: object = {}) =>
  interactive({ type: 'button', body: { text: '¿Sí?' }, action: { buttons: list }, ...more });
const row = (index: number, more: object = {}) => ({ id: `r${index}`, title: `Fila ${index}`, ...more });
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => row(index + from));
const list = (sections: object[], label = 'Ver') =>
  interactive({ type: 'list', body: { text: 'Escoja' }, action: { button: label, sections } });
const place = (location: object) => send({ to: ana, type: 'location', location });

const accepted: [string, object][] = [
  ['text of 4096', text(long(4096))],
  ['text without a type', { messaging_product: 'whatsapp', to: ana, text: { body: 'hola' } }],
  ['a number written with + and spaces', text('hola', '+57 300 000 0001')],
  ['three buttons of 20', buttons([1, 2, 3].map((n) => button(`b${n}`, `${n}${long(19)}`)))],
  ['button id of 256', buttons([button(long(256), 'Sí')])],
  [
    'body of 1024, footer and header of 60',
    buttons([button('a', 'Sí')], {
      body: { text: long(1024) },
      footer: { text: long(60) },
      header: { type: 'text', text: long(60) },
    }),
  ],
  ['one section without a title, ten rows', list([{ rows: rows(10) }])],
  [
    'ten rows over two titled sections',
    list([
      { title: 'Uno', rows: rows(5) },
      { title: 'Dos', rows: rows(5, 5) },
    ]),
  ],
  [
    'row id of 200, title of 24, description of 72',
    list([{ rows: [{ id: long(200), title: long(24), description: long(72) }] }]),
  ],
  [
    'location request',
    interactive({ type: 'location_request_message', body: { text: '¿Dónde?' }, action: { name: 'send_location' } }),
  ],
  [
    'link',
    interactive({
      type: 'cta_url',
      body: { text: 'Vea' },
      action: { name: 'cta_url', parameters: { display_text: 'Abrir', url: 'https://example.org/a' } },
    }),
  ],
  ['location with numbers as text', place({ latitude: '4.61', longitude: '-74.08' })],
  [
    'image by link',
    send({ to: ana, type: 'image', image: { link: 'https://example.org/a.png', caption: long(1024) } }),
  ],
  ['callback data of 512', { ...text('hola'), biz_opaque_callback_data: long(512) }],
];

const rejected: [string, number, object][] = [
  ['no messaging_product', 100, { to: ana, text: { body: 'hola' } }],
  ['nobody to send to', 100, send({ text: { body: 'hola' } })],
  ['a number with letters', 100, text('hola', 'ana')],
  ['text of 4097', 100, text(long(4097))],
  ['text without words', 100, text('  ')],
  ['text that is no text', 100, text(7)],
  ['a type that does not exist', 100, send({ to: ana, type: 'poem', poem: {} })],
  ['a type without its member', 131008, send({ to: ana, type: 'image' })],
  ['no buttons', 131009, buttons([])],
  ['four buttons', 131009, buttons([1, 2, 3, 4].map((n) => button(`b${n}`, `B${n}`)))],
  ['button title of 21', 131009, buttons([button('a', long(21))])],
  ['button without a title', 131008, buttons([button('a', ' ')])],
  ['two buttons with one title', 131009, buttons([button('a', 'Sí'), button('b', 'Sí')])],
  ['two buttons with one id', 131009, buttons([button('a', 'Sí'), button('a', 'No')])],
  ['button id of 257', 131009, buttons([button(long(257), 'Sí')])],
  ['body of 1025', 131009, buttons([button('a', 'Sí')], { body: { text: long(1025) } })],
  ['no body', 131008, buttons([button('a', 'Sí')], { body: undefined })],
  ['footer of 61', 131009, buttons([button('a', 'Sí')], { footer: { text: long(61) } })],
  ['header of 61', 131009, buttons([button('a', 'Sí')], { header: { type: 'text', text: long(61) } })],
  ['eleven rows', 131009, list([{ rows: rows(11) }])],
  [
    'eleven rows over two sections',
    131009,
    list([
      { title: 'Uno', rows: rows(6) },
      { title: 'Dos', rows: rows(5, 6) },
    ]),
  ],
  ['two sections, one untitled', 131008, list([{ title: 'Uno', rows: rows(1) }, { rows: rows(1, 1) }])],
  ['section title of 25', 131009, list([{ title: long(25), rows: rows(1) }])],
  ['eleven sections', 131009, list(Array.from({ length: 11 }, (_, n) => ({ title: `S${n}`, rows: rows(1, n) })))],
  ['a section without rows', 131009, list([{ rows: [] }])],
  ['row title of 25', 131009, list([{ rows: [row(1, { title: long(25) })] }])],
  ['row description of 73', 131009, list([{ rows: [row(1, { description: long(73) })] }])],
  ['row id of 201', 131009, list([{ rows: [row(1, { id: long(201) })] }])],
  ['two rows with one id', 131009, list([{ rows: [row(1), row(1)] }])],
  ['list button of 21', 131009, list([{ rows: rows(1) }], long(21))],
  [
    'picture as a list header',
    131009,
    interactive({
      type: 'list',
      header: { type: 'image', image: { link: 'https://example.org/a.png' } },
      body: { text: 'x' },
      action: { button: 'Ver', sections: [{ rows: rows(1) }] },
    }),
  ],
  [
    'location request with another action',
    131009,
    interactive({ type: 'location_request_message', body: { text: 'x' }, action: { name: 'x' } }),
  ],
  [
    'location request of 1025',
    131009,
    interactive({ type: 'location_request_message', body: { text: long(1025) }, action: { name: 'send_location' } }),
  ],
  [
    'an interactive type that does not exist',
    131009,
    interactive({ type: 'carousel_of_joy', body: { text: 'x' }, action: {} }),
  ],
  ['latitude beyond the pole', 131009, place({ latitude: 91, longitude: 0 })],
  ['longitude missing', 131009, place({ latitude: 4.6 })],
  ['media that was never uploaded', 131009, send({ to: ana, type: 'image', image: { id: '123' } })],
  [
    'media by id and link',
    100,
    send({ to: ana, type: 'image', image: { id: '1', link: 'https://example.org/a.png' } }),
  ],
  ['media link that is no address', 131009, send({ to: ana, type: 'image', image: { link: 'file:///etc/passwd' } })],
  [
    'caption of 1025',
    131009,
    send({ to: ana, type: 'image', image: { link: 'https://example.org/a.png', caption: long(1025) } }),
  ],
  [
    'caption on a voice note',
    100,
    send({ to: ana, type: 'audio', audio: { link: 'https://example.org/a.ogg', caption: 'x' } }),
  ],
  ['reaction without its message', 131008, send({ to: ana, type: 'reaction', reaction: { emoji: '👍' } })],
  [
    'reaction with words',
    131009,
    send({ to: ana, type: 'reaction', reaction: { message_id: 'wamid.X', emoji: 'bien' } }),
  ],
  ['callback data of 513', 100, { ...text('hola'), biz_opaque_callback_data: long(513) }],
  ['recipient that is no user id', 131009, send({ recipient: '573000000001', text: { body: 'hola' } })],
  ['itself', 100, text('hola', '576010000000')],
];

describe('what Meta takes and rejects', () => {
  it.each(accepted)('takes %s', async (_, body) => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    const answer = await graph(`${phoneNumberId}/messages`, body);
    expect(answer.json).toMatchObject({ messaging_product: 'whatsapp', contacts: [{ wa_id: ana }] });
    expect(control.messages(ana).filter((message) => message.from === 'business')).toHaveLength(1);
  });

  it.each(rejected)('rejects %s with %i', async (_, code, body) => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    const answer = await graph(`${phoneNumberId}/messages`, body);
    expect(answer.code).toBe(code);
    expect(answer.status).toBe(400);
    expect(control.messages(ana)).toHaveLength(1);
    expect(control.counters().rejected).toEqual({ [code]: 1 });
  });

  it('writes errors as Meta does', async () => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    const { json } = await graph(`${phoneNumberId}/messages`, buttons([button('a', long(21))]));
    expect(json).toEqual({
      error: {
        message: '(#131009) Parameter value is not valid',
        type: 'OAuthException',
        code: 131009,
        error_data: {
          messaging_product: 'whatsapp',
          details: 'Button title length invalid. Min length: 1, Max length: 20',
        },
        fbtrace_id: expect.stringMatching(/^A\w+$/),
      },
    });
  });

  it.each([
    ['a false token', { authorization: 'Bearer otro' }, 190, 401],
    ['no token', {}, 190, 401],
  ])('refuses %s', async (_, headers, code, status) => {
    const { graph } = await simulated();
    const answer = await graph(`${phoneNumberId}/messages`, text('hola'), { headers });
    expect(answer).toMatchObject({ code, status });
  });

  it('knows no other number, and answers 100 with subcode 33', async () => {
    const { graph } = await simulated();
    const answer = await graph('42/messages', text('hola'));
    expect(answer.json.error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
  });

  it('refuses what is no JSON', async () => {
    const { graph } = await simulated();
    expect(await graph(`${phoneNumberId}/messages`, {}, { body: '{"to":' })).toMatchObject({ code: 100, status: 400 });
  });
});
