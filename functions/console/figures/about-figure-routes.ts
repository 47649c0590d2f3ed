import { z } from '@hono/zod-openapi';
import { type Pile, readClusters } from '../../analytics/misread/kept-misread.ts';
import { roundCount } from '../../analytics/protect.ts';
import { isAdministrator } from '../access.ts';
import { openCases } from '../cases/inbox.ts';
import { liveDirectory } from '../directory/live-directory.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';
import { cityMap } from './city-map.ts';
import { namesOf } from './names-of.ts';
import { supplyOf } from './supply-of.ts';

const access = { roles: ['analyst', 'administrator'] } as const;
const tags = ['figures'];
const words = z.object({ 'es-CO': z.string(), en: z.string() });
const code = z.string().min(1).max(120).optional();

const names = consoleRoute({
  method: 'get',
  path: '/api/v1/figure-names',
  'x-vecina-access': access,
  tags,
  summary: 'What the codes of figures are called: by column, then by code',
  responses: { 200: answers('Names', z.record(z.string(), z.record(z.string(), words).readonly()).readonly()) },
});

const map = consoleRoute({
  method: 'get',
  path: '/api/v1/city-map',
  'x-vecina-access': access,
  tags,
  summary: 'The localities as polygons (degrees: longitude, latitude) and the places of the directory',
  responses: {
    200: answers(
      'Map',
      z.object({
        source: z.string(),
        localities: z
          .array(
            z.object({
              code: z.string(),
              name: z.string(),
              rings: z.array(z.array(z.tuple([z.number(), z.number()]).readonly()).readonly()).readonly(),
            }),
          )
          .readonly(),
        places: z
          .array(
            z.object({
              id: z.string(),
              name: z.string(),
              locality: z.string().nullable(),
              latitude: z.number(),
              longitude: z.number(),
            }),
          )
          .readonly(),
      }),
    ),
  },
});

const supplies = z
  .array(
    z
      .object({
        code: z.string(),
        places: z.int(),
        evening: z.int(),
        saturday: z.int(),
        sunday: z.int(),
        unknown: z.int(),
      })
      .openapi('Supply'),
  )
  .readonly();

const supply = consoleRoute({
  method: 'get',
  path: '/api/v1/supply',
  'x-vecina-access': access,
  tags,
  summary: 'How many public places offer what, and how many of them in the evening and at weekends, by the directory',
  request: { query: z.object({ service: code, category: code }) },
  responses: { 200: answers('Supply', z.object({ byLocality: supplies, byService: supplies })) },
});

const clusters = z.object({
  items: z.array(
    z
      .object({ question: z.string(), version: z.string(), words: z.array(z.string()), people: z.int() })
      .openapi('MisreadCluster'),
  ),
});

const misread = consoleRoute({
  method: 'get',
  path: '/api/v1/misread',
  'x-vecina-access': access,
  tags,
  summary:
    'What was not understood, by question: words that at least five different people wrote, never a text of somebody. People rounded to 5.',
  responses: {
    200: answers('Clusters', clusters),
  },
});

const ownWords = consoleRoute({
  method: 'get',
  path: '/api/v1/own-words',
  'x-vecina-access': access,
  tags,
  summary:
    'What people told in their own words of the road to a loan, by question: words that at least five different people wrote, never a text of somebody. People rounded to 5.',
  responses: { 200: answers('Clusters', clusters) },
});

const waiting = consoleRoute({
  method: 'get',
  path: '/api/v1/waiting',
  'x-vecina-access': access,
  tags,
  summary:
    'How many open cases wait for the team at this moment, and since when the first. Rounded to 5 for who is no administrator.',
  responses: {
    200: answers(
      'Waiting',
      z.object({
        waiting: z.int(),
        /** Open cases, also those where it is her turn to write. */
        open: z.int(),
        since: z.string().nullable(),
        sees: z.enum(['exact', 'rounded']),
      }),
    ),
  },
});

/** What figures are read with: names, the map, supply, what was not understood, and who waits at this moment. */
export const aboutFigureRoutes: Routes = (register, deps) => {
  const told = async (pile: Pile) =>
    (await readClusters(deps.table, pile)).flatMap(({ question, version, words, people }) => {
      const shown = roundCount(people, deps.keys.figures, `${pile} ${question} ${version} ${words.join(' ')}`);
      return shown === 0 ? [] : [{ question, version, words: [...words], people: shown }];
    });
  const private5min = { 'cache-control': 'private, max-age=300' } as const;
  register(names, async (c) => c.json(namesOf(deps.registry, await liveDirectory(deps)), 200, private5min));
  register(map, async (c) => c.json(cityMap(await liveDirectory(deps)), 200, private5min));
  register(supply, async (c) => c.json(supplyOf(await liveDirectory(deps), c.req.valid('query')), 200));
  register(misread, async (c) => c.json({ items: await told('misread') }, 200));
  register(ownWords, async (c) => c.json({ items: await told('own-words') }, 200));
  register(waiting, async (c) => {
    const open = await openCases(deps.table);
    const waits = open.flatMap((one) => one.waitingSince ?? []).toSorted();
    const exact = isAdministrator(c.var.actor);
    const told = (n: number, name: string): number => (exact ? n : roundCount(n, deps.keys.figures, `now ${name}`));
    const waiting = told(waits.length, 'waiting');
    // Where nobody is shown to wait, no day is that of somebody.
    const since = waiting === 0 ? null : (waits[0]?.slice(0, 10) ?? null);
    const all = Math.max(waiting, told(open.length, 'open'));
    return c.json({ waiting, open: all, since, sees: exact ? ('exact' as const) : ('rounded' as const) }, 200);
  });
};
