import type { Days } from '../records/day-lists.ts';
import type { Format, Kind } from './export-deps.ts';
import type { Field } from './fields.ts';

/** A file of the package as it was written. */
export type Written = {
  readonly name: string;
  readonly format: Format;
  readonly fields: readonly Field[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};

const titles: Readonly<Record<Kind, string>> = {
  facts: 'What people answered and what conversations concluded',
  services: 'Attentions that people received, or went for and did not get',
  journeys: 'Visits to the road to a formal loan',
};

/** `datapackage.json` (specs.frictionlessdata.io/data-package, v1). */
export const dataPackage = ({
  kind,
  open,
  days,
  at,
  data,
  dictionary,
}: {
  kind: Kind;
  open: boolean;
  days: Days;
  at: string;
  data: Written;
  dictionary: Written;
}) => ({
  profile: data.format === 'csv' ? 'tabular-data-package' : 'data-package',
  name: `vecina-${kind}${open ? '-open' : ''}`,
  title: titles[kind],
  description: open
    ? 'De-identified: counts of different people, rounded to 5; see disclosure.json.'
    : 'Personal data under pseudonyms: for those who may see them, not to be published.',
  created: at,
  days,
  resources: [
    resource(
      kind,
      data,
      kind === 'journeys' ? null : kind === 'facts' ? ['question', 'question'] : ['service', 'code'],
    ),
    resource('dictionary', dictionary, null),
  ],
});

const mediatypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};

const resource = (
  name: string,
  { name: path, format, fields, rows, bytes, sha256 }: Written,
  explained: readonly [string, string] | null,
) => ({
  profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
  name,
  path,
  format,
  mediatype: mediatypes[format],
  ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
  ...(format === 'csv'
    ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
    : {}),
  bytes,
  hash: `sha256:${sha256}`,
  rows,
  schema: {
    fields,
    missingValues: [''],
    ...(explained === null
      ? {}
      : { foreignKeys: [{ fields: explained[0], reference: { resource: 'dictionary', fields: explained[1] } }] }),
  },
});
