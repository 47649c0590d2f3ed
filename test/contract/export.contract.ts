import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactValue, RecordDraft } from '../../flows/engine/record.ts';
import { registry } from '../../flows/registry.ts';
import { writeDay } from '../../functions/analytics/ledger.ts';
import { recordItems } from '../../functions/conversation/records.ts';
import { type ExportAsked, exportData } from '../../functions/exports/export-data.ts';
import { type Format, formats, kinds, type Sink } from '../../functions/exports/export-deps.ts';
import type { Table } from '../../functions/ports/table.ts';
import { daysInUse } from '../../functions/records/day-lists.ts';
import { attention, keys } from './records-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

const memorySink = () => {
  const files = new Map<string, Buffer>();
  const sink: Sink = {
    create(name) {
      const chunks: Uint8Array[] = [];
      return {
        write: async (chunk) => void chunks.push(chunk),
        close: async () => {
          const all = Buffer.concat(chunks);
          files.set(name, all);
          return { bytes: all.length, sha256: 'x' };
        },
      };
    },
  };
  const text = (name: string): string => files.get(name)?.toString() ?? '';
  return { sink, files, text };
};

type Told = { readonly [column: string]: unknown };

/** What the three formats hold, read by other readers than ours. */
const readAll = async (format: Format, bytes: Buffer): Promise<readonly Told[]> => {
  if (format === 'jsonl')
    return bytes
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  if (format === 'csv') return Papa.parse<Told>(bytes.toString(), { header: true, skipEmptyLines: true }).data;
  return parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
};

