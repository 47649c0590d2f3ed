import { describe, expect, it } from 'vitest';
import { open } from '../../functions/conversation/seal.ts';
import { type Engine, personOf } from '../e2e/engine/engine.ts';

/** Anybody can post to a webhook; only Meta can sign. */
export const forgedSignature = (engine: () => Engine): void => {
  describe('what is posted to the webhook', () => {
    const body = (waId: string): string =>
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '1',
            changes: [
              {
                field: 'messages',
                value: {
                  messaging_product: 'whatsapp',
                  metadata: { display_phone_number: '576010000000', phone_number_id: engine().phoneNumberId },
                  contacts: [{ wa_id: waId, profile: { name: 'Nadie' } }],
                  messages: [
                    {
                      from: waId,
                      id: `wamid.forged.${waId}`,
                      timestamp: String(Math.floor(engine().control.now() / 1000)),
                      type: 'text',
                      text: { body: 'hola' },
                    },
                  ],
                },
              },
            ],
          },
        ],
      });

    it.each([
      ['by somebody else', () => `sha256=${'a'.repeat(64)}`],
      ['over other bytes', () => engine().control.sign('something else')],
      ['not at all', () => null],
      ['with an empty header', () => ''],
      ['with half a signature', (text: string) => engine().control.sign(text).slice(0, 40)],
      ['without saying how', (text: string) => engine().control.sign(text).replace('sha256=', '')],
      ['with another method', (text: string) => engine().control.sign(text).replace('sha256=', 'sha1=')],
      ['with letters that are no hex', () => `sha256=${'z'.repeat(64)}`],
      ['with a character of two bytes', () => `sha256=${'ñ'.repeat(64)}`],
    ])('signed %s is refused, counted, and leaves nothing', async (_how, sign) => {
      const { control } = engine();
      const text = body('573009000001');
      const before = {
        items: (await engine().stored()).length,
        refused: engine().counted('webhook.refused'),
        work: engine().work(),
      };
      expect(await control.post(text, sign(text))).toBe(401);
      await engine().idle();
      expect((await engine().stored()).length).toBe(before.items);
      expect(engine().work()).toMatchObject({ queueSends: before.work.queueSends, writes: before.work.writes });
      await expect.poll(() => engine().counted('webhook.refused')).toBe(before.refused + 1);
    });

    it('signed by Meta is taken', async () => {
      expect(await engine().control.post(body('573009000001'))).toBe(200);
      await engine().idle();
      expect(await personOf(engine(), '573009000001')).not.toBeNull();
    });

    const setAside = async () => (await engine().stored()).filter(({ pk }) => /^aside#/.test(pk));

    it.each([
      ['no JSON', 'esto no es JSON {', 'not-json'],
      ['nothing at all', '', 'not-json'],
      ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'not-json'],
      ['JSON but not WhatsApp’s', '{"object":"instagram","entry":[{"secreto":"palabras"}]}', 'not-whatsapp'],
      ['a bare number', '7', 'not-whatsapp'],
      [
        'a change without a value',
        '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages"}]}]}',
        'not-a-change',
      ],
      [
        'a field nobody knows',
        '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"telepathy","value":{"a":1}}]}]}',
        'unknown-field',
      ],
    ])('well signed, but %s, is answered 200 and set aside, sealed, with its reason', async (_what, raw, reason) => {
      const before = await setAside();
      const counted = engine().counted(`webhook.aside.${reason}`);
      expect(await engine().control.post(raw)).toBe(200);
      await engine().idle();
      const fresh = (await setAside()).filter(({ sk }) => !before.some((one) => one.sk === sk));
      expect(fresh).toHaveLength(1);
      expect(fresh[0]?.data['reason']).toBe(reason);
      expect(JSON.stringify(fresh)).not.toContain('palabras');
      const kept = Buffer.from(open(engine().keys, String(fresh[0]?.data['raw'])), 'base64');
      expect(Buffer.from(raw).includes(kept) || JSON.stringify(JSON.parse(String(raw))).includes(String(kept))).toBe(
        true,
      );
      await expect.poll(() => engine().counted(`webhook.aside.${reason}`)).toBe(counted + 1);
    });

    it('of more than Meta ever sends is refused without being read', async () => {
      const status = await engine().control.post(Buffer.alloc(12_000_000, 0x20));
      expect(status).toBe(413);
    });

    it('answers the handshake with the challenge, and only to the right token', async () => {
      expect(await engine().control.verifyWebhook()).toBe(true);
      const wrong = await fetch(`${engine().url}/webhook?hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess`);
      expect(wrong.status).toBe(403);
      expect(await wrong.text()).toBe('');
    });
  });
};
