import { z } from '@hono/zod-openapi';
import { ceilingSlip } from '../../../flows/credit/ceiling-slip.ts';
import { type CeilingChange, correctCeilings } from '../../../flows/credit/correct-ceilings.ts';
import type { CreditData } from '../../../flows/credit/data.ts';
import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import {
  addCorrection,
  allCorrections,
  type Correction,
  ceilingOverlaysOf,
  undoCorrection,
} from '../../conversation/corrections.ts';
import { writeAudit } from '../audit.ts';
import type { ConsoleDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, noSuchThing, takes } from '../route.ts';
import type { Routes } from '../router.ts';

const tags = ['directory'];
const everybody = { roles: ['analyst', 'agent', 'administrator'] } as const;
const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

const list = consoleRoute({
  method: 'get',
  path: '/api/v1/ceilings',
  'x-vecina-access': everybody,
  tags,
  summary: 'Legal ceilings of interest by month and class (percent a year), newest first, with months that are missing',
  responses: {
    200: answers(
      'Ceilings',
      z.object({
        items: z.array(
          z
            .object({
              month: z.string(),
              modality: z.string(),
              ea: z.number(),
              source: z.array(z.string()),
              asOf: z.string().nullable(),
              confidence: z.string().nullable(),
            })
            .openapi('Ceiling'),
        ),
        modalities: z.array(z.string()),
        /** Months, this one included, of which no ceiling is known. */
        missing: z.array(z.string()),
      }),
    ),
  },
});
const history = consoleRoute({
  method: 'get',
  path: '/api/v1/ceilings/history',
  'x-vecina-access': everybody,
  tags,
  summary: 'What the team set, newest first, also what was undone',
  responses: {
    200: answers(
      'Corrections',
      z.object({
        items: z.array(
          z
            .object({
              correction: z.string(),
              at: z.string(),
              by: z.string(),
              source: z.string(),
              asOf: z.string(),
              rates: z.array(z.object({ month: z.string(), modality: z.string(), ea: z.number() })),
              undone: z.object({ at: z.string(), by: z.string() }).nullable(),
            })
            .openapi('CeilingCorrection'),
        ),
      }),
    ),
  },
});
const set = consoleRoute({
  method: 'post',
  path: '/api/v1/ceilings',
  'x-vecina-access': { roles: ['administrator'] },
  tags,
  summary:
    'The ceilings of a month as published; all of them or none. One far from the newest of its class is taken for a slip unless `sure`.',
  request: {
    body: takes(
      z.strictObject({
        month,
        rates: z
          .array(z.strictObject({ modality: z.string().max(60), ea: z.number() }))
          .min(1)
          .max(20),
        source: z.string().trim().min(8).max(500),
        asOf: z.iso.date(),
        sure: z.boolean().default(false),
      }),
    ),
  },
  responses: { 201: answers('Set; the bot has them within a minute', z.object({ correction: z.string() })) },
});
const undo = consoleRoute({
  method: 'post',
  path: '/api/v1/ceilings/undo',
  'x-vecina-access': { roles: ['administrator'] },
  tags,
  summary: 'What shipped counts again, or what earlier corrections say',
  request: { body: takes(z.strictObject({ correction: z.string().min(1).max(100) })) },
  responses: {
    ...noSuchThing,
    200: answers('Undone', z.object({ undone: z.literal(true) })),
  },
});

/** What a loan may cost at most, month by month: the bot judges offers by it. */
export const ceilingRoutes: Routes = (register, deps) => {
  const { table } = deps;
  register(list, async (c) => {
    const { ceilings } = await creditNow(deps);
    const items = ceilings
      .map(({ month: of, modality, ea, source, asOf, confidence }) => ({
        month: of,
        modality,
        ea,
        source: [...source],
        asOf,
        confidence,
      }))
      .toSorted((a, b) => b.month.localeCompare(a.month) || a.modality.localeCompare(b.modality));
    const modalities = [...new Set(items.map(({ modality }) => modality))].toSorted();
    const known = new Set(items.map((one) => one.month));
    const months = monthsUpTo(items.at(0)?.month ?? null, bogotaDay(deps.now()).slice(0, 7));
    return c.json({ items, modalities, missing: months.filter((one) => !known.has(one)) }, 200);
  });
  register(history, async (c) => {
    const items = (await allCorrections(table)).flatMap((one) => {
      const rates = ratesOf(one);
      const { id: correction, at, by, source, asOf, undone } = one;
      return rates.length === 0 ? [] : [{ correction, at, by, source, asOf, rates, undone }];
    });
    return c.json({ items: items.toReversed() }, 200);
  });
  register(set, async (c) => {
    const { actor } = c.var;
    const { month: of, rates, source, asOf, sure } = c.req.valid('json');
    if (asOf > bogotaDay(deps.now())) throw new Problem('invalid-request', 'asOf is in the future');
    const changes = rates.map(
      ({ modality, ea }): CeilingChange => ({ kind: 'ceiling', id: `${of}/${modality}`, set: { ea } }),
    );
    const credit = await creditNow(deps);
    const [refused] = correctCeilings(credit, [{ changes, cite: { source, asOf } }]).refused;
    if (refused !== undefined) throw new Problem('invalid-request', refused.why);
    const slip = sure ? undefined : changes.map((change) => ceilingSlip(change, credit)).find((one) => one !== null);
    if (slip) throw new Problem('conflict', `${slip.ea} is far from ${slip.near} of ${slip.month}`);
    const correction = await addCorrection(table, { kind: 'set', by: actor.name, source, asOf, changes }, deps.now());
    await writeAudit(deps, actor, { did: 'set-ceilings', what: `${of} ${correction}`, reason: source });
    return c.json({ correction }, 201);
  });
  register(undo, async (c) => {
    const { correction } = c.req.valid('json');
    const known = (await allCorrections(table)).find(({ id }) => id === correction);
    if (known === undefined || ratesOf(known).length === 0) throw new Problem('unknown');
    const done = await undoCorrection(table, correction, { at: deps.now().toISOString(), by: c.var.actor.name });
    if (done !== 'undone') throw new Problem('conflict', 'it is undone already');
    await writeAudit(deps, c.var.actor, { did: 'undid-correction', what: correction });
    return c.json({ undone: true as const }, 200);
  });
};

/** With what was set a moment ago: whoever sets looks at once whether it stands there. */
const creditNow = async ({ table, shipped }: ConsoleDeps): Promise<CreditData> =>
  correctCeilings(shipped.credit, ceilingOverlaysOf(await allCorrections(table))).credit;

const ratesOf = ({ changes }: Correction) =>
  changes.flatMap((change) => {
    if (change.kind !== 'ceiling') return [];
    const [of = '', modality = ''] = change.id.split('/');
    return [{ month: of, modality, ea: change.set.ea }];
  });

/** From the month after the newest one that is known up to this one. */
const monthsUpTo = (newest: string | null, now: string): readonly string[] => {
  const months: string[] = [];
  for (let at = now; newest !== null && at > newest && months.length < 24; at = monthBefore(at)) months.push(at);
  return months;
};

const monthBefore = (of: string): string => {
  const [year = 0, number = 1] = of.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
};
