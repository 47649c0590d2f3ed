import { z } from '@hono/zod-openapi';
import { openAside, setAsideOn } from '../../conversation/aside.ts';
import { personKey } from '../../conversation/person-item.ts';
import { readPause } from '../../conversation/sender-pause.ts';
import { readPerson } from '../../conversation/stored-person.ts';
import { writeAudit } from '../audit.ts';
import { onBogotaDay } from '../bogota-days.ts';
import { reasonSchema } from '../conversations/conversation-schemas.ts';
import type { ConsoleDeps } from '../deps.ts';
import { liveDirectory } from '../directory/live-directory.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, noSuchThing, takes } from '../route.ts';
import type { Routes } from '../router.ts';

const access = { roles: ['administrator'] } as const;
const tags = ['operations'];
const dead = z.object({ id: z.string(), reason: z.string(), at: z.string() }).openapi('DeadLetter');
const aside = z
  .object({
    id: z.string(),
    day: z.string(),
    at: z.string(),
    reason: z.string(),
    /** It showed danger: the words were not kept. */
    danger: z.boolean(),
  })
  .openapi('SetAside');

const health = consoleRoute({
  method: 'get',
  path: '/api/v1/health',
  'x-vecina-access': access,
  tags,
  summary: 'How queue and channel are',
  responses: {
    200: answers(
      'Health',
      z
        .object({
          deadLetters: z.int(),
          /** Nobody is sent anything until then: our number is throttled or blocked. */
          sendingPausedUntil: z.string().nullable(),
          directoryVersion: z.string(),
          now: z.string(),
        })
        .openapi('Health'),
    ),
  },
});
const deadLetters = consoleRoute({
  method: 'get',
  path: '/api/v1/dead-letters',
  'x-vecina-access': access,
  tags,
  summary: 'Letters that failed too often. What is in them stays sealed, and whose they are is not told.',
  responses: { 200: answers('Letters', z.object({ items: z.array(dead), total: z.int() })) },
});
const redrive = consoleRoute({
  method: 'post',
  path: '/api/v1/dead-letters/redrive',
  'x-vecina-access': access,
  tags,
  summary: 'Puts dead letters back into their queues: those named, or all',
  request: {
    body: takes(z.strictObject({ ids: z.union([z.literal('all'), z.array(z.string().max(200)).min(1).max(500)]) })),
  },
  responses: {
    202: answers(
      'Under way',
      z.object({ /** null: the queue moves them and does not say how many. */ moved: z.int().nullable() }),
    ),
  },
});
const setAside = consoleRoute({
  method: 'get',
  path: '/api/v1/set-aside',
  'x-vecina-access': access,
  tags,
  summary: 'What came well signed and was not understood, by day (in Bogotá), without its contents',
  request: { query: z.object({ day: z.iso.date() }) },
  responses: { 200: answers('Pieces', z.object({ items: z.array(aside) })) },
});

const opened = consoleRoute({
  method: 'get',
  path: '/api/v1/set-aside/one',
  'x-vecina-access': access,
  tags,
  summary: 'What is in a set-aside piece, and whose it is. Who looked and what for stands in the audit.',
  request: { query: z.object({ id: z.string().min(1).max(400), reason: reasonSchema }) },
  responses: {
    ...noSuchThing,
    200: answers(
      'The piece',
      z
        .object({
          /** As it came, or as it was to go; null: it showed danger and was not kept. */
          text: z.string().nullable(),
          /** Whose conversation it belongs to; null where nobody's session is known. */
          conversation: z.string().nullable(),
        })
        .openapi('SetAsidePiece'),
    ),
  },
});

/** How the installation is, and what lies aside. */
export const operationsRoutes: Routes = (register, deps) => {
  register(health, async (c) => {
    const [deadNow, pausedUntil, directory] = await Promise.all([
      deps.dead.count(),
      readPause(deps.table, { phoneNumberId: deps.phoneNumberId, now: deps.now }),
      liveDirectory(deps),
    ]);
    return c.json(
      {
        deadLetters: deadNow,
        sendingPausedUntil: pausedUntil,
        directoryVersion: directory.version,
        now: deps.now().toISOString(),
      },
      200,
    );
  });
  register(deadLetters, async (c) => {
    const [items, total] = await Promise.all([deps.dead.list(200), deps.dead.count()]);
    return c.json({ items: items.map(({ id, reason, at }) => ({ id, reason, at })), total }, 200);
  });
  register(redrive, async (c) => {
    const { ids } = c.req.valid('json');
    await writeAudit(deps, c.var.actor, { did: 'redrove', what: ids === 'all' ? 'all' : `${ids.length} letters` });
    return c.json({ moved: await deps.dead.redrive(ids) }, 202);
  });
  register(setAside, async (c) => {
    const { day } = c.req.valid('query');
    const read = async (utcDay: string) =>
      (await setAsideOn(deps.table, utcDay)).flatMap(({ sk, data }) => {
        const known = aside.omit({ id: true, day: true }).safeParse(data);
        return known.success ? [{ id: sk, day, ...known.data }] : [];
      });
    const items = [...(await onBogotaDay(day, read, ({ at }) => at))];
    return c.json({ items }, 200);
  });
  register(opened, async (c) => {
    const { id, reason } = c.req.valid('query');
    const piece = await openAside(deps, id);
    if (piece === undefined) throw new Problem('unknown');
    await writeAudit(deps, c.var.actor, { did: 'opened-set-aside', what: id, reason, once: reason });
    return c.json({ text: piece.text, conversation: await conversationOf(deps, piece.group) }, 200);
  });
};

const conversationOf = async ({ table }: ConsoleDeps, group: string | null): Promise<string | null> => {
  const item = group === null ? undefined : await table.get(personKey(group));
  return readPerson(item?.data)?.session.citizen ?? null;
};
