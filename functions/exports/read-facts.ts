import { z } from 'zod';
import { holdsWords } from '../../flows/engine/record.ts';
import type { Json } from '../ports/table.ts';

/** A fact as it is stored: one coded answer or outcome. */
export type Fact = {
  readonly citizen: string;
  readonly question: string;
  readonly version: number;
  readonly flow: string;
  readonly run: string;
  /** Whom in her care it is about; null: herself. */
  readonly subject: string | null;
  readonly value: Json;
  readonly provenance: 'answered' | 'inferred' | 'outcome' | 'withdrawn';
  readonly at: string;
};

/** Read with care: an export of a million must not stop at one that another version wrote. */
export const factOf = (data: { readonly [name: string]: Json }): Fact | null => {
  const read = shape.safeParse(data);
  // What she told in her own words leaves in no export: only that she told something.
  return read.success ? { ...read.data, value: holdsWords(data.value) ? true : (data.value ?? null) } : null;
};

const shape = z.object({
  citizen: z.string(),
  question: z.string(),
  version: z.number(),
  flow: z.string(),
  run: z.string(),
  subject: z.string().nullable(),
  provenance: z.enum(['answered', 'inferred', 'outcome', 'withdrawn']),
  at: z.string(),
});
