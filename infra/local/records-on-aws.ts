import { patientClient } from '../../functions/adapters/aws/aws-client.ts';
import { dynamoClient } from '../../functions/adapters/aws/dynamo-client.ts';
import { dynamoTable } from '../../functions/adapters/aws/dynamo-table.ts';
import { s3Blobs } from '../../functions/adapters/aws/s3-blobs.ts';
import { s3Client } from '../../functions/adapters/aws/s3-client.ts';
import type { RecordsDeps } from '../../functions/records/deps.ts';
import { type Environment, keysOnAws, setting } from './settings-on-aws.ts';

/**
 * What service records stand on in an installation on AWS, with the rights of whoever runs it: to read and write table and
 * bucket, and to read the master secret. The settings have the names that `converse` has them under.
 */
export const withRecordsOnAws = async <T>(
  env: Environment,
  act: (deps: Omit<RecordsDeps, 'isPlace'>) => Promise<T>,
): Promise<T> => {
  const phoneNumberId = setting(env, 'WHATSAPP_PHONE_NUMBER_ID');
  const [tableName, bucket] = [setting(env, 'TABLE_NAME'), setting(env, 'BUCKET_NAME')];
  const keys = await keysOnAws(env);
  const [dynamo, s3] = [dynamoClient(patientClient), s3Client(patientClient)];
  try {
    return await act({
      table: dynamoTable({ client: dynamo, tableName }),
      blobs: s3Blobs({ client: s3, bucket }),
      keys,
      phoneNumberId,
      now: () => new Date(),
    });
  } finally {
    dynamo.destroy();
    s3.destroy();
  }
};
