import { describe, expect, it } from 'vitest';
import type { Saying } from '../../infra/local/simulator/say.ts';
import { type Citizen, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, personOf } from '../e2e/engine/engine.ts';

/** Everything that is no text, tap or place: a kind word or silence, never an error, never an answer. */
export const oddTypes = (engine: () => Engine): void => {
  describe('a message', () => {
    const asked = async (): Promise<Citizen> => {
      const she = await welcomed(engine());
      await she.says('crédito');
      await she.taps('Necesito plata');
      return she;
    };
    const raw = (message: Readonly<Record<string, unknown>>): Saying => ({ type: 'raw', message });
    const stands = async (she: Citizen) => {
      const { answers = [], run, misses } = (await personOf(engine(), she.key))?.session ?? {};
      return { answers, run, misses };
    };
    const holds = async (she: Citizen, saying: Saying, replies: number): Promise<void> => {
      const before = await stands(she);
      const dead = await engine().deadLetters();
      expect(await she.says(saying)).toHaveLength(replies);
      expect(await stands(she)).toEqual(before);
      expect(await engine().deadLetters()).toBe(dead);
    };

    it.each<[string, Saying]>([
      ['a voice note', { type: 'media', media: 'voice', seconds: 4 }],
      ['a sticker', { type: 'media', media: 'sticker' }],
      ['a picture', { type: 'media', media: 'image' }],
      ['a video', { type: 'media', media: 'video' }],
      ['a document', { type: 'media', media: 'document', filename: 'recibo.pdf' }],
      ['somebody’s contact', { type: 'contacts', name: 'Nadie', phone: '+57 300 0000000' }],
      ['an order', raw({ type: 'order', order: { catalog_id: '1', product_items: [] } })],
      ['what WhatsApp itself does not support', { type: 'unsupported' }],
      ['a type that nobody knows yet', raw({ type: 'hologram', hologram: { deep: [1, { a: null }] } })],
      ['a type that is no word', raw({ type: 42 })],
      ['no type at all', raw({ type: null })],
      [
        'an answer to a form',
        raw({
          type: 'interactive',
          interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"a":1}' } },
        }),
      ],
      [
        'a permission to call',
        raw({
          type: 'interactive',
          interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
        }),
      ],
      ['a place that is nowhere', raw({ type: 'location', location: { latitude: 'norte', longitude: 500 } })],
    ])('that is %s gets a kind word and the question again', async (_what, saying) => {
      const she = await asked();
      await holds(she, saying, 1);
      expect(she.last()).toContain('¿Para qué necesita la plata?');
    });

    it('that is edited gets a kind word, and its new text is no answer', async () => {
      const she = await asked();
      const id = engine().control.say(she.key, 'no sé qué decir');
      await engine().idle();
      await holds(she, { type: 'edit', messageId: id, body: 'surtir el negocio' }, 1);
    });

    it('that is deleted is met with silence', async () => {
      const she = await asked();
      const id = engine().control.say(she.key, 'ayuda');
      await engine().idle();
      await holds(she, { type: 'delete', messageId: id }, 0);
    });

    it('that is a reaction, and one taken back, is met with silence', async () => {
      const she = await asked();
      const messageId = she.heard().at(-1)?.id ?? '';
      await holds(she, { type: 'reaction', messageId, emoji: '👍🏽' }, 0);
      await holds(she, { type: 'reaction', messageId, emoji: null }, 0);
    });

    it('that is a tap on something we never sent is no answer', async () => {
      const she = await asked();
      await holds(she, { type: 'tap', id: 'r99:credit.purpose:1:stock', title: 'Surtir el negocio' }, 1);
      await holds(she, { type: 'tap', id: '__proto__', title: '' }, 1).catch(() => {});
      expect((await stands(she)).answers.map(({ key }) => key)).not.toContain('credit.purpose');
    });

    it('that a group sent is kept aside and not answered', async () => {
      const she = await asked();
      const aside = engine().counted('webhook.aside.group-message');
      await holds(she, raw({ type: 'text', text: { body: 'hola a todas' }, group_id: 'Y2FwaV9ncm91cA' }), 0);
      await expect.poll(() => engine().counted('webhook.aside.group-message')).toBe(aside + 1);
    });

    it('that is a notice of the system is kept aside and not answered', async () => {
      const she = await asked();
      await holds(she, raw({ type: 'system', system: { type: 'customer_identity_changed', body: 'changed' } }), 0);
    });
  });
};
