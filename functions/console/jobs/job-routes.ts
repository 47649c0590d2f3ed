import { z } from '@hono/zod-openapi';
import { exportName, type Job } from '../../jobs/job.ts';
import { applying, changeJob, isBeingTaken, isOver, listJobs, mayApply, readJob } from '../../jobs/job-store.ts';
import { dropFiles } from '../../jobs/run-job.ts';
import { type Actor, isAdministrator } from '../access.ts';
import { writeAudit } from '../audit.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { jobView, maySee, viewOf } from './job-view.ts';
import { reason } from './reason.ts';

// Whose a job is, the handler looks: nobody but administrators sees another's.
const access = { roles: ['analyst', 'coordinator', 'administrator'], block: 'none' } as const;
const tags = ['jobs'];
const one = z.object({ id: z.string().min(1).max(60) });

const list = consoleRoute({
  method: 'get',
  path: '/api/v1/jobs',
  'x-vecina-access': access,
  tags,
  summary:
    'Exports and imports, newest first. A page may hold fewer than asked for, even none, and still have a cursor.',
  request: {
    query: z.object({
      cursor: z.string().max(600).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
  },
  responses: { 200: answers('Jobs', z.object({ items: z.array(jobView), cursor: z.string().nullable() })) },
});
const read = consoleRoute({
  method: 'get',
  path: '/api/v1/jobs/{id}',
  'x-vecina-access': access,
  tags,
  summary: 'How far a job is. It goes on whether anybody looks or not.',
  request: { params: one },
  responses: { 200: answers('The job', jobView) },
});
const cancel = consoleRoute({
  method: 'post',
  path: '/api/v1/jobs/{id}/cancel',
  'x-vecina-access': access,
  tags,
  summary:
    'Stops a job that is not over, or throws away what was looked at or exported. An import that is being taken is taken wholly: it cannot be stopped.',
  request: { params: one },
  responses: { 200: answers('The job', jobView) },
});
const apply = consoleRoute({
  method: 'post',
  path: '/api/v1/jobs/{id}/apply',
  'x-vecina-access': { roles: ['coordinator', 'administrator'], block: 'none' },
  tags,
  summary: 'Takes an import that was looked at and has no errors',
  request: { params: one, body: takes(z.strictObject({ reason })) },
  responses: { 202: answers('Under way', jobView) },
});
const file = consoleRoute({
  method: 'get',
  path: '/api/v1/jobs/{id}/files/{name}',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags,
  summary:
    'A file of an export. Answers with it, or sends to where it can be fetched for a minute; each is written into the audit.',
  request: { params: one.extend({ name: z.string().min(1).max(60) }) },
  responses: { 200: { description: 'The file' }, 302: { description: 'Where it can be fetched' } },
});

/** Long work: how far it is, stopping it, taking what was looked at, fetching what came of it. */
export const jobRoutes: Routes = (register, deps) => {
  const seen = async (actor: Actor, id: string): Promise<Job> => {
    const job = await readJob(deps.table, id);
    if (job === null || !maySee(actor, job)) throw new Problem('unknown');
    return job;
  };
  register(list, async (c) => {
    const { cursor: sealed, limit } = c.req.valid('query');
    const { actor } = c.var;
    const purpose = `jobs ${actor.id}`;
    const cursor = sealed === undefined ? undefined : openCursor(deps.keys, purpose, sealed);
    const page = await listJobs(deps.table, { cursor, limit });
    const items = page.jobs.filter((job) => maySee(actor, job)).map((job) => viewOf(job, deps.now()));
    const next = page.cursor === undefined ? null : sealCursor(deps.keys, purpose, page.cursor);
    return c.json({ items, cursor: next }, 200);
  });
  register(read, async (c) => c.json(viewOf(await seen(c.var.actor, c.req.valid('param').id), deps.now()), 200));
  register(cancel, async (c) => {
    const { actor } = c.var;
    const job = await seen(actor, c.req.valid('param').id);
    if (job.by.id !== actor.id && !isAdministrator(actor)) throw new Problem('forbidden');
    const cancelled = await changeJob(deps, job.id, (now) => {
      if (isOver(now)) return { ...now, files: [], filesUntil: null };
      if (isBeingTaken(now)) return null;
      return { ...now, state: 'cancelled', endedAt: deps.now().toISOString(), files: [], filesUntil: null };
    });
    if (cancelled === null) throw new Problem('conflict', 'an import that is being taken cannot be stopped');
    await writeAudit(deps, actor, { did: 'cancelled-job', what: job.id });
    await dropFiles(deps, job);
    return c.json(viewOf(cancelled, deps.now()), 200);
  });
  register(apply, async (c) => {
    const { actor } = c.var;
    const job = await seen(actor, c.req.valid('param').id);
    if (job.task.kind === 'import-directory' && !isAdministrator(actor)) throw new Problem('forbidden');
    const { reason: why } = c.req.valid('json');
    const begun = await changeJob(deps, job.id, (now) =>
      mayApply(now, deps.now())
        ? {
            ...now,
            task: applying(now.task),
            // Who takes it answers for it.
            by: { id: actor.id, name: actor.name },
            reason: why,
            state: 'waiting',
            attempt: 0,
            endedAt: null,
            progress: { done: 0, of: null },
          }
        : null,
    );
    if (begun === null) throw new Problem('conflict', 'only an import that was looked at and has no errors is taken');
    await deps.jobs.ring(job.id);
    return c.json(viewOf(begun, deps.now()), 202);
  });
  register(file, async (c) => {
    const { actor } = c.var;
    const { id, name } = c.req.valid('param');
    const job = await seen(actor, id);
    const known = job.files.find((one) => one.name === name);
    const there = job.filesUntil !== null && job.filesUntil > deps.now().toISOString();
    if (known === undefined || !there) throw new Problem('unknown');
    const { task } = job;
    const what = task.kind === 'export' ? `${task.what} ${task.format}${task.open ? ' open' : ''}: ${name}` : name;
    await writeAudit(deps, actor, { did: 'fetched-export', what, reason: job.reason });
    const as = `vecina-${job.createdAt.slice(0, 10)}-${name}`;
    const link = await deps.files.link(exportName(id, name), as);
    if (link !== null) return c.redirect(link, 302);
    const found = await deps.files.read(exportName(id, name));
    if (found === undefined) throw new Problem('unknown');
    return c.body(found.body, 200, {
      'content-type': found.mime,
      'content-length': String(found.bytes),
      'content-disposition': `attachment; filename="${as}"`,
    });
  });
};
