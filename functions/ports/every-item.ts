import type { Item, Query, Table } from './table.ts';

/** All pages of a query, in order. For what is known to be small; what may be large is walked page by page. */
export const everyItem = async (
  table: Pick<Table, 'query'>,
  query: Omit<Query, 'cursor'>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
};
