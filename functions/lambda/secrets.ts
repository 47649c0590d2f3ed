import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsClient } from './aws-client.ts';

/** A setting that is not there. Names it; the values of the others are not told. */
export class SettingMissing extends Error {
  constructor(name: string) {
    super(`the setting ${name} is missing`);
    this.name = 'SettingMissing';
  }
}

/**
 * Reads secrets of Secrets Manager, all at once. Each is a JSON object named like the settings it holds
 * (`{"VECINA_KEY":"…"}`); what comes back looks one up and throws `SettingMissing` where it is absent or empty.
 *
 * The SDK's client and not the Lambda extension: beside the SQS client it adds 14 kB and no measurable time, and there
 * is no second process to start (docs/decisions).
 */
export const loadSecrets = async (arns: readonly string[]): Promise<(name: string) => string> => {
  const client = new SecretsManagerClient(awsClient);
  try {
    const all = new Map((await Promise.all(arns.map((arn) => readSecret(client, arn)))).flat());
    return (name) => {
      const value = all.get(name);
      if (value === undefined || value === '') throw new SettingMissing(name);
      return value;
    };
  } finally {
    client.destroy();
  }
};

const readSecret = async (client: SecretsManagerClient, arn: string): Promise<[string, string][]> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  const parsed: unknown = JSON.parse(SecretString ?? '{}');
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
};
