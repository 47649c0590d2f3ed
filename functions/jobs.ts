import type { Context, EventBridgeEvent, SQSEvent } from 'aws-lambda';
import { registry } from '../flows/registry.ts';
import { shippedWorld } from '../flows/shipped-world.ts';
import { dynamoClient } from './adapters/aws/dynamo-client.ts';
import { dynamoTable } from './adapters/aws/dynamo-table.ts';
import { s3Blobs } from './adapters/aws/s3-blobs.ts';
import { s3Client } from './adapters/aws/s3-client.ts';
import { s3Files } from './adapters/aws/s3-files.ts';
import { readSecrets } from './adapters/aws/secrets.ts';
import { sqsClient } from './adapters/aws/sqs-client.ts';
import { sqsJobBell } from './adapters/aws/sqs-job-bell.ts';
import { deriveKeys } from './conversation/seal.ts';
import { liveWorld } from './conversation/world.ts';
import { lookAfterJobs } from './jobs/look-after-jobs.ts';
import { runJob } from './jobs/run-job.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment, secret } from './lambda/environment.ts';
import { lambdaLog } from './lambda/log.ts';
import { once } from './lambda/once.ts';

const { count, publish } = lambdaCounts();
const { fault } = lambdaLog();
const now = (): Date => new Date();

const desk = once(async () => {
  const secrets = await readSecrets([environment('MASTER_SECRET_ARN')]);
  const table = dynamoTable({ client: dynamoClient(), tableName: environment('TABLE_NAME') });
  const bucket = { client: s3Client(), bucket: environment('BUCKET_NAME') };
  return {
    table,
    blobs: s3Blobs(bucket),
    files: s3Files(bucket),
    keys: deriveKeys(secret(secrets, 'VECINA_KEY')),
    registry,
    live: liveWorld({ table, shipped: shippedWorld(null), now }),
    phoneNumberId: environment('WHATSAPP_PHONE_NUMBER_ID'),
    now,
    count,
    fault,
  };
});

const bell = once(async () => sqsJobBell({ client: sqsClient(), queueUrl: environment('JOBS_QUEUE_URL') }));

/** A job says that it cannot end in time while there is still this much of it, in milliseconds. */
const lateMs = 30_000;

/** An export or import that was rung for; and each hour what is due by the calendar, left lying, or expired. */
export const handler = async (
  event: SQSEvent | EventBridgeEvent<string, unknown>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ readonly jobs: number }> => {
  const deps = { ...(await desk()), isLate: () => context.getRemainingTimeInMillis() < lateMs };
  try {
    if ('Records' in event) {
      for (const { body } of event.Records) await runJob(deps, body);
      return { jobs: event.Records.length };
    }
    const ids = await lookAfterJobs(deps);
    const { ring } = await bell();
    for (const id of ids) await ring(id);
    return { jobs: ids.length };
  } finally {
    publish();
  }
};
