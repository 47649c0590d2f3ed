import { z } from 'zod';
import type { Item, Table } from '../../ports/table.ts';

/**
 * What a message costs, as the city's contract or Meta's rate card says: none ships, since no price is known for sure.
 * `price` is for one message, with at most six decimals.
 *
 *     setting   prices
 */
export const priceSchema = z.strictObject({
  /** `reply`: free text within 24 hours of her writing. `template`: an approved message. */
  kind: z.enum(['reply', 'template']),
  /** The first day it holds, in Bogotá; until the next of its kind. */
  from: z.iso.date(),
  price: z.number().min(0).max(1_000_000),
  currency: z.enum(['COP', 'USD']),
  /** Where it was read. */
  source: z.string().trim().min(3).max(300),
  /** When it was read. */
  asOf: z.iso.date(),
});
export type Price = z.output<typeof priceSchema>;

const storedSchema = z.object({ prices: z.array(priceSchema) });
const key = { pk: 'setting', sk: 'prices' };

export const readPrices = async (
  table: Table,
): Promise<{ readonly prices: readonly Price[]; readonly version: number }> => {
  const item: Item | undefined = await table.get(key);
  return item === undefined
    ? { prices: [], version: 0 }
    : { prices: storedSchema.parse(item.data).prices, version: item.version };
};

/** The new version; null where somebody changed them meanwhile. */
export const writePrices = async (
  table: Table,
  { prices, expected }: { readonly prices: readonly Price[]; readonly expected: number },
): Promise<number | null> => {
  const sorted = prices.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.from.localeCompare(b.from));
  const put = await table.put(
    { ...key, data: { prices: sorted.map((one) => ({ ...one })) } },
    { expected: expected === 0 ? null : expected },
  );
  return put.ok ? put.version : null;
};

export type Sent = { readonly day: string; readonly replies: number; readonly templates: number };

export type Spend = {
  /** In each currency there is a price in. Null where nothing sent has a known price. */
  readonly amounts: readonly { readonly currency: Price['currency']; readonly amount: number }[] | null;
  /** Messages of which no price is known; they are in no amount. */
  readonly unpriced: number;
};

/** What the messages cost by the price of their day. Unknown is not nothing: it is told apart. */
export const spendOf = (sent: readonly Sent[], prices: readonly Price[]): Spend => {
  const amounts = new Map<Price['currency'], number>();
  let unpriced = 0;
  for (const { day, replies, templates } of sent)
    for (const [kind, messages] of [
      ['reply', replies],
      ['template', templates],
    ] as const) {
      if (messages === 0) continue;
      const price = prices
        .filter((one) => one.kind === kind && one.from <= day)
        .toSorted((a, b) => a.from.localeCompare(b.from))
        .at(-1);
      if (price === undefined) unpriced += messages;
      else amounts.set(price.currency, (amounts.get(price.currency) ?? 0) + price.price * messages);
    }
  return {
    amounts:
      amounts.size === 0
        ? null
        : [...amounts].map(([currency, amount]) => ({ currency, amount: Math.round(amount * 100) / 100 })),
    unpriced,
  };
};
