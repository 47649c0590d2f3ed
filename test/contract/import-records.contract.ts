import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedDirectory } from '../../flows/directory/shipped.ts';
import { eraseCitizen, lifeOf } from '../../functions/conversation/erase.ts';
import type { Table } from '../../functions/ports/table.ts';
import { applyImport, finishImports } from '../../functions/records/apply-import.ts';
import type { RecordsDeps } from '../../functions/records/deps.ts';
import { planImport } from '../../functions/records/import-records.ts';
import { recordsOf } from '../../functions/records/records-of.ts';
import { serviceRecordFeed } from '../../functions/records/service-record-feed.ts';
import { recordsRig } from './records-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

const header = 'referencia;tipo_documento;documento;celular;servicio;fecha;lugar;recibido;satisfaccion;barreras';

/** What an import promises, whatever table it goes into. */
export const importRecordsContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`importing service records on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ReturnType<typeof recordsRig>;
    beforeAll(async () => {
      under = await open();
      rig = recordsRig(under);
    });
    afterAll(() => under?.close());

    const teller = { source: 'entity', by: 'sdis' } as const;
    const plan = (lines: readonly string[], deps: RecordsDeps = rig.deps) =>
      planImport(deps, {
        bytes: new TextEncoder().encode([header, ...lines].join('\r\n')),
        teller,
        directory: shippedDirectory,
      });
    const phone = (n: number): string => `57300001${String(n).padStart(4, '0')}`;

    it('twice is like once', async () => {
      await rig.registers('import-ana', phone(1));
      const lines = [
        `A1;;;${phone(1)};Lavandería comunitaria;20/11/2026;Manzana del Cuidado de Usme;sí;5;`,
        `A2;CC;1.032.111.222;;yoga;2026-11-19;;no;;horario|sin cupo`,
      ];
      const first = await plan(lines);
      expect(first).toMatchObject({ rows: 2, errors: [], unmatched: 1, counts: { accepted: 2 } });
      await applyImport(rig.deps, first.items);
      const again = await plan(lines);
      expect(again).toMatchObject({ items: [], errors: [], counts: { accepted: 0, duplicate: 2 } });
      expect(await recordsOf(rig.deps, 'import-ana')).toMatchObject([
        { service: 'lavanderia', on: '2026-11-20', place: 'mdc-usme', satisfaction: 5 },
      ]);
      const changed = await plan([lines[0]?.replace(';5;', ';1;') ?? '', lines[1] ?? '']);
      expect(changed).toMatchObject({ errors: [], counts: { corrected: 1, duplicate: 1 } });
      expect((await under.table.query({ pk: 'imports' })).items).toEqual([]);
    });

    it('tells every wrong cell by row and column, never what stands in it, and applies nothing', async () => {
      const wrong = await plan([
        `;;;${phone(2)};yoga;2026-11-20;;;;`,
        ';;;;yoga;2026-11-20;;;;',
        `;XX;maria;12;maria;maria;maria;maria;maria;maria`,
        `;CC;1,03E+09;;yoga;2026-11-20;;;;`,
        `;;;${phone(2)};yoga;2027-01-01;;;;`,
        `;;;${phone(2)};yoga;2026-11-20;;no;;`,
        `;;;${phone(2)};yoga;2026-11-20;;;;;maria`,
      ]);
      expect(wrong.items).toEqual([]);
      expect(wrong.errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
        '3 document',
        '4 document_type',
        '4 place',
        '4 service',
        '4 date',
        '4 received',
        '4 satisfaction',
        '4 barriers',
        '5 document',
        '6 date',
        '7 reference',
        '8 null',
      ]);
      expect(JSON.stringify(wrong.errors)).not.toMatch(/maria|573000|1,03/);
    });

    it.each([
      ['nombre;servicio;fecha;celular', 'column 1 has a header that is not in the template'],
      ['servicio;celular', 'the column date is missing'],
      ['servicio;fecha', 'a column document or phone is needed'],
      ['servicio;fecha;documento', 'beside document the column document_type is needed'],
      ['servicio;fecha;celular;telefono', 'the column phone is there twice'],
    ])('refuses the header %s', async (head, says) => {
      const bytes = new TextEncoder().encode(`${head}\r\n`);
      const { errors } = await planImport(rig.deps, { bytes, teller, directory: shippedDirectory });
      expect(errors).toEqual([{ row: 1, column: null, says }]);
    });

    /** A table that dies at the n-th thing it writes. */
    const dying = (after: number): Table => {
      let left = after;
      const step = <T>(act: () => Promise<T>): Promise<T> => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('crash')) : act();
      };
      const { table } = under;
      return {
        get: (key) => table.get(key),
        query: (query) => table.query(query),
        put: (...given) => step(() => table.put(...given)),
        // A batch is not atomic: half of it is there.
        batchPut: async (items) => {
          const half = items.slice(0, Math.floor(items.length / 2));
          if (left <= 0 && half.length > 0) await table.batchPut(half);
          return step(() => table.batchPut(items));
        },
        delete: (key) => step(() => table.delete(key)),
      };
    };

    it('cut short at any step is there wholly or not at all', async () => {
      const seen = new Set<number>();
      for (let step = 0; step <= 5; step += 1) {
        const citizen = `cut-${step}`;
        await rig.registers(citizen, phone(100 + step));
        const services = ['yoga', 'lavanderia', 'piscina', 'teatro'];
        const lines = services.map((one) => `cut${step}${one};;;${phone(100 + step)};${one};2026-11-20;;;;`);
        const { items } = await plan(lines);
        const crashed = await applyImport({ ...rig.deps, table: dying(step) }, items).then(
          () => false,
          () => true,
        );
        expect(crashed).toBe(step < 5);
        await finishImports(rig.deps);
        const there = (await recordsOf(rig.deps, citizen)).length;
        expect([0, 4]).toContain(there);
        expect(there).toBe(step < 2 ? 0 : 4);
        seen.add(there);
        await applyImport(rig.deps, (await plan(lines)).items);
        expect(await recordsOf(rig.deps, citizen)).toHaveLength(4);
      }
      expect(seen.size).toBe(2);
    });

    it('finished later brings back nobody who was erased meanwhile, and nothing older than what is there', async () => {
      await rig.registers('late-ana', phone(200));
      await rig.registers('late-luz', phone(201));
      const line = (n: number, received: string) => `late${n};;;${phone(n)};yoga;2026-11-20;;${received};;`;
      const { items } = await plan([line(200, 'sí'), line(201, 'sí'), line(202, 'sí')]);
      await expect(applyImport({ ...rig.deps, table: dying(2) }, items)).rejects.toThrow('crash');
      rig.pass(60);
      const at = new Date(under.clock.now).toISOString();
      for (const n of [200, 202]) {
        const life = await lifeOf(under.table, rig.group(phone(n)));
        await eraseCitizen(rig.eraser, { receipt: `late${n}`, at, ...life });
      }
      await applyImport(rig.deps, (await plan([line(201, 'no')])).items);
      expect(await recordsOf(rig.deps, 'late-luz')).toMatchObject([{ received: false }]);
      expect(await recordsOf(rig.deps, 'late-ana')).toEqual([]);
      expect((await under.table.query({ pk: `told-of#${rig.group(phone(202))}` })).items).toEqual([]);
    });

    it('brings back nobody who was erased while the sheet was looked through', async () => {
      await rig.registers('while-ana', phone(210));
      await rig.registers('while-luz', phone(211));
      const line = (n: number) => `while${n};;;${phone(n)};yoga;2026-11-20;;sí;;`;
      const { items } = await plan([line(210), line(211), line(212)]);
      rig.pass(60);
      const at = new Date(under.clock.now).toISOString();
      for (const n of [210, 212]) {
        const life = await lifeOf(under.table, rig.group(phone(n)));
        await eraseCitizen(rig.eraser, { receipt: `while${n}`, at, ...life });
      }
      rig.pass(60);
      await applyImport(rig.deps, items);
      expect(await recordsOf(rig.deps, 'while-ana')).toEqual([]);
      expect((await under.table.query({ pk: `told-of#${rig.group(phone(212))}` })).items).toEqual([]);
      expect(await recordsOf(rig.deps, 'while-luz')).toMatchObject([{ received: true }]);
    });

    it.each(['at once', 'after a crash'])('reaches who takes the feed, however long it took, %s', async (how) => {
      const n = how === 'at once' ? 220 : 221;
      await rig.registers(`feed-${n}`, phone(n));
      const { items } = await plan([`feed${n};;;${phone(n)};yoga;2026-11-20;;sí;;`]);
      if (how !== 'at once')
        await expect(applyImport({ ...rig.deps, table: dying(2) }, items)).rejects.toThrow('crash');
      rig.pass(600);
      const read = async (since: string) => {
        await under.settle();
        return serviceRecordFeed(rig.deps, { since, recipient: 'infocuidado', limit: 1000 });
      };
      const { cursor } = await read(new Date(under.clock.now - 86_400_000).toISOString().slice(0, 10));
      if (how === 'at once') await applyImport(rig.deps, items);
      else await finishImports(rig.deps);
      rig.pass(180);
      expect((await read(cursor)).entries).toMatchObject([{ kind: 'record', service: 'yoga', on: '2026-11-20' }]);
    });

    it('that somebody else ends in the same instant is finished by both', async () => {
      await rig.registers('both-ana', phone(300));
      const { items } = await plan([`both;;;${phone(300)};yoga;2026-11-20;;sí;;`]);
      await expect(applyImport({ ...rig.deps, table: dying(2) }, items)).rejects.toThrow('crash');
      let others = 0;
      const between: Table = {
        ...under.table,
        get: async (key) => {
          if (key.pk.startsWith('import#')) others += await finishImports(rig.deps);
          return under.table.get(key);
        },
      };
      await finishImports({ ...rig.deps, table: between });
      expect(others).toBeGreaterThan(0);
      expect(await recordsOf(rig.deps, 'both-ana')).toMatchObject([{ received: true }]);
    });
  });
