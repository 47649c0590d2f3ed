import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Directory } from '../../../flows/directory/directory.ts';
import { type Comparison, compare } from '../../../flows/directory/import/compare.ts';
import type { Drafts } from '../../../flows/directory/import/draft.ts';
import { type Mapping, mappingSchema } from '../../../flows/directory/import/mapping.ts';
import { readArcgis } from '../../../flows/directory/import/read-arcgis.ts';
import { readCsv } from '../../../flows/directory/import/read-csv.ts';
import { readGeojson } from '../../../flows/directory/import/read-geojson.ts';
import { readHsds } from '../../../flows/directory/import/read-hsds.ts';
import { addCorrection } from '../../../functions/conversation/corrections.ts';
import { decode, noText } from '../../../functions/records/read-sheet.ts';
import { BadInput } from '../bad-input.ts';
import { cited } from './correct-record.ts';
import { opened, readDirectory, withStore } from './open-directory.ts';
import { sayValue } from './say-value.ts';

export type ImportOptions = {
  readonly file: string;
  readonly apply: boolean;
  readonly mapping: string | undefined;
  readonly json: boolean;
  readonly source: string | undefined;
  readonly asOf: string | undefined;
  readonly by: string | undefined;
  readonly aws: boolean;
};

/**
 * `directory import FILE`: what would change, and with `--apply` changes it as one correction that can be undone whole.
 * With an error in any row nothing is applied and the exit is 2.
 */
export const importDirectory = async (options: ImportOptions): Promise<void> => {
  const { file, apply, json, aws } = options;
  const mapping = options.mapping === undefined ? null : readMapping(options.mapping);
  const told = { source: options.source ?? mapping?.source, asOf: options.asOf, by: options.by };
  const citation = apply ? cited(told) : null;
  const read = (directory: Directory): Drafts => readFile(file, { directory, mapping, asOf: options.asOf });
  if (citation === null) {
    const { directory } = await readDirectory({ aws });
    return report(compare(directory, read(directory)), { json, correction: null });
  }
  await withStore({ aws }, async (table) => {
    const { directory } = await opened(table);
    const comparison = compare(directory, read(directory));
    const { errors, changes } = comparison;
    const nothing = errors.length > 0 || changes.length === 0;
    const correction = nothing
      ? null
      : await addCorrection(table, { kind: 'import', ...citation, changes }, new Date());
    report(comparison, { json, correction });
  });
};

const readFile = (
  file: string,
  { directory, mapping, asOf }: { directory: Directory; mapping: Mapping | null; asOf: string | undefined },
): Drafts => {
  if (!existsSync(file) || !statSync(file).isFile()) throw new BadInput(`there is no file ${file}`);
  const text = decode(readFileSync(file))?.text;
  if (text === undefined) throw new BadInput(`${file}: ${noText}`);
  if (!/^\s*[{[]/.test(text)) return readCsv(text);
  const value = parse(text, file);
  const has = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
  if (mapping !== null) {
    if (asOf === undefined) throw new BadInput('--as-of YYYY-MM-DD: of which day the layer is');
    return readArcgis(value, { directory, mapping, asOf });
  }
  if (has('contents')) return readHsds(value);
  if (has('type')) return readGeojson(value);
  if (has('features'))
    throw new BadInput('this is of a map service: --mapping says what its fields are (infra/local/mappings)');
  throw new BadInput(`${file} is neither HSDS, GeoJSON, CSV nor the JSON of a map service`);
};

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
};

/** A path, or the name of one that ships. */
const readMapping = (name: string): Mapping => {
  const shipped = fileURLToPath(new URL(`../mappings/${name}.json`, import.meta.url));
  const file = /^[\w-]+$/.test(name) && existsSync(shipped) ? shipped : name;
  if (!existsSync(file)) throw new BadInput(`there is no mapping ${name}`);
  const read = mappingSchema.safeParse(parse(readFileSync(file, 'utf8'), file));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadInput(`${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'no mapping'}`);
};

/** A file of one place leaves out thousands: what it changes must not drown among them. */
const mostMissing = 5;

const report = (
  { added, changed, missing, errors }: Comparison,
  { json, correction }: { json: boolean; correction: string | null },
): void => {
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ added, changed, missing, errors, applied: correction !== null, correction })}\n`,
    );
  } else {
    const lines = [
      ...missing.slice(0, mostMissing).map(({ kind, id }) => `? ${kind} ${id} is not in the file (it stays)`),
      ...(missing.length > mostMissing ? [`? and ${missing.length - mostMissing} more (--json names all)`] : []),
      ...added.map(({ kind, id }) => `+ ${kind} ${id}`),
      ...changed.map(({ id, field, from, to }) => `~ ${id}: ${field} ${sayValue(from)} → ${sayValue(to)}`),
      ...errors.map(({ row, says }) => `! row ${row}: ${says}`),
      `${added.length} added, ${changed.length} changed, ${missing.length} missing, ${errors.length} errors${
        correction === null ? ': nothing applied' : `: applied as ${correction}`
      }`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (errors.length > 0)
    throw new BadInput(
      `${errors.length} rows cannot be read; nothing was applied. First: row ${errors[0]?.row}: ${errors[0]?.says}`,
    );
};
