import { everyItem } from '../ports/every-item.ts';
import type { IndexKey, NewItem, Table } from '../ports/table.ts';
import { expiresAfter, keepDays } from './retention.ts';

/**
 * Days to be counted again because something of them went: an erasure leaves a mark for each day that she is counted in.
 *
 *     recount   <day>#<mark>
 */
export const recountItems = (
  items: readonly { readonly index2?: IndexKey }[],
  mark: string,
  at: Date,
): readonly NewItem[] => {
  const days = new Set(items.flatMap(({ index2 }) => /^[a-z]+#(\d{4}-\d{2}-\d{2})#/.exec(index2?.pk ?? '')?.[1] ?? []));
  return [...days]
    .sort()
    .map((day) => ({ pk: 'recount', sk: `${day}#${mark}`, expires: expiresAfter(keepDays.recount, at), data: {} }));
};

/** The marks there are now. One set while a day is being counted stays for the next time. */
export const takeRecounts = async (
  table: Table,
): Promise<{ readonly days: readonly string[]; readonly done: (day: string) => Promise<void> }> => {
  const marks = (await everyItem(table, { pk: 'recount' })).map(({ sk }) => sk);
  return {
    days: [...new Set(marks.map((mark) => mark.slice(0, 10)))],
    done: async (day) => {
      for (const sk of marks) if (sk.startsWith(`${day}#`)) await table.delete({ pk: 'recount', sk });
    },
  };
};
