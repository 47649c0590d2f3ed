import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import Papa from 'papaparse';
import { runsAsFormula } from '../../flows/directory/export/runs-as-formula.ts';
import type { Format, SinkFile } from './export-deps.ts';
import type { Cell, Field, Row } from './fields.ts';

/** Writes rows as they come; nothing but the present block is in memory. */
export type RowWriter = {
  write(rows: readonly Row[]): Promise<void>;
  end(): Promise<void>;
};

export const rowWriter = (format: Format, fields: readonly Field[], file: SinkFile): RowWriter => {
  switch (format) {
    case 'csv':
      return csvWriter(fields, file);
    case 'jsonl':
      return jsonlWriter(fields, file);
    case 'parquet':
      return parquetWriter(fields, file);
  }
};

const encoder = new TextEncoder();

/**
 * RFC 4180, UTF-8. What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
 * ids of people of before 2026-11-29 may begin with `-` and get it too.
 */
const csvWriter = (fields: readonly Field[], file: SinkFile): RowWriter => {
  const text = (rows: readonly Row[]): Uint8Array =>
    encoder.encode(
      `${Papa.unparse(
        rows.map((row) => [...row]),
        { header: false, newline: '\r\n', escapeFormulae: runsAsFormula },
      )}\r\n`,
    );
  let begun = false;
  const begin = async (): Promise<void> => {
    if (begun) return;
    begun = true;
    await file.write(text([fields.map(({ name }) => name)]));
  };
  return {
    async write(rows) {
      await begin();
      if (rows.length > 0) await file.write(text(rows));
    },
    end: begin,
  };
};

const jsonlWriter = (fields: readonly Field[], file: SinkFile): RowWriter => ({
  async write(rows) {
    if (rows.length === 0) return;
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(fields.map(({ name }, n) => [name, row[n] ?? null]))),
    );
    await file.write(encoder.encode(`${lines.join('\n')}\n`));
  },
  async end() {},
});

const rowGroup = 50_000;

/** One row group at a time. Days and moments are text, as in the other formats. */
const parquetWriter = (fields: readonly Field[], file: SinkFile): RowWriter => {
  const bytes = new ByteWriter(1_000_000);
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: fields.length },
      ...fields.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...parquetType(type) })),
    ],
  });
  let waiting: Row[] = [];
  const drain = async (): Promise<void> => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    if (chunk.length > 0) await file.write(chunk);
  };
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await writer.write({
      columnData: fields.map(({ name, type }, n) => ({
        name,
        data: rows.map((row) => parquetValue(row[n] ?? null, type)),
        offsetIndex: false,
      })),
      rowGroupSize: rows.length,
    });
    await drain();
  };
  return {
    async write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length >= rowGroup) await flush();
      }
    },
    async end() {
      await flush();
      await writer.finish();
      await drain();
    },
  };
};

const parquetType = (type: Field['type']) => {
  if (type === 'integer') return { type: 'INT32' as const };
  if (type === 'number') return { type: 'DOUBLE' as const };
  if (type === 'boolean') return { type: 'BOOLEAN' as const };
  return { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const };
};

const parquetValue = (value: Cell, type: Field['type']): Cell | undefined => {
  if (value === null) return undefined;
  return type === 'string' || type === 'date' || type === 'datetime' ? String(value) : value;
};
