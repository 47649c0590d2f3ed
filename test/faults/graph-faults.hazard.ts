import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../infra/local/simulator/faults.ts';
import { bodyOf, type Citizen, citizen, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, personOf } from '../e2e/engine/engine.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Graph, our only way to her, in all its moods. */
export const graphFaults = (engine: () => Engine): void => {
  describe('Graph', () => {
    afterEach(async () => {
      engine().control.clearFaults();
      engine().control.setStatuses({ sentMs: null });
      // Whoever paused the whole number does so for nobody else.
      await engine().pass(hour);
    });
    const fail = (she: Citizen, fault: Fault): void => engine().control.fail({ to: she.key, ...fault });
    /** In which order what she got was decided: turn and place in the turn. */
    const order = (she: Citizen): readonly string[] =>
      she.heard().map(({ opaque }) => opaque?.split('.').slice(1).join('.') ?? '');
    const inOrder = (she: Citizen): void => {
      const got = order(she);
      expect(got).toEqual([...new Set(got)].toSorted((one, other) => Number(one) - Number(other)));
    };

    it.each<[string, Fault]>([
      ['breaks the connection', { reset: true, times: 2 }],
      ['answers with a page of HTML', { html: true }],
      ['answers with a page of HTML and 200', { html: true, status: 200 }],
      ['answers with a page of HTML and 404', { html: true, status: 404 }],
      ['answers 500', { status: 500 }],
      ['answers 503, “service temporarily unavailable”', { code: 2 }],
      ['says that something went wrong (131000)', { code: 131000 }],
      ['says that the number is being upgraded (131057)', { code: 131057 }],
      ['says that she gets too many (131056)', { code: 131056 }],
    ])('that %s once is asked again a little later', async (_how, fault) => {
      const she = await welcomed(engine());
      fail(she, fault);
      expect(await she.says('ayuda')).toHaveLength(0);
      await engine().pass(2 * minute);
      expect(she.heard()).toHaveLength(4);
      await engine().pass(hour);
      expect(she.heard()).toHaveLength(4);
      inOrder(she);
    });

    it('that is slow is waited for', async () => {
      const she = await welcomed(engine());
      fail(she, { latencyMs: 400 });
      expect(await she.says('ayuda')).toHaveLength(1);
    });

    it('that is down for an hour loses nothing, and everybody’s order holds', async () => {
      const people = [await welcomed(engine()), await welcomed(engine()), await welcomed(engine()), citizen(engine())];
      for (const she of people) fail(she, { times: null, reset: true });
      for (const she of people) engine().control.say(she.key, 'ayuda');
      await engine().idle();
      for (let quarter = 0; quarter < 4; quarter += 1) {
        await engine().pass(15 * minute);
        for (const she of people.slice(quarter)) engine().control.say(she.key, 'mis datos');
        await engine().idle();
      }
      const during = people.map((she) => she.heard().length);
      expect(during).toEqual([3, 3, 3, 0]);
      engine().control.clearFaults();
      await engine().pass(hour);
      // One answer to each thing that she wrote.
      expect(people.map((she) => she.heard().length)).toEqual([3 + 2, 3 + 3, 3 + 4, 5]);
      for (const she of people) inOrder(she);
      await engine().pass(hour);
      expect(people.map((she) => she.heard().length)).toEqual([5, 6, 7, 5]);
    });

    it('that is back when she writes again brings what waited first', async () => {
      const she = await welcomed(engine());
      fail(she, { code: 131000 });
      await she.says('ayuda');
      const replies = await she.says('servicios de cuidado');
      expect(replies).toHaveLength(2);
      expect(bodyOf(replies[1])).toContain('¿Qué está buscando?');
      inOrder(she);
      await engine().pass(hour);
      expect(she.heard()).toHaveLength(5);
    });

    it('that throttles the whole number (130429) is left alone for a while; then everybody is answered', async () => {
      const one = await welcomed(engine());
      const other = await welcomed(engine());
      fail(one, { code: 130429 });
      await one.says('ayuda');
      const asked = (): number => {
        const { accepted, rejected } = engine().control.counters();
        return accepted + Object.values(rejected).reduce((sum, n) => sum + n, 0);
      };
      const before = asked();
      await other.says('ayuda');
      // Each copy of a function learns of the throttle by itself.
      if (engine().name === 'one machine') expect(asked()).toBe(before);
      await engine().pass(minute);
      await engine().pass(minute);
      expect([one.heard().length, other.heard().length]).toEqual([4, 4]);
    });

    it.each([
      ['token has expired', 190],
      ['account is blocked', 368],
      ['bill is not paid', 131042],
    ])('that says that our %s (%i) raises the alarm and loses nothing', async (_what, code) => {
      const she = await welcomed(engine());
      const alarms = engine().counted('send.alarm');
      fail(she, { code, times: 2 });
      await she.says('ayuda');
      await expect.poll(() => engine().counted('send.alarm')).toBeGreaterThan(alarms);
      await engine().pass(20 * minute);
      await engine().pass(20 * minute);
      await engine().pass(20 * minute);
      expect(she.heard()).toHaveLength(4);
      inOrder(she);
    });

    it('that will never take this message (131026) is not asked again, and the next one goes', async () => {
      const she = await welcomed(engine());
      fail(she, { code: 131026 });
      await she.says('ayuda');
      await engine().pass(hour);
      expect(she.heard()).toHaveLength(3);
      expect(await she.says('ayuda')).toHaveLength(1);
    });

    it('that says the window is closed (131047) gets a template; what waits comes when she writes, before the answer', async () => {
      const she = await welcomed(engine());
      fail(she, { code: 131047 });
      const template = await she.says('ayuda');
      expect(template.map(({ payload }) => payload)).toEqual([expect.objectContaining({ type: 'template' })]);
      await engine().pass(hour);
      expect(she.heard()).toHaveLength(4);
      const replies = await she.says('servicios de cuidado');
      expect(replies).toHaveLength(2);
      expect(bodyOf(replies[0])).not.toContain('¿Qué está buscando?');
      expect(bodyOf(replies[1])).toContain('¿Qué está buscando?');
      expect((await personOf(engine(), she.key))?.sends.filter(({ held }) => held)).toEqual([]);
    });

    it('that is away until the window is closed gets one template for all that waits', async () => {
      const she = await welcomed(engine());
      fail(she, { times: null, reset: true });
      await she.says('ayuda');
      await she.says('mis datos');
      await engine().pass(25 * hour);
      engine().control.clearFaults();
      await engine().pass(hour);
      expect(
        she
          .heard()
          .map(({ payload }) => payload)
          .slice(3),
      ).toEqual([expect.objectContaining({ type: 'template' })]);
      expect(await she.says('servicios de cuidado')).toHaveLength(3);
    });

    it('that took the message and tells later that the window was closed gets a template; the message waits', async () => {
      const she = await welcomed(engine());
      const { control } = engine();
      control.setStatuses({ sentMs: 200 });
      control.change(she.key, { failsWith: 131047 });
      const { accepted } = control.counters();
      control.say(she.key, 'ayuda');
      await expect.poll(() => control.counters().accepted).toBe(accepted + 1);
      control.change(she.key, { failsWith: null });
      await expect.poll(() => she.heard().length).toBe(4);
      control.setStatuses({ sentMs: null });
      await engine().idle();
      expect(she.heard().at(-1)?.payload).toMatchObject({ type: 'template' });
      const replies = await she.says('servicios de cuidado');
      expect(replies).toHaveLength(2);
      expect(bodyOf(replies[1])).toContain('¿Qué está buscando?');
    });

    it('that says the window is closed while the template fails too tries the template again', async () => {
      const she = await welcomed(engine());
      fail(she, { code: 131047 });
      fail(she, { code: 131000 });
      fail(she, { code: 131047 });
      expect(await she.says('ayuda')).toHaveLength(0);
      await engine().pass(2 * minute);
      expect(she.heard().at(-1)?.payload).toMatchObject({ type: 'template' });
      expect(she.heard()).toHaveLength(4);
    });

    it('that took the message though the answer was lost brings it again at most once', async () => {
      const she = await welcomed(engine());
      fail(she, { reset: true, afterAccept: true });
      await she.says('ayuda');
      await engine().pass(2 * minute);
      await engine().pass(hour);
      // No status came to prove the send, so it went out again: with the same effect id, by which the window is measured.
      const opaques = she.heard().map(({ opaque }) => opaque);
      expect(opaques).toHaveLength(5);
      expect(new Set(opaques).size).toBe(4);
    });
  });
};
