import { describe, expect, it } from 'vitest';
import { ana, changesOf, listed, phoneNumberId, send, simulated, until } from './simulated.ts';

const path = `${phoneNumberId}/messages`;
const waba = '900000000000001';
const definition = {
  name: 'seguimiento',
  language: 'es_CO',
  category: 'UTILITY',
  components: [
    { type: 'BODY', text: 'Hola, {{1}}. Su caso {{2}} sigue abierto.' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Seguir' }] },
  ],
};
const said = (...texts: string[]) => [{ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) }];
const template = (components: object[], more: object = {}) =>
  send({
    to: ana,
    type: 'template',
    template: { name: 'seguimiento', language: { code: 'es_CO' }, components, ...more },
  });

describe('templates', () => {
  it('reach a person outside the window, filled in', async () => {
    const { control, graph, hooks } = await simulated();
    control.addPhone({ waId: ana });
    control.addTemplate(definition);
    expect((await graph(path, template(said('Ana', 'A-7')))).status).toBe(200);
    expect(control.messages(ana)[0]!.content).toMatchObject({
      body: 'Hola, Ana. Su caso A-7 sigue abierto.',
      template: 'seguimiento',
    });
    await until(() => listed(hooks, 'statuses').length > 0);
    expect(listed(hooks, 'statuses')[0]).toMatchObject({ pricing: { category: 'utility' } });
  });

  it('take a quick reply, which comes back as a button', async () => {
    const { control, graph, hooks } = await simulated();
    control.addPhone({ waId: ana });
    control.addTemplate(definition);
    await graph(
      path,
      template([
        ...said('Ana', 'A-7'),
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'seguir-7' }] },
      ]),
    );
    control.say(ana, { type: 'tap', id: 'seguir-7' });
    await until(() => listed(hooks, 'messages').length > 0);
    expect(listed(hooks, 'messages')).toMatchObject([
      { type: 'button', button: { payload: 'seguir-7', text: 'Seguir' } },
    ]);
  });

  it.each([
    ['unknown', template([], { name: 'otra' }), 132001, 404],
    ['in a language it does not have', template(said('a', 'b'), { language: { code: 'en' } }), 132001, 404],
    ['without a language', template(said('a', 'b'), { language: {} }), 131008, 400],
    ['with one parameter too few', template(said('Ana')), 132000, 400],
    ['with one parameter too many', template(said('a', 'b', 'c')), 132000, 400],
    ['without parameters', template([]), 132000, 400],
    ['with an empty parameter', template(said('Ana', '')), 131008, 400],
    ['with a line break in a parameter', template(said('Ana', 'a\nb')), 132018, 400],
    ['that grows too long', template(said('Ana', 'x'.repeat(1024))), 132005, 400],
  ])('are refused when %s', async (_, body, code, status) => {
    const { control, graph } = await simulated();
    control.addPhone({ waId: ana });
    control.addTemplate(definition);
    expect(await graph(path, body)).toMatchObject({ code, status });
    expect(control.messages(ana)).toHaveLength(0);
  });

  it.each([
    ['PENDING', 132001],
    ['REJECTED', 132001],
    ['PAUSED', 132015],
    ['DISABLED', 132016],
  ] as const)('are refused while %s', async (state, code) => {
    const { control, graph } = await simulated();
    control.addPhone({ waId: ana });
    control.addTemplate(definition, state);
    expect((await graph(path, template(said('Ana', 'A-7')))).code).toBe(code);
  });

  it('are registered, listed, approved with a notice, and removed', async () => {
    const { control, graph, hooks } = await simulated();
    const made = await graph(`${waba}/message_templates`, definition);
    expect(made.json).toMatchObject({ status: 'PENDING', category: 'UTILITY', id: expect.any(String) });
    expect((await graph(`${waba}/message_templates?name=segui`)).json).toMatchObject({
      data: [{ name: 'seguimiento', status: 'PENDING' }],
    });
    control.setTemplateStatus('seguimiento', 'es_CO', 'APPROVED');
    await until(() => hooks.length > 0);
    expect(changesOf(hooks[0]!)).toMatchObject([
      { field: 'message_template_status_update', value: { event: 'APPROVED', message_template_name: 'seguimiento' } },
    ]);
    await graph(`${waba}/message_templates?name=seguimiento`, undefined, { method: 'DELETE' });
    expect((await graph(`${waba}/message_templates`)).json).toMatchObject({ data: [] });
  });

  it.each([
    ['a name with capitals', { name: 'Seguimiento' }, 100],
    ['no language', { language: '' }, 100],
    ['an unknown category', { category: 'SERVICE' }, 100],
    ['no body', { components: [] }, 131008],
    ['a variable at the end', { components: [{ type: 'BODY', text: 'Hola {{1}}' }] }, 100],
    [
      'a footer of 61',
      {
        components: [
          { type: 'BODY', text: 'Hola' },
          { type: 'FOOTER', text: 'x'.repeat(61) },
        ],
      },
      132005,
    ],
  ])('are not registered with %s', async (_, change, code) => {
    const { graph } = await simulated();
    expect((await graph(`${waba}/message_templates`, { ...definition, ...change })).code).toBe(code);
  });
});

