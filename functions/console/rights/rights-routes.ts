import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import { caseNumber } from '../../../flows/engine/case-number.ts';
import { plusMonths } from '../../../flows/loans/business-days.ts';
import { receiptsPartition } from '../../conversation/erase.ts';
import { askedDataPartition } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import { writeAudit } from '../audit.ts';
import { caseIdPattern, caseIdText, readCaseId } from '../cases/case-id.ts';
import { openCases, readCase } from '../cases/inbox.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { ConsoleDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { etagOf, versionOf } from '../version.ts';
import { daysLeft, dueOn } from './legal-clock.ts';
import {
  casesOfRequests,
  putRequest,
  type RightsRequest,
  readRequest,
  requestIdPattern,
  requestsPage,
  type StoredRequest,
} from './requests.ts';
import {
  byWhom,
  cameBy,
  doneInChat,
  referenceSchema,
  rightSchema,
  shownRequest,
  steps,
  waitingCase,
} from './rights-schemas.ts';
import { afterStep, stepsOf } from './settle-request.ts';

const access = { roles: ['agent', 'administrator'] } as const;
const tags = ['data-rights'];
const withEtag = (description: string) => ({
  ...answers(description, shownRequest),
  headers: z.object({ etag: z.string() }),
});

const list = consoleRoute({
  method: 'get',
  path: '/api/v1/data-rights/requests',
  'x-vecina-access': access,
  tags,
  summary:
    'Requests about personal data with their legal clock, newest first; on the first page also who asked in the chat',
  request: { query: z.object({ cursor: z.string().max(4000).optional() }) },
  responses: {
    200: answers(
      'Requests',
      z.object({ items: z.array(shownRequest), waiting: z.array(waitingCase), cursor: z.string().nullable() }),
    ),
  },
});
const add = consoleRoute({
  method: 'post',
  path: '/api/v1/data-rights/requests',
  'x-vecina-access': access,
  tags,
  summary: 'A request that came in. It names nobody: the letter stays where it came in, under its number.',
  request: {
    body: takes(
      z.strictObject({
        right: rightSchema,
        by: byWhom,
        came: cameBy,
        reference: referenceSchema.nullable(),
        receivedOn: z.iso.date(),
        case: z.string().regex(caseIdPattern).nullable(),
      }),
    ),
  },
  responses: { 201: withEtag('The request') },
});
const step = consoleRoute({
  method: 'post',
  path: '/api/v1/data-rights/requests/{request}/steps',
  'x-vecina-access': access,
  tags,
  summary: 'Takes more time, asks her for more, settles it. Needs the ETag that was seen.',
  request: {
    params: z.object({ request: z.string().regex(requestIdPattern) }),
    headers: z.object({ 'if-match': z.string().optional() }),
    body: takes(z.strictObject({ step: z.enum(steps) })),
  },
  responses: { 200: withEtag('The request as it is now') },
});
const inChat = consoleRoute({
  method: 'get',
  path: '/api/v1/data-rights/done-in-chat',
  'x-vecina-access': access,
  tags,
  summary:
    'What the bot did at once in one month: who saw her data, who was erased (with the receipt). Of nobody by name.',
  request: { query: z.object({ month: z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/) }) },
  responses: { 200: answers('Done', z.object({ items: z.array(doneInChat) })) },
});

