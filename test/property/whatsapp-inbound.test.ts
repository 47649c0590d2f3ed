import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../functions/adapters/whatsapp/hygiene.ts';
import { readWebhook } from '../../functions/adapters/whatsapp/inbound.ts';
import { open, seal } from '../../functions/conversation/seal.ts';
import { desk, keys, now, said, value, webhook, withMessages } from '../unit/whatsapp/webhooks.ts';

/** Any JSON, full of the words that the parser looks for. */
const names = [
  'object',
  'entry',
  'changes',
  'field',
  'value',
  'metadata',
  'phone_number_id',
  'contacts',
  'messages',
  'statuses',
  'errors',
  'from',
  'id',
  'type',
  'timestamp',
  'text',
  'body',
  'interactive',
  'button_reply',
  'system',
  'location',
  'latitude',
  'wa_id',
  'user_id',
  'audio',
  'edit',
  '__proto__',
  'constructor',
  'toString',
];
const wordly = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e300,
      '',
      'x',
      '573000000001',
      'text',
      'system',
      'user_changed_number',
      'interactive',
      'button_reply',
      'messages',
      'whatsapp_business_account',
      '1763820000',
    ),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
  ),
})).any;

describe('reading webhooks', () => {
  it('takes any JSON at any place, and loses no piece', () => {
    fc.assert(
      fc.property(wordly, fc.array(wordly, { maxLength: 3 }), (one, some) => {
        for (const body of [
          one,
          { object: 'whatsapp_business_account', entry: one },
          { object: 'whatsapp_business_account', entry: some },
          webhook(value({ contacts: one, messages: some, statuses: one })),
          withMessages(...some.map((odd) => ({ ...said('x'), ...(odd as object) }))),
        ]) {
          const pieces = readWebhook(JSON.parse(JSON.stringify(body)), now);
          expect(pieces.length).toBeGreaterThan(0);
          for (const piece of pieces) {
            if (piece.kind !== 'message') continue;
            expect(new Date(piece.at).toISOString()).toBe(piece.at);
            expect(piece.from.waId || piece.from.userId).toBeTruthy();
          }
        }
      }),
    );
  });

  it('answers 200 to any signed body and keeps each message whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }),
        async (bytes, texts) => {
          const here = desk();
          expect(await here.takeRaw(bytes)).toBe(200);
          expect(here.letters()).toHaveLength(1);
          expect(await here.take(withMessages(...texts.map((text, n) => said(text, { id: `w${n}` }))))).toBe(200);
          expect(here.opened().slice(1)).toMatchObject(
            texts.map((text, n) => ({
              kind: 'input',
              input: { id: `w${n}`, content: { type: 'text', body: clean(text) } },
            })),
          );
        },
      ),
    );
  });
});

describe('text hygiene', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );

  it('gives well-formed text without what does harm, and is done after once', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 50 }), (text, most) => {
        const tidy = clean(text, most);
        expect(tidy.isWellFormed()).toBe(true);
        expect([...tidy].length).toBeLessThanOrEqual(most);
        expect(tidy).not.toMatch(/(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/u);
        expect(clean(tidy, most)).toBe(tidy);
      }),
    );
  });
});

describe('sealing', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(open(keys, seal(keys, text))).toBe(text);
      }),
    );
  });
});
