import { z } from '@hono/zod-openapi';
import { type Job, jobFaults, jobFile, jobStates } from '../../jobs/job.ts';
import { mayApply } from '../../jobs/job-store.ts';
import { type Actor, isAdministrator } from '../access.ts';

export const jobView = z
  .object({
    id: z.string(),
    kind: z.enum(['export', 'import-records', 'import-directory']),
    /** What was asked for: kind of data, format, days; or whose import it is. */
    task: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
    by: z.object({ id: z.string(), name: z.string() }),
    reason: z.string(),
    state: z.enum(jobStates),
    fault: z.enum(jobFaults).nullable(),
    /** Rows or records dealt with, and of how many, where that is known. */
    progress: z.object({ done: z.int(), of: z.int().nullable() }),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
    /** Each is fetched at `/api/v1/jobs/{id}/files/{name}`. */
    files: z.array(jobFile),
    filesUntil: z.string().nullable(),
    /** An import that was looked at, has no errors and may be taken now. */
    mayApply: z.boolean(),
    summary: z.record(z.string(), z.unknown()).nullable(),
  })
  .openapi('Job');

export const viewOf = ({ task, attempt, beatAt, ...job }: Job, now: Date): z.input<typeof jobView> => {
  const { kind, ...rest } = task;
  return { ...job, kind, task: rest, mayApply: mayApply({ ...job, task, attempt, beatAt }, now) };
};

/**
 * Administrators see every job, analysts every export of open data and what they asked for themselves, others their own.
 * To everybody else a job does not exist.
 */
export const maySee = (actor: Actor, { by, task }: Job): boolean => {
  if (actor.kind !== 'person') return false;
  if (isAdministrator(actor)) return true;
  if (task.kind === 'export') return task.open && actor.roles.includes('analyst');
  return by.id === actor.id && (task.kind !== 'import-records' || task.place === null || task.place === actor.block);
};
