import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../flows/engine/record.ts';
import { recordItems } from '../../functions/conversation/records.ts';
import { changeJob } from '../../functions/jobs/job-store.ts';
import { lookAfterJobs } from '../../functions/jobs/look-after-jobs.ts';
import { runJob } from '../../functions/jobs/run-job.ts';
import { type Caller, type ConsoleRig, consoleRig } from '../unit/console/console-rig.ts';
import { workbook } from '../unit/console/workbook.ts';
import type { TableUnderTest } from './table.contract.ts';

type JobSeen = {
  id: string;
  kind: string;
  state: string;
  fault: string | null;
  progress: { done: number; of: number | null };
  files: { name: string; bytes: number }[];
  mayApply: boolean;
  summary: Record<string, unknown> | null;
};

const dayMs = 86_400_000;

/** Exports and imports over the API, on whatever table they lie. */
export const consoleJobsContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`jobs on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    let administrator: Caller;
    let analyst: Caller;
    let coordinator: Caller;
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
      const at = new Date(under.clock.now).toISOString();
      for (let n = 0; n < 12; n += 1) {
        const fact = (key: string, value: boolean | number | string): RecordDraft => ({
          kind: 'fact',
          key,
          question: key,
          version: 1,
          flow: key.split('.')[0] ?? '',
          run: 'r1',
          subject: null,
          value,
          provenance: 'answered',
        });
        const drafts = [fact('welcome.research', true), fact('care.age', 34), fact('care.need', '=1+1')];
        await under.table.batchPut(recordItems({ citizen: `citizen-${n}`, turn: 1, at, drafts }));
      }
      await under.settle();
      administrator = await rig.as('administrator');
      analyst = await rig.as('analyst');
      coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
    });
    afterAll(() => under?.close());

    const job = async (caller: Caller, id: string): Promise<JobSeen> =>
      (await (await caller.get(`/api/v1/jobs/${id}`)).json()) as JobSeen;
    const asked = { what: 'facts', format: 'csv', open: true, reason: 'Datos abiertos de noviembre' };
    // Years of empty days are many queries to an emulator.
    const days = { from: '2026-11-20', to: '2026-11-22' };
    const exports = async (caller: Caller, more: object = {}, status = 202): Promise<JobSeen> => {
      const response = await caller.send('POST', '/api/v1/exports', { ...asked, ...days, ...more });
      expect(response.status).toBe(status);
      return (await response.json()) as JobSeen;
    };
    const done = async (caller: Caller, more: object = {}): Promise<JobSeen> => {
      const { id } = await exports(caller, more);
      await rig.work();
      const seen = await job(caller, id);
      expect(seen).toMatchObject({ state: 'done', fault: null });
      return seen;
    };
    const audit = async (): Promise<{ did: string; what: string; reason: string | null }[]> => {
      const day = new Date(under.clock.now).toISOString().slice(0, 10);
      const response = await administrator.get(`/api/v1/audit?day=${day}`);
      return ((await response.json()) as { items: { did: string; what: string; reason: string | null }[] }).items;
    };

    it('an export is written into the audit with its reason, waits, is done, and its files can be fetched', async () => {
      const begun = await exports(analyst);
      expect(begun).toMatchObject({ kind: 'export', state: 'waiting', files: [] });
      expect(await audit()).toContainEqual(
        expect.objectContaining({
          did: 'exported',
          what: 'facts csv open 2026-11-20/2026-11-22',
          reason: asked.reason,
        }),
      );
      await rig.work();
      const seen = await job(analyst, begun.id);
      expect(seen).toMatchObject({ state: 'done', summary: { disclosure: expect.any(Object) } });
      expect(seen.files.map(({ name }) => name).sort()).toEqual([
        'datapackage.json',
        'dictionary.csv',
        'disclosure.json',
        'facts.csv',
      ]);
      const file = await analyst.get(`/api/v1/jobs/${begun.id}/files/facts.csv`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="vecina-2026-11-22-facts.csv"');
      const text = await file.text();
      expect(text).not.toContain('citizen-');
      expect(Buffer.byteLength(text)).toBe(seen.files.find(({ name }) => name === 'facts.csv')?.bytes);
      expect(await audit()).toContainEqual(
        expect.objectContaining({ did: 'fetched-export', what: 'facts csv open: facts.csv', reason: asked.reason }),
      );
    });

    it.each(['csv', 'jsonl', 'parquet'])('an administrator gets all as %s', async (format) => {
      const { id, summary } = await done(administrator, { open: false, format });
      expect(summary).toMatchObject({ rows: 36, peopleLeftOut: 0 });
      const file = await administrator.get(`/api/v1/jobs/${id}/files/facts.${format}`);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100);
    });

    it('hold nothing that a spreadsheet runs', async () => {
      const { id } = await done(administrator, { open: false });
      const text = await (await administrator.get(`/api/v1/jobs/${id}/files/facts.csv`)).text();
      expect(text).toContain("'=1+1");
      expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
    });

    it('an analyst asks for open data only, and sees no other export', async () => {
      await exports(analyst, { open: false }, 403);
      const { id } = await done(administrator, { open: false });
      for (const path of ['', '/files/facts.csv'])
        expect((await analyst.get(`/api/v1/jobs/${id}${path}`)).status).toBe(404);
      const list = async (caller: Caller) =>
        ((await (await caller.get('/api/v1/jobs?limit=100')).json()) as { items: JobSeen[] }).items.map(
          (one) => one.id,
        );
      expect(await list(analyst)).not.toContain(id);
      expect(await list(administrator)).toContain(id);
      expect(await list(coordinator)).toEqual([]);
    });

    it('no reason, no export', async () => {
      await exports(analyst, { reason: '  ' }, 400);
      await exports(analyst, { from: '2026-11-22', to: '2026-11-20' }, 400);
    });

    it('a guessed id, or a file that is none of the job, finds nothing', async () => {
      const { id } = await done(analyst);
      for (const guess of ['x'.repeat(31), `${id.slice(0, 12)}${'A'.repeat(19)}`, '..%2f..', '%00'])
        expect([400, 404]).toContain((await administrator.get(`/api/v1/jobs/${guess}`)).status);
      for (const file of ['secrets.json', '..%2ffacts.csv', 'services.csv'])
        expect((await analyst.get(`/api/v1/jobs/${id}/files/${file}`)).status).toBe(404);
    });

    it('one that was cancelled is not done, and leaves no file', async () => {
      const { id } = await exports(analyst);
      expect((await analyst.send('POST', `/api/v1/jobs/${id}/cancel`)).status).toBe(200);
      await rig.work();
      expect(await job(analyst, id)).toMatchObject({ state: 'cancelled', files: [] });
      expect(await rig.blobs.list(`exports/${id}/`)).toEqual([]);
    });

    it('one that was cancelled just as it ended leaves no file either', async () => {
      const { id } = await exports(analyst);
      rig.rung.splice(0);
      const { files } = rig.jobDeps;
      const cancelling: typeof files = {
        ...files,
        // The last of its files.
        create: async (file, mime) => {
          if (file.endsWith('datapackage.json'))
            expect((await analyst.send('POST', `/api/v1/jobs/${id}/cancel`)).status).toBe(200);
          return files.create(file, mime);
        },
      };
      expect(await runJob({ ...rig.jobDeps, files: cancelling }, id)).toBeNull();
      expect(await job(analyst, id)).toMatchObject({ state: 'cancelled', files: [] });
      expect(await rig.blobs.list(`exports/${id}/`)).toEqual([]);
    });

    it('whoever lost a job to another takes none of its files away', async () => {
      const { id } = await exports(analyst);
      rig.rung.splice(0);
      const { files } = rig.jobDeps;
      let others: Promise<unknown> | null = null;
      const losing: typeof files = {
        ...files,
        // Silent for so long that somebody else does it from the beginning.
        create: async (file, mime) => {
          if (others === null) under.clock.now += 180_000;
          others ??= runJob(rig.jobDeps, id);
          await others;
          return files.create(file, mime);
        },
      };
      await runJob({ ...rig.jobDeps, files: losing }, id);
      expect(await job(analyst, id)).toMatchObject({ state: 'done' });
      expect(await rig.blobs.list(`exports/${id}/`)).toHaveLength(4);
    });

    it('one that a crash cut short is begun again, and given up after three times', async () => {
      const { id } = await exports(analyst);
      rig.rung.splice(0);
      const crash = (of: string) =>
        changeJob(under, of, (one) => {
          const beatAt = new Date(under.clock.now).toISOString();
          return { ...one, state: 'running', attempt: one.attempt + 1, beatAt };
        });
      await crash(id);
      // Whoever looks at once finds it in other hands.
      expect(await runJob(rig.jobDeps, id)).toBeNull();
      under.clock.now += 180_000;
      expect(await runJob(rig.jobDeps, id)).toMatchObject({ state: 'done', attempt: 2 });
      const other = await exports(analyst);
      for (let n = 0; n < 3; n += 1) await crash(other.id);
      await rig.blobs.put(`exports/${other.id}/facts.csv`, Buffer.from('half of it'), 'text/csv');
      under.clock.now += 180_000;
      expect(await runJob(rig.jobDeps, other.id)).toMatchObject({ state: 'failed', fault: 'cut-short' });
      expect(await rig.blobs.list(`exports/${other.id}/`)).toEqual([]);
    });

    it('one whose time is up says so, and leaves nothing behind', async () => {
      const { id } = await exports(analyst);
      rig.rung.splice(0);
      expect(await runJob({ ...rig.jobDeps, isLate: () => true }, id)).toMatchObject({
        state: 'failed',
        fault: 'too-long',
      });
      expect(await rig.blobs.list(`exports/${id}/`)).toEqual([]);
    });

    it('the same request twice is one job', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const ids: string[] = [];
      for (let n = 0; n < 2; n += 1) {
        const response = await analyst.send('POST', '/api/v1/exports', { ...asked, ...days }, key);
        ids.push(((await response.json()) as JobSeen).id);
      }
      expect(ids[0]).toBe(ids[1]);
      await rig.work();
    });

    describe('by the calendar', () => {
      it('a weekly export of open data is made on Mondays, once, and its files go after a week', async () => {
        const told = { ...asked, every: 'week', lastDays: 3 };
        expect((await analyst.send('POST', '/api/v1/exports/schedules', told)).status).toBe(403);
        const made = await administrator.send('POST', '/api/v1/exports/schedules', told);
        expect(made.status).toBe(201);
        const { id } = (await made.json()) as { id: string };
        await under.settle();
        expect(await lookAfterJobs(rig.jobDeps)).toEqual([]);
        // From Sunday the 22nd to Monday noon.
        under.clock.now = Date.parse('2026-11-23T17:00:00Z');
        const [due = ''] = await lookAfterJobs(rig.jobDeps);
        expect(await runJob(rig.jobDeps, due)).toMatchObject({ state: 'done' });
        await under.settle();
        expect(await lookAfterJobs(rig.jobDeps)).toEqual([]);
        [administrator, analyst, coordinator] = await Promise.all([
          rig.as('administrator'),
          rig.as('analyst'),
          rig.as('coordinator', { block: 'mdc-usme' }),
        ]);
        expect(await job(analyst, due)).toMatchObject({ state: 'done', task: { schedule: id } });
        expect(await rig.blobs.list(`exports/${due}/`)).toHaveLength(4);
        expect((await administrator.send('DELETE', `/api/v1/exports/schedules/${id}`)).status).toBe(204);
        under.clock.now += 8 * dayMs;
        expect(await lookAfterJobs(rig.jobDeps)).toEqual([]);
        expect(await rig.blobs.list(`exports/${due}/`)).toEqual([]);
        [administrator, analyst, coordinator] = await Promise.all([
          rig.as('administrator'),
          rig.as('analyst'),
          rig.as('coordinator', { block: 'mdc-usme' }),
        ]);
        expect((await analyst.get(`/api/v1/jobs/${due}/files/facts.csv`)).status).toBe(404);
      });
    });

    describe('a sheet of attentions', () => {
      const header = 'reference,phone,service,date,place';
      const why = `reason=${encodeURIComponent('Planilla de noviembre')}`;
      const looks = async (caller: Caller, sheet: string | Uint8Array, query = `place=mdc-usme&${why}`) => {
        const type = { 'content-type': 'application/octet-stream' };
        const response = await caller.send('POST', `/api/v1/imports/service-records?${query}`, sheet, type);
        if (response.status !== 202) return { status: response.status, seen: null };
        const { id } = (await response.json()) as JobSeen;
        await rig.work();
        return { status: 202, seen: await job(caller, id) };
      };
      const applies = async (caller: Caller, id: string): Promise<number> => {
        const { status } = await caller.send('POST', `/api/v1/jobs/${id}/apply`, { reason: 'Revisada y completa' });
        await rig.work();
        return status;
      };

      it('is looked at, then taken once, and its upload is gone', async () => {
        const { seen } = await looks(coordinator, `${header}\r\nR-1,573000000001,vacunacion,2026-11-20,mdc-usme\r\n`);
        expect(seen).toMatchObject({
          state: 'done',
          mayApply: true,
          summary: { rows: 1, accepted: 1, errors: 0, applied: null },
        });
        const id = seen?.id ?? '';
        const upload = await rig.blobs.get(`uploads/${id}`);
        expect(Buffer.from(upload?.bytes ?? []).toString()).toMatch(/^v1\./);
        expect(await applies(coordinator, id)).toBe(202);
        expect(await job(coordinator, id)).toMatchObject({
          state: 'done',
          mayApply: false,
          summary: { applied: expect.any(String) },
        });
        expect(await rig.blobs.get(`uploads/${id}`)).toBeUndefined();
        expect(await applies(coordinator, id)).toBe(409);
        const again = await looks(coordinator, `${header}\r\nR-1,573000000001,vacunacion,2026-11-20,mdc-usme\r\n`);
        expect(again.seen?.summary).toMatchObject({ accepted: 0, duplicate: 1 });
      });

      it('is not said to be cancelled while it is being taken', async () => {
        const { seen } = await looks(coordinator, `${header}\r\nR-9,573000000009,vacunacion,2026-11-20,mdc-usme\r\n`);
        const id = seen?.id ?? '';
        const cancel = async () => (await coordinator.send('POST', `/api/v1/jobs/${id}/cancel`)).status;
        await coordinator.send('POST', `/api/v1/jobs/${id}/apply`, { reason: 'Revisada y completa' });
        rig.rung.splice(0);
        const { table } = rig.jobDeps;
        const answered: number[] = [];
        // All of it lies in the table by then.
        const late: typeof table = {
          ...table,
          put: async (item, options) => {
            if (item.data.state === 'done' && answered.length === 0) answered.push(await cancel());
            return table.put(item, options);
          },
        };
        expect(await runJob({ ...rig.jobDeps, table: late }, id)).toMatchObject({ state: 'done' });
        expect(answered).toEqual([409]);
        expect(await cancel()).toBe(200);
        expect(await job(coordinator, id)).toMatchObject({ state: 'done', summary: { applied: expect.any(String) } });
      });

      it('as XLSX is the same sheet: dates, numbers, and formulas by their value', async () => {
        const book = workbook([
          header.split(','),
          [{ formula: 'CMD("calc")', value: 'R-2' }, 573000000002, 'vacunacion', { day: '2026-11-19' }, 'mdc-usme'],
        ]);
        const { seen } = await looks(coordinator, book);
        expect(seen?.summary).toMatchObject({ rows: 1, accepted: 1, errors: 0, encoding: 'xlsx' });
        expect(await applies(coordinator, seen?.id ?? '')).toBe(202);
      });

      it.each(['csv', 'xlsx'])('has a template (%s) that is taken back as it is', async (format) => {
        const response = await coordinator.get(`/api/v1/imports/service-records/template?format=${format}`);
        expect(response.headers.get('content-disposition')).toContain(`vecina-atenciones.${format}`);
        const empty = new Uint8Array(await response.arrayBuffer());
        const { seen } = await looks(coordinator, empty);
        expect(seen?.summary).toMatchObject({ rows: 0, errors: 0, encoding: format === 'csv' ? 'utf-8' : 'xlsx' });
      });

      it('with errors tells them by row and column, never what stands there, and is not taken', async () => {
        const { seen } = await looks(coordinator, `${header}\n,573000000009,no-such,yesterday,mdc-usme\n`);
        expect(seen?.summary).toMatchObject({
          errors: 2,
          told: [
            { row: 2, column: 'service' },
            { row: 2, column: 'date' },
          ],
        });
        expect(JSON.stringify(seen)).not.toContain('573000000009');
        expect(await applies(coordinator, seen?.id ?? '')).toBe(409);
      });

      it('of another block is not a coordinator’s', async () => {
        const other = `${header}\n,573000000001,vacunacion,2026-11-20,mdc-suba\n,573000000001,vacunacion,2026-11-20,\n`;
        const { seen } = await looks(coordinator, other);
        expect(seen?.summary).toMatchObject({
          // Hers need not be written in each row; another's is refused.
          errors: 1,
          told: [{ row: 2, column: 'place' }],
        });
        expect((await looks(coordinator, other, `place=mdc-suba&${why}`)).status).toBe(403);
        expect((await looks(coordinator, other, why)).status).toBe(403);
        expect((await looks(coordinator, other, `place=mdc-usme&entity=sdis&${why}`)).status).toBe(400);
        // What the team itself loads says where it was, row by row; an entity may not know.
        const teams = await looks(administrator, other, why);
        expect(teams.seen?.summary).toMatchObject({ errors: 1, told: [{ row: 3, column: 'place' }] });
        const administrators = await looks(administrator, other, `entity=sdis&${why}`);
        expect(administrators.seen?.summary).toMatchObject({ errors: 0 });
        expect((await coordinator.get(`/api/v1/jobs/${administrators.seen?.id}`)).status).toBe(404);
        expect(await applies(coordinator, administrators.seen?.id ?? '')).toBe(404);
      });

      it('that nobody took is gone after a day', async () => {
        const { seen } = await looks(coordinator, `${header}\n,573000000003,vacunacion,2026-11-20,mdc-usme\n`);
        under.clock.now += 2 * dayMs;
        await lookAfterJobs(rig.jobDeps);
        expect(await rig.blobs.list('uploads/')).toEqual([]);
        administrator = await rig.as('administrator');
        expect(await applies(administrator, seen?.id ?? '')).toBe(409);
      });

      it.each(['its last row and the end of the job', 'the end of the job and the end of the upload'])(
        'that a crash cut short between %s is taken once, and is told as taken',
        async (where) => {
          coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
          const n = where.startsWith('its') ? 5 : 6;
          const { seen } = await looks(
            coordinator,
            `${header}\r\nR-5${n},57300000000${n},vacunacion,2026-11-20,mdc-usme\r\n`,
          );
          const id = seen?.id ?? '';
          await coordinator.send('POST', `/api/v1/jobs/${id}/apply`, { reason: 'Revisada y completa' });
          rig.rung.splice(0);
          const { table, blobs } = rig.jobDeps;
          let dead = false;
          const alive = async <T>(act: () => Promise<T>): Promise<T> => {
            if (dead) throw new Error('crash');
            return act();
          };
          const crashing: typeof rig.jobDeps = {
            ...rig.jobDeps,
            fault: () => {},
            table: {
              ...table,
              put: async (item, options) => {
                dead ||= n === 5 && item.data.state === 'done';
                return alive(() => table.put(item, options));
              },
            },
            blobs: {
              ...blobs,
              delete: async (name) => {
                dead ||= n === 6;
                return alive(() => blobs.delete(name));
              },
            },
          };
          await runJob(crashing, id).catch(() => null);
          expect(dead).toBe(true);
          under.clock.now += 180_000;
          await runJob(rig.jobDeps, id);
          expect(await job(coordinator, id)).toMatchObject({ state: 'done', fault: null, mayApply: false });
          under.clock.now += 2 * dayMs;
          await lookAfterJobs(rig.jobDeps);
          coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
          administrator = await rig.as('administrator');
          expect(await rig.blobs.list(`uploads/${id}`)).toEqual([]);
        },
      );
    });

    it('a file of the directory is looked at, then becomes one correction', async () => {
      const records = await administrator.get('/api/v1/directory/records?place=mdc-usme');
      const { items } = (await records.json()) as { items: { id: string; fields: Record<string, unknown> }[] };
      expect(items[0]).toMatchObject({ id: 'mdc-usme' });
      const { longitude, latitude } = items[0]?.fields ?? {};
      const geometry = { type: 'Point', coordinates: [longitude, latitude] };
      const geojson = {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry, properties: { id: 'mdc-usme', phone: '3007778899' } }],
      };
      const query = `source=${encodeURIComponent('https://example.org/layer')}&asOf=2026-11-20&reason=Capa%20de%20noviembre`;
      const type = { 'content-type': 'application/octet-stream' };
      const send = (file: string | Uint8Array) =>
        administrator.send('POST', `/api/v1/imports/directory?${query}`, file, type);
      const { id } = (await (await send(JSON.stringify(geojson))).json()) as JobSeen;
      await rig.work();
      const seen = await job(administrator, id);
      expect(seen.summary).toMatchObject({
        changed: 1,
        errors: 0,
        changedFields: [{ id: 'mdc-usme', to: '3007778899' }],
      });
      await administrator.send('POST', `/api/v1/jobs/${id}/apply`, { reason: 'Revisada y completa' });
      await rig.work();
      expect(await job(administrator, id)).toMatchObject({ state: 'done', summary: { applied: expect.any(String) } });
      const book = workbook([
        ['place_id', 'phone'],
        ['mdc-usme', 3001112222],
      ]);
      const asBook = (await (await send(book)).json()) as JobSeen;
      await rig.work();
      expect((await job(administrator, asBook.id)).summary).toMatchObject({
        errors: 0,
        changedFields: [{ id: 'mdc-usme', field: 'phone', to: '3001112222' }],
      });
      const bad = (await (await send('<html>')).json()) as JobSeen;
      await rig.work();
      expect((await job(administrator, bad.id)).summary).toMatchObject({ errors: expect.any(Number) });
      expect((await job(administrator, bad.id)).mayApply).toBe(false);
    });

    it('a file of the directory is not of tomorrow, also after seven in the evening, when UTC has tomorrow already', async () => {
      const [today = ''] = new Date(under.clock.now).toISOString().split('T');
      const tomorrow = new Date(Date.parse(today) + dayMs).toISOString().slice(0, 10);
      under.clock.now = Date.parse(`${tomorrow}T01:00:00Z`);
      const evening = await rig.as('administrator');
      const type = { 'content-type': 'application/octet-stream' };
      const on = (asOf: string) =>
        evening.send(
          'POST',
          `/api/v1/imports/directory?source=registro-1&asOf=${asOf}&reason=Capa%20nueva`,
          '{}',
          type,
        );
      expect((await on(tomorrow)).status).toBe(400);
      expect((await on(today)).status).toBe(202);
    });

    it('had no fault of ours on the way', () => {
      expect(rig.faults).toEqual([]);
    });
  });
