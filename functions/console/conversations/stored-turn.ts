import { z } from 'zod';
import type { Item } from '../../ports/table.ts';

const stored = z.object({
  citizen: z.string(),
  at: z.string(),
  said: z.array(z.string().nullable()),
  answered: z.array(z.string()),
  taps: z
    .array(z.object({ as: z.enum(['buttons', 'list', 'location-request']), titles: z.array(z.string()) }).nullable())
    .default([]),
  flow: z.string(),
  run: z.string().nullable().default(null),
  question: z.string().nullable(),
  version: z.int().nullable().default(null),
  notes: z.array(z.string()),
});

export type StoredTurn = z.output<typeof stored> & { readonly turn: number };

export const turnPrefix = 'turn#';

/** Null for what is no turn. */
export const readTurn = ({ sk, data }: Pick<Item, 'sk' | 'data'>): StoredTurn | null => {
  const read = stored.safeParse(data);
  return read.success && sk.startsWith(turnPrefix) ? { ...read.data, turn: Number(sk.slice(turnPrefix.length)) } : null;
};
