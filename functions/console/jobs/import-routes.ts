import { z } from '@hono/zod-openapi';
import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import type { Task } from '../../jobs/job.ts';
import { createJob, newJobId } from '../../jobs/job-store.ts';
import { putUpload } from '../../jobs/upload.ts';
import { templateCsv, templateWorkbook } from '../../records/sheet-template.ts';
import { type Actor, isAdministrator } from '../access.ts';
import { writeAudit } from '../audit.ts';
import type { ConsoleDeps } from '../deps.ts';
import { liveDirectory } from '../directory/live-directory.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';
import { jobView, viewOf } from './job-view.ts';
import { reason } from './reason.ts';

const tags = ['imports'];
/** API Gateway and Lambda take 6 MB, as base64. A larger sheet is parted, or taken by `vecina records import`. */
const largestUpload = 4 * 1024 * 1024;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const upload = (description: string) => ({
  required: true,
  content: {
    'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary', description }) },
  },
});

const records = consoleRoute({
  method: 'post',
  path: '/api/v1/imports/service-records',
  'x-vecina-access': { roles: ['coordinator', 'administrator'], block: { from: 'query', name: 'place' } },
  'x-vecina-largest-body': largestUpload,
  tags,
  summary: 'Looks what taking a sheet of attentions would change, row by row. `apply` of the job then takes it.',
  request: {
    query: z.object({
      /** The care block that tells it: every row must be about it. A coordinator says her own. */
      place: z.string().min(1).max(80).optional(),
      /** The entity whose sheet it is; neither: the team itself. */
      entity: z
        .string()
        .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/)
        .optional(),
      reason,
    }),
    body: upload('CSV or XLSX, with the columns of the template'),
  },
  responses: { 202: answers('The job', jobView) },
});
const template = consoleRoute({
  method: 'get',
  path: '/api/v1/imports/service-records/template',
  'x-vecina-access': { roles: ['coordinator', 'administrator'], block: 'none' },
  tags,
  summary: 'An empty sheet of attentions with its header; as XLSX also what may stand in its columns',
  request: { query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }) },
  responses: {
    200: {
      description: 'The sheet',
      content: {
        'text/csv': { schema: z.string() },
        [xlsx]: { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
      },
    },
  },
});
const directory = consoleRoute({
  method: 'post',
  path: '/api/v1/imports/directory',
  'x-vecina-access': { roles: ['administrator'] },
  'x-vecina-largest-body': largestUpload,
  tags,
  summary:
    'Looks what a file (HSDS, GeoJSON, CSV, XLSX) would change in the directory. `apply` of the job then changes it.',
  request: {
    query: z.object({ source: z.string().trim().min(8).max(500), asOf: z.iso.date(), reason }),
    body: upload('HSDS, GeoJSON, CSV or XLSX'),
  },
  responses: { 202: answers('The job', jobView) },
});

/** Sheets of attentions and files of the directory: looked at first, then taken. */
export const importRoutes: Routes = (register, deps) => {
  register(records, async (c) => {
    const { place, entity, reason: why } = c.req.valid('query');
    const { actor } = c.var;
    if (place !== undefined && entity !== undefined) throw new Problem('invalid-request', 'either place or entity');
    if (entity !== undefined && !isAdministrator(actor)) throw new Problem('forbidden');
    if (place !== undefined && !(await liveDirectory(deps)).places.some(({ id }) => id === place))
      throw new Problem('invalid-request', 'there is no such place');
    const source = entity === undefined ? 'staff' : 'entity';
    const by = entity ?? place ?? 'team';
    const task = { kind: 'import-records', source, by, place: place ?? null, apply: false } as const;
    const job = await begin(deps, { actor, task, why, bytes: new Uint8Array(await c.req.arrayBuffer()) });
    return c.json(viewOf(job, deps.now()), 202);
  });
  register(template, async (c) => {
    if (c.req.valid('query').format === 'csv')
      return c.body(templateCsv(), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="vecina-atenciones.csv"',
      });
    return c.body(await templateWorkbook(await liveDirectory(deps)), 200, {
      'content-type': xlsx,
      'content-disposition': 'attachment; filename="vecina-atenciones.xlsx"',
    });
  });
  register(directory, async (c) => {
    const { source, asOf, reason: why } = c.req.valid('query');
    if (asOf > bogotaDay(deps.now())) throw new Problem('invalid-request', 'asOf is in the future');
    const task = { kind: 'import-directory', source, asOf, apply: false } as const;
    const { actor } = c.var;
    const job = await begin(deps, { actor, task, why, bytes: new Uint8Array(await c.req.arrayBuffer()) });
    return c.json(viewOf(job, deps.now()), 202);
  });
};

const begin = async (
  deps: ConsoleDeps,
  { actor, task, why, bytes }: { actor: Actor; task: Task; why: string; bytes: Uint8Array },
) => {
  if (bytes.length === 0) throw new Problem('invalid-request', 'the file is empty');
  const id = newJobId(deps.now());
  await writeAudit(deps, actor, { did: 'looked-at-import', what: `${task.kind} ${bytes.length} bytes`, reason: why });
  const filesUntil = await putUpload(deps, id, bytes);
  const job = await createJob(deps, { id, task, by: actor, reason: why, filesUntil });
  if (job === null) throw new Error('two jobs drew the same id');
  await deps.jobs.ring(id);
  return job;
};
