import type { Directory } from '../../flows/directory/directory.ts';
import type { NewItem } from '../ports/table.ts';
import type { RecordsDeps } from './deps.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { isWorkbook, readWorkbook } from './read-workbook.ts';
import {
  columnOf,
  plain,
  readBarriers,
  readDate,
  readDocumentType,
  readReceived,
  readSatisfaction,
  readService,
  type SheetColumn,
} from './sheet-columns.ts';
import { planServiceRecords, type Taken, type Teller } from './take-service-records.ts';

/** Where in the sheet something is wrong, and what; never what stands there. `column` null: the row or the file. */
export type RowError = { readonly row: number; readonly column: SheetColumn | null; readonly says: string };

/** What an import would do. With an error it does nothing at all. */
export type ImportPlan = {
  readonly rows: number;
  readonly counts: { readonly [result in Exclude<Taken['result'], 'rejected'> | 'erased']: number };
  /** Of those written: how many match nobody yet. */
  readonly unmatched: number;
  readonly errors: readonly RowError[];
  readonly encoding: string | null;
  /** What to write. Empty with an error, or where nothing changes. */
  readonly items: readonly NewItem[];
};

/** Reads a sheet and looks what taking it would change. Writes nothing. */
export const planImport = async (
  deps: RecordsDeps,
  {
    bytes,
    teller,
    directory,
    only = null,
    placed = false,
  }: {
    bytes: Uint8Array;
    teller: Teller;
    directory: Directory /** Rows about another place are errors. */;
    only?: string | null;
    /** A row without a place is an error: of what the team itself tells, it is known where it was. */
    placed?: boolean;
  },
): Promise<ImportPlan> => {
  const sheet = isWorkbook(bytes) ? await readWorkbook(bytes) : readSheet(bytes);
  if (!sheet.ok) return nothing([{ row: sheet.row, column: null, says: sheet.says }], null);
  const columns = sheet.header.map(columnOf);
  const wrong = headerErrors(sheet.header, columns);
  if (wrong.length > 0) return nothing(wrong, sheet.encoding);
  const places = placeReader(directory);
  const errors: RowError[] = [];
  const items: unknown[] = [];
  const rowOf: number[] = [];
  for (const row of sheet.rows) {
    const read = readRow(row, { columns, places, only, placed });
    errors.push(...read.errors);
    if (read.errors.length > 0) continue;
    items.push(read.item);
    rowOf.push(row.row);
  }
  const plan = await planServiceRecords(deps, { teller, items });
  const firstRow = new Map<string, number>();
  const counts = { accepted: 0, merged: 0, corrected: 0, duplicate: 0, erased: 0 };
  let unmatched = 0;
  for (const { index, result, record, matched, problems } of plan.taken) {
    const row = rowOf[index] ?? 0;
    if (result === 'rejected') {
      const invalid = problems.filter(({ code }) => code === 'invalid');
      errors.push(...invalid.map(({ path, says }) => ({ row, column: columnFor(path), says })));
      if (invalid.length === 0) counts.erased += 1;
      continue;
    }
    const before = record === null ? undefined : firstRow.get(record);
    if (result === 'corrected' && before !== undefined)
      errors.push({ row, column: 'reference', says: `row ${before} tells the same attention otherwise` });
    if (record !== null && before === undefined) firstRow.set(record, row);
    counts[result] += 1;
    if (!matched && result !== 'duplicate') unmatched += 1;
  }
  const rows = sheet.rows.length;
  const { encoding } = sheet;
  if (errors.length > 0)
    return {
      ...nothing(
        errors.sort((a, b) => a.row - b.row),
        encoding,
      ),
      rows,
      counts,
      unmatched,
    };
  return { rows, counts, unmatched, errors, encoding, items: plan.items };
};

const nothing = (errors: readonly RowError[], encoding: string | null): ImportPlan => ({
  rows: 0,
  counts: { accepted: 0, merged: 0, corrected: 0, duplicate: 0, erased: 0 },
  unmatched: 0,
  errors,
  encoding,
  items: [],
});

