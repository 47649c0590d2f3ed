import Papa from 'papaparse';

/**
 * A sheet as people save it: comma, semicolon or tab, with or without byte order mark, in UTF-8, in UTF-16 (Excel's
 * "Unicode text") or in Windows-1252 (Excel's CSV in Spanish). Rows are numbered as the spreadsheet shows them: the header
 * is row 1, and a cell with line breaks does not count twice.
 */
export type Sheet =
  | {
      readonly ok: true;
      readonly encoding: Encoding | 'xlsx';
      readonly header: readonly string[];
      readonly rows: readonly SheetRow[];
    }
  | { readonly ok: false; readonly row: number; readonly says: string };

export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export const readSheet = (bytes: Uint8Array): Sheet => {
  const decoded = decode(bytes);
  if (decoded === null) return { ok: false, row: 1, says: noText };
  const { encoding } = decoded;
  // Excel writes `sep=;` above the header where somebody asked it to.
  const stated = /^sep=(.)\r?\n/i.exec(decoded.text);
  const text = stated === null ? decoded.text : decoded.text.slice(stated[0].length);
  const before = stated === null ? 0 : 1;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: stated?.[1] ?? delimiterOf(text) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return { ok: false, row: (broken.row ?? 0) + 1 + before, says: 'a quote is opened and not closed' };
  const [header, ...rows] = data;
  if (header === undefined || header.every((cell) => cell.trim() === ''))
    return { ok: false, row: 1, says: 'the file is empty' };
  return {
    ok: true,
    encoding,
    header: header.map((cell) => cell.trim()),
    rows: rows.flatMap((cells, at) =>
      cells.every((cell) => cell.trim() === '') ? [] : [{ row: at + 2 + before, cells: cells.map(clean) }],
    ),
  };
};

/** An apostrophe in front keeps a spreadsheet from running a cell as a formula; it is no part of what the cell says. */
export const clean = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@\t\r|])/, '');

export const noText = 'this is no text: save the sheet as CSV (UTF-8)';

/** Null for what is no text. */
export const decode = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = tryDecode(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
    return text === null ? null : { text, encoding: 'utf-16' };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return utf8.includes('\u0000') ? null : { text: utf8, encoding: 'utf-8' };
  // Every byte is a character there, so only look whether they are such as Spanish is written with.
  const text = new TextDecoder('windows-1252').decode(bytes);
  const odd = text.match(/[^\t\r\n -~áéíóúüñÁÉÍÓÚÜÑ¿¡ªº°«»“”‘’–—…·´`€\u00a0]/gu)?.length ?? 0;
  return odd > 0 ? null : { text, encoding: 'windows-1252' };
};

/** The mark at the beginning is left out by the decoder. */
const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What stands most often in the header: names of columns hold none of them. */
const delimiterOf = (text: string): string => {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (one: string): number => header.split(one).length;
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
};
