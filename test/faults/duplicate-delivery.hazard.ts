import { describe, expect, it } from 'vitest';
import type { Input } from '../../flows/engine/input.ts';
import { seal } from '../../functions/conversation/seal.ts';
import { citizen, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, groupOf, personOf } from '../e2e/engine/engine.ts';

const days = 24 * 3_600_000;

/** Meta delivers at least once, for up to a week, and sometimes twice at the same instant. */
export const duplicateDelivery = (engine: () => Engine): void => {
  describe('the same delivery again', () => {
    const state = async (key: string) => {
      const person = await personOf(engine(), key);
      return { turn: person?.session.turn, answers: person?.session.answers };
    };

    it('a moment later has no second effect', async () => {
      const she = await welcomed(engine());
      const id = engine().control.say(she.key, 'servicios de cuidado');
      await engine().idle();
      const before = await state(she.key);
      const heard = she.heard();
      expect(await engine().control.repeat(id)).toBe(true);
      await engine().idle();
      expect(she.heard()).toEqual(heard);
      expect(await state(she.key)).toEqual(before);
    });

    it('six days later has no second effect', async () => {
      const she = await welcomed(engine());
      const id = engine().control.say(she.key, 'ayuda');
      await engine().idle();
      await engine().pass(6 * days);
      const before = await state(she.key);
      const heard = she.heard();
      expect(await engine().control.repeat(id)).toBe(true);
      await engine().idle();
      expect(she.heard()).toEqual(heard);
      expect(await state(she.key)).toEqual(before);
    });

    it.each(['before she was asked', 'after she refused'])(
      'three and six days later, of somebody without consent, %s, gets no answer',
      async (when) => {
        const she = citizen(engine());
        const id = engine().control.say(she.key, 'hola');
        await engine().idle();
        if (when === 'after she refused') await she.taps('No acepto');
        const heard = she.heard().length;
        for (const pass of [3, 3]) {
          await engine().pass(pass * days);
          expect(await engine().control.repeat(id)).toBe(true);
          await engine().idle();
          expect(she.heard()).toHaveLength(heard);
          expect(await personOf(engine(), she.key)).toBeNull();
        }
        expect(await she.says('hola')).toHaveLength(1);
      },
    );

    it('six days later, when the queue has long forgotten it, is known by the session', async () => {
      const she = await welcomed(engine());
      const input: Input = {
        kind: 'message',
        id: 'wamid.again',
        at: new Date(engine().control.now()).toISOString(),
        content: { type: 'text', body: 'ayuda' },
      };
      const letter = (id: string) => ({
        group: groupOf(engine(), she.key),
        id,
        body: seal(
          engine().keys,
          JSON.stringify({ kind: 'input', input, address: { waId: she.key, userId: null }, also: [] }),
        ),
      });
      await engine().post([letter('first')]);
      await engine().idle();
      await engine().pass(6 * days);
      const before = await state(she.key);
      const heard = she.heard();
      await engine().post([letter('second')]);
      await engine().idle();
      expect(before.turn).toBe(4);
      expect(she.heard()).toEqual(heard);
      expect(await state(she.key)).toEqual(before);
    });

    it('twice at the same instant has one effect and one reply', async () => {
      const she = await welcomed(engine());
      engine().control.shape({ copies: 3, apartMs: 0 });
      const replies = await she.says('servicios de cuidado');
      engine().control.shape({ copies: 1 });
      expect(replies).toHaveLength(1);
      expect((await state(she.key)).turn).toBe(4);
    });
  });
};
