import { expect, test } from 'vitest';
import { readSheet } from '../../../functions/records/read-sheet.ts';
import {
  columnOf,
  readBarriers,
  readDate,
  readDocumentType,
  readReceived,
  readService,
} from '../../../functions/records/sheet-columns.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

test.each([
  ['commas', utf8('servicio,fecha\r\nJardín,2026-11-20\r\n'), 'utf-8'],
  ['a mark at the beginning and semicolons', utf8('\ufeffservicio;fecha\nJardín;2026-11-20'), 'utf-8'],
  ['Excel in Spanish', latin1('servicio;fecha\r\nJardín;2026-11-20\r\n'), 'windows-1252'],
  ['Excel’s Unicode text', utf16('servicio\tfecha\r\nJardín\t2026-11-20\r\n'), 'utf-16'],
  ['a stated delimiter', utf8('sep=|\r\nservicio|fecha\r\nJardín|2026-11-20\r\n'), 'utf-8'],
])('reads %s', (_, bytes, encoding) => {
  const sheet = readSheet(bytes);
  expect(sheet).toMatchObject({ ok: true, encoding, header: ['servicio', 'fecha'] });
  expect(sheet.ok && sheet.rows.map(({ cells }) => cells)).toEqual([['Jardín', '2026-11-20']]);
});

test('rows have the numbers that a spreadsheet shows', () => {
  const sheet = readSheet(utf8('a,b\n1,"two\nlines"\n,\n\n3,4'));
  expect(sheet.ok && sheet.rows).toEqual([
    { row: 2, cells: ['1', 'two\nlines'] },
    { row: 5, cells: ['3', '4'] },
  ]);
  const stated = readSheet(utf8('sep=,\na,b\n1,2'));
  expect(stated.ok && stated.rows[0]?.row).toBe(3);
});

test.each([
  ['nothing', utf8(''), 1],
  ['only empty cells', utf8(',,\n'), 1],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0x9d, 0x81]), 1],
  ['a quote that stays open', utf8('a,b\n1,"2\n3,4'), 2],
])('refuses %s', (_, bytes, row) => {
  expect(readSheet(bytes)).toMatchObject({ ok: false, row });
});

test('takes off the apostrophe that kept a cell from being a formula', () => {
  const sheet = readSheet(utf8("a,b\n'+573000000001,'hoy"));
  expect(sheet.ok && sheet.rows[0]?.cells).toEqual(['+573000000001', "'hoy"]);
});

test.each([
  ['Número de documento', 'document'],
  ['TIPO_DOCUMENTO', 'document_type'],
  ['Fecha de atención', 'date'],
  ['  celular ', 'phone'],
  ['satisfaction', 'satisfaction'],
  ['nombre', null],
])('the header %s is the column %s', (header, column) => expect(columnOf(header)).toBe(column));

test.each([
  ['2026-11-20', '2026-11-20'],
  ['20/11/2026', '2026-11-20'],
  ['5-3-2026', '2026-03-05'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2025', null],
  ['11/20/2026', null],
  ['20/11/26', null],
  ['46000', null],
  ['', null],
])('the date %s is %s', (text, date) => {
  const read = readDate(text);
  expect(read.ok ? read.value : null).toBe(date);
});

test.each([
  ['Sí', true],
  ['', true],
  ['NO', false],
  ['quizás', null],
])('received %s is %s', (text, value) => {
  const read = readReceived(text);
  expect(read.ok ? read.value : null).toBe(value);
});

test('services, barriers and documents are read by code and by their Spanish words', () => {
  expect(readService('Lavandería comunitaria')).toEqual({ ok: true, value: 'lavanderia' });
  expect(readService('lavanderia')).toEqual({ ok: true, value: 'lavanderia' });
  expect(readService('constructor').ok).toBe(false);
  expect(readBarriers('Horario; sin cupo | hours')).toEqual({ ok: true, value: ['hours', 'no-places'] });
  expect(readBarriers('llovía').ok).toBe(false);
  expect(readDocumentType('C.C.')).toEqual({ ok: true, value: 'CC' });
  expect(readDocumentType('Registro civil')).toEqual({ ok: true, value: 'RC' });
});
