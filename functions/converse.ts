import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { newTrails } from '../flows/engine/trails.ts';
import { registry } from '../flows/registry.ts';
import { shippedWorld } from '../flows/shipped-world.ts';
import { comeAgain } from './adapters/aws/come-again.ts';
import { dynamoClient } from './adapters/aws/dynamo-client.ts';
import { dynamoTable } from './adapters/aws/dynamo-table.ts';
import { s3Blobs } from './adapters/aws/s3-blobs.ts';
import { s3Client } from './adapters/aws/s3-client.ts';
import { readSecrets } from './adapters/aws/secrets.ts';
import { sqsClient } from './adapters/aws/sqs-client.ts';
import { sqsMailbox } from './adapters/aws/sqs-mailbox.ts';
import { bundledFiles, pictureDrawer } from './adapters/picture/draw-picture.ts';
import { whatsapp } from './adapters/whatsapp/client.ts';
import { readController } from './conversation/controller.ts';
import { makeConverse } from './conversation/converse.ts';
import { deriveKeys } from './conversation/seal.ts';
import { senderPause } from './conversation/sender-pause.ts';
import { triesIn } from './conversation/tries.ts';
import { keepingFresh, liveWorld } from './conversation/world.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment, secret } from './lambda/environment.ts';
import { handleFifoBatch } from './lambda/fifo-batch.ts';
import { lambdaLog } from './lambda/log.ts';
import './lambda/compile-patterns-once.ts';
import { once } from './lambda/once.ts';
import { recordsInTalk } from './records/records-in-talk.ts';

const { count, publish } = lambdaCounts();
const { fault } = lambdaLog();

const conversation = once(async () => {
  const secrets = await readSecrets([environment('MASTER_SECRET_ARN'), environment('CHANNEL_SECRET_ARN')]);
  const blobs = s3Blobs({ client: s3Client(), bucket: environment('BUCKET_NAME') });
  const now = () => new Date();
  const table = dynamoTable({ client: dynamoClient(), tableName: environment('TABLE_NAME') });
  const phoneNumberId = environment('WHATSAPP_PHONE_NUMBER_ID');
  const keys = deriveKeys(secret(secrets, 'VECINA_KEY'));
  const live = liveWorld({ table, shipped: shippedWorld(readController(environment('VECINA_CONTROLLER'))), now });
  const converse = makeConverse({
    table,
    channel: whatsapp({
      graphUrl: environment('WHATSAPP_GRAPH_URL'),
      version: environment('WHATSAPP_GRAPH_VERSION'),
      phoneNumberId,
      token: secret(secrets, 'WHATSAPP_ACCESS_TOKEN'),
      blob: (name) => blobs.get(name),
      draw: pictureDrawer(bundledFiles(new URL(import.meta.url))),
    }),
    blobs,
    keys,
    registry,
    world: live.world,
    now,
    pause: senderPause({ table, phoneNumberId, now }),
    trails: newTrails(),
    ...recordsInTalk({ table, keys, phoneNumberId, now, count }),
    pass: async (letters) => (await mailbox()).post(letters),
    count,
  });
  return { handle: keepingFresh(live, count, converse), tries: triesIn({ table, now }) };
});

const queue = once(async () => ({ client: sqsClient(), queueUrl: environment('QUEUE_URL') }));

const mailbox = once(async () => sqsMailbox(await queue()));

const graveyard = once(async () => sqsMailbox({ client: sqsClient(), queueUrl: environment('DEAD_LETTERS_URL') }));

/** People's letters from the mailbox: answers each, and tells SQS which ones to bring again. */
export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const { handle, tries } = await conversation();
  try {
    const response = await handleFifoBatch(event, {
      handle,
      tries,
      bury: async (letter) => (await graveyard()).post([letter]),
      onError: (error) => fault('a letter was not dealt with', error),
    });
    const failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    await comeAgain(
      await queue(),
      event.Records.filter(({ messageId }) => failed.has(messageId)),
    );
    return response;
  } finally {
    publish();
  }
};
