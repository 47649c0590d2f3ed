import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { caseNumber } from '../../../flows/engine/case-number.ts';
import { roles } from '../access.ts';
import { auditOfDay, auditSchema, writeAudit } from '../audit.ts';
import { readCaseId } from '../cases/case-id.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';
import { knownPeople } from './people.ts';

const tags = ['people'];
const auditPage = 200;
const everybody = ['analyst', 'coordinator', 'agent', 'administrator'] as const;

const me = consoleRoute({
  method: 'get',
  path: '/api/v1/me',
  'x-vecina-access': { roles: everybody, block: 'none' },
  tags,
  summary: 'Who is signed in',
  responses: {
    200: answers(
      'Who',
      z
        .object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)), block: z.string().nullable() })
        .openapi('Me'),
    ),
  },
});
const people = consoleRoute({
  method: 'get',
  path: '/api/v1/people',
  'x-vecina-access': { roles: ['agent', 'administrator'] },
  tags,
  summary: 'Who signed in within 90 days; administrators change roles at the identity provider',
  responses: {
    200: answers(
      'People',
      z.object({
        items: z.array(
          z
            .object({
              id: z.string(),
              name: z.string(),
              roles: z.array(z.enum(roles)),
              block: z.string().nullable(),
              signedInAt: z.string(),
            })
            .openapi('Person'),
        ),
      }),
    ),
  },
});
// Made anew with this library's zod: whoever writes the audit may have loaded it without OpenAPI.
const auditEntry = z
  .object(auditSchema.shape)
  .extend({
    /** Of what was done about a case: the number that she was told. */
    number: z.string().nullable(),
  })
  .openapi('AuditEntry');
const audit = consoleRoute({
  method: 'get',
  path: '/api/v1/audit',
  'x-vecina-access': { roles: ['administrator'] },
  tags: ['audit'],
  summary: 'Who did what on one day (in Bogotá), newest first; of one person or one kind of act where asked',
  request: {
    query: z.object({
      day: z.iso.date(),
      who: z.string().max(200).optional(),
      did: auditSchema.shape.did.optional(),
      cursor: z.string().max(4000).optional(),
    }),
  },
  responses: {
    200: answers(
      'Entries',
      z.object({
        items: z.array(auditEntry),
        /** Everybody who did something that day. */
        people: z.array(z.object({ id: z.string(), name: z.string() })),
        cursor: z.string().nullable(),
      }),
    ),
  },
});
const signOut = consoleRoute({
  method: 'delete',
  path: '/api/v1/session',
  'x-vecina-access': { roles: everybody, block: 'none' },
  tags,
  summary: 'Sign out',
  responses: { 204: { description: 'Signed out' } },
});

/** Who is who, and who did what. `end` ends the session of a request. */
export const peopleRoutes =
  (end: (c: Context) => Promise<void>): Routes =>
  (register, deps) => {
    register(me, (c) => {
      const { actor } = c.var;
      if (actor.kind !== 'person') throw new Error('machines have no part in this');
      const { id, name, roles: has, block } = actor;
      return c.json({ id, name, roles: [...has], block }, 200);
    });
    register(people, async (c) => c.json({ items: [...(await knownPeople(deps.table))] }, 200));
    register(audit, async (c) => {
      const { day, who, did, cursor } = c.req.valid('query');
      const all = await auditOfDay(deps.table, day);
      const list = `audit ${day} ${who ?? ''} ${did ?? ''}`;
      const from = cursor === undefined ? 0 : Number(openCursor(deps.keys, list, cursor));
      const wanted = all.filter((entry) => (who ?? entry.who) === entry.who && (did ?? entry.did) === entry.did);
      // Newest first, so what came meanwhile moves the rest: counted from the oldest end it stays.
      const until = from === 0 ? wanted.length : from;
      const rest = wanted.slice(wanted.length - until);
      const left = until - auditPage;
      const people = new Map(all.map((entry) => [entry.who, { id: entry.who, name: entry.name }]));
      return c.json(
        {
          items: rest.slice(0, auditPage).map((entry) => ({ ...entry, number: numberIn(entry.what) })),
          people: [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
          cursor: left > 0 ? sealCursor(deps.keys, list, String(left)) : null,
        },
        200,
      );
    });
    register(signOut, async (c) => {
      await writeAudit(deps, c.var.actor, { did: 'signed-out', what: 'session' });
      await end(c);
      return c.body(null, 204);
    });
  };

const numberIn = (what: string): string | null => {
  const id = readCaseId(what);
  return id === null ? null : caseNumber(id.case);
};
