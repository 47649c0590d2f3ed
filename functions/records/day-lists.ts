import { firstCounted } from '../analytics/ledger.ts';
import { addDays, utcDay } from '../conversation/days.ts';
import { shards } from '../conversation/records.ts';
import { keepDays } from '../conversation/retention.ts';
import type { Json, Table } from '../ports/table.ts';

/** Days (UTC), first and last included. */
export type Days = { readonly from: string; readonly to: string };

export type DayList = 'fact' | 'service' | 'told' | 'contact';

/** As far back as facts are kept. */
export const allDays = (now: Date): Days => lastDays(now, keepDays.fact);

export const lastDays = (now: Date, days: number): Days => ({
  from: addDays(utcDay(now), -days),
  to: utcDay(now),
});

/**
 * From the first day that holds something, for a few reads: the first that was ever counted, or as far before it as no
 * two months are empty. A young installation would else look through years of empty days.
 */
export const daysInUse = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  lists: readonly DayList[],
): Promise<Days> => {
  const { from: earliest, to } = allDays(now());
  const counted = await firstCounted(table);
  let from = counted !== null && counted < to ? counted : to;
  for (let day = from, empty = 0; empty < mostEmptyDays && day > earliest; ) {
    const before = daysBefore(day, daysAtOnce);
    const held = await Promise.all(before.map((one) => holdsSomething(table, lists, one)));
    const first = before.find((_, n) => held[n]);
    if (first !== undefined) from = first;
    empty = first === undefined ? empty + daysAtOnce : 0;
    day = before[0] ?? earliest;
  }
  return { from: [from, earliest].sort()[1] ?? to, to };
};

const mostEmptyDays = 64;

/** Oldest first. */
const daysBefore = (day: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => addDays(day, n - count));

const holdsSomething = async (table: Table, lists: readonly DayList[], day: string): Promise<boolean> => {
  const keys = lists.flatMap((list) => Array.from({ length: shards }, (_, shard) => `${list}#${day}#${shard}`));
  const pages = await Promise.all(keys.map((pk) => table.query({ index: 'index2', pk, limit: 1 })));
  // A page may be empty before there is no more.
  return pages.some(({ items, cursor }) => items.length > 0 || cursor !== undefined);
};

/**
 * What one of the day lists holds, a page at a time and never more than some pages in memory:
 * by day, the shards of a day side by side. Expired items are left out.
 */
export async function* pagesOf(
  table: Table,
  what: DayList,
  { from, to }: Days,
): AsyncGenerator<readonly { readonly [name: string]: Json }[]> {
  for (let day = from; day <= to; day = addDays(day, daysAtOnce)) {
    const days = Array.from({ length: daysAtOnce }, (_, n) => addDays(day, n));
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