const headerErrors = (header: readonly string[], columns: readonly (SheetColumn | null)[]): readonly RowError[] => {
  const wrong = (says: string): RowError => ({ row: 1, column: null, says });
  const at = (name: SheetColumn): boolean => columns.includes(name);
  // By its number: what stands in a header that is none may be somebody's name.
  const unknown = columns.flatMap((one, n) => (one === null && header[n] !== '' ? [n + 1] : []));
  const twice = columns.find((one, n) => one !== null && columns.indexOf(one) !== n);
  return [
    ...unknown.map((n) => wrong(`column ${n} has a header that is not in the template`)),
    ...(twice ? [wrong(`the column ${twice} is there twice`)] : []),
    ...(['service', 'date'] as const).flatMap((name) => (at(name) ? [] : [wrong(`the column ${name} is missing`)])),
    ...(at('document') || at('phone') ? [] : [wrong('a column document or phone is needed')]),
    ...(at('document') && !at('document_type') ? [wrong('beside document the column document_type is needed')] : []),
  ];
};

type Reading = {
  readonly columns: readonly (SheetColumn | null)[];
  readonly places: (text: string) => string | null | 'many';
  readonly only: string | null;
  readonly placed: boolean;
};

const readRow = (
  { row, cells }: SheetRow,
  { columns, places, only, placed }: Reading,
): { readonly item: unknown; readonly errors: readonly RowError[] } => {
  const errors: RowError[] = [];
  const wrong = (column: SheetColumn | null, says: string): null => {
    errors.push({ row, column, says });
    return null;
  };
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    wrong(null, `has ${cells.length} cells where the header has ${columns.length}`);
  const cell = (name: SheetColumn): string => cells[columns.indexOf(name)] ?? '';
  const value = <T>(
    column: SheetColumn,
    read: (text: string) => { ok: true; value: T } | { ok: false; says: string },
  ) => {
    const told = read(cell(column));
    return told.ok ? told.value : wrong(column, told.says);
  };
  const [number, phone] = [cell('document'), cell('phone')];
  if (number === '' && phone === '') wrong('document', 'a document or a phone is needed');
  const type = number === '' ? null : value('document_type', readDocumentType);
  // Whoever loads for one place need not write it in each row.
  const place = cell('place') === '' ? only : places(cell('place'));
  if (cell('place') !== '' && place === null) wrong('place', 'is no place of the directory');
  if (placed && only === null && cell('place') === '') wrong('place', 'a place is needed');
  if (place === 'many') wrong('place', 'is the name of several places: write the id (vecina directory export)');
  if (only !== null && place !== only && place !== 'many' && place !== null) wrong('place', `must be ${only}`);
  const item = {
    reference: cell('reference') || null,
    person: { document: type === null ? null : { type, number }, phone: phone || null },
    service: value('service', readService),
    on: value('date', readDate),
    place,
    received: value('received', readReceived),
    satisfaction: value('satisfaction', readSatisfaction),
    barriers: value('barriers', readBarriers),
  };
  return { item, errors };
};

/** By id or by name as the directory writes it; names that several places have are told apart by nobody. */
const placeReader = ({ places }: Directory): Reading['places'] => {
  const ids = new Set(places.map(({ id }) => id));
  const names = new Map<string, string | 'many'>();
  for (const { id, name } of places) names.set(plain(name), names.has(plain(name)) ? 'many' : id);
  return (text) => (ids.has(text) ? text : (names.get(plain(text)) ?? null));
};

const columnsOfPaths: Readonly<Record<string, SheetColumn>> = {
  person: 'document',
  'person.document': 'document',
  'person.document.type': 'document_type',
  'person.document.number': 'document',
  'person.phone': 'phone',
  on: 'date',
  service: 'service',
  place: 'place',
  received: 'received',
  satisfaction: 'satisfaction',
  barriers: 'barriers',
  reference: 'reference',
};

const columnFor = (path: string): SheetColumn | null => columnsOfPaths[path] ?? null;
