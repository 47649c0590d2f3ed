import { z } from '@hono/zod-openapi';
import { figures } from '../../analytics/figures.ts';
import { periodNames } from '../../analytics/period.ts';
import { QueryRefused } from '../../analytics/query-refused.ts';
import type { Actor } from '../access.ts';
import { writeAudit } from '../audit.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';

const names = ['overview', 'services', 'journeys', 'questions'] as const;
const codes = z.array(z.string()).readonly();
const counts = z.record(z.string(), z.int()).readonly();
const words = z.object({ 'es-CO': z.string(), en: z.string() });

const chart = z
  .object({
    id: z.string(),
    /** Columns by which the cells are parted; `codes` of a cell are in this order. '' is unknown. */
    by: codes,
    measures: codes,
    /** How it was counted. */
    definition: words,
    cells: z.array(z.object({ codes, counts })).readonly(),
    /** Counted by itself; not the sum of cells. */
    total: counts,
    before: counts.nullable(),
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
  })
  .openapi('Figure');

const filterNames = [...new Set(figures.flatMap(({ filters }) => filters))];
const filterQuery = Object.fromEntries(filterNames.map((name) => [name, z.string().min(1).max(120).optional()]));

const figure = consoleRoute({
  method: 'get',
  path: '/api/v1/figures/{figure}',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags: ['figures'],
  summary: 'One page of figures. Analysts see rounded counts; administrators exact ones, which is written down.',
  request: {
    params: z.object({ figure: z.enum(names) }),
    query: z.object({
      /** `all`, a year, a month, or the last 4, 12, 26, 52 whole weeks. */
      period: z.string().regex(periodNames).default('12w'),
      /** Administrators may look at what analysts see. */
      sees: z.enum(['exact', 'rounded']).optional(),
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
    const { period, sees: wished, ...given } = c.req.valid('query');
    const sees = isAdministrator(actor) && wished !== 'rounded' ? 'exact' : 'rounded';
    const filter = Object.fromEntries(
      Object.entries(given).flatMap(([key, code]) => (typeof code === 'string' ? [[key, code]] : [])),
    );
    try {
      const answer = await deps.figures.answer({ figure: name, period, filter, sees });
      const what = `${name} ${period} ${JSON.stringify(filter)}`;
      if (sees === 'exact')
        await writeAudit(deps, actor, { did: 'saw-exact-figures', what: what.slice(0, 300), once: 'hour' });
      return c.json(answer, 200);
    } catch (error) {
      if (error instanceof QueryRefused) throw new Problem('invalid-request', error.message);
      throw error;
    }
  });
};

const isAdministrator = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.includes('administrator');
