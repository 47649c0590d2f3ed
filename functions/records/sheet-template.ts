import type { Directory } from '../../flows/directory/directory.ts';
import { vocabulary } from '../../flows/directory/vocabulary.ts';
import { documentTypes } from './name-person.ts';
import { barrierWords, sheetColumns } from './sheet-columns.ts';

const headers = sheetColumns.map(({ also: [name] }) => name);

/** The header of a sheet of attentions, as the team writes it. */
export const templateCsv = (): string => `\uFEFF${headers.join(',')}\r\n`;

/**
 * The same as XLSX: an empty sheet to fill in, and beside it what may stand in its columns. Only the first sheet is read
 * when it comes back. The library is loaded with the first one that is asked for.
 */
export const templateWorkbook = async (directory: Directory): Promise<Uint8Array<ArrayBuffer>> => {
  const { default: write } = await import('write-excel-file/universal');
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const byName = (names: readonly string[]): readonly string[] => names.toSorted((a, b) => a.localeCompare(b, 'es'));
  const options: readonly (readonly [title: string, values: readonly string[]])[] = [
    ['servicio', byName(Object.values(vocabulary).map(({ es }) => es))],
    ['lugar', directory.places.map(({ name }) => name)],
    ['lugar, en código', directory.places.map(({ id }) => id)],
    ['tipo_documento', documentTypes],
    ['recibido', ['sí', 'no']],
    ['satisfaccion', ['1', '2', '3', '4', '5']],
    ['barreras', Object.values(barrierWords).flatMap(([word]) => word ?? [])],
  ];
  const longest = Math.max(...options.map(([, values]) => values.length));
  const rows = Array.from({ length: longest }, (_, at) => options.map(([, values]) => values[at] ?? null));
  const file = write([
    { sheet: 'Atenciones', data: [headers.map(bold)], columns: headers.map(() => ({ width: 18 })), stickyRowsCount: 1 },
    {
      sheet: 'Opciones',
      data: [options.map(([title]) => bold(title)), ...rows],
      columns: [{ width: 36 }, { width: 48 }, { width: 30 }, ...options.slice(3).map(() => ({ width: 16 }))],
      stickyRowsCount: 1,
    },
  ]);
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
};
