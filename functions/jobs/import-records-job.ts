import { writeAudit } from '../console/audit.ts';
import { applyImport } from '../records/apply-import.ts';
import { planImport } from '../records/import-records.ts';
import type { JobDeps, Progress } from './deps.ts';
import type { Job, Task } from './job.ts';
import { JobStopped } from './job-stopped.ts';
import type { Outcome } from './run-job.ts';
import { readUpload } from './upload.ts';

/** Rows with errors that are told one by one. */
const mostTold = 200;

/** Looks what taking a sheet would change; with `apply` takes it, wholly or not at all. */
export const importRecordsJob = async (
  deps: JobDeps,
  {
    id,
    task,
    by,
    reason,
    progress,
  }: Pick<Job, 'id' | 'by' | 'reason'> & { task: Extract<Task, { kind: 'import-records' }>; progress: Progress },
): Promise<Outcome> => {
  const { table, blobs, keys, phoneNumberId, now, live } = deps;
  const bytes = await readUpload(deps, id);
  await live.refresh();
  const { directory } = live.world();
  const places = new Set(directory.places.map((place) => place.id));
  const records = { table, blobs, keys, phoneNumberId, now, isPlace: (place: string) => places.has(place) };
  await progress(0, null);
  const teller = { source: task.source, by: task.by };
  const plan = await planImport(records, {
    bytes,
    teller,
    directory,
    only: task.place,
    placed: task.source === 'staff',
  });
  await progress(0, plan.rows);
  const summary = {
    rows: plan.rows,
    ...plan.counts,
    unmatched: plan.unmatched,
    encoding: plan.encoding,
    errors: plan.errors.length,
    told: plan.errors.slice(0, mostTold).map(({ row, column, says }) => ({ row, column, says })),
    applied: null,
  };
  const until = new Date(now().getTime() + 86_400_000).toISOString();
  if (!task.apply) return { files: [], filesUntil: until, summary };
  if (plan.errors.length > 0) throw new JobStopped('errors');
  await writeAudit(deps, by, { did: 'recorded-services', what: `${plan.rows} rows of ${task.by}`, reason });
  const applied = plan.items.length === 0 ? null : await applyImport(records, plan.items);
  return { files: [], filesUntil: until, summary: { ...summary, applied } };
};
