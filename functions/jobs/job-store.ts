import { randomBytes } from 'node:crypto';
import { expiresAfter, keepDays } from '../conversation/retention.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item, NewItem, Table } from '../ports/table.ts';
import { type Job, jobSchema, type Task } from './job.ts';

type Store = { readonly table: Table; readonly now: () => Date };

const pk = 'jobs';
/** Jobs that are not over, so that whoever starts finds them. An index lags: what is missing comes the next time. */
const openIndex = 'jobs#open';

/** Begins with the time, so that the list is in order, and goes on with 128 random bits. */
export const newJobId = (now: Date): string =>
  `${now.getTime().toString(36).padStart(9, '0')}${randomBytes(16).toString('base64url')}`;

/** Puts a job in the table. Null: one with this id is there already. */
export const createJob = async (
  { table, now }: Store,
  {
    id,
    task,
    by,
    reason,
    filesUntil = null,
  }: Pick<Job, 'id' | 'task' | 'by' | 'reason'> & { filesUntil?: string | null },
): Promise<Job | null> => {
  const job: Job = {
    id,
    task,
    by: { id: by.id, name: by.name },
    reason,
    state: 'waiting',
    fault: null,
    progress: { done: 0, of: null },
    attempt: 0,
    createdAt: now().toISOString(),
    beatAt: null,
    endedAt: null,
    files: [],
    filesUntil,
    summary: null,
  };
  return (await table.put(itemOf(job), { expected: null })).ok ? job : null;
};

export const readJob = async (table: Table, id: string): Promise<Job | null> => {
  if (!/^[\w-]{20,60}$/.test(id)) return null;
  const item = await table.get({ pk, sk: id });
  return item === undefined ? null : jobOf(item);
};

/**
 * Changes a job as it is at this moment: `change` sees it and returns what it becomes, or null to leave it. Returns the
 * job after the change, or null where there was none to make.
 */
export const changeJob = async (
  { table }: Pick<Store, 'table'>,
  id: string,
  change: (job: Job) => Job | null,
): Promise<Job | null> => {
  let item = await table.get({ pk, sk: id });
  while (item !== undefined) {
    const changed = change(jobOf(item));
    if (changed === null) return null;
    const put = await table.put(itemOf(changed), { expected: item.version });
    if (put.ok) return changed;
    item = put.current;
  }
  return null;
};

/** Newest first. */
export const listJobs = async (
  table: Table,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<{ readonly jobs: readonly Job[]; readonly cursor: string | undefined }> => {
  const page = await table.query({ pk, reverse: true, limit, ...(cursor === undefined ? {} : { cursor }) });
  return { jobs: page.items.map(jobOf), cursor: page.cursor };
};

export const openJobs = async (table: Table): Promise<readonly Job[]> =>
  (await everyItem(table, { pk: openIndex, index: 'index1' })).map(jobOf);

/** Every job that is kept; for looking after their files. */
export const allJobs = async (table: Table): Promise<readonly Job[]> => (await everyItem(table, { pk })).map(jobOf);

export const isOver = ({ state }: Job): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** An import that somebody works on for good: called off now it would be told as cancelled, and be there all the same. */
export const isBeingTaken = ({ task, state }: Job): boolean =>
  task.kind !== 'export' && task.apply && state === 'running';

/** Whether it was looked at, is without errors, and may now be taken. */
export const mayApply = ({ task, state, summary, filesUntil }: Job, now: Date): boolean =>
  task.kind !== 'export' &&
  !task.apply &&
  state === 'done' &&
  summary?.errors === 0 &&
  filesUntil !== null &&
  filesUntil > now.toISOString();

export const applying = (task: Task): Task => (task.kind === 'export' ? task : { ...task, apply: true });

const jobOf = ({ data }: Item): Job => jobSchema.parse(data);

const itemOf = (job: Job): NewItem => ({
  pk,
  sk: job.id,
  ...(isOver(job) ? {} : { index1: { pk: openIndex, sk: job.id } }),
  expires: expiresAfter(keepDays.job, new Date(job.createdAt)),
  data: job,
});
