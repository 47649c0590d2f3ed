import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personKey } from '../../functions/conversation/person-item.ts';
import { welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, groupOf, personOf, recordsOf } from '../e2e/engine/engine.ts';

/** What Meta tells of what we sent. */
export const statuses = (engine: () => Engine): void => {
  describe('a status', () => {
    beforeAll(() => engine().control.setStatuses({ sentMs: 0 }));
    afterAll(() => engine().control.setStatuses({ sentMs: null }));
    const marks = async (key: string): Promise<readonly string[]> =>
      (await engine().table.query({ pk: `person#${groupOf(engine(), key)}`, prefix: 'sent#' })).items.map(
        ({ sk }) => sk,
      );

    it('`failed` becomes a fact about her, and says nothing to her', async () => {
      const she = await welcomed(engine());
      engine().control.change(she.key, { failsWith: 131026 });
      await she.says('ayuda');
      engine().control.change(she.key, { failsWith: null });
      const heard = she.heard().length;
      const facts = (await recordsOf(engine(), she.key)).filter(({ data }) => data['question'] === 'channel.delivery');
      expect(facts).toHaveLength(1);
      expect(facts[0]?.data).toMatchObject({ value: { code: 131026 }, provenance: 'outcome' });
      await engine().pass(2 * 3_600_000);
      expect(she.heard()).toHaveLength(heard);
    });

    it('`failed` for a fault of theirs (131000) brings the message again a little later, once', async () => {
      const she = await welcomed(engine());
      engine().control.change(she.key, { failsWith: 131000 });
      await she.says('ayuda');
      engine().control.change(she.key, { failsWith: null });
      const heard = she.heard().length;
      await engine().pass(2 * 60_000);
      expect(she.heard()).toHaveLength(heard + 1);
      await engine().pass(3_600_000);
      expect(she.heard()).toHaveLength(heard + 1);
      expect(await she.says('ayuda')).toHaveLength(1);
    });

    it('`sent` makes up the mark of a send whose answer got lost, so that it is not sent again', async () => {
      const she = await welcomed(engine());
      const before = await marks(she.key);
      const madeUp = engine().counted('send.mark-made-up');
      // Meta took it, and a gateway's page came back.
      engine().control.fail({ to: she.key, html: true, afterAccept: true });
      expect(await she.says('ayuda')).toHaveLength(1);
      await expect.poll(() => engine().counted('send.mark-made-up')).toBe(madeUp + 1);
      expect(await marks(she.key)).toHaveLength(before.length + 1);
      const heard = she.heard();
      await engine().pass(10 * 60_000);
      expect(she.heard()).toEqual(heard);
    });

    it('that made up a mark leaves nothing due, so that nobody is woken for ever', async () => {
      const she = await welcomed(engine());
      engine().control.fail({ to: she.key, html: true, afterAccept: true });
      await she.says('ayuda');
      await engine().pass(10 * 60_000);
      await engine().pass(10 * 60_000);
      expect((await personOf(engine(), she.key))?.retryAt).toBeNull();
      const { index1 } = (await engine().table.get(personKey(groupOf(engine(), she.key)))) ?? {};
      // Under the moment of a reminder, if at all. Of all who are woken nothing follows: some hour is everybody's morning.
      expect((index1?.sk ?? '~') > new Date(engine().control.now()).toISOString()).toBe(true);
    });

    it('that makes up a mark together with a new message of hers does not bring the old answer again', async () => {
      const she = await welcomed(engine());
      const { control } = engine();
      control.setStatuses({ sentMs: 3_600_000 });
      control.fail({ to: she.key, html: true, afterAccept: true });
      await she.says('ayuda');
      control.setStatuses({ sentMs: 0 });
      const help = she.heard().at(-1);
      control.hold();
      control.say(she.key, 'menú');
      const status = {
        id: help?.id,
        status: 'sent',
        timestamp: String(Math.floor(control.now() / 1000)),
        recipient_id: she.key,
        biz_opaque_callback_data: help?.opaque,
      };
      const value = {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '1', phone_number_id: engine().phoneNumberId },
        statuses: [status],
      };
      await control.post(
        JSON.stringify({
          object: 'whatsapp_business_account',
          entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
        }),
      );
      control.release();
      await engine().idle();
      const opaques = she.heard().map(({ opaque }) => opaque);
      expect(new Set(opaques).size).toBe(opaques.length);
    });

    it('of something we never sent, or of somebody else’s, changes nothing', async () => {
      const she = await welcomed(engine());
      const before = await marks(she.key);
      for (const effect of ['not ours', 'AAAAAAAAAAAAAAAA.900000000.0', '__proto__', 'x'.repeat(512)]) {
        const status = {
          id: 'wamid.x',
          status: 'sent',
          timestamp: '1790000000',
          recipient_id: she.key,
          biz_opaque_callback_data: effect,
        };
        const value = {
          messaging_product: 'whatsapp',
          metadata: { phone_number_id: engine().phoneNumberId },
          statuses: [status],
        };
        expect(
          await engine().control.post(
            JSON.stringify({
              object: 'whatsapp_business_account',
              entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
            }),
          ),
        ).toBe(200);
      }
      await engine().idle();
      expect(await marks(she.key)).toEqual(before);
      expect(await she.says('ayuda')).toHaveLength(1);
    });
  });
};
