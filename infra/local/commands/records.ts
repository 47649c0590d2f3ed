import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adoptWaiting } from '../../../functions/records/adopt-waiting.ts';
import { applyImport } from '../../../functions/records/apply-import.ts';
import { daysInUse } from '../../../functions/records/day-lists.ts';
import { type ImportPlan, planImport, type RowError } from '../../../functions/records/import-records.ts';
import { sheetColumns } from '../../../functions/records/sheet-columns.ts';
import type { Teller } from '../../../functions/records/take-service-records.ts';
import { BadInput } from '../bad-input.ts';
import { withRecords } from '../open-records.ts';

/**
 * `vecina records import FILE [--entity ID] [--staff] [--apply] [--aws] [--json]`: what a sheet of attentions would change, and with
 * `--apply` takes it, all or nothing. `vecina records match` looks whose what was told of nobody we knew is by now, as
 * happens by itself every hour; `vecina records template`: the header to begin with.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      staff: { type: 'boolean', default: false },
      aws: { type: 'boolean', default: false },
      entity: { type: 'string' },
      by: { type: 'string' },
      reason: { type: 'string' },
    },
  });
  const [what, file, ...more] = positionals;
  if (what === 'template' && file === undefined) {
    process.stdout.write(`${sheetColumns.map(({ name }) => name).join(',')}\n`);
    return 0;
  }
  if (what === 'match' && file === undefined) {
    const matched = await withRecords(
      async ({ deps }) => adoptWaiting(deps, { days: await daysInUse(deps, ['contact']) }),
      { aws: values.aws },
    );
    process.stdout.write(values.json ? `${JSON.stringify({ matched })}\n` : `${matched} records found their person\n`);
    return 0;
  }
  if (what !== 'import' || file === undefined || more.length > 0)
    throw new BadInput(
      'records: import FILE [--entity ID] [--staff] [--apply] [--by NAME] [--reason TEXT], match, or template',
    );
  const { apply, json, staff, entity } = values;
  if (apply && entity === undefined)
    throw new BadInput('--entity ID: which entity or care block tells this (sdis, mdc-usme…)');
  const teller: Teller = { source: staff ? 'staff' : 'entity', by: entityId(entity ?? 'preview') };
  if (!existsSync(file) || !statSync(file).isFile()) throw new BadInput(`there is no file ${file}`);
  const bytes = readFileSync(file);
  const { plan, done } = await withRecords(
    async ({ deps, directory }) => {
      const plan = await planImport(deps, { bytes, teller, directory });
      if (!apply || plan.items.length === 0) return { plan, done: null };
      const { by = process.env['USER'] || 'command-line', reason = null } = values;
      const { writeAudit } = await import('../../../functions/console/audit.ts');
      const what = `${plan.rows} rows of ${teller.by}`;
      await writeAudit(deps, { id: by, name: by }, { did: 'recorded-services', what, reason });
      return { plan, done: await applyImport(deps, plan.items) };
    },
    { makes: apply, aws: values.aws },
  );
  report(plan, { json, applied: done });
  return 0;
};

const entityId = (text: string): string => {
  if (/^[a-z0-9][a-z0-9._-]{0,39}$/.test(text)) return text;
  throw new BadInput('an entity is named by a short id: small letters, digits, . _ - (sdis, salud-capital)');
};

const report = (plan: ImportPlan, { json, applied }: { json: boolean; applied: string | null }): void => {
  const { rows, counts, unmatched, errors, encoding } = plan;
  if (json) {
    const line = { rows, ...counts, unmatched, errors, encoding, applied: applied !== null, import: applied };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } else {
    const shown = errors.slice(0, mostShown);
    const lines = [
      ...shown.map((one) => `! ${inWords(one)}`),
      ...(errors.length > shown.length ? [`! and ${errors.length - shown.length} more (--json lists all)`] : []),
      `${rows} rows${encoding === null || encoding === 'utf-8' ? '' : `, read as ${encoding}`}: ${counts.accepted} new, ${counts.merged} joining what was told already, ${counts.corrected} corrected, ${counts.duplicate} here already, ${counts.erased} erased by their person and left out`,
      `${unmatched} of nobody we know yet: kept under a keyed hash`,
      errors.length > 0
        ? `${errors.length} errors: nothing applied`
        : applied !== null
          ? `applied as ${applied}`
          : plan.items.length === 0
            ? 'nothing changes'
            : 'nothing applied yet: --apply --entity ID takes it',
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  const [first] = errors;
  if (first !== undefined)
    throw new BadInput(`${errors.length} cells or rows cannot be taken; nothing was applied. First: ${inWords(first)}`);
};

const mostShown = 50;

const inWords = ({ row, column, says }: RowError): string =>
  `row ${row}${column === null ? '' : `, ${column}`}: ${says}`;
