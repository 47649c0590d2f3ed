import { z } from '@hono/zod-openapi';
import { Problem } from '../problem.ts';
import { consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';
import { caseIdPattern, readCaseId } from './case-id.ts';
import { beHere } from './presence.ts';

const here = consoleRoute({
  method: 'put',
  path: '/api/v1/cases/{id}/presence',
  'x-vecina-access': { roles: ['agent', 'administrator'] },
  tags: ['cases'],
  summary: 'Says that you have the case open; say it again within 40 seconds. The others see it in `here`.',
  request: { params: z.object({ id: z.string().regex(caseIdPattern) }) },
  responses: { 204: { description: 'Known' } },
});

/** Two people who answer the same case see each other. */
export const presenceRoutes: Routes = (register, deps) => {
  register(here, async (c) => {
    const id = readCaseId(c.req.valid('param').id);
    if (id === null || !(await beHere(deps, id, c.var.actor))) throw new Problem('unknown');
    return c.body(null, 204);
  });
};
