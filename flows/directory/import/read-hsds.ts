import { z } from 'zod';
import { unnamedOrganization } from '../export/hsds.ts';
import { phoneOf } from '../export/hsds-phones.ts';
import type { Code } from '../export/profile.ts';
import type { Fields } from '../records.ts';
import type { Draft, Drafts, RowError } from './draft.ts';

/** Our own HSDS (export/hsds.ts). Rows are counted through `contents` and on through `locations`. */
export const readHsds = (file: unknown): Drafts => {
  const whole = z
    .object({ contents: z.array(z.unknown()), locations: z.array(z.unknown()).default([]) })
    .safeParse(file);
  if (!whole.success) return { drafts: [], errors: [{ row: 1, says: 'not HSDS: contents is missing' }], carries: [] };
  const { contents, locations } = whole.data;
  const drafts: Draft[] = [];
  const errors: RowError[] = [];
  const readAll = <T>(
    list: readonly unknown[],
    from: number,
    schema: z.ZodType<T>,
    take: (one: T, row: number) => readonly Draft[],
  ) => {
    for (const [at, one] of list.entries()) {
      const row = from + at + 1;
      const read = schema.safeParse(one);
      const [issue] = read.error?.issues ?? [];
      if (!read.success) errors.push({ row, says: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not HSDS'}` });
      else drafts.push(...take(read.data, row));
    }
  };
  readAll(contents, 0, service, draftsOfService);
  readAll(locations, contents.length, location, (one, row) => [placeDraft(one, row)]);
  return { drafts, errors, carries: ['service', 'place', 'offer'] };
};

const phones = z
  .array(z.object({ number: z.string(), extension: z.number().optional(), description: z.string().optional() }))
  .default([]);
const schedules = z.array(z.object({ description: z.string() })).default([]);
const attributes = z.array(z.object({ value: z.string(), taxonomy_term: z.object({ code: z.string() }) }));

const location = z.object({
  name: z.string(),
  latitude: z.number().nullable().default(null),
  longitude: z.number().nullable().default(null),
  external_identifier: z.string({ error: 'the place has no id of ours' }),
  addresses: z.array(z.object({ address_1: z.string() })).default([]),
  phones,
  schedules,
  attributes,
});

const service = z.object({
  name: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }).optional(),
  required_documents: z.array(z.object({ document: z.string() })).default([]),
  service_at_locations: z
    .array(z.object({ description: z.string().nullable().default(null), phones, schedules, attributes, location }))
    .default([]),
  attributes,
});

type Attributes = z.output<typeof attributes>;

const all = (list: Attributes, code: Code): readonly string[] =>
  list.filter(({ taxonomy_term: term }) => term.code === code).map(({ value }) => value);
const first = (list: Attributes, code: Code): string | null => all(list, code)[0] ?? null;
const number = (text: string | null): number | null => (text === null ? null : Number(text));

const draftsOfService = (one: z.output<typeof service>, row: number): readonly Draft[] => {
  const id = first(one.attributes, 'slug') ?? '';
  const known = first(one.attributes, 'confidence') !== null;
  // A service that only places name has no record of its own.
  const own: readonly Draft[] = known ? [{ row, kind: 'service', id, fields: serviceFields(one) }] : [];
  const rows = one.service_at_locations.flatMap((at): readonly Draft[] => [
    placeDraft(at.location, row),
    {
      row,
      kind: 'offer',
      id: first(at.attributes, 'slug') ?? '',
      fields: {
        name: at.description,
        kind: first(at.attributes, 'row-kind'),
        address: first(at.attributes, 'row-address'),
        latitude: number(first(at.attributes, 'row-latitude')),
        longitude: number(first(at.attributes, 'row-longitude')),
        schedule: at.schedules[0]?.description ?? null,
        onDemand: first(at.attributes, 'on-demand') === 'true',
        phone: phoneOf(at.phones),
        asOf: first(at.attributes, 'as-of'),
        doubt: first(at.attributes, 'doubt'),
        older: first(at.attributes, 'older') === 'true',
        ...dates(at.attributes),
      },
    },
  ]);
  return [...own, ...rows];
};

const serviceFields = ({
  name,
  organization,
  required_documents: documents,
  attributes: list,
}: z.output<typeof service>): Fields => {
  const free = first(list, 'free');
  const named = organization === undefined || organization.id === unnamedOrganization ? [] : [organization.name];
  return {
    name,
    documents:
      documents.length > 0
        ? documents.map(({ document }) => document)
        : first(list, 'no-application') === 'true'
          ? []
          : null,
    free: free === null ? null : free === 'true',
    institutions: [...named, ...all(list, 'institution')],
    ...dates(list),
    ...provenance(list),
  };
};

const placeDraft = (one: z.output<typeof location>, row: number): Draft => ({
  row,
  kind: 'place',
  id: one.external_identifier,
  fields: {
    name: one.name,
    kind: first(one.attributes, 'place-kind'),
    locality: first(one.attributes, 'locality'),
    address: one.addresses[0]?.address_1 ?? null,
    latitude: one.latitude,
    longitude: one.longitude,
    precision: first(one.attributes, 'precision'),
    phone: phoneOf(one.phones),
    hours: one.schedules[0]?.description ?? null,
    serves: all(one.attributes, 'serves'),
    ...dates(one.attributes),
    ...provenance(one.attributes),
  },
});

const dates = (list: Attributes): Fields => ({
  validFrom: first(list, 'valid-from'),
  validUntil: first(list, 'valid-until'),
});

const provenance = (list: Attributes): Fields => ({
  source: all(list, 'source'),
  asOf: first(list, 'as-of'),
  confidence: first(list, 'confidence'),
});
