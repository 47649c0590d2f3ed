import { describe, expect, it } from 'vitest';
import { type Citizen, welcomed } from '../e2e/engine/citizen.ts';
import type { Engine } from '../e2e/engine/engine.ts';

/** What a message costs: on AWS each of these is billed. */
export const workPerMessage = (engine: () => Engine): void => {
  describe('a message', () => {
    it('costs one send to the queue, one read, two writes and one call of Graph', async () => {
      const she = await welcomed(engine());
      // Staff's corrections are looked for now and then, with whichever message comes: not with one of these.
      engine().later(60_000);
      await she.says('ayuda');
      const texts = [
        'servicios de cuidado',
        'estudiar',
        'sí',
        'hija',
        '2 años',
        'no',
        '34',
        'no',
        'ayuda',
        'menú',
        'crédito',
        'necesito plata',
        'surtir',
      ];
      // Both copies of the function have looked at what concerns everybody: the pause, corrections.
      for (let n = 0; n < 4; n += 1) await she.says('ayuda');
      const reads: number[] = [];
      for (const text of texts) {
        const work = engine().work();
        const { accepted, marksRead } = engine().control.counters();
        expect(await she.says(text)).toHaveLength(1);
        const after = engine().work();
        const counters = engine().control.counters();
        expect({
          text,
          queueSends: after.queueSends - work.queueSends,
          writes: after.writes - work.writes,
          graphCalls: counters.accepted + counters.marksRead - accepted - marksRead,
        }).toEqual({ text, queueSends: 1, writes: 2, graphCalls: 1 });
        reads.push(after.reads - work.reads);
      }
      // One machine has just written what it would read.
      const perMessage = engine().name === 'one machine' ? 0 : 1;
      expect(Math.min(...reads)).toBe(perMessage);
      // They look again after a quarter of a minute without a message, and each minute for what is due, which is many reads
      // at once: where a machine is slow that falls into some of these messages.
      const looks = 4;
      expect(reads.filter((n) => n > perMessage).length).toBeLessThanOrEqual(looks);
    });

    it('that comes with others in one delivery shares one send to the queue', async () => {
      const people: Citizen[] = [];
      for (let n = 0; n < 5; n += 1) people.push(await welcomed(engine()));
      const { control } = engine();
      const sends: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        control.hold();
        const work = engine().work();
        for (const { key } of people) control.say(key, 'ayuda');
        control.release();
        await engine().idle();
        sends.push(engine().work().queueSends - work.queueSends);
      }
      // Where a machine is slow, a delivery or a send comes again: the cheapest of three tells what one costs.
      expect(Math.min(...sends)).toBe(1);
      expect(people.map((she) => she.heard().length)).toEqual([6, 6, 6, 6, 6]);
    });
  });
};
