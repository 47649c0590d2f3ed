import { describe, expect, it } from 'vitest';
import { type Citizen, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, personOf, recordsOf } from '../e2e/engine/engine.ts';

/** People send two messages at once, and write one thing in two. */
export const twoAtOnce = (engine: () => Engine): void => {
  describe('two messages of one person', () => {
    /** What arrives together is answered with one message; fauxqs hands out one letter of a person at a time, so there it is two. */
    const atOnce = (): number => (engine().name === 'one machine' ? 1 : 2);
    const answers = async (she: Citizen): Promise<Readonly<Record<string, unknown>>> =>
      Object.fromEntries(
        (await personOf(engine(), she.key))?.session.answers.map(({ key, value }) => [key, value]) ?? [],
      );
    /** Meta's time, in seconds. */
    const seconds = (): number => Math.floor(engine().control.now() / 1000);
    const text = (body: string, at: number) => ({
      type: 'raw' as const,
      message: { type: 'text', text: { body }, timestamp: String(at) },
    });
    const together = async (she: Citizen, ...says: readonly ReturnType<typeof text>[]) => {
      const { control } = engine();
      const before = she.heard().length;
      control.hold();
      for (const say of says) control.say(she.key, say);
      control.release();
      await engine().idle();
      return she.heard().slice(before);
    };

    it('in one delivery are both answered, with one message, in order of their time', async () => {
      const she = await welcomed(engine());
      await she.says('servicios de cuidado');
      await she.taps('Estudiar');
      const replies = await together(she, text('sí', seconds() + 1), text('hija', seconds() + 2));
      expect(replies).toHaveLength(atOnce());
      expect(await answers(she)).toMatchObject({ 'care.caregiver': true, 'care.relation@p1': 'child' });
    });

    it('that Meta delivers the wrong way round are put in order by their time', async () => {
      const she = await welcomed(engine());
      await she.says('servicios de cuidado');
      await she.taps('Estudiar');
      engine().control.shape({ reverse: true });
      const replies = await together(she, text('sí', seconds() + 1), text('hija', seconds() + 2));
      engine().control.shape({ reverse: false });
      expect(replies).toHaveLength(atOnce());
      expect(await answers(she)).toMatchObject({ 'care.caregiver': true, 'care.relation@p1': 'child' });
    });

    it('in two deliveries at the same instant are both answered', async () => {
      const she = await welcomed(engine());
      engine().control.shape({ batch: 1 });
      const replies = await together(she, text('ayuda', seconds() + 1), text('mis datos', seconds() + 1));
      engine().control.shape({ batch: 100 });
      expect(replies.length).toBeGreaterThanOrEqual(1);
      const said = (await recordsOf(engine(), she.key)).flatMap(({ sk, data }) =>
        sk.startsWith('turn#') ? data['said'] : [],
      );
      expect(said.flat()).toEqual(expect.arrayContaining(['ayuda', 'mis datos']));
    });

    /** Neither "ciudad" nor "bolívar" is a place; both together are. */
    const atThePlace = async (): Promise<Citizen> => {
      const she = await welcomed(engine());
      await she.says('lugares y líneas');
      await she.taps('Comedor comunitario');
      return she;
    };
    const place = async (she: Citizen): Promise<unknown> =>
      Object.values(await answers(she)).find(
        (value) => typeof value === 'object' && value !== null && 'locality' in value,
      );

    it('that are one thing in two pieces are read as one, in one delivery', async () => {
      const she = await atThePlace();
      await together(she, text('ciudad', seconds()), text('bolívar', seconds() + 2));
      expect(await place(she)).toMatchObject({ locality: '19' });
      expect(she.last()).not.toContain('no le entendí');
    });

    it('that are one thing in two pieces are read as one, within five seconds', async () => {
      const she = await atThePlace();
      const at = seconds();
      await she.says(text('ciudad', at));
      await she.says(text('bolívar', at + 5));
      expect(await place(she)).toMatchObject({ locality: '19' });
    });

    it('further apart are two things', async () => {
      const she = await atThePlace();
      const at = seconds();
      await she.says(text('ciudad', at));
      await she.says(text('bolívar', at + 6));
      expect(await place(she)).toBeUndefined();
      expect(she.last()).toContain('no le entendí');
    });
  });
};
