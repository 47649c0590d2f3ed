import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { registry } from '../../../flows/registry.ts';
import { exportData } from '../../../functions/exports/export-data.ts';
import { formats, kinds } from '../../../functions/exports/export-deps.ts';
import type { Days } from '../../../functions/records/day-lists.ts';
import { BadInput } from '../bad-input.ts';
import { folderSink } from '../folder-sink.ts';
import { needInstallation } from '../installation.ts';
import { isDay } from '../is-day.ts';
import { withRecords } from '../open-records.ts';

/**
 * `vecina export --kind facts|services|journeys --format csv|parquet|jsonl [--open] [--from DAY] [--to DAY] [--out DIR]
 * [--reason TEXT] [--by NAME] [--aws] [--json]`: a Frictionless Data Package in a folder of its own. Every export is written into the
 * audit before it begins.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      json: { type: 'boolean', default: false },
      open: { type: 'boolean', default: false },
      aws: { type: 'boolean', default: false },
      kind: { type: 'string' },
      format: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      reason: { type: 'string' },
      by: { type: 'string' },
    },
  });
  const kind = oneOf('kind', kinds, values.kind);
  const format = oneOf('format', formats, values.format);
  const { open, json, aws, reason = null, by = process.env['USER'] || 'command-line' } = values;
  if (!aws) needInstallation();
  const done = await withRecords(
    async ({ deps, data }) => {
      const now = deps.now();
      const days = daysOf(values, now);
      const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
      const folder = values.out ?? join(data, 'exports', `${kind}${open ? '-open' : ''}-${format}-${stamp}`);
      if (existsSync(folder) && readdirSync(folder).length > 0) throw new BadInput(`${folder} is not empty`);
      const what = `${kind} ${format}${open ? ' open' : ''}`;
      const { writeAudit } = await import('../../../functions/console/audit.ts');
      await writeAudit(deps, { id: by, name: by }, { did: 'exported', what, reason });
      const exported = await exportData(
        { ...deps, registry, sink: folderSink(folder) },
        { kind, format, open, ...(days === null ? {} : { days }) },
      );
      return { ...exported, folder };
    },
    { aws },
  );
  const { folder, rows, peopleLeftOut, disclosure } = done;
  const file = join(folder, 'datapackage.json');
  process.stdout.write(
    json
      ? `${JSON.stringify({ package: file, kind, format, open, rows, peopleLeftOut, disclosure })}\n`
      : `${file}: ${rows} rows; ${peopleLeftOut} people left out who did not allow the study of their answers\n`,
  );
  if (reason === null) process.stderr.write('no reason given (--reason): the audit says so\n');
  return 0;
};

const oneOf = <T extends string>(name: string, all: readonly T[], told: string | undefined): T => {
  const one = all.find((each) => each === told);
  if (one === undefined) throw new BadInput(`export: --${name} is one of ${all.join(', ')}`);
  return one;
};

const daysOf = ({ from, to }: { from?: string; to?: string }, now: Date): Days | null => {
  if (from === undefined && to === undefined) return null;
  const [first, last] = [from ?? '2025-01-01', to ?? now.toISOString().slice(0, 10)];
  if (!isDay(first) || !isDay(last)) throw new BadInput('--from and --to are days: 2026-11-01');
  if (first > last) throw new BadInput(`--from ${first} is after --to ${last}`);
  return { from: first, to: last };
};
