import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleRig, consoleRig } from '../unit/console/console-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

type Place = { readonly id: string; readonly state: string; readonly validFrom: string | null };
type Ceilings = { readonly items: { month: string; modality: string; ea: number }[]; readonly missing: string[] };

/** Closures, lines and legal ceilings as the team keeps them, on whatever table they lie. */
export const consoleDirectoryContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`the directory's pages on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
    });
    afterAll(() => under?.close());

    const read = async <T>(path: string): Promise<T> =>
      (await (await (await rig.as('administrator')).get(path)).json()) as T;
    const place = async (id: string): Promise<Place | undefined> =>
      (await read<{ items: Place[] }>('/api/v1/directory/places')).items.find((one) => one.id === id);

    it('a coordinator closes her block for some time, and it opens again by itself', async () => {
      const coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
      const body = {
        id: 'mdc-usme',
        set: { validFrom: '2026-11-25' },
        source: 'https://example.org/cierre',
        asOf: '2026-11-22',
      };
      expect((await coordinator.send('POST', '/api/v1/directory/corrections', body)).status).toBe(201);
      expect(await place('mdc-usme')).toMatchObject({ state: 'closed', validFrom: '2026-11-25' });
      const other = { ...body, id: 'mdc-suba' };
      expect((await coordinator.send('POST', '/api/v1/directory/corrections', other)).status).toBe(403);
      under.clock.now += 3 * 86_400_000;
      expect(await place('mdc-usme')).toMatchObject({ state: 'open' });
    });

    it('two who correct the same record at once do not overwrite each other unseen', async () => {
      const administrator = await rig.as('administrator');
      const { items } = await read<{ items: { id: string; etag: string }[] }>(
        '/api/v1/directory/records?place=mdc-suba',
      );
      const etag = items.find(({ id }) => id === 'mdc-suba')?.etag ?? '';
      const body = {
        id: 'mdc-suba',
        set: { phone: '3001112233' },
        source: 'https://example.org/x',
        asOf: '2026-11-22',
      };
      const correct = () => administrator.send('POST', '/api/v1/directory/corrections', body, { 'if-match': etag });
      expect((await correct()).status).toBe(201);
      expect((await correct()).status).toBe(412);
    });

    it('lines are listed and corrected like places', async () => {
      const lines = await read<{ items: { id: string; number: string | null }[] }>('/api/v1/directory/lines');
      const [line] = lines.items;
      const administrator = await rig.as('administrator');
      const body = { id: line?.id, set: { number: '195' }, source: 'https://example.org/linea', asOf: '2026-11-22' };
      expect((await administrator.send('POST', '/api/v1/directory/corrections', body)).status).toBe(201);
      const after = await read<typeof lines>('/api/v1/directory/lines');
      expect(after.items.find(({ id }) => id === line?.id)?.number).toBe('195');
    });

    it('ceilings are set for a month, a slip is asked about, and they are undone', async () => {
      const administrator = await rig.as('administrator');
      expect((await read<Ceilings>('/api/v1/ceilings')).missing).toContain('2026-11');
      const body = {
        month: '2026-11',
        rates: [{ modality: 'popular_productivo_urbano', ea: 88.1 }],
        source: 'https://example.org/resolucion',
        asOf: '2026-11-01',
      };
      const slip = { ...body, rates: [{ modality: 'popular_productivo_urbano', ea: 8.81 }] };
      expect((await administrator.send('POST', '/api/v1/ceilings', slip)).status).toBe(409);
      const unknown = { ...body, rates: [...body.rates, { modality: 'no_such', ea: 20 }] };
      expect((await administrator.send('POST', '/api/v1/ceilings', unknown)).status).toBe(400);
      const set = await administrator.send('POST', '/api/v1/ceilings', body);
      expect(set.status).toBe(201);
      const { correction } = (await set.json()) as { correction: string };
      const now = await read<Ceilings>('/api/v1/ceilings');
      expect(now.items[0]).toMatchObject({ month: '2026-11', ea: 88.1 });
      expect(now.missing).toEqual([]);
      expect((await administrator.send('POST', '/api/v1/ceilings/undo', { correction })).status).toBe(200);
      expect((await read<Ceilings>('/api/v1/ceilings')).missing).toEqual(['2026-11']);
      expect(await read('/api/v1/ceilings/history')).toMatchObject({
        items: [{ correction, undone: { by: 'Prueba administrator' } }],
      });
    });

    it('the dictionary explains each question by the words it is asked with', async () => {
      const analyst = await rig.as('analyst');
      const { fields, rows } = (await (await analyst.get('/api/v1/dictionary')).json()) as {
        fields: { name: string }[];
        rows: (string | null)[][];
      };
      const at = fields.findIndex(({ name: one }) => one === 'es');
      expect(rows.find(([question, option]) => question === 'care.age' && option === null)?.[at]).toContain('años');
    });

    it('had no fault of ours on the way', () => expect(rig.faults).toEqual([]));
  });
