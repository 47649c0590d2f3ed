import { describe, expect, it } from 'vitest';
import { content } from '../../../functions/adapters/whatsapp/content.ts';

const rows: [string, Record<string, unknown>, unknown][] = [
  ['text', { type: 'text', text: { body: 'hola' } }, { type: 'text', body: 'hola' }],
  ['text without body', { type: 'text' }, { type: 'text', body: '' }],
  ['text whose body is no text', { type: 'text', text: { body: 7 } }, { type: 'text', body: '' }],
  [
    'text forwarded from an advertisement',
    { type: 'text', text: { body: 'info' }, referral: { source_type: 'ad' }, context: { forwarded: true } },
    { type: 'text', body: 'info' },
  ],
  [
    'template quick reply',
    { type: 'button', button: { payload: 'r1:a:1:yes', text: 'Sí' } },
    { type: 'tap', id: 'r1:a:1:yes', title: 'Sí' },
  ],
  ['template quick reply without payload', { type: 'button', button: { text: 'Sí' } }, { type: 'text', body: 'Sí' }],
  [
    'button',
    { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'r1:a:1:no', title: 'No' } } },
    { type: 'tap', id: 'r1:a:1:no', title: 'No' },
  ],
  [
    'row of a list',
    {
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: 'x', title: 'Kennedy', description: 'sur' } },
    },
    { type: 'tap', id: 'x', title: 'Kennedy' },
  ],
  [
    'form of a Flow',
    { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json: '{}' } } },
    { type: 'unsupported', was: 'nfm_reply' },
  ],
  [
    'call permission',
    {
      type: 'interactive',
      interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
    },
    { type: 'unsupported', was: 'call_permission_reply' },
  ],
  ['interactive of no kind', { type: 'interactive' }, { type: 'unsupported', was: 'interactive' }],
  ['voice note', { type: 'audio', audio: { id: '1', voice: true } }, { type: 'media', media: 'voice' }],
  ['audio file', { type: 'audio', audio: { id: '1' } }, { type: 'media', media: 'audio' }],
  [
    'picture with a caption and a direct URL',
    { type: 'image', image: { id: '1', caption: 'mi recibo', url: 'https://x.test/1' } },
    { type: 'media', media: 'image', caption: 'mi recibo' },
  ],
  ['video', { type: 'video', video: { id: '1' } }, { type: 'media', media: 'video' }],
  ['document', { type: 'document', document: { id: '1', filename: 'rut.pdf' } }, { type: 'media', media: 'document' }],
  ['sticker', { type: 'sticker', sticker: { id: '1' } }, { type: 'media', media: 'sticker' }],
  ['media without its part', { type: 'image' }, { type: 'media', media: 'image' }],
  [
    'location',
    {
      type: 'location',
      location: { latitude: 4.61, longitude: -74.08, name: 'Casa', address: 'Calle 1', url: 'https://x.test' },
    },
    { type: 'location', latitude: 4.61, longitude: -74.08, name: 'Casa', address: 'Calle 1' },
  ],
  [
    'location without type, numbers as text',
    { location: { latitude: '4.61', longitude: '-74.08' } },
    { type: 'location', latitude: 4.61, longitude: -74.08 },
  ],
  [
    'location off the globe',
    { type: 'location', location: { latitude: 461, longitude: 0 } },
    { type: 'unsupported', was: 'location' },
  ],
  [
    'location of words',
    { type: 'location', location: { latitude: 'norte', longitude: '' } },
    { type: 'unsupported', was: 'location' },
  ],
  ['contact card', { type: 'contacts', contacts: [{ name: { formatted_name: 'X' } }] }, { type: 'contacts' }],
  ['shared own number', { type: 'contacts', contacts: [{ origin: 'contact_request' }] }, { type: 'contacts' }],
  ['order', { type: 'order', order: { catalog_id: '1', product_items: [] } }, { type: 'order' }],
  ['reaction', { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍🏽' } }, { type: 'reaction' }],
  ['reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.0' } }, { type: 'reaction' }],
  [
    'edited, as Meta nests it',
    { type: 'edit', edit: { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'tengo 35' } } } },
    { type: 'edited', body: 'tengo 35' },
  ],
  ['edited, flat', { type: 'edited_message', text: { body: 'tengo 35' } }, { type: 'edited', body: 'tengo 35' }],
  ['revoked', { type: 'revoke', revoke: { original_message_id: 'wamid.0' } }, { type: 'deleted' }],
  ['unsupported', { type: 'unsupported', errors: [{ code: 131051 }] }, { type: 'unsupported', was: 'unsupported' }],
  [
    'unsupported that names itself',
    { type: 'unsupported', unsupported: { type: 'poll' } },
    { type: 'unsupported', was: 'poll' },
  ],
  ['unknown', { type: 'unknown', errors: [{ code: 130501 }] }, { type: 'unsupported', was: 'unknown' }],
  ['of tomorrow', { type: 'Hologram<script>', hologram: {} }, { type: 'unsupported', was: 'hologramscript' }],
  ['of nothing', {}, { type: 'unsupported', was: 'unknown' }],
  ['whose type is a number', { type: 7 }, { type: 'unsupported', was: 'unknown' }],
];

describe('what a message says', () => {
  it.each(rows)('%s', (_name, message, expected) => {
    expect(content(message)).toEqual(expected);
  });

  it('cleans every text a person can write', () => {
    const odd = 'a\u0000\u202Eb';
    expect(content({ type: 'text', text: { body: odd } })).toEqual({ type: 'text', body: 'ab' });
    expect(content({ type: 'image', image: { caption: odd } })).toMatchObject({ caption: 'ab' });
    expect(
      content({ type: 'location', location: { latitude: 1, longitude: 1, name: odd, address: odd } }),
    ).toMatchObject({ name: 'ab', address: 'ab' });
    expect(content({ type: 'button', button: { payload: odd, text: odd } })).toEqual({
      type: 'tap',
      id: 'ab',
      title: 'ab',
    });
    expect(content({ type: 'edit', edit: { message: { text: { body: odd } } } })).toEqual({
      type: 'edited',
      body: 'ab',
    });
  });
});
