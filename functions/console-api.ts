import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { compress } from 'hono/compress';
import { registry } from '../flows/registry.ts';
import { shippedWorld } from '../flows/shipped-world.ts';
import { dynamoClient } from './adapters/aws/dynamo-client.ts';
import { dynamoTable } from './adapters/aws/dynamo-table.ts';
import { s3Blobs } from './adapters/aws/s3-blobs.ts';
import { s3Client } from './adapters/aws/s3-client.ts';
import { s3Files } from './adapters/aws/s3-files.ts';
import { readSecrets } from './adapters/aws/secrets.ts';
import { sqsClient } from './adapters/aws/sqs-client.ts';
import { sqsDeadLetters } from './adapters/aws/sqs-dead-letters.ts';
import { sqsJobBell } from './adapters/aws/sqs-job-bell.ts';
import { sqsMailbox } from './adapters/aws/sqs-mailbox.ts';
import { openFigures } from './analytics/figures.ts';
import { type ConsoleApi, consoleApi } from './console/api.ts';
import { pageAsked, pageFile } from './console/console-pages.ts';
import { identityProvider } from './console/sign-in/identity-provider.ts';
import { machineTokens } from './console/sign-in/machine-token.ts';
import { originOf, ownOrigin } from './console/sign-in/origin.ts';
import { readIdentity } from './console/sign-in/read-identity.ts';
import { readController } from './conversation/controller.ts';
import { deriveKeys } from './conversation/seal.ts';
import { liveWorld } from './conversation/world.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment, secret } from './lambda/environment.ts';
import { lambdaLog } from './lambda/log.ts';
import { once } from './lambda/once.ts';

const { count, publish } = lambdaCounts();
const { fault } = lambdaLog();
const now = (): Date => new Date();

const desk = once(async (): Promise<ConsoleApi> => {
  const read = readIdentity(process.env);
  if (!read.ok) throw new Error(read.says);
  const { identity } = read;
  const secrets = await readSecrets([environment('MASTER_SECRET_ARN')]);
  const table = dynamoTable({ client: dynamoClient(), tableName: environment('TABLE_NAME') });
  const bucket = { client: s3Client(), bucket: environment('BUCKET_NAME') };
  const keys = deriveKeys(secret(secrets, 'VECINA_KEY'));
  const shipped = shippedWorld(readController(environment('VECINA_CONTROLLER')));
  const sqs = sqsClient();
  const queueUrl = environment('QUEUE_URL');
  const origin = originOf(environment('VECINA_PUBLIC_URL'));
  return consoleApi({
    table,
    mailbox: sqsMailbox({ client: sqs, queueUrl }),
    blobs: s3Blobs(bucket),
    files: s3Files(bucket),
    keys,
    registry,
    shipped,
    live: liveWorld({ table, shipped, now }),
    now,
    count,
    fault,
    dead: sqsDeadLetters({ client: sqs, deadUrl: environment('DEAD_LETTERS_URL'), queueUrl }),
    // Nobody who writes to us waits for this Lambda: it counts in its own memory.
    figures: openFigures({ table, key: keys.figures, now, standsStill: true }),
    jobs: sqsJobBell({ client: sqs, queueUrl: environment('JOBS_QUEUE_URL') }),
    phoneNumberId: environment('WHATSAPP_PHONE_NUMBER_ID'),
    replay: null,
    origin,
    ownOrigin: ownOrigin(origin),
    provider: identity === null ? null : identityProvider(identity),
    machine: identity === null ? null : machineTokens(identity),
  });
});

const pages = new URL('./pages/', import.meta.url);

const app = new Hono();
app.use(compress());
app.all('*', async (c) => {
  const asked = pageAsked(c.req.raw);
  if (asked instanceof Response) return asked;
  const page = asked === null ? null : await pageFile(asked, (name) => readFile(new URL(name, pages)));
  if (page !== null) return page;
  const api = await desk();
  return (await api.answer(c.req.raw)) ?? c.text('No hay nada aquí. / Nothing here.', 404);
});
const answer = handle(app);

type Answer = typeof answer;
type Event = Extract<Parameters<Answer>[0], { readonly rawPath: string }>;

/** The console's pages, sign-in and API, as API Gateway's HTTP API hands them on. */
export const handler = async (event: Event, context: Parameters<Answer>[1]) => {
  const { body, isBase64Encoded } = event;
  // How long it is, we see ourselves; the router holds it to its limit.
  const { 'transfer-encoding': _, ...headers } = event.headers;
  const length = Buffer.byteLength(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  try {
    return await answer({ ...event, headers: { ...headers, 'content-length': String(length) } }, context);
  } finally {
    publish();
  }
};