describe('media', () => {
  const upload = (mime: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob([bytes], { type: mime }), 'archivo');
    return { method: 'POST', body: form };
  };

  it('go up, are sent by id, and come down through a link with the token', async () => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    const { json } = await graph(`${phoneNumberId}/media`, undefined, upload('image/png', new Uint8Array([1, 2, 3])));
    const id = String(json['id']);
    expect((await graph(path, send({ to: ana, type: 'image', image: { id } }))).status).toBe(200);
    const info = (await graph(id)).json;
    expect(info).toMatchObject({ mime_type: 'image/png', file_size: 3, id, sha256: expect.any(String) });
    const link = String(info['url']);
    const down = await fetch(link, { headers: { authorization: 'Bearer token-de-prueba' } });
    expect(new Uint8Array(await down.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect((await fetch(link)).status).toBe(401);
  });

  it('have links that live five minutes', async () => {
    const { control, graph } = await simulated({ clock: () => 1_800_000_000_000 });
    const id = control.addMedia('image/png', Buffer.from('x'));
    const link = String((await graph(id)).json['url']);
    const get = () =>
      fetch(link, { headers: { authorization: 'Bearer token-de-prueba' } }).then((answer) => answer.status);
    control.advance(5 * 60_000);
    expect(await get()).toBe(200);
    control.advance(1000);
    expect(await get()).toBe(404);
  });

  it('that a person sent can be fetched', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, { type: 'media', media: 'voice' });
    await until(() => hooks.length > 0);
    const { audio } = listed(hooks, 'messages')[0] as { audio: { id: string } };
    expect((await graph(audio.id)).json).toMatchObject({ mime_type: 'audio/ogg; codecs=opus' });
  });

  it.each([
    ['of a type that WhatsApp does not take', 'application/zip', 10, 100],
    ['of more than 5 MB as a picture', 'image/png', 5 * 1024 * 1024 + 1, 131053],
  ])('are refused %s', async (_, mime, size, code) => {
    const { graph } = await simulated();
    expect((await graph(`${phoneNumberId}/media`, undefined, upload(mime, new Uint8Array(size)))).code).toBe(code);
  });

  it('can be removed, and are then unknown', async () => {
    const { control, graph } = await simulated();
    const id = control.addMedia('image/png', Buffer.from('x'));
    expect((await graph(id, undefined, { method: 'DELETE' })).json).toEqual({ success: true });
    expect((await graph(id)).json.error).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

it('the number tells about itself', async () => {
  const { graph } = await simulated();
  expect((await graph(phoneNumberId)).json).toMatchObject({
    id: phoneNumberId,
    verified_name: 'Vecina',
    display_phone_number: '+576010000000',
  });
});
