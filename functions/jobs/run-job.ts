import { StoreUnavailable } from '../ports/table.ts';
import type { JobDeps, Progress } from './deps.ts';
import { exportJob } from './export-job.ts';
import { importDirectoryJob } from './import-directory-job.ts';
import { importRecordsJob } from './import-records-job.ts';
import { exportName, type Job, uploadName } from './job.ts';
import { JobStopped } from './job-stopped.ts';
import { changeJob, isOver, readJob } from './job-store.ts';

export type Outcome = {
  readonly summary: NonNullable<Job['summary']>;
  readonly files: Job['files'];
  readonly filesUntil: string | null;
};

/** Whoever runs a job says so at least this often; who was silent for longer is taken for dead. */
const beatMs = 2000;
const silentMs = 120_000;
const mostAttempts = 3;

/**
 * Does one job, or nothing where it is over or somebody else is at it. What a crash cut short is done again from its
 * beginning: an export writes the same files anew, an import finds what is there already. Returns how the job is then.
 */
export const runJob = async (deps: JobDeps, id: string): Promise<Job | null> => {
  const { table, now, fault } = deps;
  const job = await changeJob(deps, id, (one) => claimed(one, now()));
  if (job === null) return null;
  if (isOver(job)) {
    await clear(deps, job);
    return job;
  }
  const ours = (one: Job): boolean => one.state === 'running' && one.attempt === job.attempt;
  const end = (more: Partial<Job>): Promise<Job | null> =>
    changeJob(deps, id, (one) => (ours(one) ? { ...one, ...more, endedAt: now().toISOString() } : null));
  try {
    const { files, filesUntil, summary } = await work(deps, job, progressOf(deps, job, ours));
    deps.count('job.done');
    const done = await end({ state: 'done', files, filesUntil, summary });
    // Cancelled in its last instant: nobody would find the files, or delete them.
    if (done === null) await clear(deps, job);
    else if (isTaken(done)) return await withoutUpload(deps, done);
    return done;
  } catch (error) {
    if (error instanceof JobStopped) {
      await clear(deps, job);
      return error.why === null ? null : end({ state: 'failed', fault: error.why });
    }
    if (error instanceof StoreUnavailable && job.attempt < mostAttempts) {
      await changeJob({ table }, id, (one) => (ours(one) ? { ...one, state: 'waiting' } : null));
      throw error;
    }
    fault('a job', error);
    deps.count('job.fault');
    await clear(deps, job);
    return end({ state: 'failed', fault: 'fault' });
  }
};

/** A job that is now ours, or has ended because it was cut short too often; null: it is nothing for us. */
const claimed = (job: Job, now: Date): Job | null => {
  const silent = job.beatAt === null || now.getTime() - Date.parse(job.beatAt) > silentMs;
  if (job.state !== 'waiting' && !(job.state === 'running' && silent)) return null;
  const at = now.toISOString();
  if (job.attempt >= mostAttempts) return { ...job, state: 'failed', fault: 'cut-short', endedAt: at };
  return {
    ...job,
    state: 'running',
    attempt: job.attempt + 1,
    beatAt: at,
    endedAt: null,
    progress: { done: 0, of: null },
  };
};

const work = (deps: JobDeps, job: Job, progress: Progress): Promise<Outcome> => {
  const { task } = job;
  switch (task.kind) {
    case 'export':
      return exportJob(deps, { id: job.id, task, progress });
    case 'import-records':
      return importRecordsJob(deps, { id: job.id, task, by: job.by, reason: job.reason, progress });
    case 'import-directory':
      return importDirectoryJob(deps, { id: job.id, task, by: job.by, reason: job.reason, progress });
  }
};

const progressOf = (deps: JobDeps, { id }: Job, ours: (job: Job) => boolean): Progress => {
  let last = 0;
  return async (done, of) => {
    if (deps.isLate()) throw new JobStopped('too-long');
    // By the real clock: how often is no matter of what day it is.
    if (performance.now() - last < beatMs) return;
    last = performance.now();
    const beatAt = deps.now().toISOString();
    const kept = await changeJob(deps, id, (one) => (ours(one) ? { ...one, beatAt, progress: { done, of } } : null));
    if (kept === null) throw new JobStopped(null);
  };
};

/**
 * What half an export left, unless somebody else is at it by now, who writes the same files. An upload stays for another
 * try, until it expires.
 */
const clear = async ({ table, blobs }: JobDeps, { id, task, attempt }: Job): Promise<void> => {
  if (task.kind !== 'export' || (await readJob(table, id))?.attempt !== attempt) return;
  for (const name of await blobs.list(exportName(id, ''))) await blobs.delete(name);
};

const isTaken = ({ task }: Job): boolean => task.kind !== 'export' && task.apply;

/**
 * An upload goes when its import has ended, not before: a crash in between would leave a job that nobody can end, and that
 * would be told as failed. A crash here leaves it until its time has passed.
 */
const withoutUpload = async (deps: JobDeps, job: Job): Promise<Job> => {
  await deps.blobs.delete(uploadName(job.id));
  return (await changeJob(deps, job.id, (one) => ({ ...one, filesUntil: null }))) ?? job;
};

/** Deletes what lies among the blobs for a job. */
export const dropFiles = async ({ blobs }: Pick<JobDeps, 'blobs'>, { id }: Pick<Job, 'id'>): Promise<void> => {
  for (const name of await blobs.list(exportName(id, ''))) await blobs.delete(name);
  await blobs.delete(uploadName(id));
};
