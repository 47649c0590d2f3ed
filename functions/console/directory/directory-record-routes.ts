import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { isOld } from '../../../flows/directory/age.ts';
import { correct } from '../../../flows/directory/correct.ts';
import { type Fields, type FlatRecord, flatten } from '../../../flows/directory/records.ts';
import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import { addCorrection, allCorrections, undoCorrection } from '../../conversation/corrections.ts';
import { writeAudit } from '../audit.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, noSuchThing, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import { mayUndo, settableFields } from './allowed-change.ts';
import { correctedDirectory } from './corrected-directory.ts';

const tags = ['directory'];
const ofPlace = { from: 'query', name: 'place' } as const;
const recordId = z.string().min(1).max(200);
const value = z.union([z.string().max(2000), z.number(), z.boolean(), z.null(), z.array(z.string().max(500)).max(50)]);
const record = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string().nullable(),
    fields: z.record(z.string(), z.unknown()),
    /** Older than twelve months, or of no known day. */
    stale: z.boolean(),
    /** Of the record as it stands: whoever corrects it sends it back as `If-Match`. */
    etag: z.string(),
  })
  .openapi('DirectoryRecord');

const records = consoleRoute({
  method: 'get',
  path: '/api/v1/directory/records',
  'x-vecina-access': { roles: ['analyst', 'coordinator', 'agent', 'administrator'], block: ofPlace },
  tags,
  summary: 'A place and each of its offers, as the bot has them now',
  request: { query: z.object({ place: recordId }) },
  responses: {
    ...noSuchThing,
    200: answers('Records', z.object({ items: z.array(record), fields: z.array(z.string()) })),
  },
});
const history = consoleRoute({
  method: 'get',
  path: '/api/v1/directory/history',
  'x-vecina-access': { roles: ['analyst', 'coordinator', 'agent', 'administrator'], block: ofPlace },
  tags,
  summary: 'Every correction of a place and its offers, newest first, also the undone ones',
  request: { query: z.object({ place: recordId }) },
  responses: {
    200: answers(
      'Corrections',
      z.object({
        items: z.array(
          z
            .object({
              correction: z.string(),
              id: z.string(),
              at: z.string(),
              by: z.string(),
              source: z.string(),
              asOf: z.string(),
              set: z.record(z.string(), z.unknown()),
              undone: z.object({ at: z.string(), by: z.string() }).nullable(),
            })
            .openapi('DirectoryCorrection'),
        ),
      }),
    ),
  },
});
const setFields = consoleRoute({
  method: 'post',
  path: '/api/v1/directory/corrections',
  'x-vecina-access': { roles: ['coordinator', 'administrator'], block: { from: 'body', name: 'id' } },
  tags,
  summary: 'A dated, sourced correction; the bot has it within a minute. `latitude` and `longitude` go together.',
  request: {
    headers: z.object({ 'if-match': z.string().optional() }),
    body: takes(
      z.strictObject({
        id: recordId,
        set: z.record(z.string().max(40), value),
        source: z.string().trim().min(8).max(500),
        asOf: z.iso.date(),
      }),
    ),
  },
  responses: {
    ...noSuchThing,
    201: answers('Corrected', z.object({ correction: z.string() })),
  },
});
const undo = consoleRoute({
  method: 'post',
  path: '/api/v1/directory/undo',
  'x-vecina-access': { roles: ['coordinator', 'administrator'], block: { from: 'body', name: 'id' } },
  tags,
  summary: 'Undoes a correction of the record `id`',
  request: { body: takes(z.strictObject({ id: recordId, correction: z.string().min(1).max(100) })) },
  responses: {
    ...noSuchThing,
    200: answers('Undone', z.object({ undone: z.literal(true) })),
  },
});

