import { dated, type Fields, type Value } from '../records.ts';
import { vocabulary } from '../vocabulary.ts';
import type { Published } from './published.ts';
import { runsAsFormula } from './runs-as-formula.ts';

/**
 * The columns, in their order: those of the place, then those of the service there, under the names of the records'
 * fields. docs/hsds-profile.md explains them. `informs` columns are for reading and are not taken back.
 */
export const csvColumns = [
  { name: 'place_id', of: 'place', type: 'text' },
  { name: 'place_name', of: 'place', field: 'name', type: 'text' },
  { name: 'place_kind', of: 'place', field: 'kind', type: 'text' },
  { name: 'locality', of: 'place', field: 'locality', type: 'text' },
  { name: 'address', of: 'place', field: 'address', type: 'text' },
  { name: 'latitude', of: 'place', field: 'latitude', type: 'number' },
  { name: 'longitude', of: 'place', field: 'longitude', type: 'number' },
  { name: 'precision', of: 'place', field: 'precision', type: 'text' },
  { name: 'phone', of: 'place', field: 'phone', type: 'text' },
  { name: 'hours', of: 'place', field: 'hours', type: 'text' },
  { name: 'serves', of: 'place', field: 'serves', type: 'list' },
  { name: 'source', of: 'place', field: 'source', type: 'list' },
  { name: 'as_of', of: 'place', field: 'asOf', type: 'text' },
  { name: 'confidence', of: 'place', field: 'confidence', type: 'text' },
  { name: 'valid_from', of: 'place', field: 'validFrom', type: 'text' },
  { name: 'valid_until', of: 'place', field: 'validUntil', type: 'text' },
  { name: 'offer_id', of: 'offer', type: 'text' },
  { name: 'service_id', of: 'informs', type: 'text' },
  { name: 'service', of: 'informs', type: 'text' },
  { name: 'category', of: 'informs', type: 'text' },
  { name: 'offer_name', of: 'offer', field: 'name', type: 'text' },
  { name: 'offer_kind', of: 'offer', field: 'kind', type: 'text' },
  { name: 'offer_address', of: 'offer', field: 'address', type: 'text' },
  { name: 'offer_latitude', of: 'offer', field: 'latitude', type: 'number' },
  { name: 'offer_longitude', of: 'offer', field: 'longitude', type: 'number' },
  { name: 'schedule', of: 'offer', field: 'schedule', type: 'text' },
  { name: 'on_demand', of: 'offer', field: 'onDemand', type: 'boolean' },
  { name: 'offer_phone', of: 'offer', field: 'phone', type: 'text' },
  { name: 'offer_as_of', of: 'offer', field: 'asOf', type: 'text' },
  { name: 'doubt', of: 'offer', field: 'doubt', type: 'text' },
  { name: 'older', of: 'offer', field: 'older', type: 'boolean' },
  { name: 'offer_valid_from', of: 'offer', field: 'validFrom', type: 'text' },
  { name: 'offer_valid_until', of: 'offer', field: 'validUntil', type: 'text' },
] as const satisfies readonly Column[];

export type Column = {
  readonly name: string;
  readonly of: 'place' | 'offer' | 'informs';
  readonly field?: string;
  readonly type: 'text' | 'number' | 'boolean' | 'list';
};

export type CsvRow = Readonly<Record<string, Value>>;

/** One row per service at a place; a place without a known service has one row with its own columns only. */
export const csvRows = ({ places, services }: Published): readonly CsvRow[] => {
  const names = new Map(services.map(({ id, name }) => [id, name]));
  return places.flatMap(({ place: { id, services: _, ...place }, offers }) => {
    const rows = [...offers].map(([offer, { service, ...row }]) =>
      csvRow({
        place: dated(place),
        offer: dated(row),
        keys: {
          place_id: id,
          offer_id: offer,
          service_id: service,
          service: names.get(service) ?? null,
          category: vocabulary[service]?.category ?? null,
        },
      }),
    );
    return rows.length > 0 ? rows : [csvRow({ place: dated(place), offer: {}, keys: { place_id: id } })];
  });
};

const csvRow = ({ place, offer, keys }: { place: Fields; offer: Fields; keys: Fields }): CsvRow => {
  const cells = csvColumns.map((column: Column): [string, Value] => {
    const { name, of, field } = column;
    const from = field === undefined ? keys : of === 'place' ? place : offer;
    return [name, from[field ?? name] ?? null];
  });
  return Object.fromEntries(cells);
};

/** RFC 4180, CRLF, UTF-8 without a byte order mark. */
export const csvText = (rows: readonly CsvRow[]): string =>
  [csvColumns.map(({ name }) => name), ...rows.map((row) => csvColumns.map(({ name }) => cell(row[name] ?? null)))]
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('');

const cell = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string') return harmless(value);
  return typeof value === 'object' ? harmless(value.map(escapeBar).join(' | ')) : String(value);
};

/**
 * A spreadsheet runs what starts with one of these as a formula. An apostrophe in front makes it text; one more where
 * there are some already, so that reading back can take one off.
 */
const harmless = (text: string): string => (startsFormula(text) ? `'${text}` : text);

/** Taking off what `harmless` put in front. */
export const unharmed = (text: string): string => (text.startsWith("'") && startsFormula(text) ? text.slice(1) : text);

/** Behind apostrophes that are there already, too. */
const startsFormula = (text: string): boolean => runsAsFormula.test(text.replace(/^'+/, ''));

const escapeBar = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|');

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
