import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, type Outgoing, type Picture } from '../../flows/engine/message.ts';
import { violations } from '../../functions/adapters/whatsapp/check-limits.ts';
import { payload } from '../../functions/adapters/whatsapp/payload.ts';

/** Text that is not blank, of so many UTF-16 units at most, any character. */
const words = (most: number) =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: Math.min(most, 60) })
    .map((text) => `x${text}`.slice(0, most))
    .filter((text) => text.trim() !== '');

/** Short mostly, and now and then as long as can be. */
const upTo = (most: number) =>
  fc.oneof({ weight: 4, arbitrary: words(most) }, { weight: 1, arbitrary: fc.constant('ñ'.repeat(most)) });

const ids = (most: number, count: number) => fc.uniqueArray(upTo(most), { minLength: 1, maxLength: count });

const within: fc.Arbitrary<Outgoing> = fc.oneof(
  upTo(limits.text).map((body): Outgoing => ({ kind: 'text', body })),
  fc
    .tuple(upTo(limits.body), ids(limits.buttonId, limits.buttons), ids(limits.buttonTitle, limits.buttons))
    .map(([body, some, titles]): Outgoing => {
      const buttons = some.slice(0, titles.length).map((id, n) => ({ id, title: titles[n]! }));
      return { kind: 'buttons', body, buttons };
    }),
  fc
    .tuple(
      upTo(limits.body),
      upTo(limits.listButton),
      ids(limits.rowId, limits.rows),
      upTo(limits.rowTitle),
      upTo(limits.rowDescription),
    )
    .map(
      ([body, open, some, title, description]): Outgoing => ({
        kind: 'list',
        body,
        open,
        rows: some.map((id, n) => (n % 2 === 0 ? { id, title } : { id, title, description })),
      }),
    ),
  upTo(limits.body).map((body): Outgoing => ({ kind: 'location-request', body })),
  upTo(limits.body).map((body): Outgoing => ({ kind: 'picture', picture, body, buttons: [{ id: 'a', title: 'A' }] })),
  fc
    .tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), upTo(1000))
    .map(([latitude, longitude, name]): Outgoing => ({ kind: 'location', latitude, longitude, name, address: name })),
  fc
    .tuple(fc.stringMatching(/^[a-z0-9_]{1,40}$/), fc.array(fc.stringMatching(/^[a-zñ]{1,20}$/), { maxLength: 4 }))
    .map(([name, parameters]): Outgoing => ({ kind: 'template', name, language: 'es_CO', parameters })),
);

const loan = { name: 'Uno', plan: '30 × $20.000', total: '$600.000', costs: '$100.000', got: 500_000, extra: 100_000 };
const picture: Picture = { draws: 'two-loans', title: 'Dos', loans: [loan, loan], note: '' };

/** One thing in it made too long, too many or empty. */
const broken = (message: Outgoing): Outgoing[] => {
  const too = (most: number) => 'x'.repeat(most + 1);
  switch (message.kind) {
    case 'text':
      return [
        { ...message, body: too(limits.text) },
        { ...message, body: '' },
      ];
    case 'buttons':
    case 'picture':
      return [
        { ...message, body: too(limits.body) },
        { ...message, buttons: [] },
        { ...message, buttons: [0, 1, 2, 3].map((n) => ({ id: `${n}`, title: `${n}` })) },
        {
          ...message,
          buttons: message.buttons.map((button, n) =>
            n === 0 ? { ...button, title: too(limits.buttonTitle) } : button,
          ),
        },
        {
          ...message,
          buttons: message.buttons.map((button, n) => (n === 0 ? { ...button, id: too(limits.buttonId) } : button)),
        },
        { ...message, buttons: [...message.buttons.slice(0, 1), ...message.buttons.slice(0, 1)] },
      ];
    case 'list':
      return [
        { ...message, body: too(limits.body) },
        { ...message, open: too(limits.listButton) },
        { ...message, rows: [] },
        { ...message, rows: Array.from({ length: 11 }, (_, n) => ({ id: `${n}`, title: 'x' })) },
        { ...message, rows: message.rows.map((row) => ({ ...row, title: too(limits.rowTitle) })) },
        { ...message, rows: message.rows.map((row) => ({ ...row, description: too(limits.rowDescription) })) },
        { ...message, rows: message.rows.map((row) => ({ ...row, id: too(limits.rowId) })) },
      ];
    case 'location-request':
      return [{ ...message, body: too(limits.body) }];
    case 'location':
      return [
        { ...message, latitude: 90.1 },
        { ...message, longitude: Number.POSITIVE_INFINITY },
      ];
    case 'template':
      return [
        { ...message, name: '' },
        { ...message, parameters: [...message.parameters, ''] },
      ];
    case 'image':
    case 'document':
      return [{ ...message, caption: too(1024) }];
  }
};

describe("WhatsApp's limits", () => {
  it('let pass whatever is within them', () => {
    fc.assert(
      fc.property(within, (message) => {
        expect(violations(message, 'c.1.0')).toEqual([]);
        // And it can be written down and read again.
        const sent = payload({ waId: '573000000001', userId: null }, message, 'c.1.0');
        expect(JSON.parse(JSON.stringify(sent)).type).toBe(sent.type);
      }),
    );
  });

  it('find whatever is beyond them', () => {
    fc.assert(
      fc.property(within, (message) => {
        for (const wrong of broken(message))
          expect(violations(wrong).length, JSON.stringify(wrong).slice(0, 200)).toBeGreaterThan(0);
      }),
    );
  });
});
