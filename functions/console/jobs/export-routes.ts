import { z } from '@hono/zod-openapi';
import { formats, kinds } from '../../exports/export-deps.ts';
import { createJob, newJobId } from '../../jobs/job-store.ts';
import { addSchedule, everyNames, readSchedules, removeSchedule } from '../../jobs/schedules.ts';
import { isAdministrator } from '../access.ts';
import { writeAudit } from '../audit.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { jobView, viewOf } from './job-view.ts';
import { reason } from './reason.ts';

const tags = ['exports'];
const asked = z.strictObject({
  what: z.enum(kinds),
  format: z.enum(formats),
  /** De-identified counts, rounded. Analysts may ask for nothing else. */
  open: z.boolean(),
  reason,
});

const start = consoleRoute({
  method: 'post',
  path: '/api/v1/exports',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags,
  summary:
    'Begins an export as a data package. Open data for analysts; all else for administrators. Written into the audit.',
  request: {
    body: takes(
      asked.extend({
        /** Days on which it was told, UTC; left out: all that is kept. */
        from: z.iso.date().nullable().default(null),
        to: z.iso.date().nullable().default(null),
      }),
    ),
  },
  responses: { 202: answers('The job', jobView) },
});
const schedule = z
  .object({
    id: z.string(),
    what: z.enum(kinds),
    format: z.enum(formats),
    open: z.boolean(),
    every: z.enum(everyNames),
    /** Of so many days up to then; null: of all that is kept. */
    lastDays: z.int().nullable(),
    reason: z.string(),
    by: z.object({ id: z.string(), name: z.string() }),
    since: z.string(),
  })
  .openapi('ExportSchedule');
const schedules = consoleRoute({
  method: 'get',
  path: '/api/v1/exports/schedules',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags,
  summary: 'Exports that are made again and again',
  responses: { 200: answers('Schedules', z.object({ items: z.array(schedule) })) },
});
const add = consoleRoute({
  method: 'post',
  path: '/api/v1/exports/schedules',
  'x-vecina-access': { roles: ['administrator'] },
  tags,
  summary: 'Makes an export each day, each Monday or each first of a month, at 04:00 in Bogotá',
  request: {
    body: takes(
      asked.extend({ every: z.enum(everyNames), lastDays: z.int().min(1).max(1825).nullable().default(null) }),
    ),
  },
  responses: { 201: answers('The schedule', schedule) },
});
const remove = consoleRoute({
  method: 'delete',
  path: '/api/v1/exports/schedules/{id}',
  'x-vecina-access': { roles: ['administrator'] },
  tags,
  summary: 'Makes it no more; what was exported stays until it expires',
  request: { params: z.object({ id: z.string().min(1).max(60) }) },
  responses: { 204: { description: 'Gone' } },
});

/** Exports, now and by the calendar. */
export const exportRoutes: Routes = (register, deps) => {
  register(start, async (c) => {
    const { actor } = c.var;
    const { what, format, open, from, to, reason: why } = c.req.valid('json');
    if (!open && !isAdministrator(actor)) throw new Problem('forbidden', 'analysts export open data');
    if (from !== null && to !== null && from > to) throw new Problem('invalid-request', 'from is after to');
    await writeAudit(deps, actor, {
      did: 'exported',
      what: `${what} ${format}${open ? ' open' : ''} ${from ?? ''}/${to ?? ''}`,
      reason: why,
    });
    const task = { kind: 'export', what, format, open, from, to, schedule: null } as const;
    const job = await createJob(deps, { id: newJobId(deps.now()), task, by: actor, reason: why });
    if (job === null) throw new Error('two jobs drew the same id');
    await deps.jobs.ring(job.id);
    return c.json(viewOf(job, deps.now()), 202);
  });
  register(schedules, async (c) => c.json({ items: [...(await readSchedules(deps.table))] }, 200));
  register(add, async (c) => {
    const { actor } = c.var;
    const told = c.req.valid('json');
    const made = await addSchedule(deps, { ...told, by: { id: actor.id, name: actor.name } });
    const what = `${told.what} ${told.format}${told.open ? ' open' : ''} each ${told.every}`;
    await writeAudit(deps, actor, { did: 'scheduled-export', what, reason: told.reason });
    return c.json(made, 201);
  });
  register(remove, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await removeSchedule(deps.table, id))) throw new Problem('unknown');
    await writeAudit(deps, c.var.actor, { did: 'unscheduled-export', what: id });
    return c.body(null, 204);
  });
};
