import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../flows/engine/world.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import {
  addCorrection,
  allCorrections,
  type NewCorrection,
  undoCorrection,
} from '../../functions/conversation/corrections.ts';
import { keepingFresh, liveWorld } from '../../functions/conversation/world.ts';
import type { Table } from '../../functions/ports/table.ts';
import type { TableUnderTest } from './table.contract.ts';

/** What corrections by staff promise, whatever table they lie in. */
export const correctionsContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`corrections on ${name}`, () => {
    let under: TableUnderTest;
    let table: Table;
    let reads = 0;
    let broken = false;
    beforeAll(async () => {
      under = await open();
      const whole = under.table;
      table = {
        ...whole,
        get: (key) => whole.get(key),
        put: (...given) => whole.put(...given),
        batchPut: (items) => whole.batchPut(items),
        delete: (key) => whole.delete(key),
        query: (query) => {
          reads += 1;
          return broken ? Promise.reject(new Error('down')) : whole.query(query);
        },
      };
    });
    afterAll(() => under?.close());
    beforeEach(async () => {
      broken = false;
      for (const { id, undone } of await allCorrections(table))
        if (undone === null) await undoCorrection(table, id, { at: 'x', by: 'test' });
      reads = 0;
    });

    const now = () => new Date(under.clock.now);
    const shipped = shippedWorld(null);
    const live = () => liveWorld({ table, shipped, now });
    const phone = (value: string | null, more: Partial<NewCorrection> = {}): NewCorrection => ({
      kind: 'set',
      by: 'Funcionaria de prueba',
      source: 'https://example.org/llamada',
      asOf: '2026-11-20',
      changes: [{ kind: 'place', id: 'mdc-usme', set: { phone: value } }],
      ...more,
    });
    const usme = (world: World) => world.directory.places.find(({ id }) => id === 'mdc-usme');

    it('reach the world within a minute, with their source, and the last one wins', async () => {
      const bot = live();
      await bot.refresh();
      expect(bot.world()).toBe(shipped);
      await addCorrection(table, phone('111'), now());
      await addCorrection(table, phone('222'), now());
      under.clock.now += 60_000;
      await bot.refresh();
      expect(usme(bot.world())).toMatchObject({ phone: '222', asOf: usme(shipped)?.asOf });
      expect(usme(bot.world())?.source.at(-1)).toBe('https://example.org/llamada');
      expect(bot.world().directory.version).not.toBe(shipped.directory.version);
      expect(bot.world().directory.places[0]).toBe(shipped.directory.places[0]);
    });

    it('of a legal ceiling reach the world within a minute with their source, and are gone when undone', async () => {
      const month = '2026-11';
      const id = `${month}/popular_productivo_urbano`;
      const ceiling = (world: World) =>
        world.credit.ceilings.find((one) => `${one.month}/${one.modality}` === id) ?? null;
      expect(ceiling(shipped)).toBeNull();
      const bot = live();
      await bot.refresh();
      const changes = [{ kind: 'ceiling', id, set: { ea: 87.12 } }] as const;
      const correction = await addCorrection(table, phone(null, { changes }), now());
      under.clock.now += 60_000;
      await bot.refresh();
      expect(ceiling(bot.world())).toMatchObject({
        ea: 87.12,
        source: ['https://example.org/llamada'],
        asOf: '2026-11-20',
      });
      expect(bot.world().credit.missingMonths.map((one) => one.month)).not.toContain(month);
      expect(bot.world().directory.places).toEqual(shipped.directory.places);
      await undoCorrection(table, correction, { at: 'x', by: 'test' });
      under.clock.now += 60_000;
      await bot.refresh();
      expect(ceiling(bot.world())).toBeNull();
      expect(bot.world().credit.missingMonths).toEqual(shipped.credit.missingMonths);
    });

    it('win over earlier ones even where the clock went back', async () => {
      await addCorrection(table, phone('111'), now());
      await addCorrection(table, phone('222'), new Date(under.clock.now - 3_600_000));
      const bot = live();
      await bot.refresh();
      expect(usme(bot.world())?.phone).toBe('222');
    });

    it('cost one read in a while, not one for each message', async () => {
      const bot = live();
      const handle = keepingFresh(
        bot,
        () => {},
        async () => {},
      );
      await Promise.all(Array.from({ length: 10 }, () => handle('group', [])));
      for (let message = 0; message < 20; message += 1) await handle('group', []);
      expect(reads).toBe(1);
      under.clock.now += 60_000;
      await handle('group', []);
      expect(reads).toBe(2);
    });

    it('leave the world the same object while nothing changes', async () => {
      await addCorrection(table, phone('111'), now());
      const bot = live();
      await bot.refresh();
      const world = bot.world();
      for (let minute = 0; minute < 3; minute += 1) {
        under.clock.now += 60_000;
        await bot.refresh();
        expect(bot.world()).toBe(world);
      }
      // Made and undone between two looks: nothing changed.
      await undoCorrection(table, await addCorrection(table, phone('222'), now()), { at: 'x', by: 'test' });
      under.clock.now += 60_000;
      await bot.refresh();
      expect(bot.world()).toBe(world);
    });

    it('can be undone, once, and stay in the history', async () => {
      const first = await addCorrection(table, phone('111'), now());
      const second = await addCorrection(table, phone('222'), now());
      const by = { at: '2026-11-22T10:00:00.000Z', by: 'Otra' };
      expect(await undoCorrection(table, second, by)).toBe('undone');
      expect(await undoCorrection(table, second, by)).toBe('already');
      expect(await undoCorrection(table, 'no-such', by)).toBe('unknown');
      const bot = live();
      await bot.refresh();
      expect(usme(bot.world())?.phone).toBe('111');
      await undoCorrection(table, first, by);
      under.clock.now += 60_000;
      await bot.refresh();
      expect(bot.world()).toBe(shipped);
      const kept = (await allCorrections(table)).filter(({ id }) => id === first || id === second);
      expect(kept.map(({ id, undone }) => [id, undone])).toEqual([
        [first, by],
        [second, by],
      ]);
    });

    it('let one of many undo', async () => {
      const id = await addCorrection(table, phone('111'), now());
      const done = await Promise.all(['a', 'b', 'c'].map((by) => undoCorrection(table, id, { at: 'x', by })));
      expect(done.filter((one) => one === 'undone')).toHaveLength(1);
    });

    const many = (count: number): NewCorrection['changes'] =>
      Array.from({ length: count }, (_, at) => ({
        kind: 'place' as const,
        id: 'mdc-usme',
        set: { address: `Calle ${at} ${'ñ'.repeat(100)}` },
      }));

    it('of an import are there wholly, however many', async () => {
      const changes = many(2000);
      const id = await addCorrection(table, phone(null, { kind: 'import', changes }), now());
      const kept = (await allCorrections(table)).find((one) => one.id === id);
      expect(kept?.changes).toEqual(changes);
      const bot = live();
      await bot.refresh();
      expect(usme(bot.world())).toMatchObject(changes.at(-1)?.set ?? {});
      expect(usme(bot.world())?.source).toEqual(usme(shipped)?.source);
    });

    it('of an import that was cut short count for nothing', async () => {
      const cut: Table = {
        ...table,
        put: async () => {
          throw new Error('crash');
        },
      };
      await expect(addCorrection(cut, phone(null, { kind: 'import', changes: many(10) }), now())).rejects.toThrow(
        'crash',
      );
      const bot = live();
      await bot.refresh();
      expect(bot.world()).toBe(shipped);
    });

    it('that fit no more are passed over', async () => {
      await addCorrection(table, phone('nobody knows', {}), now());
      await addCorrection(table, phone(null, { changes: [{ kind: 'place', id: 'gone', set: { phone: '1' } }] }), now());
      await addCorrection(
        table,
        phone(null, { changes: [{ kind: 'place', id: 'mdc-usme', set: { hours: '24/7' } }] }),
        now(),
      );
      const bot = live();
      await bot.refresh();
      expect(usme(bot.world())).toMatchObject({ phone: usme(shipped)?.phone, hours: '24/7' });
    });

    it('never make a residence public', async () => {
      const home = shipped.directory.places.find(({ kind }) => kind === 'centro_integrarte_interno');
      for (const set of [{ audience: 'public' }, { kind: 'manzana', audience: 'public' }]) {
        await addCorrection(table, phone(null, { changes: [{ kind: 'place', id: home?.id ?? '', set }] }), now());
      }
      const bot = live();
      await bot.refresh();
      expect(bot.world().directory.places.find(({ id }) => id === home?.id)?.audience).toBe('staff');
    });

    it('that cannot be read leave the world as it was, and letters are answered', async () => {
      const bot = live();
      await bot.refresh();
      await addCorrection(table, phone('111'), now());
      under.clock.now += 60_000;
      broken = true;
      const counted: string[] = [];
      let handled = 0;
      const handle = keepingFresh(
        bot,
        (what) => counted.push(what),
        async () => {
          handled += 1;
        },
      );
      await handle('group', []);
      expect({ counted, handled, world: bot.world() === shipped }).toEqual({
        counted: ['directory.refresh-failed'],
        handled: 1,
        world: true,
      });
      broken = false;
      await handle('group', []);
      expect(usme(bot.world())?.phone).toBe('111');
    });
  });
