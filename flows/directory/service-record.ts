import { z } from 'zod';
import { vocabulary } from './vocabulary.ts';

/** What got in the way, in the order in which it is asked. */
export const barrierIds = [
  'hours',
  'distance',
  'nobody-to-care',
  'documents',
  'no-places',
  'did-not-know',
  'treated-badly',
  'other',
] as const;

/**
 * One attention that somebody received, or went for and did not get: what the city counts. Coded, never free text. The
 * same shape is told in the chat, typed by staff, sent by an entity, stored, and sent out again.
 */
export const serviceRecordSchema = z.strictObject({
  /** An id of the vocabulary; the category follows from it. */
  service: z.string().refine((id) => Object.hasOwn(vocabulary, id), 'is no service that we know'),
  /** `self`, or whom in her care: `p1`, `p2`… */
  who: z.string().regex(/^(self|p[1-9]\d?)$/, 'must be "self" or "p1", "p2"…'),
  /** A place of the directory; null: not known or not there. */
  place: z.string().min(1).max(200).nullable(),
  /** The day, in Bogotá. */
  on: z.iso.date(),
  /** False: she went or asked for it, and did not get it. */
  received: z.boolean(),
  /** How it went, 1 (bad) to 5 (very good); null: not told. */
  satisfaction: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).nullable(),
  /** What got in the way. */
  barriers: z.array(z.enum(barrierIds)),
});

export type ServiceRecord = z.infer<typeof serviceRecordSchema>;
export type Barrier = ServiceRecord['barriers'][number];

/** Who tells of an attention. The same one told by two is one attention with two witnesses. */
export type Witness = {
  readonly source: 'citizen' | 'staff' | 'entity';
  /** Which entity or care block; null for the citizen herself. */
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
};
