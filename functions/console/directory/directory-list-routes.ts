import { z } from '@hono/zod-openapi';
import { isOld } from '../../../flows/directory/age.ts';
import type { Place } from '../../../flows/directory/directory.ts';
import { validity } from '../../../flows/directory/validity.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';
import { correctedDirectory } from './corrected-directory.ts';

const tags = ['directory'];
const placeSummary = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    locality: z.string().nullable(),
    asOf: z.string().nullable(),
    stale: z.boolean(),
    /** What citizens ask and nobody told: hours, phone, point, services. */
    missing: z.array(z.string()),
    services: z.int(),
    hours: z.string().nullable(),
    /** `closed`: for some time, until `validFrom`; `ended`: for good. The bot offers neither. */
    state: z.enum(['open', 'closed', 'ended']),
    validFrom: z.string().nullable(),
  })
  .openapi('PlaceSummary');
const lineSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    number: z.string().nullable(),
    whatsapp: z.string().nullable(),
    hours: z.string().nullable(),
    asOf: z.string().nullable(),
    stale: z.boolean(),
  })
  .openapi('LineSummary');

const places = consoleRoute({
  method: 'get',
  path: '/api/v1/directory/places',
  'x-vecina-access': { roles: ['analyst', 'agent', 'administrator'] },
  tags,
  summary: 'All places; what is stale or thin comes first',
  responses: { 200: answers('Places', z.object({ items: z.array(placeSummary), version: z.string() })) },
});
const lines = consoleRoute({
  method: 'get',
  path: '/api/v1/directory/lines',
  'x-vecina-access': { roles: ['analyst', 'agent', 'administrator'] },
  tags,
  summary: 'All phone lines; what is stale comes first',
  responses: { 200: answers('Lines', z.object({ items: z.array(lineSummary), version: z.string() })) },
});
const services = consoleRoute({
  method: 'get',
  path: '/api/v1/directory/services',
  'x-vecina-access': { roles: ['analyst', 'coordinator', 'agent', 'administrator'], block: 'none' },
  tags,
  summary: 'The vocabulary of services with their category and short names',
  responses: {
    200: answers(
      'Services',
      z.object({
        items: z.array(
          z.object({ id: z.string(), category: z.string(), es: z.string(), en: z.string() }).openapi('ServiceName'),
        ),
      }),
    ),
  },
});
/** All places, lines and services; what needs work comes first. */
export const directoryListRoutes: Routes = (register, deps) => {
  register(places, async (c) => {
    const directory = await correctedDirectory(deps);
    const now = deps.now().toISOString();
    const items = directory.places.map((place) => summaryOf(place, now));
    items.sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'es'));
    return c.json({ items, version: directory.version }, 200);
  });
  register(lines, async (c) => {
    const directory = await correctedDirectory(deps);
    const now = deps.now().toISOString();
    const items = directory.lines.map(({ id, name, number, whatsapp, hours, asOf }) => ({
      id,
      name,
      number,
      whatsapp,
      hours,
      asOf,
      stale: isOld(asOf, now),
    }));
    items.sort((a, b) => Number(b.stale) - Number(a.stale) || a.name.localeCompare(b.name, 'es'));
    return c.json({ items, version: directory.version }, 200);
  });
  register(services, (c) =>
    c.json({ items: Object.entries(vocabulary).map(([id, { category, es, en }]) => ({ id, category, es, en })) }, 200),
  );
};

const summaryOf = (place: Place, now: string) => {
  const missing = [
    ...(place.hours === null ? ['hours'] : []),
    ...(place.phone === null ? ['phone'] : []),
    ...(place.latitude === null ? ['point'] : []),
    ...(place.services.length === 0 ? ['services'] : []),
  ];
  const { id, kind, name, locality, asOf, services } = place;
  return {
    id,
    kind,
    name,
    locality,
    asOf,
    stale: isOld(asOf, now),
    missing,
    services: services.length,
    hours: place.hours,
    state: states[validity(place, now)],
    validFrom: place.validFrom ?? null,
  };
};

const states = { current: 'open', later: 'closed', over: 'ended' } as const;

const weight = ({ stale, missing, kind }: ReturnType<typeof summaryOf>): number =>
  (kind === 'manzana' ? 10 : 0) + (stale ? 4 : 0) + missing.length;