/** One place and its offers: every field as it stands, its history, corrections with source and date, and their undoing. */
export const directoryRecordRoutes: Routes = (register, deps) => {
  register(records, async (c) => {
    const { place } = c.req.valid('query');
    const now = deps.now().toISOString();
    const found = [...flatten(await correctedDirectory(deps)).values()].filter(({ id }) => isOf(id, place));
    if (found.length === 0) throw new Problem('unknown');
    return c.json({ items: found.map((one) => shown(one, now)), fields: [...settableFields(c.var.actor)] }, 200);
  });
  register(history, async (c) => {
    const { place } = c.req.valid('query');
    const items = (await allCorrections(deps.table)).flatMap(
      ({ id: correction, at, by, source, asOf, changes, undone }) =>
        changes
          .filter(({ id }) => isOf(id, place))
          .map(({ id, set }) => ({ correction, id, at, by, source, asOf, set: asJson(set), undone })),
    );
    return c.json({ items: items.toReversed() }, 200);
  });
  register(setFields, async (c) => {
    const { actor } = c.var;
    const { id, set, source, asOf } = c.req.valid('json');
    const directory = await correctedDirectory(deps);
    const found = flatten(directory).get(id);
    if (found === undefined) throw new Problem('unknown');
    const seen = c.req.valid('header')['if-match'];
    if (seen !== undefined && seen !== etagOf(found.fields)) throw new Problem('changed');
    const today = bogotaDay(deps.now());
    if (asOf > today) throw new Problem('invalid-request', 'asOf is in the future');
    refuseFields(found, set, settableFields(actor));
    const change = { kind: found.kind, id, set };
    const { refused } = correct(directory, [{ changes: [change], cite: { source, asOf } }], directory.version);
    if (refused[0] !== undefined) throw new Problem('conflict', refused[0].why);
    const correction = await addCorrection(
      deps.table,
      { kind: 'set', by: actor.name, source, asOf, changes: [change] },
      deps.now(),
    );
    await writeAudit(deps, actor, { did: 'corrected-directory', what: `${id} ${correction}`, reason: source });
    return c.json({ correction }, 201);
  });
  register(undo, async (c) => {
    const { actor } = c.var;
    const { id, correction } = c.req.valid('json');
    const known = (await allCorrections(deps.table)).find((one) => one.id === correction);
    if (known === undefined || !known.changes.some((change) => change.id === id)) throw new Problem('unknown');
    if (!mayUndo(actor, known)) throw new Problem('forbidden');
    const done = await undoCorrection(deps.table, correction, { at: deps.now().toISOString(), by: actor.name });
    if (done !== 'undone') throw new Problem('conflict', 'it is undone already');
    await writeAudit(deps, actor, { did: 'undid-correction', what: `${id} ${correction}` });
    return c.json({ undone: true as const }, 200);
  });
};

const isOf = (id: string, place: string): boolean => id === place || id.startsWith(`${place}/`);

const shown = ({ id, kind, fields }: FlatRecord, now: string) => {
  const { name = null, asOf = null } = fields;
  return {
    id,
    kind,
    name: typeof name === 'string' ? name : null,
    fields: asJson(fields),
    stale: isOld(typeof asOf === 'string' ? asOf : null, now),
    etag: etagOf(fields),
  };
};

const etagOf = (fields: Fields): string =>
  `"${createHash('sha256')
    .update(JSON.stringify(asJson(fields)))
    .digest('base64url')
    .slice(0, 22)}"`;

const asJson = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  );

const refuseFields = (
  { fields }: FlatRecord,
  set: Readonly<Record<string, unknown>>,
  allowed: ReadonlySet<string>,
): void => {
  const names = Object.keys(set);
  if (names.length === 0) throw new Problem('invalid-request', 'nothing is set');
  for (const name of names) {
    if (!Object.hasOwn(fields, name)) throw new Problem('invalid-request', 'a field that this record does not have');
    if (!allowed.has(name)) throw new Problem('forbidden', `${name} is not yours to set`);
  }
  // Half a pin would point somewhere else.
  if (names.includes('latitude') !== names.includes('longitude'))
    throw new Problem('invalid-request', 'latitude and longitude go together');
};
