import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { keptOf } from '../../../flows/engine/seen-by.ts';
import { nameIn, peopleIn } from '../../../flows/people/people.ts';
import { read } from '../../conversation/find-person.ts';
import { citizenKey } from '../../conversation/records.ts';
import { knownAsPrefix } from '../../conversation/told-of.ts';
import { everyItem } from '../../ports/every-item.ts';
import { linkName } from '../../records/match-person.ts';
import { documentName, documentTypes } from '../../records/name-person.ts';
import { adopt } from '../../records/records-of.ts';
import { partDocument, releaseDocument } from '../../records/release-document.ts';
import { writeAudit } from '../audit.ts';
import type { ConsoleDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { type CaseId, caseIdPattern, caseIdText, readCaseId } from './case-id.ts';
import { readCase } from './inbox.ts';

const access = { roles: ['agent', 'administrator'] } as const;
const tags = ['cases'];
const params = z.object({ id: z.string().regex(caseIdPattern) });

const list = consoleRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/documents',
  'x-vecina-access': access,
  tags,
  summary: 'Whose document can be confirmed, and of whom one is known: never its number, which nobody keeps',
  request: { params },
  responses: {
    200: answers(
      'Her and those in her care, and what is known of their documents',
      z.object({
        people: z.array(z.object({ id: z.string(), es: z.string(), en: z.string() })),
        items: z.array(z.object({ id: z.string(), who: z.string(), by: z.enum(['herself', 'team']), at: z.string() })),
      }),
    ),
  },
});
const confirm = consoleRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/documents',
  'x-vecina-access': access,
  tags,
  summary:
    'Says whose document it is, by somebody who saw it and whom she allowed it. What entities told under it becomes hers. The number is turned into a keyed hash and kept nowhere.',
  request: {
    params,
    body: takes(
      z.strictObject({
        who: z.string().max(10),
        document: z.strictObject({ type: z.enum(documentTypes), number: z.string().min(1).max(40) }),
        /** How the team knows it: seen, or an entity that looked at it says so. */
        reason: z.enum(['seen', 'entity-checked']),
        /** She was told what for, and said yes. */
        allowed: z.literal(true),
      }),
    ),
  },
  responses: { 200: answers('How many attentions joined hers by it', z.object({ joined: z.int() })) },
});

const part = consoleRoute({
  method: 'delete',
  path: '/api/v1/cases/{id}/documents/{document}',
  'x-vecina-access': access,
  tags,
  summary:
    'Says that a document is not hers, nor of anybody in her care: confirmed by mistake, or given by her and wrong. What was joined by it waits for its person, and who took her records hears that it is gone. In a closed case too.',
  request: { params: params.extend({ document: z.string().regex(/^[A-Za-z0-9_-]{16}$/) }) },
  responses: { 200: answers('How many attentions were parted from hers', z.object({ parted: z.int() })) },
});

/** Documents that the team confirms where a case is open: by them, what entities tell finds its person. What was a mistake is parted again. */
export const documentRoutes: Routes = (register, deps) => {
  register(list, async (c) => {
    const { id, people } = await talkedWith(deps, c.req.valid('param').id);
    const known = await everyItem(deps.table, { pk: citizenKey(id.citizen), prefix: knownAsPrefix });
    const items = known.map(({ sk, data: { who, by, at } }) => ({
      id: handleOf(id, sk),
      who: String(who),
      by: by === null ? ('herself' as const) : ('team' as const),
      at: String(at),
    }));
    return c.json({ people: [...people], items }, 200);
  });

  register(confirm, async (c) => {
    const { id, people, open } = await talkedWith(deps, c.req.valid('param').id);
    if (!open) throw new Problem('conflict', 'the case is closed');
    const { who, document, reason } = c.req.valid('json');
    if (!people.some((one) => one.id === who)) throw new Problem('invalid-request', 'who: nobody in her care');
    const { actor } = c.var;
    // First the entry, then the act: whoever tries number after number is seen.
    await writeAudit(deps, actor, { did: 'confirmed-document', what: caseIdText(id), reason });
    const name = documentName(deps.keys, document);
    const link = () => (name === null ? null : linkName(deps, { citizen: id.citizen, who, name, by: actor.id }));
    let done = await link();
    // Who only said that it is hers gives way to whom the team saw it with.
    if (done === 'taken' && name !== null && (await releaseDocument(deps, name))) done = await link();
    if (done === null) throw new Problem('invalid-request', 'document.number: no document number');
    if (done === 'taken') throw new Problem('conflict', 'the document is known as somebody else’s');
    return c.json({ joined: await adopt(deps, id.citizen) }, 200);
  });

  register(part, async (c) => {
    const { id: text, document } = c.req.valid('param');
    const { citizen } = (await talkedWith(deps, text)).id;
    const known = await everyItem(deps.table, { pk: citizenKey(citizen), prefix: knownAsPrefix });
    const found = known.find(({ sk }) => handleOf({ citizen }, sk) === document);
    if (found === undefined) throw new Problem('unknown');
    await writeAudit(deps, c.var.actor, { did: 'parted-document', what: text });
    const name = found.sk.slice(knownAsPrefix.length);
    return c.json({ parted: await partDocument(deps, { citizen, name }) }, 200);
  });
};

/** Names a document in her case and leads nowhere else, also not to the same document with somebody else. */
const handleOf = ({ citizen }: Pick<CaseId, 'citizen'>, sk: string): string =>
  createHash('sha256').update(`${citizen} ${sk}`).digest('base64url').slice(0, 16);

/** The case, and whom in it a document can be of. Her conversation must be there: by it she allowed to be served. */
const talkedWith = async (
  { table, registry }: ConsoleDeps,
  text: string,
): Promise<{
  readonly id: CaseId;
  readonly open: boolean;
  readonly people: readonly { readonly id: string; readonly es: string; readonly en: string }[];
}> => {
  const id = readCaseId(text);
  const found = id === null ? null : await readCase(table, id);
  if (found === null) throw new Problem('unknown');
  const person = found.talk === null ? null : (await read(table, found.talk.group)).person;
  if (person === null) throw new Problem('conflict', 'her conversation is no longer there');
  const inCare = peopleIn(keptOf(person.session, registry));
  const people = ['self', ...inCare.map((one) => one.id)].map((one) => ({
    id: one,
    es: nameIn(inCare, one, 'es-CO'),
    en: nameIn(inCare, one, 'en'),
  }));
  return { id: found.id, open: found.desk.status === 'open', people };
};
