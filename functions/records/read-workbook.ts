import { clean, type Sheet } from './read-sheet.ts';

/** An XLSX is a zip; nothing else that is taken begins so. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** A sheet of 4 MB unpacks to some ten times that; what claims more is made to fill the memory. */
const mostUnpacked = 100_000_000;

/**
 * The first sheet of an XLSX, as `readSheet` gives a CSV: dates as days, numbers as they are written out, formulas as the
 * value they had when it was saved (nothing is run). The library is loaded with the first one.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Sheet> => {
  if (unpackedBytes(bytes) > mostUnpacked) return { ok: false, row: 1, says: 'this workbook is too large' };
  const { readSheet: readFirst } = await import('read-excel-file/universal');
  const read = await readFirst(Uint8Array.from(bytes).buffer).catch(() => null);
  if (read === null) return { ok: false, row: 1, says: 'this is no workbook that can be read: save it as XLSX or CSV' };
  const all = read.map((cells) => cells.map(textOf));
  const [header, ...rows] = all;
  if (header === undefined || header.every((cell) => cell === ''))
    return { ok: false, row: 1, says: 'the file is empty' };
  return {
    ok: true,
    encoding: 'xlsx',
    header,
    rows: rows.flatMap((cells, at) => (cells.every((cell) => cell === '') ? [] : [{ row: at + 2, cells }])),
  };
};

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return clean(cell);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
};

/**
 * What the parts of a zip say they unpack to, by its directory at the end (APPNOTE.TXT 4.3.12): a part that lies about it
 * fails when it is unpacked. Infinity where there is no such directory.
 */
const unpackedBytes = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return Number.POSITIVE_INFINITY;
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return Number.POSITIVE_INFINITY;
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
};