/** What an export promises, whatever table it reads. */
export const exportContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`exports from ${name}`, () => {
    let under: TableUnderTest;
    const people = 30;
    const said = (table: Table, citizen: string, at: string, drafts: readonly RecordDraft[]) =>
      table.batchPut(recordItems({ citizen, turn: 1, at, drafts }));
    const fact = (question: string, value: FactValue, more = {}): RecordDraft => ({
      kind: 'fact',
      key: question,
      question,
      version: 1,
      flow: question.split('.')[0] ?? '',
      run: 'r2',
      subject: null,
      value,
      provenance: 'answered',
      ...more,
    });

    beforeAll(async () => {
      under = await open();
      const at = new Date(under.clock.now).toISOString();
      for (let n = 0; n < people; n += 1) {
        const citizen = `citizen-${String(n).padStart(2, '0')}`;
        await said(under.table, citizen, at, [
          fact('welcome.research', n !== 29),
          fact('care.age', n === 0 ? 93 : 34),
          fact('care.sex', 'F'),
          fact('care.place', { locality: n === 0 ? '20' : '08', precision: 'locality' }),
          fact('care.caregiver', true),
          fact('care.pregnant', n === 1),
          fact('care.need', n === 0 ? '=1+1' : 'care'),
          fact('credit.stage', 'applied', { key: 'r2.credit.stage', provenance: 'outcome' }),
          fact('credit.level', 'almost', { key: 'r2.credit.level', provenance: 'outcome' }),
          fact('credit.goodDay', 120_000),
          fact('credit.gotaPay', null, { provenance: 'withdrawn' }),
          { kind: 'service', record: 'a', told: { ...attention, satisfaction: 4, barriers: ['hours', 'distance'] } },
          { kind: 'service', record: 'b', told: { ...attention, service: 'comisaria_familia' } },
          { kind: 'service', record: 'c', told: null },
        ]);
      }
      await under.settle();
    });
    afterAll(() => under?.close());

    const day = '2026-11-22';
    const exported = async (asked: Pick<ExportAsked, 'kind' | 'format'> & { open?: boolean }) => {
      const { sink, files, text } = memorySink();
      const now = () => new Date(under.clock.now);
      const deps = { table: under.table, keys, registry, now, sink };
      const done = await exportData(deps, { open: false, days: { from: day, to: day }, ...asked });
      const told = await readAll(asked.format, files.get(`${asked.kind}.${asked.format}`) ?? Buffer.alloc(0));
      return { done, told, files, text };
    };

    it.each(kinds.flatMap((kind) => formats.map((format) => [kind, format] as const)))(
      'of %s as %s hold what the package says, of whom allowed it',
      async (kind, format) => {
        const { done, told, text } = await exported({ kind, format });
        const each = { facts: 11, services: 2, journeys: 1 }[kind];
        expect(told).toHaveLength((people - 1) * each);
        expect(done).toMatchObject({ rows: told.length, peopleLeftOut: 1, disclosure: null });
        const { resources } = JSON.parse(text('datapackage.json'));
        expect(resources[0]).toMatchObject({ path: `${kind}.${format}`, format, rows: told.length });
        expect(resources[0].bytes).toBeGreaterThan(100);
        expect(Object.keys(told[0] ?? {})).toEqual(resources[0].schema.fields.map((one: Told) => one['name']));
        expect(told.some(({ citizen }) => citizen === 'citizen-29')).toBe(false);
        for (const { reference, fields } of resources[0].schema.foreignKeys ?? []) {
          const known = new Set(
            Papa.parse<Told>(text('dictionary.csv'), { header: true }).data.map((one) => one[reference.fields]),
          );
          expect(told.filter((one) => !known.has(one[fields]))).toEqual([]);
        }
      },
    );

    it('begin with the first day that holds something, found by a few reads', async () => {
      const dayMs = 86_400_000;
      const first = new Date(under.clock.now).toISOString().slice(0, 10);
      // Three weeks went by without a word, and every day was counted.
      const now = () => new Date(under.clock.now + 21 * dayMs);
      let calls = 0;
      const query: Table['query'] = async (asked) => {
        calls += 1;
        return under.table.query(asked);
      };
      const table: Table = { ...under.table, query };
      const rows = { activity: [], service: [], journey: [], visit: [], stop: [], question: [] };
      await writeDay(under.table, { day: first, rows, at: now() });
      await under.settle();
      expect(await daysInUse({ table, now }, ['fact'])).toMatchObject({ from: first });
      expect(calls).toBeLessThanOrEqual(1 + 64 * 16);
      // Counting began later than people wrote.
      await under.table.delete({ pk: `ledger#${first}`, sk: 'head' });
      await under.settle();
      const soon = { table: under.table, now: () => new Date(under.clock.now + 10 * dayMs) };
      expect(await daysInUse(soon, ['fact'])).toMatchObject({ from: first });
      expect(await daysInUse(soon, ['told'])).toMatchObject({ from: soon.now().toISOString().slice(0, 10) });
      const { sink, text } = memorySink();
      await exportData({ ...soon, keys, registry, sink }, { kind: 'facts', format: 'jsonl', open: false });
      expect(text('facts.jsonl').trim().split('\n')).toHaveLength((people - 1) * 11);
    });

    it('tell the same in every format', async () => {
      const texts = (rows: readonly Told[]) =>
        rows
          .map((row) => JSON.stringify(Object.values(row).map((one) => String(one ?? '').replace(/^'(?==)/, ''))))
          .sort();
      const [csv, jsonl, parquet] = await Promise.all(
        (['csv', 'jsonl', 'parquet'] as const).map(async (format) =>
          texts((await exported({ kind: 'facts', format })).told),
        ),
      );
      expect(jsonl).toEqual(csv);
      expect(parquet).toEqual(csv);
    });

    it('hold nothing that a spreadsheet runs', async () => {
      const { text } = await exported({ kind: 'facts', format: 'csv' });
      expect(text('facts.csv')).toContain(`,"'=1+1",`);
      expect(text('facts.csv')).not.toMatch(/(?:^|,)"?[=+@]/m);
    });

    it('explain every question, in both languages', async () => {
      const { text } = await exported({ kind: 'facts', format: 'csv' });
      const rows = Papa.parse<Record<string, string>>(text('dictionary.csv'), {
        header: true,
        skipEmptyLines: true,
      }).data;
      for (const { questions } of registry.flows)
        for (const { id, options = [] } of questions) {
          const own = rows.filter(({ question }) => question === id);
          expect(own.filter(({ option }) => option === '').length, id).toBe(1);
          expect(own.map(({ option }) => option)).toEqual(expect.arrayContaining([...options]));
          for (const { es, en } of own.filter(({ option }) => option === '')) expect(es && en, id).toBeTruthy();
        }
    });

    it.each(kinds)('open data of %s count many and name nobody', async (kind) => {
      const { done, told, files } = await exported({ kind, format: 'csv', open: true });
      expect(done.rows).toBe(told.length);
      expect(told.length).toBeGreaterThan(0);
      for (const { people: count } of told) {
        expect(Number(count) % 5).toBe(0);
        expect(Number(count)).toBeGreaterThanOrEqual(10);
      }
      for (const [name, bytes] of files) expect(bytes.toString(), name).not.toContain('citizen-');
    });

    it('open data join the rare with their like, and leave out what is still rare', async () => {
      const { told, done } = await exported({ kind: 'facts', format: 'csv', open: true });
      const of = (question: string) => told.filter((one) => one['question'] === question);
      // The one of 93 years in Sumapaz is in no cell of her own.
      expect(told.filter(({ age, locality }) => age === '60+' || locality === '20')).toEqual([]);
      expect(of('care.caregiver').map(({ locality, age, sex }) => [locality, age, sex])).toEqual([
        ['08', '29-59', 'F'],
      ]);
      expect(of('care.pregnant').map(({ value }) => value)).toEqual(['no']);
      expect(of('credit.goodDay').map(({ value }) => value)).toEqual(['100000-200000']);
      expect(told.filter((one) => one['question'] === 'credit.gotaPay')).toEqual([]);
      const { disclosure } = done;
      expect(disclosure?.suppressed).toBeGreaterThan(0);
      expect(disclosure?.peopleSuppressed).toBeGreaterThan(0);
      expect(disclosure?.leftOut).toMatchObject({ 'answers that count no more': 29, 'permissions and deliveries': 29 });
    });

    it('open data tell nothing of services against violence', async () => {
      const { text, done } = await exported({ kind: 'services', format: 'csv', open: true });
      expect(text('services.csv')).not.toContain('comisaria_familia');
      expect(done.disclosure?.leftOut).toEqual({ 'services against violence': 29 });
    });
  });
