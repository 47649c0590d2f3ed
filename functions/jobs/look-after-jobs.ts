import { finishImports } from '../records/apply-import.ts';
import type { JobDeps } from './deps.ts';
import { allJobs, changeJob, openJobs } from './job-store.ts';
import { dropFiles, runJob } from './run-job.ts';
import { dueExports } from './schedules.ts';

/** Runs what waits, one after another, until nothing does. */
export const runOpenJobs = async (deps: JobDeps): Promise<void> => {
  const seen = new Set<string>();
  for (;;) {
    const next = (await openJobs(deps.table)).find(({ id, attempt }) => !seen.has(`${id} ${attempt}`));
    if (next === undefined) return;
    seen.add(`${next.id} ${next.attempt}`);
    await runJob(deps, next.id);
  }
};

/**
 * What happens each hour: exports that are due become jobs, files and uploads whose time has passed go, imports that a
 * crash cut short are finished. Returns the jobs that somebody must now run: the new ones, and those left lying.
 */
export const lookAfterJobs = async (deps: JobDeps): Promise<readonly string[]> => {
  await finishImports(deps);
  const now = deps.now().toISOString();
  for (const job of await allJobs(deps.table)) {
    if (job.filesUntil === null || job.filesUntil > now) continue;
    await dropFiles(deps, job);
    await changeJob(deps, job.id, (one) => ({ ...one, files: [], filesUntil: null }));
  }
  const made = await dueExports(deps);
  return [...new Set([...made, ...(await openJobs(deps.table)).map(({ id }) => id)])];
};
