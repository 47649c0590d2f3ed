import { z } from '@hono/zod-openapi';
import { dictionaryOf } from '../../exports/dictionary.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const dictionary = consoleRoute({
  method: 'get',
  path: '/api/v1/dictionary',
  'x-vecina-access': { roles: ['analyst', 'administrator'] },
  tags: ['data'],
  summary: 'What the codes in exports and figures mean, made from the questions as the bot asks them',
  request: { query: z.object({ of: z.enum(['facts', 'services']).default('facts') }) },
  responses: {
    200: answers(
      'The dictionary',
      z
        .object({
          fields: z.array(z.object({ name: z.string(), type: z.string(), description: z.string() })),
          rows: z.array(z.array(cell)),
        })
        .openapi('Dictionary'),
    ),
  },
});

/** The words behind the data. */
export const dictionaryRoutes: Routes = (register, { registry }) => {
  register(dictionary, (c) => {
    const { fields, rows } = dictionaryOf(c.req.valid('query').of, registry, new Set());
    const shown = fields.map(({ name, type, description }) => ({ name, type, description }));
    return c.json({ fields: shown, rows: rows.map((row) => [...row]) }, 200);
  });
};
