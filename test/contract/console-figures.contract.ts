import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedDirectory } from '../../flows/directory/shipped.ts';
import { registry } from '../../flows/registry.ts';
import { roadSteps } from '../../functions/analytics/credit-rows.ts';
import { rollUp } from '../../functions/analytics/roll-up.ts';
import { fact, items, research, service, turn } from '../unit/analytics/made.ts';
import { type ConsoleRig, consoleRig, opensCase } from '../unit/console/console-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

/** Figures, what they are read with, and prices over the API, on whatever table they lie. */
export const consoleFiguresContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`figures on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    const day = '2026-11-20';
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
      for (let n = 0; n < 12; n += 1) {
        under.clock.now = Date.parse(`${day}T15:00:00.000Z`);
        const told = [
          research(true),
          fact('care.place', { locality: '05', precision: 'locality' }, { lasting: true }),
          service('a', { on: day }),
          fact('credit.words', { words: `sin fiador no hubo nada ${'abcdefghijkl'[n]}` }),
          turn('credit.fixedCosts'),
        ];
        await under.table.batchPut(items(`figures-${n}`, `${day}T15:00:00.000Z`, told));
        const missed = turn('credit.fixedCosts', ['missed:credit.fixedCosts:1'], { said: `qué costos ${n}00` });
        await under.table.batchPut(items(`figures-${n}`, `${day}T15:00:09.000Z`, [missed], 2));
      }
      for (let n = 0; n < 6; n += 1) {
        const silent = [research(false), fact('refused.words', { words: 'me trataron feo' })];
        await under.table.batchPut(items(`silent-${n}`, `${day}T15:00:00.000Z`, silent));
      }
      await under.settle();
      under.clock.now = Date.parse('2026-11-22T15:00:00.000Z');
      const now = () => new Date(under.clock.now);
      await rollUp({ table: under.table, key: rig.keys.figures, directory: shippedDirectory, registry, now });
      await under.settle();
    });
    afterAll(() => under?.close());

    const read = async <T>(path: string, role: 'analyst' | 'administrator' | 'agent' = 'analyst'): Promise<T> => {
      const response = await (await rig.as(role)).get(path);
      expect([path, response.status]).toEqual([path, 200]);
      return response.json() as Promise<T>;
    };
    type Shown = {
      sees: string;
      spend: object | null;
      charts: {
        id: string;
        cells: { codes: string[]; counts: Record<string, number> }[];
        cellsBefore: object[] | null;
        order: string[];
      }[];
    };
    const cells = ({ charts }: Shown, id: string) => charts.find((chart) => chart.id === id)?.cells;

    it('are rounded, and exact for a reason', async () => {
      const exact = await read<Shown>('/api/v1/figures/services?period=all&sees=exact&reason=report', 'administrator');
      expect(cells(exact, 'services.home')).toEqual([{ codes: ['05'], counts: { people: 12, attentions: 12 } }]);
      const [rounded] = cells(await read<Shown>('/api/v1/figures/services?period=all'), 'services.home') ?? [];
      expect([10, 15]).toContain(rounded?.counts.people);
    });

    it('bring the steps of the road in their order, so that no page has a list of its own', async () => {
      const { charts } = await read<Shown>('/api/v1/figures/journeys?period=all');
      expect(charts.find(({ id }) => id === 'journeys.stages')?.order).toEqual([...roadSteps]);
      expect(charts.find(({ id }) => id === 'journeys.market')?.order).toEqual([]);
    });

    it('say what changed, and that spend without a price is not known', async () => {
      const shown = await read<Shown>('/api/v1/figures/overview?period=2026-11');
      expect(shown.charts.find(({ id }) => id === 'overview.flow')?.cellsBefore).toEqual([]);
      expect(shown.spend).toMatchObject({ amounts: null });
    });

    it('tell what five people did not understand by their words in common, never by a text', async () => {
      const { items: clusters } = await read<{ items: { words: string[]; people: number }[] }>('/api/v1/misread');
      expect(clusters.map(({ words }) => words)).toEqual([['costos']]);
      expect((clusters[0]?.people ?? 1) % 5).toBe(0);
      expect(JSON.stringify(clusters)).not.toMatch(/00|qué/);
    });

    it('tell what five people told in their own words by the words in common, and only of who allows its study', async () => {
      type Told = { items: { question: string; words: string[]; people: number }[] };
      const { items: clusters } = await read<Told>('/api/v1/own-words');
      expect(clusters.map(({ question, words }) => [question, words.toSorted()])).toEqual([
        ['credit.words', ['fiador', 'hubo', 'nada']],
      ]);
      expect([10, 15]).toContain(clusters[0]?.people);
      expect(JSON.stringify(clusters)).not.toMatch(/sin fiador no|trataron/);
      expect((await (await rig.as('agent')).get('/api/v1/own-words')).status).toBe(403);
    });

    it('know what codes are called, where places are, and what there is of supply', async () => {
      const names = await read<Record<string, Record<string, { 'es-CO': string; en: string }>>>('/api/v1/figure-names');
      expect(names.locality?.['05']).toEqual({ 'es-CO': 'Usme', en: 'Usme' });
      expect(names.why?.fear?.en).not.toBe(names.why?.fear?.['es-CO']);
      const map = await read<{ localities: { code: string; rings: [number, number][][] }[] }>('/api/v1/city-map');
      expect(map.localities.length).toBe(20);
      for (const [x, y] of map.localities.flatMap(({ rings }) => rings.flat())) {
        expect(x).toBeGreaterThan(-74.6);
        expect(x).toBeLessThan(-73.9);
        expect(y).toBeGreaterThan(3.6);
        expect(y).toBeLessThan(4.9);
      }
      const supply = await read<{ byLocality: Record<string, number>[]; byService: object[] }>(
        '/api/v1/supply?service=lavanderia',
      );
      expect(supply.byService.length).toBe(1);
      for (const { places = 0, evening = 0, saturday = 0, unknown = 0 } of supply.byLocality)
        expect(Math.max(evening, saturday) + unknown).toBeLessThanOrEqual(places);
    });

    it('know a place as the team corrected it, also where nobody writes to the bot beside them', async () => {
      const administrator = await rig.as('administrator');
      const known = async () => {
        const { place } = await read<Record<string, Record<string, { 'es-CO': string }>>>('/api/v1/figure-names');
        return place?.['mdc-usme']?.['es-CO'];
      };
      const health = async () =>
        (await read<{ directoryVersion: string }>('/api/v1/health', 'administrator')).directoryVersion;
      const before = await health();
      expect(await known()).not.toBe('Manzana de prueba');
      const set = {
        id: 'mdc-usme',
        set: { name: 'Manzana de prueba' },
        source: 'oficio de prueba',
        asOf: '2026-11-20',
      };
      expect((await administrator.send('POST', '/api/v1/directory/corrections', set)).status).toBe(201);
      under.clock.now += 60_000;
      expect(await known()).toBe('Manzana de prueba');
      expect(await health()).not.toBe(before);
    });

    it('say how many wait for us, without saying who: whom somebody answered waits no more', async () => {
      const exactly = () => read('/api/v1/waiting', 'administrator');
      expect(await exactly()).toEqual({ waiting: 0, open: 0, since: null, sees: 'exact' });
      await opensCase(rig, '573000000009', 'una cosa mía');
      expect(await exactly()).toEqual({ waiting: 1, open: 1, since: '2026-11-22', sees: 'exact' });
      const { items } = await read<{ items: { id: string }[] }>('/api/v1/cases', 'agent');
      const agent = await rig.as('agent');
      const sent = await agent.send('POST', `/api/v1/cases/${items[0]?.id}/replies`, { text: 'Ya la leo.' });
      expect(sent.status).toBe(202);
      expect(await exactly()).toEqual({ waiting: 0, open: 1, since: null, sees: 'exact' });
    });

    it('say it to analysts rounded to 5, and no day where nobody is shown to wait', async () => {
      for (let n = 0; n < 7; n += 1) {
        await opensCase(rig, `57300000010${n}`, 'una cosa mía');
        const told = await read<{ waiting: number; open: number; since: string | null }>('/api/v1/waiting');
        expect(told).toMatchObject({ sees: 'rounded' });
        expect([told.waiting % 5, told.open % 5]).toEqual([0, 0]);
        expect(told.since === null).toBe(told.waiting === 0);
      }
    });

    const price = (kind: 'reply' | 'template', from: string, amount: number) =>
      ({ kind, from, price: amount, currency: 'USD', source: 'contrato de prueba', asOf: '2026-11-01' }) as const;
    const put = async (role: 'administrator' | 'analyst', version: number, prices: readonly object[]) =>
      (await rig.as(role)).send('PUT', '/api/v1/prices', { prices, version });

    it('have prices that are empty until an administrator writes them, with an entry in the audit', async () => {
      expect(await read('/api/v1/prices')).toEqual({ prices: [], version: 0 });
      expect((await put('administrator', 0, [price('reply', '2026-11-01', 0.0008)])).status).toBe(200);
      expect(await read('/api/v1/prices')).toEqual({ prices: [price('reply', '2026-11-01', 0.0008)], version: 1 });
      expect(JSON.stringify(await read('/api/v1/audit?day=2026-11-22', 'administrator'))).toContain('set-prices');
    });

    it('have prices that are not written over what somebody changed meanwhile', async () =>
      expect((await put('administrator', 0, [])).status).toBe(412));

    it.each([
      ['an analyst', 'analyst', [], 403],
      [
        'two prices of one kind from one day',
        'administrator',
        [price('reply', '2026-11-01', 1), price('reply', '2026-11-01', 2)],
        400,
      ],
      ['a price without a source', 'administrator', [{ ...price('reply', '2026-11-01', 1), source: '' }], 400],
      ['a price below nothing', 'administrator', [price('reply', '2026-11-01', -1)], 400],
    ] as const)('have prices that refuse %s', async (_, role, prices, status) =>
      expect((await put(role, 1, prices)).status).toBe(status),
    );
  });