/** Who asked to see, correct or erase her data, and until when the law wants an answer. */
export const rightsRoutes: Routes = (register, deps) => {
  const { table } = deps;

  register(list, async (c) => {
    const { cursor } = c.req.valid('query');
    const from = cursor === undefined ? null : openCursor(deps.keys, listName, cursor);
    const page = await requestsPage(table, { cursor: from, limit: 50 });
    const waiting = from === null ? await inCases(deps) : [];
    const next = page.cursor === undefined ? null : sealCursor(deps.keys, listName, page.cursor);
    return c.json({ items: page.items.map((one) => shown(one, deps.now())), waiting, cursor: next }, 200);
  });

  register(add, async (c) => {
    const { actor } = c.var;
    const asked = c.req.valid('json');
    const now = deps.now();
    if (asked.receivedOn > bogotaDay(now)) throw new Problem('invalid-request', 'receivedOn is a day to come');
    if (asked.case !== null) await knownCase(deps, asked.case);
    const at = now.toISOString();
    const id = `${at.replaceAll(/\D/g, '').slice(0, 14)}-${randomBytes(4).toString('hex')}`;
    const request: RightsRequest = {
      ...asked,
      countsFrom: asked.receivedOn,
      state: 'open',
      extended: false,
      receipt: null,
      history: [{ at, by: actor.name, step: 'received' }],
    };
    const put = settled(await putRequest(deps, id, request, null));
    await writeAudit(deps, actor, { did: 'opened-request', what: id, reason: asked.right });
    return c.json(shown(put, now), 201, { etag: etagOf(put.version) });
  });

  register(step, async (c) => {
    const { actor } = c.var;
    const { request: id } = c.req.valid('param');
    const { step: what } = c.req.valid('json');
    const expected = versionOf(c.req.valid('header')['if-match']);
    const known = await readRequest(table, id);
    if (known === null) throw new Problem('unknown');
    if (known.version !== expected) throw new Problem('changed');
    const at = deps.now().toISOString();
    const next = afterStep(known.request, { step: what, today: bogotaDay(at), by: actor.name, at });
    if (next === null) throw new Problem('conflict', 'this step is none of this request now');
    const put = settled(await putRequest(deps, id, next, expected));
    await writeAudit(deps, actor, { did: 'moved-request', what: id, reason: what });
    return c.json(shown(put, deps.now()), 200, { etag: etagOf(put.version) });
  });

  register(inChat, async (c) => {
    const { month } = c.req.valid('query');
    // They are kept by months of UTC, and the last evening of a month in Bogotá is of the next one there.
    const inMonth = async (partition: (month: string) => string) => {
      const after = plusMonths(`${month}-01`, 1).slice(0, 7);
      const pages = [month, after].map((one) => everyItem(table, { index: 'index1', pk: partition(one) }));
      return (await Promise.all(pages)).flat().filter(({ data }) => bogotaDay(String(data.at)).startsWith(month));
    };
    const [seen, erased] = await Promise.all([inMonth(askedDataPartition), inMonth(receiptsPartition)]);
    const items = [
      ...seen.map(({ data }) => ({ at: String(data.at), right: 'see' as const, receipt: null })),
      ...erased.map(({ data }) => ({ at: String(data.at), right: 'erase' as const, receipt: String(data.receipt) })),
    ];
    return c.json({ items: items.toSorted((a, b) => b.at.localeCompare(a.at)) }, 200);
  });
};

const listName = 'data-rights requests';

const shown = ({ id, version, request }: StoredRequest, now: Date): z.output<typeof shownRequest> => {
  const { right, by, came, reference, receivedOn, countsFrom, state, extended, receipt, history } = request;
  const due = state === 'open' ? dueOn(right, countsFrom, extended) : null;
  return {
    id,
    etag: etagOf(version),
    right,
    by,
    came,
    reference,
    receivedOn,
    state,
    extended,
    dueOn: due,
    daysLeft: due === null ? null : daysLeft(due, now),
    receipt,
    case: request.case,
    steps: [...stepsOf(request)],
    history,
  };
};

/** Which of her rights it is nobody knows before somebody reads it: the shortest clock runs. */
const inCases = async ({ table, now }: ConsoleDeps) => {
  const cases = (await openCases(table)).filter(({ reason }) => reason === 'data-rights');
  const [oldest] = cases.map(({ openedAt }) => openedAt).toSorted();
  if (oldest === undefined) return [];
  const taken = await casesOfRequests(table, oldest);
  return cases
    .filter(({ id }) => !taken.has(caseIdText(id)))
    .map(({ id, openedAt }) => {
      const due = dueOn('see', bogotaDay(openedAt), false);
      const number = caseNumber(id.case);
      return { case: caseIdText(id), number, openedAt, dueOn: due, daysLeft: daysLeft(due, now()) };
    });
};

const knownCase = async ({ table }: ConsoleDeps, text: string): Promise<void> => {
  const id = readCaseId(text);
  if (id === null || (await readCase(table, id)) === null) throw new Problem('conflict', 'there is no such case');
};

const settled = (put: StoredRequest | 'changed'): StoredRequest => {
  if (put === 'changed') throw new Problem('changed');
  return put;
};
