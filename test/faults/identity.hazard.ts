import { describe, expect, it } from 'vitest';
import { citizen, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, groupOf, personOf } from '../e2e/engine/engine.ts';

let people = 0;
const waId = (): string => `57301${String(1_000_000 + ++people)}`;
const userId = (): string => `CO.${String(20_000_000_000_000 + ++people)}`;

/** Numbers are hidden, change and are given to others; user ids change with the number. */
export const identity = (engine: () => Engine): void => {
  describe('a person', () => {
    it.each(['omitted', 'empty'] as const)('whose number is %s is served by her user id', async (hidden) => {
      const she = await welcomed(engine(), { userId: userId(), hidden });
      expect(she.heard()).toHaveLength(3);
      const payload = she.heard().at(-1)?.payload;
      expect(payload).toMatchObject({ recipient: she.key });
      expect(payload).not.toHaveProperty('to');
      expect(engine().control.counters().droppedSilently).toBe(0);
    });

    /** The phone's own identity from now on, without a notice: how an app update or Meta's privacy shows. */
    const message = (she: { readonly waId?: string; readonly userId?: string }, body: string) => {
      const id = `wamid.identity.${++people}`;
      const value = {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '576010000000', phone_number_id: engine().phoneNumberId },
        contacts: [
          {
            profile: { name: 'Prueba' },
            ...(she.waId === undefined ? {} : { wa_id: she.waId }),
            ...(she.userId === undefined ? {} : { user_id: she.userId }),
          },
        ],
        messages: [
          {
            id,
            timestamp: String(Math.floor(engine().control.now() / 1000)),
            type: 'text',
            text: { body },
            ...(she.waId === undefined ? {} : { from: she.waId }),
            ...(she.userId === undefined ? {} : { from_user_id: she.userId }),
          },
        ],
      };
      return JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
      });
    };
    const writes = async (she: { readonly waId?: string; readonly userId?: string }, body: string): Promise<void> => {
      // There is a phone that takes the answer.
      if (
        engine()
          .control.phones()
          .every((phone) => phone.waId !== she.waId && phone.userId !== she.userId)
      )
        engine().control.addPhone(she);
      expect(await engine().control.post(message(she, body))).toBe(200);
      await engine().idle();
    };

    it('known by her number goes on under her user id when Meta begins to tell it, and under both from then on', async () => {
      const she = await welcomed(engine());
      const before = await personOf(engine(), she.key);
      const user = userId();
      await writes({ waId: she.key, userId: user }, 'ayuda');
      const moved = await personOf(engine(), user);
      expect(moved?.session.citizen).toBe(before?.session.citizen);
      expect(moved?.session.turn).toBe(4);
      await writes({ waId: she.key }, 'ayuda');
      await writes({ userId: user }, 'ayuda');
      expect((await personOf(engine(), user))?.session.turn).toBe(6);
      expect(await engine().table.get({ pk: `person#${groupOf(engine(), she.key)}`, sk: 'session' })).toMatchObject({
        data: { alias: groupOf(engine(), user) },
      });
    });

    it('known by both is found by either', async () => {
      const both = { waId: waId(), userId: userId() };
      await writes(both, 'hola');
      const { citizen: id } = (await personOf(engine(), both.userId))?.session ?? {};
      await writes({ waId: both.waId }, 'ayuda');
      await writes({ userId: both.userId }, 'ayuda');
      const { session } = (await personOf(engine(), both.userId)) ?? {};
      expect(session).toMatchObject({ citizen: id, turn: 3 });
    });

    it('with a known number and a new user id is somebody else: numbers are given to others', async () => {
      const number = waId();
      const first = { waId: number, userId: userId() };
      const second = { waId: number, userId: userId() };
      await writes(first, 'hola');
      await writes(first, 'sí acepto');
      await writes(second, 'hola');
      const [one, other] = [await personOf(engine(), first.userId), await personOf(engine(), second.userId)];
      expect(other?.session.citizen).not.toBe(one?.session.citizen);
      expect(other?.session.answers).toEqual([]);
      await writes({ waId: number }, 'ayuda');
      expect((await personOf(engine(), second.userId))?.session.turn).toBe(2);
      expect((await personOf(engine(), first.userId))?.session.turn).toBe(2);
    });

    it('whose number somebody else has now gets nothing there any more, what waited included', async () => {
      const number = waId();
      const first = { waId: number, userId: userId() };
      const second = { waId: number, userId: userId() };
      const phone = engine().control.addPhone(first).key;
      await writes(first, 'hola');
      await writes(first, 'sí acepto');
      const { citizen: id } = (await personOf(engine(), first.userId))?.session ?? {};
      const said = () =>
        engine()
          .control.messages(phone)
          .filter(({ opaque }) => opaque?.startsWith(`${id}.`));
      const before = said().length;
      engine().control.fail({ to: number, code: 131000 });
      await writes(first, 'ayuda');
      await writes(second, 'hola');
      await engine().pass(3_600_000);
      await writes({ userId: first.userId }, 'ayuda');
      const since = said().slice(before);
      expect(since).toHaveLength(2);
      for (const { payload } of since) {
        expect(payload).toMatchObject({ recipient: first.userId });
        expect(payload).not.toHaveProperty('to');
      }
      const contact = { pk: `citizen#${id}`, sk: 'contact' };
      const { data } = (await engine().table.get(contact)) ?? expect.fail();
      expect(data.address).toBe((await personOf(engine(), first.userId))?.address);
      expect((await personOf(engine(), first.userId))?.aliases).not.toContain(groupOf(engine(), number));
    });

    it('who hides her number is answered by her user id: nobody knows whose the number is by now', async () => {
      const both = { waId: waId(), userId: userId() };
      await writes(both, 'hola');
      await writes({ userId: both.userId }, 'ayuda');
      const last = engine().control.messages(both.waId).at(-1);
      expect(last?.payload).toMatchObject({ recipient: both.userId });
      await writes(both, 'ayuda');
      expect(engine().control.messages(both.waId).at(-1)?.payload).toMatchObject({ to: both.waId });
    });

    it.each([
      ['known by her user id', true],
      ['known by her number', false],
    ])('%s whose messages come by number and by user id at once is answered once each', async (_how, known) => {
      const both = { waId: waId(), userId: userId() };
      await writes(known ? both : { waId: both.waId }, 'hola');
      const heard = () =>
        engine()
          .control.messages(both.waId)
          .filter(({ from }) => from === 'business');
      const before = heard().length;
      engine().control.fail({ to: both.waId, latencyMs: 150, times: null });
      const posts = [
        engine().control.post(message({ waId: both.waId }, 'ayuda')),
        engine().control.post(message(both, 'menú')),
      ];
      expect(await Promise.all(posts)).toEqual([200, 200]);
      await engine().idle();
      engine().control.clearFaults();
      const effects = heard()
        .slice(before)
        .map(({ opaque }) => opaque);
      expect(effects.length).toBeGreaterThan(0);
      expect(new Set(effects).size).toBe(effects.length);
      const { session } = (await personOf(engine(), both.userId)) ?? {};
      expect(session?.turn).toBe(1 + effects.length);
    });

    it('who changes her number is answered there at once, and nothing leads from the old one to her', async () => {
      const she = await welcomed(engine());
      const { citizen: id, answers } = (await personOf(engine(), she.key))?.session ?? {};
      const next = waId();
      engine().control.change(she.key, { waId: next });
      await engine().idle();
      expect((await personOf(engine(), next))?.session).toMatchObject({ citizen: id, answers });
      expect(she.heard()).toHaveLength(3);
      expect(await engine().table.get({ pk: `person#${groupOf(engine(), she.key)}`, sk: 'session' })).toBeUndefined();
      expect(await she.says('ayuda')).toHaveLength(1);
      expect(she.heard().at(-1)?.payload).toMatchObject({ to: next });
      const heir = citizen(engine(), { waId: `57302${she.key.slice(5)}` });
      expect(await heir.says('hola')).toHaveLength(1);
      await writes({ waId: she.key }, 'mis datos');
      expect((await personOf(engine(), she.key))?.session.citizen).not.toBe(id);
    });

    it('who changes her number gets what waited for her at the new one, never at the old one', async () => {
      const she = await welcomed(engine());
      engine().control.fail({ to: she.key, code: 131000 });
      await she.says('ayuda');
      const next = waId();
      engine().control.change(she.key, { waId: next });
      await engine().idle();
      await engine().pass(3_600_000);
      expect(she.heard()).toHaveLength(4);
      expect(she.heard().at(-1)?.payload).toMatchObject({ to: next });
    });

    it('who changes number and writes from the new one before Meta tells leaves nothing under the old one', async () => {
      const she = await welcomed(engine());
      const next = waId();
      await writes({ waId: next }, 'hola');
      const { citizen: id } = (await personOf(engine(), she.key))?.session ?? {};
      engine().control.change(she.key, { waId: next });
      await engine().idle();
      expect(await engine().table.get({ pk: `person#${groupOf(engine(), she.key)}`, sk: 'session' })).toBeUndefined();
      expect((await personOf(engine(), next))?.session.citizen).toBe(id);
      // What could not be told her yet (the window of the new number was closed) comes first.
      expect(await she.says('ayuda')).toHaveLength(2);
    });

    /** As Meta's own example has it: no contact, and no user id but perhaps the one of before. */
    const tellsNumber = async (system: Record<string, string>, from: string): Promise<void> => {
      const timestamp = String(Math.floor(engine().control.now() / 1000));
      const told = { type: 'user_changed_number', body: 'x', ...system };
      const value = {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '576010000000', phone_number_id: engine().phoneNumberId },
        messages: [{ from, id: `wamid.identity.${++people}`, timestamp, type: 'system', system: told }],
      };
      const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
      expect(await engine().control.post(JSON.stringify({ object: 'whatsapp_business_account', entry }))).toBe(200);
      await engine().idle();
    };

    it('who wrote under a new user id before Meta tells the new number alone is one person again', async () => {
      const [old, next] = [0, 1].map(() => ({ waId: waId(), userId: userId() }));
      if (old === undefined || next === undefined) return expect.fail();
      await writes(old, 'hola');
      await writes(old, 'sí acepto');
      const { citizen: id } = (await personOf(engine(), old.userId))?.session ?? expect.fail();
      await engine().pass(60_000);
      await writes(next, 'hola');
      await engine().pass(60_000);
      await tellsNumber({ wa_id: next.waId, previous_user_id: old.userId }, old.waId);
      expect((await personOf(engine(), next.userId))?.session.citizen).toBe(id);
      const itemOf = (key: string) => engine().table.get({ pk: `person#${groupOf(engine(), key)}`, sk: 'session' });
      expect((await itemOf(next.waId))?.data).toEqual({ alias: groupOf(engine(), next.userId) });
      for (const key of [old.waId, old.userId]) expect(await itemOf(key)).toBeUndefined();
    });

    it('whose user id changes goes on under the new one', async () => {
      const she = await welcomed(engine(), { userId: userId() });
      const { citizen: id } = (await personOf(engine(), she.key))?.session ?? {};
      const next = userId();
      engine().control.change(she.key, { userId: next });
      await engine().idle();
      expect((await personOf(engine(), next))?.session.citizen).toBe(id);
      expect(await she.says('ayuda')).toHaveLength(1);
      expect(she.heard().at(-1)?.payload).toMatchObject({ recipient: next });
      expect(await engine().table.get({ pk: `person#${groupOf(engine(), she.key)}`, sk: 'session' })).toBeUndefined();
    });

    it('whose number and user id change in one notice goes on under the new user id, and nothing is left under the old ones', async () => {
      const both = { waId: waId(), userId: userId() };
      const she = await welcomed(engine(), both);
      const { citizen: id } = (await personOf(engine(), both.userId))?.session ?? {};
      const next = { waId: waId(), userId: userId() };
      engine().control.change(she.key, next);
      await engine().idle();
      expect((await personOf(engine(), next.userId))?.session.citizen).toBe(id);
      for (const old of [both.waId, both.userId]) {
        const key = { pk: `person#${groupOf(engine(), old)}`, sk: 'session' };
        expect(await engine().table.get(key), old).toBeUndefined();
      }
      expect(await she.says('ayuda')).toHaveLength(1);
      expect(she.heard().at(-1)?.payload).toMatchObject({ to: next.waId });
    });

    it.each(['number and user id', 'user id'] as const)(
      'whose %s Meta tells to have changed is known by her number alone, until somebody else has it',
      async (what) => {
        const both = { waId: waId(), userId: userId() };
        const she = await welcomed(engine(), both);
        const { citizen: id, turn = 0 } = (await personOf(engine(), both.userId))?.session ?? {};
        const next = { waId: what === 'user id' ? both.waId : waId(), userId: userId() };
        engine().control.change(she.key, next);
        await engine().idle();
        await writes({ waId: next.waId }, 'ayuda');
        expect((await personOf(engine(), next.userId))?.session).toMatchObject({ citizen: id, turn: turn + 1 });
        const heir = { waId: next.waId, userId: userId() };
        await writes(heir, 'hola');
        await writes({ waId: next.waId }, 'ayuda');
        expect((await personOf(engine(), heir.userId))?.session.citizen).not.toBe(id);
        expect((await personOf(engine(), next.userId))?.session.turn).toBe(turn + 1);
      },
    );

    it('of whom Meta tells twice that she changed moves once', async () => {
      const she = await welcomed(engine());
      const next = waId();
      engine().control.shape({ copies: 2, apartMs: 20 });
      engine().control.change(she.key, { waId: next });
      await engine().idle();
      engine().control.shape({ copies: 1 });
      expect((await personOf(engine(), next))?.session.turn).toBe(3);
      expect(she.heard()).toHaveLength(3);
      expect(await she.says('ayuda')).toHaveLength(1);
    });
  });
};
