import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsClient } from './aws-client.ts';

/**
 * Reads secrets of Secrets Manager, all at once. Each is a JSON object named like the settings it holds
 * (`{"VECINA_KEY":"…"}`); what comes back holds those of all of them.
 *
 * The SDK's client and not the Lambda extension: beside the SQS client it adds 14 kB and no measurable time, and there
 * is no second process to start (docs/decisions/lambda-secrets-through-the-sdk.md).
 */
export const readSecrets = async (arns: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const client = new SecretsManagerClient(awsClient);
  try {
    return new Map((await Promise.all(arns.map((arn) => readSecret(client, arn)))).flat());
  } finally {
    client.destroy();
  }
};

const readSecret = async (client: SecretsManagerClient, arn: string): Promise<[string, string][]> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  const parsed = parse(SecretString ?? '{}');
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SecretMalformed(arn);
  return Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
};

/** Undefined for what is no JSON: what `JSON.parse` says of it quotes the secret, and would end in the log. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Somebody pasted the value alone, say. Names the secret, and tells nothing of what is in it. */
class SecretMalformed extends Error {
  override readonly name = 'SecretMalformed';

  constructor(arn: string) {
    super(`the secret ${arn} must be a JSON object of texts, like {"VECINA_KEY":"…"}`);
  }
}
