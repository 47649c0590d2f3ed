import { z } from '@hono/zod-openapi';
import { lifeOf } from '../../conversation/erase.ts';
import { groupKey } from '../../conversation/identity.ts';
import { readAddress } from '../../conversation/read-address.ts';
import { citizenKey } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Item } from '../../ports/table.ts';
import { writeAudit } from '../audit.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { readRequest, requestIdPattern } from './requests.ts';

const copy = consoleRoute({
  // No POST: what a POST answers is kept for a day, and of this nothing is to be kept.
  method: 'put',
  path: '/api/v1/data-rights/requests/{request}/copy',
  'x-vecina-access': { roles: ['administrator'] },
  tags: ['data-rights'],
  summary:
    'All that is recorded of whoever writes from this address, for her to be given (Ley 1581 de 2012, art. 8). The address is read once and kept nowhere; the answer is not kept either.',
  request: {
    params: z.object({ request: z.string().regex(requestIdPattern) }),
    body: takes(z.strictObject({ address: z.string().min(7).max(140) })),
  },
  responses: {
    200: answers(
      'Her data by kind',
      z
        .object({
          at: z.string(),
          kinds: z.array(z.object({ kind: z.string(), items: z.array(z.record(z.string(), z.unknown())) })),
        })
        .openapi('DataCopy'),
    ),
  },
});

/** What is handed out, in this order. Where to write to her and what the team noted of a case is ours. */
const kinds = ['consent', 'fact', 'service', 'told', 'case', 'turn'] as const;

/** A person's data for herself, where she asked at a counter or by letter. In the chat "mis datos" shows it. */
export const copyRoutes: Routes = (register, deps) => {
  register(copy, async (c) => {
    const { request } = c.req.valid('param');
    const { address } = c.req.valid('json');
    const identifier = readAddress(address);
    if (identifier === null) throw new Problem('invalid-request', 'no address: +57… or a user id');
    const known = await readRequest(deps.table, request);
    if (known === null || known.request.right !== 'see') throw new Problem('conflict', 'no request to see data');
    const { citizen } = await lifeOf(deps.table, groupKey(deps.keys, deps.phoneNumberId, identifier));
    // Before the answer, whichever it is.
    const did = citizen === null ? 'found-nobody' : 'copied-data';
    await writeAudit(deps, c.var.actor, { did, what: request, reason: 'data-rights' });
    if (citizen === null) throw new Problem('conflict', 'nothing is stored under this address');
    const items = await everyItem(deps.table, { pk: citizenKey(citizen) });
    const shown = kinds.map((kind) => ({
      kind,
      items: items.filter(({ sk }) => sk.startsWith(`${kind}#`)).map(handedOut),
    }));
    return c.json({ at: deps.now().toISOString(), kinds: shown.filter((one) => one.items.length > 0) }, 200);
  });
};

/** Without our own key of her. */
const handedOut = ({ data }: Item): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'citizen' && name !== 'name'));
