import { dynamoClient } from './adapters/aws/dynamo-client.ts';
import { dynamoTable } from './adapters/aws/dynamo-table.ts';
import { readSecrets } from './adapters/aws/secrets.ts';
import { sqsClient } from './adapters/aws/sqs-client.ts';
import { sqsMailbox } from './adapters/aws/sqs-mailbox.ts';
import { deriveKeys } from './conversation/seal.ts';
import { wakeUp } from './conversation/wake-up.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment, secret } from './lambda/environment.ts';
import { once } from './lambda/once.ts';

const { count, publish } = lambdaCounts();

const desk = once(async () => {
  const secrets = await readSecrets([environment('MASTER_SECRET_ARN')]);
  return {
    table: dynamoTable({ client: dynamoClient(), tableName: environment('TABLE_NAME') }),
    mailbox: sqsMailbox({ client: sqsClient(), queueUrl: environment('QUEUE_URL') }),
    keys: deriveKeys(secret(secrets, 'VECINA_KEY')),
    now: () => new Date(),
    count,
  };
});

/** Every minute: whoever is due gets a letter. */
export const handler = async (): Promise<{ readonly woken: number }> => {
  try {
    return await wakeUp(await desk());
  } finally {
    publish();
  }
};
