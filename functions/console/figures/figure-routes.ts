import { z } from '@hono/zod-openapi';
import { type Answer, figures } from '../../analytics/figures.ts';
import { periodNames } from '../../analytics/period.ts';
import { QueryRefused } from '../../analytics/query-refused.ts';
import { isAdministrator } from '../access.ts';
import { writeAudit } from '../audit.ts';
import { readPrices, type Sent, spendOf } from '../prices/prices.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';

const names = ['overview', 'services', 'journeys', 'questions'] as const;
const codes = z.array(z.string()).readonly();
const counts = z.record(z.string(), z.int()).readonly();
const words = z.object({ 'es-CO': z.string(), en: z.string() });

const cell = z.object({ codes, counts });
const spend = z
  .object({
    amounts: z
      .array(z.object({ currency: z.enum(['COP', 'USD']), amount: z.number() }))
      .readonly()
      .nullable(),
    /** Messages whose price is not known; they are in no amount. */
    unpriced: z.int(),
  })
  .openapi('Spend');

const chart = z
  .object({
    id: z.string(),
    /** Columns by which the cells are parted; `codes` of a cell are in this order. '' is unknown. */
    by: codes,
    measures: codes,
    /** All codes of the first column in the order that they have (the steps of the road); empty where they have none. */
    order: codes,
    /** How it was counted. */
    definition: words,
    cells: z.array(cell).readonly(),
    /** Counted by itself; not the sum of cells. */
    total: counts,
    before: counts.nullable(),
    /** Of charts that compare: the cells of the time before. */
    cellsBefore: z.array(cell).readonly().nullable(),
    derived: z.array(z.object({ codes, values: z.record(z.string(), z.number().nullable()).readonly() })).readonly(),
  })
  .openapi('Chart');

const figureSchema = z
  .object({
    figure: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    filter: z.record(z.string(), z.string()).readonly(),
    /** `rounded`: multiples of 5, and cells of fewer are not there. */
    sees: z.enum(['exact', 'rounded']),
    countedAt: z.object({ oldest: z.string(), newest: z.string() }).nullable(),
    charts: z.array(chart).readonly(),
    /** Of the overview: what the messages sent cost, by the prices of their weeks. */
    spend: spend.nullable(),
  })
  .openapi('Figure');

/** Why somebody looks at exact counts. */
const exactReasons = ['decision', 'report', 'quality', 'authority'] as const;

const filterNames = [...new Set(figures.flatMap(({ filters }) => filters))];
const filterQuery = Object.fromEntries(filterNames.map((name) => [name, z.string().min(1).max(120).optional()]));

const figure = consoleRoute({
  method: 'get',
  path: '/api/v1/figures/{figure}',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags: ['figures'],
  summary: 'One page of figures, rounded. Administrators may see exact counts with a reason, which is written down.',
  request: {
    params: z.object({ figure: z.enum(names) }),
    // A filter that there is not would show everybody's figures as those of some.
    query: z.strictObject({
      /** `all`, a year, a month, or the last 4, 12, 26, 52 whole weeks. */
      period: z.string().regex(periodNames).default('12w'),
      /** Administrators alone: exact counts. Needs a reason, and is written down. */
      sees: z.enum(['exact', 'rounded']).default('rounded'),
      reason: z.enum(exactReasons).optional(),
      ...filterQuery,
    }),
  },
  responses: { 200: answers('The figures', figureSchema) },
});

/** Figures for the team. What is not allowed to be exact is rounded before it leaves the thread that counts. */
export const figureRoutes: Routes = (register, deps) => {
  register(figure, async (c) => {
    const actor = c.get('actor');
    const { figure: name } = c.req.valid('param');
    const { period, sees, reason, ...given } = c.req.valid('query');
    if (sees === 'exact' && !isAdministrator(actor)) throw new Problem('forbidden');
    if (sees === 'exact' && reason === undefined) throw new Problem('invalid-request', 'exact counts need a reason');
    const filter = Object.fromEntries(
      Object.entries(given).flatMap(([key, code]) => (typeof code === 'string' ? [[key, code]] : [])),
    );
    try {
      const what = `${name} ${period} ${JSON.stringify(filter)}`.slice(0, 300);
      // First written down, then shown.
      if (sees === 'exact' && reason !== undefined)
        await writeAudit(deps, actor, { did: 'saw-exact-figures', what, reason, once: `hour ${reason}` });
      const [answer, { prices }] = await Promise.all([
        deps.figures.answer({ figure: name, period, filter, sees }),
        name === 'overview' ? readPrices(deps.table) : { prices: [] },
      ]);
      return c.json({ ...answer, spend: name === 'overview' ? spendOf(sentIn(answer), prices) : null }, 200);
    } catch (error) {
      if (error instanceof QueryRefused) throw new Problem('invalid-request', error.message);
      throw error;
    }
  });
};

/** What went out, by the Monday of each week. */
const sentIn = ({ charts }: Answer): readonly Sent[] =>
  (charts.find(({ id }) => id === 'overview.week')?.cells ?? []).map(
    ({ codes: [day = ''], counts: { sent = 0, templates = 0 } }) => ({
      day,
      replies: Math.max(0, sent - templates),
      templates,
    }),
  );
