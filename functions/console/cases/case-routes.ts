import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { StaffAct } from '../../../flows/engine/input.ts';
import { citizenKey } from '../../conversation/records.ts';
import type { Actor } from '../access.ts';
import { writeAudit } from '../audit.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { ConsoleDeps } from '../deps.ts';
import { knownPeople } from '../people/people.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { etagOf, versionOf } from '../version.ts';
import { cannedAnswers } from './canned-answers.ts';
import { type CaseId, caseIdPattern, caseIdText, readCaseId } from './case-id.ts';
import {
  cannedSchema,
  caseSchema,
  caseSummarySchema,
  changedCase,
  changedCaseSchema,
  shownCase,
  shownSummary,
  shownTurn,
  turnSchema,
} from './case-schemas.ts';
import { changeDesk, type Desk, type StoredDesk } from './desk.ts';
import { type Case, openCases, readCase } from './inbox.ts';
import { whoIsHere } from './presence.ts';
import { postStaffInput } from './staff-input.ts';

const access = { roles: ['agent', 'administrator'] } as const;
const tags = ['cases'];
const idParam = z.object({ id: z.string().regex(caseIdPattern) });
const seen = z.object({ 'if-match': z.string().optional() });
const text = (most: number) => z.string().trim().min(1).max(most);
const headers = z.object({ etag: z.string() });
const caseAnswer = { 200: { ...answers('The case as it is now', caseSchema), headers } };

const list = consoleRoute({
  method: 'get',
  path: '/api/v1/cases',
  'x-vecina-access': access,
  tags,
  summary: 'Open cases; whoever waits longest comes first. Answers 304 to the ETag it gave before.',
  request: { headers: z.object({ 'if-none-match': z.string().optional() }) },
  responses: {
    200: answers('Open cases', z.object({ items: z.array(caseSummarySchema) })),
    304: { description: 'Nothing changed' },
  },
});
const one = consoleRoute({
  method: 'get',
  path: '/api/v1/cases/{id}',
  'x-vecina-access': access,
  tags,
  summary: 'One case without a word of hers',
  request: { params: idParam },
  responses: caseAnswer,
});
const transcript = consoleRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/transcript',
  'x-vecina-access': access,
  tags,
  summary: 'What she and we wrote, newest page first, oldest turn first. Each look is an audit entry with its reason.',
  request: {
    params: idParam,
    query: z.object({
      reason: z.enum(['answer', 'quality', 'complaint', 'data-rights']),
      cursor: z.string().max(4000).optional(),
    }),
  },
  responses: {
    200: answers(
      'Turns',
      z.object({ words: z.string().nullable(), items: z.array(turnSchema), older: z.string().nullable() }),
    ),
  },
});
const assignee = consoleRoute({
  method: 'put',
  path: '/api/v1/cases/{id}/assignee',
  'x-vecina-access': access,
  tags,
  summary: 'Take a case, give it to somebody, or (null) let it go. Needs the ETag that was seen.',
  request: { params: idParam, headers: seen, body: takes(z.strictObject({ person: z.string().max(200).nullable() })) },
  responses: caseAnswer,
});
const note = consoleRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/notes',
  'x-vecina-access': access,
  tags,
  summary: 'A note for the team; she never sees it',
  request: { params: idParam, body: takes(z.strictObject({ text: text(1000) })) },
  responses: { 200: { ...answers('The case as it is now, without its notes', changedCaseSchema), headers } },
});
const reply = consoleRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/replies',
  'x-vecina-access': access,
  tags,
  summary:
    'Writes to her. Where the 24 hours are over, the approved template goes out and this waits until she writes.',
  request: { params: idParam, body: takes(z.strictObject({ text: text(4000) })) },
  responses: { 202: answers('It is on its way', changedCaseSchema) },
});
const release = consoleRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/release',
  'x-vecina-access': access,
  tags,
  summary: 'The bot answers her again; the case stays open',
  request: { params: idParam, body: takes(z.strictObject({})) },
  responses: { 202: answers('It is on its way', changedCaseSchema) },
});
const close = consoleRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/close',
  'x-vecina-access': access,
  tags,
  summary: 'The case is done; the bot answers her again',
  request: { params: idParam, body: takes(z.strictObject({})) },
  responses: { 202: answers('It is on its way', changedCaseSchema) },
});
const canned = consoleRoute({
  method: 'get',
  path: '/api/v1/canned-answers',
  'x-vecina-access': access,
  tags,
  summary: 'What is answered again and again',
  responses: { 200: answers('Answers', z.object({ items: z.array(cannedSchema) })) },
});

