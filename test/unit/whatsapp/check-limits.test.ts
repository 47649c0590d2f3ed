import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { addressViolations, violations } from '../../../functions/adapters/whatsapp/check-limits.ts';

const x = (n: number): string => 'x'.repeat(n);
const buttons = (...titles: string[]): Outgoing => ({
  kind: 'buttons',
  body: 'b',
  buttons: titles.map((title, n) => ({ id: `i${n}`, title })),
});
const list = (count: number): Outgoing => ({
  kind: 'list',
  body: 'b',
  open: 'o',
  rows: Array.from({ length: count }, (_, n) => ({ id: `i${n}`, title: 'same' })),
});
const template = (...parameters: string[]): Outgoing => ({
  kind: 'template',
  name: 'a_1',
  language: 'es_CO',
  parameters,
});

const fits: [string, Outgoing][] = [
  ['text of 4096', { kind: 'text', body: x(4096) }],
  [
    '3 buttons of 20',
    { kind: 'buttons', body: x(1024), buttons: ['a', 'b', 'c'].map((c) => ({ id: c + x(255), title: c + x(19) })) },
  ],
  ['10 rows, titles alike', { ...list(10), body: x(1024) } as Outgoing],
  ['a full row', { kind: 'list', body: 'b', open: x(20), rows: [{ id: x(200), title: x(24), description: x(72) }] }],
  ['a request of 1024', { kind: 'location-request', body: x(1024) }],
  ['the poles', { kind: 'location', latitude: -90, longitude: 180, name: '', address: '' }],
  ['a caption of 1024', { kind: 'image', blob: 'b', mime: 'image/png', caption: x(1024) }],
  ['a document', { kind: 'document', blob: 'b', mime: 'application/pdf', filename: 'a.pdf', caption: '' }],
  ['a template', template('a', 'b    c')],
];

const beyond: [string, Outgoing, string][] = [
  ['text of 4097', { kind: 'text', body: x(4097) }, 'text.body 4097 > 4096'],
  ['empty text', { kind: 'text', body: '' }, 'text.body is empty'],
  ['blank text', { kind: 'text', body: ' \n ' }, 'text.body is empty'],
  ['body beside buttons', { kind: 'buttons', body: x(1025), buttons: [{ id: 'a', title: 'A' }] }, 'body 1025 > 1024'],
  ['no button', buttons(), 'buttons is empty'],
  ['4 buttons', buttons('a', 'b', 'c', 'd'), 'buttons 4 > 3'],
  ['title of 21', buttons('a', x(21)), 'buttons[1].title 21 > 20'],
  ['title of nothing', buttons(' '), 'buttons[0].title is empty'],
  ['the same title twice', buttons('a', 'a'), 'buttons.title is not unique'],
  ['id of 257', { kind: 'buttons', body: 'b', buttons: [{ id: x(257), title: 'a' }] }, 'buttons[0].id 257 > 256'],
  [
    'the same id twice',
    {
      kind: 'buttons',
      body: 'b',
      buttons: [
        { id: 'i', title: 'a' },
        { id: 'i', title: 'b' },
      ],
    },
    'buttons.id is not unique',
  ],
  ['no row', list(0), 'rows is empty'],
  ['11 rows', list(11), 'rows 11 > 10'],
  ['what opens it', { ...list(1), open: x(21) } as Outgoing, 'open 21 > 20'],
  ['row title', { kind: 'list', body: 'b', open: 'o', rows: [{ id: 'a', title: x(25) }] }, 'rows[0].title 25 > 24'],
  ['row id', { kind: 'list', body: 'b', open: 'o', rows: [{ id: x(201), title: 'a' }] }, 'rows[0].id 201 > 200'],
  [
    'row description',
    { kind: 'list', body: 'b', open: 'o', rows: [{ id: 'a', title: 'a', description: x(73) }] },
    'rows[0].description 73 > 72',
  ],
  ['request', { kind: 'location-request', body: x(1025) }, 'body 1025 > 1024'],
  ['latitude', { kind: 'location', latitude: 91, longitude: 0, name: '', address: '' }, 'latitude is not within 90'],
  [
    'longitude',
    { kind: 'location', latitude: 0, longitude: Number.NaN, name: '', address: '' },
    'longitude is not within 180',
  ],
  ['caption', { kind: 'image', blob: 'b', mime: 'image/png', caption: x(1025) }, 'caption 1025 > 1024'],
  [
    'filename',
    { kind: 'document', blob: 'b', mime: 'application/pdf', filename: '', caption: '' },
    'filename is empty',
  ],
  ['template name', { ...template(), name: 'Hola' } as Outgoing, 'template.name is not [a-z0-9_]{1,512}'],
  ['template language', { ...template(), language: 'es-CO' } as Outgoing, 'template.language is no code like es_CO'],
  ['empty parameter', template('a', ''), 'parameters[1] is empty'],
  ['parameter of two lines', template('a\nb'), 'parameters[0] holds a line break, a tab or more than 4 spaces'],
  ['parameter with a gap', template('a     b'), 'parameters[0] holds a line break, a tab or more than 4 spaces'],
];

describe('limits', () => {
  it.each(fits)('%s fits', (_name, message) => {
    expect(violations(message, x(512))).toEqual([]);
  });

  it.each(beyond)('%s is found', (_name, message, violation) => {
    expect(violations(message)).toEqual([violation]);
  });

  it('finds all there is, and an effect that is too long', () => {
    expect(violations({ kind: 'buttons', body: '', buttons: [{ id: 'a', title: x(21) }] }, x(513))).toEqual([
      'body is empty',
      'buttons[0].title 21 > 20',
      'biz_opaque_callback_data 513 > 512',
    ]);
  });

  it('counts as the strictest would: an emoji is two', () => {
    expect(violations(buttons('👍'.repeat(11)))).toEqual(['buttons[0].title 22 > 20']);
  });

  it('names no content', () => {
    expect(violations({ kind: 'text', body: 'secreto'.repeat(1000) }).join()).not.toContain('secreto');
  });

  it('knows an address that is none', () => {
    expect(addressViolations({ waId: null, userId: null })).toEqual(['no address']);
    expect(addressViolations({ waId: '', userId: '' })).toEqual(['no address']);
    expect(addressViolations({ waId: null, userId: 'CO.1' })).toEqual([]);
  });
});
