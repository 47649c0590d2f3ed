import { expect, it } from 'vitest';
import { sayRowError } from '../../../console/src/register/say-row-error.ts';
import { readSheet } from '../../../functions/records/read-sheet.ts';
import {
  readBarriers,
  readDate,
  readDocumentType,
  readReceived,
  readSatisfaction,
  readService,
} from '../../../functions/records/sheet-columns.ts';

/** Of what is wrong with a sheet, as it is said where it is found. */
const said = [
  ...[readBarriers, readDate, readDocumentType, readReceived, readSatisfaction, readService].map((read) => read('zzz')),
  readDate('2026-02-30'),
  readSheet(new Uint8Array([0])),
  readSheet(new TextEncoder().encode('')),
  readSheet(new TextEncoder().encode('a,"b')),
].flatMap((one) => ('says' in one ? [one.says] : []));

const other = [
  'is no place of the directory',
  'is the name of several places: write the id (vecina directory export)',
  'a place is needed',
  'must be mdc-usme',
  'the column document_type is missing',
  'the column service is there twice',
  'beside document the column document_type is needed',
  'this is no workbook that can be read: save it as XLSX or CSV',
];

it.each([...said, ...other])('of a sheet, "%s" is said wholly in Spanish', (says) => {
  const spanish = sayRowError(says, 'es');
  expect(spanish).not.toBe(says);
  expect(spanish).not.toMatch(/\b(is|must|write|or|the|place|service|vecina|document_type|phone|hours|empty)\b/);
});

it('there are such errors to look at', () => expect(said.length).toBe(10));
