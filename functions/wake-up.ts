import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoTable } from './adapters/aws/dynamo-table.ts';
import { sqsMailbox } from './adapters/aws/sqs-mailbox.ts';
import { deriveKeys } from './conversation/seal.ts';
import { wakeUp } from './conversation/wake-up.ts';
import { awsClient, sqsClient } from './lambda/aws-client.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment } from './lambda/environment.ts';
import { once } from './lambda/once.ts';
import { loadSecrets } from './lambda/secrets.ts';

const { count, publish } = lambdaCounts();

const desk = once(async () => {
  const secret = await loadSecrets([environment('MASTER_SECRET_ARN')]);
  return {
    table: dynamoTable({ client: new DynamoDBClient(awsClient), tableName: environment('TABLE_NAME') }),
    mailbox: sqsMailbox({ client: new SQSClient(sqsClient), queueUrl: environment('QUEUE_URL') }),
    keys: deriveKeys(secret('VECINA_KEY')),
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
