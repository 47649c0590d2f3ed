import { type Days, daysInUse } from '../records/day-lists.ts';
import { citizens } from './about-citizens.ts';
import { dataPackage, type Written } from './data-package.ts';
import { dictionaryOf } from './dictionary.ts';
import type { ExportDeps, Format, Kind } from './export-deps.ts';
import { type Field, fields, openFields, type Row } from './fields.ts';
import { type Disclosure, openCells } from './open-cells.ts';
import { entriesOf, listsOf, rowOf } from './rows.ts';
import { rowWriter } from './write-rows.ts';

export type ExportAsked = {
  readonly kind: Kind;
  readonly format: Format;
  /** De-identified: how many people, never who; with a disclosure report. */
  readonly open: boolean;
  /** Days on which it was told, UTC; all that is kept where left out. */
  readonly days?: Days;
};

export type Exported = {
  readonly rows: number;
  /** Of people who did not allow the study of what they tell. */
  readonly peopleLeftOut: number;
  readonly disclosure: Disclosure | null;
};

/**
 * Writes a Frictionless Data Package: `datapackage.json`, the data, their dictionary and, where open, `disclosure.json`.
 * Reads page by page from the day lists: memory does not grow with the rows (open data keep one number for each person
 * and cell). The day lists lag by a moment; what is told while it runs may be in it or not.
 */
export const exportData = async (deps: ExportDeps, asked: ExportAsked): Promise<Exported> => {
  const { kind, format, open } = asked;
  const { table, registry, keys, now, sink } = deps;
  const days = asked.days ?? (await daysInUse(deps, listsOf[kind]));
  const people = citizens(table, { closer: open });
  const columns = open ? openFields[kind] : fields[kind];
  const cells = open ? openCells({ registry, key: keys.tombstone }) : null;
  const seen = new Set<string>();
  const name = `${kind}.${format}`;
  const file = sink.create(name);
  const writer = rowWriter(format, columns, file);
  let rows = 0;
  const write = async (some: readonly Row[]): Promise<void> => {
    rows += some.length;
    await writer.write(some);
  };
  let read = 0;
  for await (const entries of entriesOf(kind, { table, days, people })) {
    read += entries.length;
    await deps.progress?.(read);
    for (const entry of entries) if (entry.kind === 'fact') seen.add(entry.fact.question);
    if (cells === null) await write(entries.map(rowOf));
    else for (const entry of entries) cells.add(entry, people.of(entry.citizen));
  }
  const published = cells?.publish() ?? null;
  if (published !== null)
    for (let at = 0; at < published.rows.length; at += 1000) await write(published.rows.slice(at, at + 1000));
  await writer.end();
  const data: Written = { name, format, fields: columns, rows, ...(await file.close()) };
  const dictionary = await writeTable(
    deps,
    'dictionary.csv',
    dictionaryOf(kind, registry, open ? publishedQuestions(published?.rows) : seen),
  );
  const disclosure = published?.disclosure ?? null;
  if (disclosure !== null)
    await writeText(deps, 'disclosure.json', { ...disclosure, kind, days, peopleLeftOut: people.notStudied() });
  await writeText(
    deps,
    'datapackage.json',
    dataPackage({ kind, open, days, at: now().toISOString(), data, dictionary }),
  );
  return { rows, peopleLeftOut: people.notStudied(), disclosure };
};

/** Not those that only suppressed cells have: that a question was answered at all tells something. */
const publishedQuestions = (rows: readonly Row[] = []): ReadonlySet<string> => new Set(rows.map(([id]) => String(id)));

const writeTable = async (
  { sink }: ExportDeps,
  name: string,
  { fields: columns, rows }: { readonly fields: readonly Field[]; readonly rows: readonly Row[] },
): Promise<Written> => {
  const file = sink.create(name);
  const writer = rowWriter('csv', columns, file);
  await writer.write(rows);
  await writer.end();
  return { name, format: 'csv', fields: columns, rows: rows.length, ...(await file.close()) };
};

const writeText = async ({ sink }: ExportDeps, name: string, value: unknown): Promise<void> => {
  const file = sink.create(name);
  await file.write(new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
  await file.close();
};
