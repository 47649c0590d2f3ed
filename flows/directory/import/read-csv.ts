import { type Column, csvColumns, unharmed } from '../export/csv.ts';
import type { Fields, Value } from '../records.ts';
import type { Draft, Drafts, RowError } from './draft.ts';

/** Our own CSV (export/csv.ts). Columns may be left out or stand in another order; unknown ones are an error. */
export const readCsv = (text: string): Drafts => {
  const lines = parseCsv(text.replace(/^\uFEFF/, ''));
  return lines === null ? refuse(1, 'a quote is opened and never closed') : readCells(lines);
};

/** The same from a sheet that was read already; a row counts as the spreadsheet numbers it. */
export const readCells = (lines: readonly Line[]): Drafts => {
  const [header, ...rows] = lines;
  if (header === undefined) return refuse(1, 'the file is empty');
  const columns = header.cells.map((name) => csvColumns.find((column) => column.name === name.trim()));
  const unknown = header.cells.filter((_, at) => columns[at] === undefined);
  if (unknown.length > 0) return refuse(1, `there is no column ${unknown.map(shown).join(', ').slice(0, 200)}`);
  if (!columns.some((column) => column?.name === 'place_id')) return refuse(1, 'the column place_id is missing');
  const drafts: Draft[] = [];
  const errors: RowError[] = [];
  for (const { line, cells } of rows) {
    if (cells.length === 1 && cells[0] === '') continue;
    if (cells.length !== header.cells.length) {
      errors.push({ row: line, says: `${cells.length} cells where the header has ${header.cells.length}` });
      continue;
    }
    const ids: Record<string, string> = {};
    const fields: Record<'place' | 'offer', Record<string, Value>> = { place: {}, offer: {} };
    for (const [at, column] of columns.entries()) {
      if (column === undefined || column.of === 'informs') continue;
      const read = readCell(unharmed(cells[at] ?? ''), column);
      if (!read.ok) errors.push({ row: line, says: `${column.name}: ${read.why}` });
      else if ('field' in column) fields[column.of][column.field] = read.value;
      else ids[column.name] = String(read.value ?? '');
    }
    const { place_id: place = '', offer_id: offer = '' } = ids;
    if (place === '') errors.push({ row: line, says: 'place_id is empty' });
    else drafts.push({ row: line, kind: 'place', id: place, fields: withoutEmptyRequired(fields.place) });
    if (offer !== '' && !offer.startsWith(`${place}/`)) errors.push({ row: line, says: `offer_id is not of ${place}` });
    else if (offer !== '') drafts.push({ row: line, kind: 'offer', id: offer, fields: fields.offer });
  }
  return { drafts, errors, carries: ['place', 'offer'] };
};

const refuse = (row: number, says: string): Drafts => ({ drafts: [], errors: [{ row, says }], carries: [] });

/** Nothing can be without a source: an empty cell there says nothing rather than "none". */
const withoutEmptyRequired = ({ source, ...fields }: Readonly<Record<string, Value>>): Fields =>
  source === undefined || (Array.isArray(source) && source.length === 0) ? fields : { ...fields, source };

type Cell = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string };

const readCell = (text: string, { type }: Column): Cell => {
  if (type === 'list') return { ok: true, value: text === '' ? [] : splitBars(text) };
  if (text === '') return { ok: true, value: null };
  if (type === 'text') return { ok: true, value: text };
  if (type === 'boolean') {
    const told = text.toLowerCase();
    return told === 'true' || told === 'false'
      ? { ok: true, value: told === 'true' }
      : { ok: false, why: 'true or false' };
  }
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text)
    ? { ok: true, value: Number(text) }
    : { ok: false, why: `"${text}" is no number` };
};

/** `a | b`; a bar inside an item is written `\|`. */
const splitBars = (text: string): readonly string[] =>
  (text.match(/(?:\\.|[^|\\])+/gs) ?? []).map((part) => part.trim().replaceAll(/\\(.)/gs, '$1'));

type Line = { readonly line: number; readonly cells: readonly string[] };

/** RFC 4180, with any of the three line ends. Null where a quoted cell never ends. */
const parseCsv = (text: string): readonly Line[] | null => {
  const lines: Line[] = [];
  let cells: string[] = [];
  let [at, line, begun] = [0, 1, 1];
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) return null;
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at += 1;
        if (text[at] === '\n') line += 1;
        cell += text[at];
      }
      at += 1;
    }
    while (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) cell += text[at++];
    cells.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at >= text.length) cells.push('');
      else continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    lines.push({ line: begun, cells });
    line += 1;
    begun = line;
    cells = [];
  }
  return lines;
};

/** What is no text at all may be in the header: control characters would steer the terminal. */
const shown = (name: string): string => name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 40);
