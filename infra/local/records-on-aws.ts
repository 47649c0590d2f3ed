import { dynamoClient } from '../../functions/adapters/aws/dynamo-client.ts';
import { dynamoTable } from '../../functions/adapters/aws/dynamo-table.ts';
import { s3Blobs } from '../../functions/adapters/aws/s3-blobs.ts';
import { s3Client } from '../../functions/adapters/aws/s3-client.ts';
import { readSecrets } from '../../functions/adapters/aws/secrets.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import type { RecordsDeps } from '../../functions/records/deps.ts';
import { BadInput } from './bad-input.ts';

type Environment = Readonly<Record<string, string | undefined>>;

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
  const master = env['VECINA_KEY'] || (await readSecrets([setting(env, 'MASTER_SECRET_ARN')])).get('VECINA_KEY');
  if (!master) throw new BadInput('the master secret holds no VECINA_KEY');
  const [dynamo, s3] = [dynamoClient(), s3Client()];
  try {
    return await act({
      table: dynamoTable({ client: dynamo, tableName }),
      blobs: s3Blobs({ client: s3, bucket }),
      keys: deriveKeys(master),
      phoneNumberId,
      now: () => new Date(),
    });
  } finally {
    dynamo.destroy();
    s3.destroy();
  }
};

const setting = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value) throw new BadInput(`--aws needs the setting ${name}`);
  return value;
};
