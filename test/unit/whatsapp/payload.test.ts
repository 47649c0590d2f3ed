import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { payload } from '../../../functions/adapters/whatsapp/payload.ts';
import { ana, anaUser } from './webhooks.ts';

const to = { waId: ana, userId: null };
const head = { messaging_product: 'whatsapp', recipient_type: 'individual', to: ana };

const rows: [Outgoing, Record<string, unknown>][] = [
  [
    { kind: 'text', body: 'Hola' },
    { type: 'text', text: { body: 'Hola' } },
  ],
  [
    { kind: 'buttons', body: '¿Acepta?', buttons: [{ id: 'r1:consent:1:yes', title: 'Acepto' }] },
    {
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: '¿Acepta?' },
        action: { buttons: [{ type: 'reply', reply: { id: 'r1:consent:1:yes', title: 'Acepto' } }] },
      },
    },
  ],
  [
    {
      kind: 'list',
      body: '¿Dónde?',
      open: 'Ver opciones',
      rows: [
        { id: 'a', title: 'A', description: 'x' },
        { id: 'b', title: 'B' },
        { id: 'c', title: 'C', description: '' },
      ],
    },
    {
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: '¿Dónde?' },
        action: {
          button: 'Ver opciones',
          sections: [
            {
              rows: [
                { id: 'a', title: 'A', description: 'x' },
                { id: 'b', title: 'B' },
                { id: 'c', title: 'C' },
              ],
            },
          ],
        },
      },
    },
  ],
  [
    { kind: 'location-request', body: '¿Dónde vive?' },
    {
      type: 'interactive',
      interactive: {
        type: 'location_request_message',
        body: { text: '¿Dónde vive?' },
        action: { name: 'send_location' },
      },
    },
  ],
  [
    { kind: 'location', latitude: 4.61, longitude: -74.08, name: 'Manzana', address: 'Calle 1' },
    { type: 'location', location: { latitude: 4.61, longitude: -74.08, name: 'Manzana', address: 'Calle 1' } },
  ],
  [
    { kind: 'location', latitude: 4.61, longitude: -74.08, name: 'Manzana', address: '' },
    { type: 'location', location: { latitude: 4.61, longitude: -74.08, name: 'Manzana' } },
  ],
  [
    { kind: 'image', blob: 'b1', mime: 'image/png', caption: 'Mapa' },
    { type: 'image', image: { id: 'm1', caption: 'Mapa' } },
  ],
  [
    { kind: 'image', blob: 'b1', mime: 'image/png', caption: '' },
    { type: 'image', image: { id: 'm1' } },
  ],
  [
    { kind: 'document', blob: 'b1', mime: 'application/pdf', filename: 'plan.pdf', caption: 'Plan' },
    { type: 'document', document: { id: 'm1', caption: 'Plan', filename: 'plan.pdf' } },
  ],
  [
    { kind: 'template', name: 'vecina_reply_waiting', language: 'es_CO', parameters: ['A-1024'] },
    {
      type: 'template',
      template: {
        name: 'vecina_reply_waiting',
        language: { code: 'es_CO' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'A-1024' }] }],
      },
    },
  ],
  [
    { kind: 'template', name: 'plain', language: 'en', parameters: [] },
    { type: 'template', template: { name: 'plain', language: { code: 'en' } } },
  ],
];

describe('payload', () => {
  it.each(rows)('of $kind', (message, part) => {
    expect(payload(to, message, undefined, 'm1')).toEqual({ ...head, ...part });
  });

  it('is, letter for letter, what the terminal phone shows', () => {
    const message: Outgoing = { kind: 'buttons', body: '…', buttons: [{ id: 'r1:consent:1:yes', title: 'Acepto' }] };
    expect(JSON.stringify(payload(to, message))).toBe(
      '{"messaging_product":"whatsapp","recipient_type":"individual","to":"573000000001","type":"interactive","interactive":{"type":"button","body":{"text":"…"},"action":{"buttons":[{"type":"reply","reply":{"id":"r1:consent:1:yes","title":"Acepto"}}]}}}',
    );
  });

  it('reaches people without a number through `recipient`, never through `to`', () => {
    const sent = payload({ waId: null, userId: anaUser }, { kind: 'text', body: 'x' });
    expect(sent).toMatchObject({ recipient: anaUser });
    expect(sent).not.toHaveProperty('to');
    expect(payload({ waId: '', userId: anaUser }, { kind: 'text', body: 'x' })).toEqual(sent);
  });

  it('takes the number where both are known', () => {
    const sent = payload({ waId: ana, userId: anaUser }, { kind: 'text', body: 'x' });
    expect(sent).toMatchObject({ to: ana });
    expect(sent).not.toHaveProperty('recipient');
  });

  it('carries the effect, so that statuses bring it back', () => {
    expect(payload(to, { kind: 'text', body: 'x' }, 'c.1.0')).toMatchObject({ biz_opaque_callback_data: 'c.1.0' });
    expect(payload(to, { kind: 'text', body: 'x' })).not.toHaveProperty('biz_opaque_callback_data');
  });
});

const requests = '../shared/whatsapp/examples/meta-openapi/send-requests';

describe.skipIf(!existsSync(requests))("beside Meta's own examples (skipped where ../shared is absent)", () => {
  const example = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(`${requests}/${name}.json`, 'utf8'));
  /** Names of all fields, in Meta's nesting. */
  const shape = (one: unknown, path = ''): string[] =>
    Array.isArray(one)
      ? one.flatMap((item) => shape(item, `${path}[]`))
      : typeof one === 'object' && one !== null
        ? Object.entries(one).flatMap(([name, inner]) => shape(inner, `${path}.${name}`))
        : [path];

  it.each([
    ['send_text_message', { kind: 'text', body: 'x' }],
    ['send_reply_button', { kind: 'buttons', body: 'x', buttons: [{ id: 'a', title: 'A' }] }],
    ['send_list_message', { kind: 'list', body: 'x', open: 'y', rows: [{ id: 'a', title: 'A', description: 'd' }] }],
    ['send_location_message', { kind: 'location', latitude: 1, longitude: 1, name: 'x', address: 'y' }],
    ['send_image_message_by_id', { kind: 'image', blob: 'x', mime: 'image/png', caption: '' }],
    ['send_message_template_text', { kind: 'template', name: 'x', language: 'en', parameters: ['y'] }],
  ] satisfies [string, Outgoing][])('%s: no field of ours that is not in it', (name, message) => {
    const theirs = new Set(shape(example(name)));
    const ours = shape(payload(to, message, undefined, 'm1'));
    expect(ours.filter((field) => !theirs.has(field))).toEqual([]);
  });
});
