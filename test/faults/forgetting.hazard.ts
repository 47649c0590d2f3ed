import { describe, expect, it } from 'vitest';
import { citizen, options, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, groupOf, personOf, recordsOf } from '../e2e/engine/engine.ts';

const hour = 3_600_000;

/** Ley 1581: nothing without her yes, nothing after her "borrar". */
export const forgetting = (engine: () => Engine): void => {
  describe('a person', () => {
    const under = async (...keys: readonly string[]): Promise<readonly string[]> =>
      (await engine().stored()).flatMap((item) =>
        keys.some((key) => JSON.stringify(item).includes(key)) ? [`${item.pk} ${item.sk}`] : [],
      );

    it('who does not consent is served all the same, and leaves nothing but where she stands, for a day', async () => {
      const she = citizen(engine());
      await she.says('hola');
      await she.taps('No acepto');
      expect(she.last()).not.toBe('');
      const { session } = (await personOf(engine(), she.key)) ?? {};
      expect(await recordsOf(engine(), she.key)).toEqual([]);
      const group = groupOf(engine(), she.key);
      const items = (await engine().stored()).filter(
        (item) => JSON.stringify(item).includes(group) || JSON.stringify(item).includes(session?.citizen ?? '-'),
      );
      const tomorrow = engine().control.now() / 1000 + 24 * 3600 + 60;
      for (const { pk, sk, expires } of items) {
        expect(`${pk} ${sk}`).toMatch(/^person#\S+ (session|sent#.*)$/);
        expect(expires, sk).toBeLessThan(tomorrow);
      }
      await engine().pass(25 * hour);
      expect(await personOf(engine(), she.key)).toBeNull();
      expect(await she.says('hola')).toHaveLength(1);
    });

    it('who does not consent but is known by two identifiers leaves no trail from one to the other', async () => {
      const she = citizen(engine(), { waId: '573031000001', userId: 'CO.31000000000001' });
      await she.says('hola');
      await she.taps('No acepto');
      await engine().pass(25 * hour);
      expect(await under(groupOf(engine(), 'CO.31000000000001'), groupOf(engine(), '573031000001'))).toEqual([]);
    });

    it('who consents later is found by both identifiers long after', async () => {
      const user = { waId: '573031000002', userId: 'CO.31000000000002' };
      const she = await welcomed(engine(), user);
      await engine().pass(48 * hour);
      await she.says('ayuda');
      expect(await engine().table.get({ pk: `person#${groupOf(engine(), user.waId)}`, sk: 'session' })).toBeDefined();
    });

    it('who writes “borrar” is forgotten everywhere, and told so', async () => {
      const she = await welcomed(engine());
      await she.says('crédito');
      await she.taps('Necesito plata');
      await she.taps('Surtir el negocio');
      await she.says({
        type: 'raw',
        message: { type: 'text', text: { body: 'palabras para el grupo' }, group_id: 'Y2FwaV9ncm91cA' },
      });
      const { session } = (await personOf(engine(), she.key)) ?? {};
      const id = session?.citizen ?? '-';
      const group = groupOf(engine(), she.key);
      expect((await under(id)).length).toBeGreaterThan(5);
      expect((await under(`aside-of#${group}`)).length).toBe(1);
      const [asked] = await she.says('borrar');
      const yes = asked === undefined ? undefined : options(asked)[0]?.title;
      await she.taps(yes ?? '');
      expect(she.last()).toMatch(/borr/i);
      expect((await under(id)).filter((key) => !/^(tombstone|erasure|erased)#/.test(key))).toEqual([]);
      expect(await under(`aside-of#${group}`)).toEqual([]);
      const now = (await personOf(engine(), she.key))?.session;
      expect(now?.citizen).not.toBe(id);
      expect(now?.answers).toEqual([]);
      await engine().pass(25 * hour);
      expect(await personOf(engine(), she.key)).toBeNull();
      expect(await she.says('hola')).toHaveLength(1);
    });

    it('who tells of danger gets the lines at once, and her words are not kept', async () => {
      const she = await welcomed(engine());
      const words = 'mi marido me pega y tengo miedo hoy';
      expect(await she.says(words)).toHaveLength(1);
      expect(she.last()).toMatch(/155|123/);
      expect(await under('me pega', 'tengo miedo hoy')).toEqual([]);
    });
  });
};
