import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { backupDays } from '../../../flows/engine/advance.ts';
import { addDays } from '../../conversation/days.ts';
import { holdsAnything, lifeOf, receiptKey } from '../../conversation/erase.ts';
import { groupKey } from '../../conversation/identity.ts';
import type { LetterBody } from '../../conversation/letter.ts';
import { readAddress } from '../../conversation/read-address.ts';
import { seal } from '../../conversation/seal.ts';
import { writeAudit } from '../audit.ts';
import type { ConsoleDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, noSuchThing, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { noteErasure, readRequest, requestIdPattern } from './requests.ts';
import { receiptSchema } from './rights-schemas.ts';

const access = { roles: ['administrator'] } as const;
const tags = ['data-rights'];

const erase = consoleRoute({
  method: 'post',
  path: '/api/v1/data-rights/erasures',
  'x-vecina-access': access,
  tags,
  summary:
    'Erases whoever writes from this address, in turn with what she writes meanwhile. The address is read once and kept nowhere.',
  request: {
    body: takes(
      z.strictObject({
        /** A phone number with its country code, or a user id. */
        address: z.string().min(7).max(140),
        /** The request it is done for. */
        request: z.string().regex(requestIdPattern).nullable(),
        reason: z.enum(['data-rights', 'court-order', 'test-person']),
      }),
    ),
  },
  responses: {
    ...noSuchThing,
    202: answers('Asked for; the receipt says when it is done', receiptSchema),
  },
});
const receipt = consoleRoute({
  method: 'get',
  path: '/api/v1/data-rights/erasures/{receipt}',
  'x-vecina-access': { roles: ['agent', 'administrator'] },
  tags,
  summary: 'What an erasure did, by its receipt. `asked` where it is not done (or there is none).',
  request: { params: z.object({ receipt: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }) },
  responses: { 200: answers('The receipt', receiptSchema) },
});

/** Erasing by hand, for whoever asked at a counter or by letter. */
export const erasureRoutes: Routes = (register, deps) => {
  register(erase, async (c) => {
    const { address, request, reason } = c.req.valid('json');
    const identifier = readAddress(address);
    if (identifier === null) throw new Problem('invalid-request', 'no address: +57… or a user id');
    const group = groupKey(deps.keys, deps.phoneNumberId, identifier);
    if (request !== null && (await readRequest(deps.table, request)) === null) throw new Problem('unknown');
    const found = await holdsAnything(deps, await lifeOf(deps.table, group));
    // Before the answer: that somebody asked whether this address writes to us is to be seen as well.
    const did = found ? 'erased-person' : 'found-nobody';
    await writeAudit(deps, c.var.actor, { did, what: request ?? 'no request', reason });
    if (!found) throw new Problem('conflict', 'nothing is stored under this address');
    const at = deps.now().toISOString();
    const number = randomBytes(6).toString('hex').toUpperCase();
    const body: LetterBody = { kind: 'erase', receipt: number, at };
    await deps.mailbox.post([{ group, id: `erase ${number}`, body: seal(deps.keys, JSON.stringify(body)) }]);
    if (request !== null) await noteErasure(deps, request, { receipt: number, by: c.var.actor.name });
    return c.json(await receiptOf(deps, number), 202);
  });
  register(receipt, async (c) => c.json(await receiptOf(deps, c.req.valid('param').receipt), 200));
};

const stored = z.object({ at: z.string(), erased: z.record(z.string(), z.int()) });

const receiptOf = async ({ table }: ConsoleDeps, number: string): Promise<z.output<typeof receiptSchema>> => {
  const item = await table.get(receiptKey(number));
  if (item === undefined) return { receipt: number, state: 'asked', at: null, erased: null, backupsUntil: null };
  const { at, erased } = stored.parse(item.data);
  const backupsUntil = addDays(at, backupDays);
  return { receipt: number, state: 'done', at, erased, backupsUntil };
};
