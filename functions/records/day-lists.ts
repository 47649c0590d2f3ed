import { shards } from '../conversation/records.ts';
import { keepDays } from '../conversation/retention.ts';
import type { Json, Table } from '../ports/table.ts';

/** Days (UTC), first and last included. */
export type Days = { readonly from: string; readonly to: string };

/** As far back as facts are kept. */
export const allDays = (now: Date): Days => lastDays(now, keepDays.fact);

export const lastDays = (now: Date, days: number): Days => ({
  from: new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10),
  to: now.toISOString().slice(0, 10),
});

const dayMs = 86_400_000;

/**
 * What one of the day lists holds (`fact`, `service`, `told`), a page at a time and never more than some pages in memory:
 * by day, the shards of a day side by side. Expired items are left out.
 */
export async function* pagesOf(
  table: Table,
  what: 'fact' | 'service' | 'told',
  { from, to }: Days,
): AsyncGenerator<readonly { readonly [name: string]: Json }[]> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += dayMs * daysAtOnce) {
    const days = Array.from({ length: daysAtOnce }, (_, n) => new Date(day + n * dayMs).toISOString().slice(0, 10));
    let open = days
      .filter((one) => one <= to)
      .flatMap((one) => Array.from({ length: shards }, (_, shard) => ({ pk: `${what}#${one}#${shard}`, cursor: '' })));
    while (open.length > 0) {
      const now = open.slice(0, pagesAtOnce);
      const pages = await Promise.all(
        now.map(({ pk, cursor }) => table.query({ index: 'index2', pk, ...(cursor === '' ? {} : { cursor }) })),
      );
      open = [
        ...pages.flatMap(({ cursor }, n) => (cursor === undefined ? [] : [{ pk: now[n]?.pk ?? '', cursor }])),
        ...open.slice(pagesAtOnce),
      ];
      for (const { items } of pages) if (items.length > 0) yield items.map(({ data }) => data);
    }
  }
}

/** A young installation has years of empty days: they are looked at many at a time. */
const daysAtOnce = 8;
/** A page is a megabyte at most. */
const pagesAtOnce = 16;
