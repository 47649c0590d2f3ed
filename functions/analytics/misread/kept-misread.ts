import { z } from 'zod';
import { expiresAfter, keepDays } from '../../conversation/retention.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { NewItem, Table } from '../../ports/table.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import type { Misread } from './misread-rows.ts';

/**
 * Where scrubbed texts rest until they are clustered, in two piles: what was not understood, and what was told on being
 * asked for it. No route reads them.
 *
 *     misread#<day>   <n>          scrubbed texts of one day, replaced as a whole when the day is counted again
 *     misread         clusters     what is common to at least five people, over all that is kept
 *     misread         day#<day>    which days hold any
 *     own-words…                   the same
 */
export type Pile = 'misread' | 'own-words';

const partKey = (pile: Pile, day: string): string => `${pile}#${day}`;

const rowsInPart = 400;
/** A day of a large city needs no more to show what is common. */
const mostOfDay = 4000;

const rowSchema = z.object({ question: z.string(), version: z.string(), person: z.string(), words: z.string() });
const partSchema = z.object({ rows: z.array(rowSchema) });
const clustersSchema = z.object({
  clusters: z.array(
    z.object({ question: z.string(), version: z.string(), words: z.array(z.string()), people: z.number() }),
  ),
});

/** Puts the texts of a day in the place of those before. A text goes half a year after it was written, however often the day is counted. */
export const writeMisread = async (
  table: Table,
  { pile, day, rows }: { readonly pile: Pile; readonly day: string; readonly rows: readonly Misread[] },
): Promise<void> => {
  const there = await everyItem(table, { pk: partKey(pile, day) });
  if (rows.length === 0 && there.length === 0) return;
  const expires = expiresAfter(keepDays.misread, new Date(day));
  const inOrder = rows.map((row) => ({ row, name: Object.values(row).join('\n') }));
  const kept = inOrder
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, mostOfDay)
    .map(({ row }) => row);
  const items: NewItem[] = [];
  for (let start = 0; start < kept.length; start += rowsInPart)
    items.push({
      pk: partKey(pile, day),
      sk: String(items.length).padStart(4, '0'),
      expires,
      data: { rows: kept.slice(start, start + rowsInPart) },
    });
  if (items.length > 0) await table.batchPut([{ pk: pile, sk: `day#${day}`, expires, data: {} }, ...items]);
  for (const { pk, sk } of there) if (!items.some((item) => item.sk === sk)) await table.delete({ pk, sk });
};

/** Clusters anew all that is kept. */
export const clusterMisread = async (table: Table, pile: Pile, now: Date): Promise<void> => {
  const days = (await everyItem(table, { pk: pile, prefix: 'day#' })).map(({ sk }) => sk.slice('day#'.length));
  const rows: Misread[] = [];
  for (const day of days)
    for (const { data } of await everyItem(table, { pk: partKey(pile, day) }))
      rows.push(...partSchema.parse(data).rows);
  const clusters = clustersOf(rows)
    .toSorted((a, b) => b.people - a.people)
    .slice(0, 300);
  await table.put({
    pk: pile,
    sk: 'clusters',
    expires: expiresAfter(keepDays.misread, now),
    data: { clusters: clusters.map((one) => ({ ...one, words: [...one.words] })) },
  });
};

export const readClusters = async (table: Table, pile: Pile): Promise<readonly Cluster[]> => {
  const item = await table.get({ pk: pile, sk: 'clusters' });
  return item === undefined ? [] : clustersSchema.parse(item.data).clusters;
};
