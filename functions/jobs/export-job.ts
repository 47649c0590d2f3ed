import { createHash } from 'node:crypto';
import { exportData } from '../exports/export-data.ts';
import type { Sink } from '../exports/export-deps.ts';
import type { FileWriter } from '../ports/files.ts';
import { allDays } from '../records/day-lists.ts';
import type { JobDeps, Progress } from './deps.ts';
import { exportName, type Job, type Task } from './job.ts';
import type { Outcome } from './run-job.ts';

/** An export's files can be fetched for so long. S3 forgets them then by itself (infra/stacks/data-stack.ts). */
const keptDays = 7;

/** Writes a data package among the blobs. */
export const exportJob = async (
  deps: JobDeps,
  { id, task, progress }: { id: string; task: Extract<Task, { kind: 'export' }>; progress: Progress },
): Promise<Outcome> => {
  const { table, keys, registry, now } = deps;
  const { what: kind, format, open } = task;
  const written: Job['files'] = [];
  const { sink, abandon } = filesSink(deps, { id, written });
  const all = allDays(now());
  const days = { from: task.from ?? all.from, to: task.to ?? all.to };
  try {
    const { rows, peopleLeftOut, disclosure } = await exportData(
      { table, keys, registry, now, sink, progress: (read) => progress(read, null) },
      { kind, format, open, days },
    );
    const until = new Date(now().getTime() + keptDays * 86_400_000).toISOString();
    const told = disclosure === null ? null : { ...disclosure, leftOut: { ...disclosure.leftOut } };
    return { files: written, filesUntil: until, summary: { rows, peopleLeftOut, disclosure: told } };
  } catch (error) {
    await abandon();
    throw error;
  }
};

const filesSink = (
  { files }: JobDeps,
  { id, written }: { id: string; written: Job['files'] },
): { readonly sink: Sink; readonly abandon: () => Promise<void> } => {
  const open = new Set<Promise<FileWriter>>();
  const sink: Sink = {
    create(name) {
      const mime = mimes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      const file = files.create(exportName(id, name), mime);
      // Whoever writes first hears it.
      file.catch(() => {});
      open.add(file);
      const hash = createHash('sha256');
      let bytes = 0;
      return {
        async write(chunk) {
          hash.update(chunk);
          bytes += chunk.length;
          await (await file).write(chunk);
        },
        async close() {
          await (await file).close();
          open.delete(file);
          const sha256 = hash.digest('hex');
          written.push({ name, mime, bytes, sha256 });
          return { bytes, sha256 };
        },
      };
    },
  };
  const abandon = async (): Promise<void> => {
    for (const file of open) await file.then((one) => one.abandon()).catch(() => {});
  };
  return { sink, abandon };
};

const mimes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};
