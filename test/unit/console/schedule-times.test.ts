import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { auditOfDay } from '../../../functions/console/audit.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import { allJobs } from '../../../functions/jobs/job-store.ts';
import { addSchedule, dueExports, lastTime } from '../../../functions/jobs/schedules.ts';

it.each([
  ['day', '2026-11-28T08:59:59Z', '2026-11-27T09:00:00.000Z'],
  ['day', '2026-11-28T09:00:00Z', '2026-11-28T09:00:00.000Z'],
  // The 23rd and the 30th are Mondays.
  ['week', '2026-11-29T23:00:00Z', '2026-11-23T09:00:00.000Z'],
  ['week', '2026-11-30T08:00:00Z', '2026-11-23T09:00:00.000Z'],
  ['week', '2026-11-30T10:00:00Z', '2026-11-30T09:00:00.000Z'],
  ['month', '2026-12-01T08:00:00Z', '2026-11-01T09:00:00.000Z'],
  ['month', '2027-01-31T08:00:00Z', '2027-01-01T09:00:00.000Z'],
  ['month', '2027-01-01T08:59:00Z', '2026-12-01T09:00:00.000Z'],
] as const)('each %s at %s was last due %s', (every, now, due) => {
  expect(lastTime(every, new Date(now)).toISOString()).toBe(due);
});

it('a monthly export is made once, also in a month that is longer than its job is kept', async () => {
  let time = Date.parse('2026-09-20T12:00:00Z');
  const now = () => new Date(time);
  const { table, close } = openSqlite({ file: ':memory:', now: () => time });
  onTestFinished(close);
  const deps = { table, now, keys: deriveKeys('test key') };
  const by = { id: 'staff-1', name: 'Prueba' };
  const told = { what: 'facts', format: 'csv', open: true, lastDays: null, reason: 'Informe del mes', by } as const;
  await addSchedule(deps, { ...told, every: 'month' });
  const made: string[] = [];
  for (; time < Date.parse('2026-12-02T00:00:00Z'); time += 3_600_000)
    if ((await dueExports(deps)).length > 0) made.push(now().toISOString().slice(0, 10));
  expect(made).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
});

it('whatever a crash comes between, no export by the calendar is made that the audit does not tell of, once', async () => {
  let time = Date.parse('2026-11-28T12:00:00Z');
  const { table, close } = openSqlite({ file: ':memory:', now: () => time });
  onTestFinished(close);
  const deps = { table, now: () => new Date(time), keys: deriveKeys('test key') };
  const by = { id: 'staff-1', name: 'Prueba' };
  const told = { what: 'facts', format: 'csv', open: true, lastDays: null, reason: 'Informe del día', by } as const;
  await addSchedule(deps, { ...told, every: 'day' });
  time = Date.parse('2026-11-29T12:00:00Z');
  const dyingAfter = (puts: number): typeof table => {
    let left = puts;
    return {
      ...table,
      put: async (item, condition) => {
        left -= 1;
        if (left < 0) throw new Error('crash');
        return table.put(item, condition);
      },
    };
  };
  const entries = async () => (await auditOfDay(table, '2026-11-29')).filter(({ did }) => did === 'exported').length;
  for (const puts of [0, 1]) {
    await expect(dueExports({ ...deps, table: dyingAfter(puts) })).rejects.toThrow('crash');
    expect(await entries()).toBeGreaterThanOrEqual((await allJobs(table)).length);
  }
  expect(await dueExports(deps)).toHaveLength(1);
  time += 3_600_000;
  expect(await dueExports(deps)).toEqual([]);
  expect([await entries(), (await allJobs(table)).length]).toEqual([1, 1]);
});
