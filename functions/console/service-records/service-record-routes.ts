import { z } from '@hono/zod-openapi';
import type { RecordsDeps } from '../../records/deps.ts';
import { FeedCursorRefused, type FeedEntry, serviceRecordFeed } from '../../records/service-record-feed.ts';
import { takeServiceRecords } from '../../records/take-service-records.ts';
import type { Actor } from '../access.ts';
import { writeAudit } from '../audit.ts';
import type { ConsoleDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';

const tags = ['service-records'];
/** As many as are looked through in a second or so; an entity with more sends more often. */
const mostItems = 200;

const result = z
  .object({
    index: z.int(),
    result: z.enum(['accepted', 'merged', 'corrected', 'duplicate', 'rejected']),
    record: z.string().nullable(),
    /** For staff only: to a system it would tell who writes to us. */
    matched: z.boolean().optional(),
    problems: z.array(z.object({ path: z.string(), says: z.string() })),
  })
  .openapi('TakenRecord');

const take = consoleRoute({
  method: 'post',
  path: '/api/v1/service-records',
  'x-vecina-access': {
    roles: ['coordinator', 'administrator'],
    scopes: ['service-records:write'],
    block: { from: 'items', name: 'place' },
  },
  'x-vecina-largest-body': 512 * 1024,
  tags,
  summary: `Attentions that people received, 1 to ${mostItems} at once. Each stands for itself: the answer has a result for each.`,
  request: {
    body: takes(
      z.strictObject({
        // Checked one by one, so that a wrong one does not turn the others away.
        items: z
          .array(z.unknown().openapi({ description: 'A ToldRecord (see components/schemas)' }))
          .min(1)
          .max(mostItems),
      }),
    ),
  },
  responses: { 200: answers('One result for each item, in order', z.object({ items: z.array(result) })) },
});

const entry = z.looseObject({ kind: z.enum(['record', 'gone', 'erased']), person: z.string() }).openapi('FeedEntry');
const feed = consoleRoute({
  method: 'get',
  path: '/api/v1/service-records',
  'x-vecina-access': { roles: [], scopes: ['service-records:read'] },
  tags,
  summary:
    'Records in the order in which they arrived, after `since`: the cursor of the last page, or a day. What comes under an id again replaces what came before. People are pseudonyms for this system alone.',
  request: {
    query: z.object({
      since: z.string().max(600).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: answers('A page', z.object({ items: z.array(entry), cursor: z.string(), more: z.boolean() })),
  },
});

/** Attentions that entities and staff tell, and the feed that other systems take. */
export const serviceRecordRoutes: Routes = (register, deps) => {
  register(take, async (c) => {
    await deps.live.refresh();
    const { actor } = c.var;
    const { items } = c.req.valid('json');
    await writeAudit(deps, actor, { did: 'recorded-services', what: `${items.length} items` });
    const taken = await takeServiceRecords(recordsOf(deps), { teller: tellerOf(actor), items });
    const shown = taken.map(({ matched, ...one }) => ({
      ...one,
      problems: one.problems.map((problem) => ({ ...problem })),
      ...(actor.kind === 'person' ? { matched } : {}),
    }));
    return c.json({ items: shown }, 200);
  });
  register(feed, async (c) => {
    const { since = null, limit } = c.req.valid('query');
    const { actor } = c.var;
    await writeAudit(deps, actor, { did: 'read-service-records', what: 'feed', once: 'feed' });
    try {
      const page = await serviceRecordFeed(recordsOf(deps), { since, recipient: actor.id, limit });
      return c.json({ items: page.entries.map(shownEntry), cursor: page.cursor, more: page.more }, 200);
    } catch (error) {
      throw error instanceof FeedCursorRefused ? new Problem('bad-cursor') : error;
    }
  });
};

const shownEntry = (entry: FeedEntry) =>
  entry.kind === 'record' ? { ...entry, contradictions: [...entry.contradictions] } : { ...entry };

const recordsOf = ({ table, blobs, keys, phoneNumberId, now, live }: ConsoleDeps): RecordsDeps => ({
  table,
  blobs,
  keys,
  phoneNumberId,
  now,
  isPlace: (id) => live.world().directory.places.some((place) => place.id === id),
});

/** An entity speaks for itself, a coordinator for her block, an administrator for the team. */
const tellerOf = (actor: Actor) =>
  actor.kind === 'machine'
    ? ({ source: 'entity', by: actor.name } as const)
    : ({ source: 'staff', by: actor.block ?? 'team' } as const);
