import { z } from 'zod';
import { recordSchemas } from '../schema.ts';
import { vocabulary } from '../vocabulary.ts';

const fieldName = z.string().min(1).nullable();

/**
 * How the fields of one layer of an ArcGIS map service stand for ours. Names are compared without case, accents and
 * spaces, with the field's name and its alias. `null`: the layer's name for it is not known yet, or it has none; what
 * is null is not read and so not changed.
 */
export const mappingSchema = z
  .strictObject({
    about: z.string(),
    /** The layer's address; cited as the source. */
    source: z.string().min(8),
    confidence: z.enum(['high', 'medium', 'low']),
    /** `offer`: a row is a service at a place that we have. `place`: a row is a place. */
    record: z.enum(['offer', 'place']),
    /** Of the places that rows belong to, or are. */
    placeKind: recordSchemas.place.shape.kind,
    /** Offers: how far from its place a service may lie. Places: within how many metres the same kind is the same place. */
    withinMeters: z.number().positive(),
    fields: z.strictObject({
      /** Offers: the name of the place they belong to; without it the nearest one is taken. */
      place: fieldName.optional(),
      service: fieldName.optional(),
      name: fieldName,
      address: fieldName,
      phone: fieldName,
      schedule: fieldName.optional(),
      hours: fieldName.optional(),
      locality: fieldName.optional(),
    }),
    /** What the layer calls a service, and our id of it. What is not here is looked for among the names we have. */
    services: z.record(
      z.string(),
      z.string().refine((id) => id in vocabulary, { error: 'service id missing from vocabulary.ts' }),
    ),
  })
  .refine(({ record, fields }) => record !== 'offer' || fields.service, {
    error: 'fields.service: which field names the service',
  })
  .refine(({ record, fields }) => record !== 'place' || fields.name !== null, {
    error: 'fields.name: which field names the place',
  });

export type Mapping = z.output<typeof mappingSchema>;
