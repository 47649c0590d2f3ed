import { randomBytes } from 'node:crypto';
import { patientClient } from '../../functions/adapters/aws/aws-client.ts';
import { dynamoClient } from '../../functions/adapters/aws/dynamo-client.ts';
import { dynamoTable } from '../../functions/adapters/aws/dynamo-table.ts';
import { s3Blobs } from '../../functions/adapters/aws/s3-blobs.ts';
import { s3Client } from '../../functions/adapters/aws/s3-client.ts';
import { sqsClient } from '../../functions/adapters/aws/sqs-client.ts';
import { sqsMailbox } from '../../functions/adapters/aws/sqs-mailbox.ts';
import { holdsAnything, lifeOf } from '../../functions/conversation/erase.ts';
import { groupKey } from '../../functions/conversation/identity.ts';
import type { LetterBody } from '../../functions/conversation/letter.ts';
import { reapplyErasures } from '../../functions/conversation/reapply-erasures.ts';
import { seal } from '../../functions/conversation/seal.ts';
import { type Eraser, receiptOf } from './eraser.ts';
import { type Environment, keysOnAws, setting } from './settings-on-aws.ts';

/**
 * Erases in an installation on AWS, with the rights of whoever runs it. The settings have the names that `converse` has
 * them under. `converse` does the work, in turn with what the person writes meanwhile; after a restore we do it here.
 */
export const openEraserOnAws = async (env: Environment, number: string | undefined): Promise<Eraser> => {
  const phoneNumberId = number ?? setting(env, 'WHATSAPP_PHONE_NUMBER_ID');
  const keys = await keysOnAws(env);
  const [dynamo, s3, sqs] = [dynamoClient(patientClient), s3Client(patientClient), sqsClient(patientClient)];
  const table = dynamoTable({ client: dynamo, tableName: setting(env, 'TABLE_NAME') });
  const blobs = s3Blobs({ client: s3, bucket: setting(env, 'BUCKET_NAME') });
  const mailbox = sqsMailbox({ client: sqs, queueUrl: setting(env, 'QUEUE_URL') });
  const shell = { table, blobs, keys };
  return {
    async erase(identifier) {
      const group = groupKey(keys, phoneNumberId, identifier);
      if (!(await holdsAnything(shell, await lifeOf(table, group)))) return null;
      const receipt = randomBytes(6).toString('hex').toUpperCase();
      const body: LetterBody = { kind: 'erase', receipt, at: new Date().toISOString() };
      await mailbox.post([{ group, id: `erase ${receipt}`, body: seal(keys, JSON.stringify(body)) }]);
      for (let looks = 0; looks < mostLooks; looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
        const done = await receiptOf(table, receipt);
        if (done !== null) return done;
      }
      throw new Error(
        `asked for with receipt ${receipt}, not done after two minutes: see whether converse runs; it will be done when it does`,
      );
    },
    reapply: () => reapplyErasures(shell),
    close: async () => {
      for (const client of [dynamo, s3, sqs]) client.destroy();
    },
  };
};

const lookEveryMs = 500;
const mostLooks = 240;
