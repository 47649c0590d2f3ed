import { type Comparison, compare } from '../../flows/directory/import/compare.ts';
import type { Drafts } from '../../flows/directory/import/draft.ts';
import { readCells, readCsv } from '../../flows/directory/import/read-csv.ts';
import { readGeojson } from '../../flows/directory/import/read-geojson.ts';
import { readHsds } from '../../flows/directory/import/read-hsds.ts';
import { writeAudit } from '../console/audit.ts';
import { addCorrection } from '../conversation/corrections.ts';
import { isWorkbook, readWorkbook } from '../records/read-workbook.ts';
import type { JobDeps, Progress } from './deps.ts';
import type { Job, Task } from './job.ts';
import { JobStopped } from './job-stopped.ts';
import type { Outcome } from './run-job.ts';
import { readUpload } from './upload.ts';

const mostTold = 200;

/** Looks what a file (HSDS, GeoJSON, CSV, XLSX) would change in the directory; with `apply` changes it as one correction. */
export const importDirectoryJob = async (
  deps: JobDeps,
  {
    id,
    task,
    by,
    reason,
    progress,
  }: Pick<Job, 'id' | 'by' | 'reason'> & { task: Extract<Task, { kind: 'import-directory' }>; progress: Progress },
): Promise<Outcome> => {
  const { table, now, live } = deps;
  const bytes = await readUpload(deps, id);
  await live.refresh();
  await progress(0, null);
  const drafts = await draftsOf(bytes);
  const comparison = drafts === null ? unreadable : compare(live.world().directory, drafts);
  const { errors, changes } = comparison;
  await progress(0, comparison.added.length + comparison.changed.length);
  const until = new Date(now().getTime() + 86_400_000).toISOString();
  if (!task.apply) return { files: [], filesUntil: until, summary: summaryOf(comparison, null) };
  if (errors.length > 0) throw new JobStopped('errors');
  const { source, asOf } = task;
  await writeAudit(deps, by, { did: 'imported-directory', what: `${changes.length} records`, reason });
  const correction =
    changes.length === 0
      ? null
      : await addCorrection(table, { kind: 'import', source, asOf, by: by.name, changes }, now());
  return { files: [], filesUntil: until, summary: summaryOf(comparison, correction) };
};

const unreadable: Comparison = {
  added: [],
  changed: [],
  missing: [],
  errors: [{ row: 1, says: 'this is neither CSV, XLSX, HSDS nor GeoJSON' }],
  changes: [],
};

/** Null: it is nothing that is read here. The layers of map services need a mapping: `vecina directory import`. */
const draftsOf = async (bytes: Uint8Array): Promise<Drafts | null> => {
  if (isWorkbook(bytes)) {
    const sheet = await readWorkbook(bytes);
    return sheet.ok
      ? readCells([{ line: 1, cells: sheet.header }, ...sheet.rows.map(({ row, cells }) => ({ line: row, cells }))])
      : { drafts: [], errors: [{ row: sheet.row, says: sheet.says }], carries: [] };
  }
  const text = decoded(bytes);
  if (text === null) return null;
  if (!/^\s*[{[]/.test(text)) return readCsv(text);
  const value = parsed(text);
  const has = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
  if (has('contents')) return readHsds(value);
  return has('type') ? readGeojson(value) : null;
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const summaryOf = ({ added, changed, missing, errors }: Comparison, applied: string | null): Outcome['summary'] => ({
  added: added.length,
  changed: changed.length,
  missing: missing.length,
  errors: errors.length,
  told: errors.slice(0, mostTold).map(({ row, says }) => ({ row, says })),
  addedIds: added.slice(0, mostTold).map(({ id }) => id),
  changedFields: changed
    .slice(0, mostTold)
    .map(({ id, field, from, to }) => ({ id, field, from: shown(from), to: shown(to) })),
  applied,
});

const shown = (value: Comparison['changed'][number]['to']): string | null =>
  value === null ? null : (typeof value === 'object' ? value.join(' | ') : String(value)).slice(0, 100);
