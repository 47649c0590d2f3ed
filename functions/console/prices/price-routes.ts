import { z } from '@hono/zod-openapi';
import { writeAudit } from '../audit.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { priceSchema, readPrices, writePrices } from './prices.ts';

const list = z
  .object({ prices: z.array(z.object(priceSchema.shape).openapi('Price')), version: z.int() })
  .openapi('Prices');

const read = consoleRoute({
  method: 'get',
  path: '/api/v1/prices',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags: ['settings'],
  summary: 'What a message costs, with source and day. Empty: no price is known, and spend is shown as unknown.',
  responses: { 200: answers('Prices', list) },
});

const write = consoleRoute({
  method: 'put',
  path: '/api/v1/prices',
  'x-vecina-access': { roles: ['administrator'] },
  tags: ['settings'],
  summary: 'Puts the whole table of prices in the place of the one whose version was seen.',
  request: {
    body: takes(
      z.strictObject({
        prices: z.array(z.strictObject(priceSchema.shape)).max(200),
        /** 0 where there were none. */
        version: z.int().min(0),
      }),
    ),
  },
  responses: { 200: answers('Prices as they are now', list) },
});

export const priceRoutes: Routes = (register, deps) => {
  register(read, async (c) => {
    const { prices, version } = await readPrices(deps.table);
    return c.json({ prices: [...prices], version }, 200);
  });
  register(write, async (c) => {
    const { prices, version: expected } = c.req.valid('json');
    const twice = new Set(prices.map(({ kind, from }) => `${kind} ${from}`)).size < prices.length;
    if (twice) throw new Problem('invalid-request', 'two prices of one kind begin on the same day');
    const version = await writePrices(deps.table, { prices, expected });
    if (version === null) throw new Problem('changed');
    await writeAudit(deps, c.var.actor, { did: 'set-prices', what: `${prices.length} prices` });
    return c.json({ prices, version }, 200);
  });
};