/** The inbox: who waits, and what the team does about it. */
export const caseRoutes: Routes = (register, deps) => {
  const { table } = deps;

  register(list, async (c) => {
    const items = (await openCases(table)).map(shownSummary);
    const etag = `"${createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22)}"`;
    c.header('etag', etag);
    c.header('cache-control', 'private, no-cache');
    if (c.req.valid('header')['if-none-match'] === etag) return c.body(null, 304);
    return c.json({ items }, 200);
  });

  register(one, async (c) => {
    const found = await known(deps, c.req.valid('param').id);
    c.header('etag', etagOf(found.version));
    return c.json(shownCase(found, await around(deps, found.id)), 200);
  });

  register(transcript, async (c) => {
    const found = await known(deps, c.req.valid('param').id);
    const { reason, cursor } = c.req.valid('query');
    const what = caseIdText(found.id);
    // First the entry, then the look.
    await writeAudit(deps, c.var.actor, { did: 'looked-at-transcript', what, reason, once: reason });
    const from = cursor === undefined ? {} : { cursor: openCursor(deps.keys, `turns ${what}`, cursor) };
    const page = await table.query({
      pk: citizenKey(found.id.citizen),
      prefix: 'turn#',
      reverse: true,
      limit: 50,
      ...from,
    });
    const older = page.cursor === undefined ? null : sealCursor(deps.keys, `turns ${what}`, page.cursor);
    return c.json({ words: found.words, items: page.items.flatMap(shownTurn).toReversed(), older }, 200);
  });

  register(assignee, async (c) => {
    const { id } = await known(deps, c.req.valid('param').id);
    const { person } = c.req.valid('json');
    const to = person === null ? null : await personOf(deps, c.var.actor, person);
    const expected = versionOf(c.req.valid('header')['if-match']);
    const changed = settled(await changeDesk(deps, id, (desk) => ({ ...desk, assignee: to }), expected));
    const did = person === c.var.actor.id ? 'took' : 'assigned';
    await writeAudit(deps, c.var.actor, { did, what: caseIdText(id), reason: person });
    const now = await asItIs(deps, id, changed);
    return c.json(shownCase(now, await around(deps, id)), 200, { etag: etagOf(now.version) });
  });

  register(note, async (c) => {
    const { id } = await known(deps, c.req.valid('param').id);
    const entry = { at: deps.now().toISOString(), by: by(c.var.actor), text: c.req.valid('json').text };
    // The newest forty: a case is no archive.
    const changed = settled(
      await changeDesk(deps, id, (desk) => ({ ...desk, notes: [...desk.notes, entry].slice(-40) })),
    );
    await writeAudit(deps, c.var.actor, { did: 'noted', what: caseIdText(id) });
    const now = await asItIs(deps, id, changed);
    return c.json(changedCase(now, await around(deps, id)), 200, { etag: etagOf(now.version) });
  });

  const act = async (
    { actor, requestKey }: { actor: Actor; requestKey: string },
    idText: string,
    { does, did, change }: { does: StaffAct; did: 'replied' | 'released' | 'closed'; change: (desk: Desk) => Desk },
  ) => {
    const found = await known(deps, idText);
    if (found.desk.status === 'closed') throw new Problem('conflict', 'the case is closed');
    // Closing is for the team too: a case whose conversation is gone must not stay in the inbox for ever.
    if (found.talk === null && does.act !== 'close') throw new Problem('conflict', 'she can no longer be written to');
    const what = caseIdText(found.id);
    await writeAudit(deps, actor, { did, what });
    if (found.talk !== null)
      await postStaffInput(deps, { group: found.talk.group, key: `${what} ${requestKey}`, by: actor.id, does });
    const changed = settled(await changeDesk(deps, found.id, change));
    return changedCase(await asItIs(deps, found.id, changed), await around(deps, found.id));
  };

  register(reply, async (c) => {
    const does = { act: 'reply', text: c.req.valid('json').text } as const;
    const repliedAt = deps.now().toISOString();
    const change = (desk: Desk): Desk => ({ ...desk, repliedAt, assignee: desk.assignee ?? by(c.var.actor) });
    return c.json(await act(c.var, c.req.valid('param').id, { does, did: 'replied', change }), 202);
  });
  register(release, async (c) => {
    const does = { act: 'release' } as const;
    return c.json(await act(c.var, c.req.valid('param').id, { does, did: 'released', change: (desk) => desk }), 202);
  });
  register(close, async (c) => {
    const closedAt = deps.now().toISOString();
    const change = (desk: Desk): Desk => ({ ...desk, status: 'closed', closedAt });
    return c.json(await act(c.var, c.req.valid('param').id, { does: { act: 'close' }, did: 'closed', change }), 202);
  });
  register(canned, (c) => c.json({ items: [...cannedAnswers] }, 200));
};

const known = async ({ table }: ConsoleDeps, text: string): Promise<Case> => {
  const id = readCaseId(text);
  const found = id === null ? null : await readCase(table, id);
  if (found === null) throw new Problem('unknown');
  return found;
};

/** What a case is shown with beside what is stored of it. */
const around = async (deps: ConsoleDeps, id: CaseId) => ({
  now: deps.now(),
  here: await whoIsHere(deps, id),
  registry: deps.registry,
});

const by = ({ id, name }: Actor) => ({ id, name });

const personOf = async (deps: ConsoleDeps, actor: Actor, person: string) => {
  if (person === actor.id) return by(actor);
  const other = (await knownPeople(deps.table)).find(
    ({ id, roles }) => id === person && roles.some((role) => role === 'agent' || role === 'administrator'),
  );
  if (other === undefined) throw new Problem('conflict', 'nobody with this id may take cases');
  return { id: other.id, name: other.name };
};

const settled = (changed: StoredDesk | 'changed' | 'gone'): StoredDesk => {
  if (changed === 'gone') throw new Problem('unknown');
  if (changed === 'changed') throw new Problem('changed');
  return changed;
};

/** The case after a change; the desk is the one that was written, not what others made of it since. */
const asItIs = async ({ table }: ConsoleDeps, id: CaseId, { desk, version }: StoredDesk): Promise<Case> => {
  const found = await readCase(table, id);
  if (found === null) throw new Problem('unknown');
  return { ...found, desk, version };
};
