import { describe, expect, it } from 'vitest';
import type { SinkFile } from '../../functions/exports/export-deps.ts';
import type { Field } from '../../functions/exports/fields.ts';
import { rowWriter } from '../../functions/exports/write-rows.ts';
import { clean } from '../../functions/records/read-sheet.ts';

const written = async (cell: string | number): Promise<string> => {
  const parts: Uint8Array[] = [];
  const file: SinkFile = {
    write: async (bytes) => void parts.push(bytes),
    close: async () => ({ bytes: 0, sha256: '' }),
  };
  const field: Field = { name: 'value', type: 'string', description: 'a cell' };
  const writer = rowWriter('csv', [field], file);
  await writer.write([[cell]]);
  await writer.end();
  return Buffer.concat(parts).toString('utf8').slice('value\r\n'.length).replace(/\r\n$/, '');
};

/** As a spreadsheet sees the cell: without the quotes of CSV. */
const cellOf = (csv: string): string => (csv.startsWith('"') ? csv.slice(1, -1).replaceAll('""', '"') : csv);

describe('what a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '|cmd', ' =1', '=1\nmás', '=HYPERLINK("x")\r\nmás'])(
    '%j goes out as text, and its import takes the mark off again',
    async (cell) => {
      const seen = cellOf(await written(cell));
      expect(seen).toBe(`'${cell}`);
      expect(clean(seen)).toBe(cell);
    },
  );

  it.each(['Usme', 'a=1', '2026-11-20', "D'Acosta"])('%j is left as it is', async (cell) => {
    expect(cellOf(await written(cell))).toBe(cell);
  });

  it('a number stays a number, also below zero', async () => {
    expect(await written(-5)).toBe('-5');
  });
});
