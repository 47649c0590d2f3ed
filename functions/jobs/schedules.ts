import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { writeAudit } from '../console/audit.ts';
import { addDays, dayMs, utcDay } from '../conversation/days.ts';
import { keepDays } from '../conversation/retention.ts';
import { formats, kinds } from '../exports/export-deps.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item, Table } from '../ports/table.ts';
import type { JobDeps } from './deps.ts';
import { createJob, readJob } from './job-store.ts';

export const everyNames = ['day', 'week', 'month'] as const;

/** An export that is made again and again: `export-schedules` / `<id>`. */
const stored = z.object({
  id: z.string(),
  what: z.enum(kinds),
  format: z.enum(formats),
  open: z.boolean(),
  every: z.enum(everyNames),
  /** Of so many days up to now; null: of all that is kept. */
  lastDays: z.int().nullable(),
  reason: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  since: z.string(),
});
export type Schedule = z.output<typeof stored>;

const pk = 'export-schedules';
/** 04:00 in Bogotá, when few write. */
const hour = 9;

export const readSchedules = async (table: Table): Promise<readonly Schedule[]> =>
  (await everyItem(table, { pk })).map(scheduleOf);

export const addSchedule = async (
  { table, now }: Pick<JobDeps, 'table' | 'now'>,
  told: Omit<Schedule, 'id' | 'since'>,
): Promise<Schedule> => {
  const schedule = { ...told, id: randomBytes(12).toString('base64url'), since: now().toISOString() };
  await table.put({ pk, sk: schedule.id, data: schedule }, { expected: null });
  return schedule;
};

/** Whether there was one. */
export const removeSchedule = async (table: Table, id: string): Promise<boolean> => {
  if (!/^[\w-]{16}$/.test(id)) return false;
  const there = (await table.get({ pk, sk: id })) !== undefined;
  if (there) await table.delete({ pk, sk: id });
  return there;
};

/**
 * Makes a job of each schedule whose time has come. Its id follows from the schedule and the time, so two who look at once
 * make one job. By the job it is known that the time had its export; it is forgotten after a while, so what is older is
 * not made up for. Returns the new jobs' ids.
 */
export const dueExports = async (deps: Pick<JobDeps, 'table' | 'now' | 'keys'>): Promise<readonly string[]> => {
  const made: string[] = [];
  for (const { id: schedule, what, format, open, every, lastDays, reason, by, since } of await readSchedules(
    deps.table,
  )) {
    const last = lastTime(every, deps.now());
    if (last.toISOString() <= since || deps.now().getTime() - last.getTime() >= knownMs) continue;
    const chance = createHmac('sha256', deps.keys.token).update(`export ${schedule} ${last.toISOString()}`);
    const id = `${last.getTime().toString(36).padStart(9, '0')}${chance.digest('base64url').slice(0, 22)}`;
    const from = lastDays === null ? null : addDays(utcDay(last), 1 - lastDays);
    const task = { kind: 'export', what, format, open, from, to: null, schedule } as const;
    if ((await readJob(deps.table, id)) !== null) continue;
    // Before the job: a crash in between leaves an entry too many, never an export that nothing tells of.
    const about = `${what} ${format}${open ? ' open' : ''}, scheduled`;
    await writeAudit(deps, by, { did: 'exported', what: about, reason, once: id });
    if ((await createJob(deps, { id, task, by, reason })) !== null) made.push(id);
  }
  return made;
};

const knownMs = (keepDays.job - 1) * dayMs;

/** When it was last due, at most now: each day, on Mondays, on the first of a month. */
export const lastTime = (every: Schedule['every'], now: Date): Date => {
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour));
  const back = (days: number): void => void at.setUTCDate(at.getUTCDate() - days);
  if (every === 'month') {
    at.setUTCDate(1);
    if (at > now) at.setUTCMonth(at.getUTCMonth() - 1);
    return at;
  }
  if (every === 'week') back((at.getUTCDay() + 6) % 7);
  if (at > now) back(every === 'week' ? 7 : 1);
  return at;
};

const scheduleOf = ({ data }: Item): Schedule => stored.parse(data);
