import { z } from 'zod';
import type { Value } from '../records.ts';
import type { Draft, Drafts, RowError } from './draft.ts';

/** Our own GeoJSON (export/geojson.ts): places with their rows. A feature without a point leaves the point unknown. */
export const readGeojson = (file: unknown): Drafts => {
  const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) }).safeParse(file);
  if (!collection.success) return { drafts: [], errors: [{ row: 1, says: 'not a FeatureCollection' }], carries: [] };
  const drafts: Draft[] = [];
  const errors: RowError[] = [];
  for (const [at, one] of collection.data.features.entries()) {
    const row = at + 1;
    const read = feature.safeParse(one);
    if (!read.success) {
      const [issue] = read.error.issues;
      errors.push({ row, says: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a feature'}` });
      continue;
    }
    const { geometry, properties } = read.data;
    const { id, services, ...fields } = properties;
    const [longitude, latitude] = geometry?.coordinates ?? [null, null];
    drafts.push({ row, kind: 'place', id, fields: { ...fields, latitude, longitude } });
    for (const { id: offer, service, ...told } of services ?? []) {
      if (offer.startsWith(`${id}/${service}/`)) drafts.push({ row, kind: 'offer', id: offer, fields: told });
      else errors.push({ row, says: `${offer} is no row of ${service} at ${id}` });
    }
  }
  return { drafts, errors, carries: ['place', 'offer'] };
};

const value: z.ZodType<Value> = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const feature = z.object({
  type: z.literal('Feature'),
  geometry: z
    .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) })
    .nullable(),
  properties: z
    .object({
      id: z.string().min(1),
      services: z.array(z.object({ id: z.string(), service: z.string() }).catchall(value)).optional(),
    })
    .catchall(value),
});
