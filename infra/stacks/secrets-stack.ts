import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * Three secrets, each a JSON object named like the settings it holds, split by who reads them: the webhook never sees
 * the access token, the conversation never sees the app secret.
 */
export class SecretsStack extends Stack {
  /**
   * `VECINA_KEY`: HMAC of identities and sealing. Generated once. A newer one goes in front, parted by a comma; the
   * oldest stays for ever, since people's names derive from it (functions/conversation/seal.ts).
   */
  readonly master: Secret;
  /** `WHATSAPP_APP_SECRET` (filled in by hand after the first deployment) and `WHATSAPP_VERIFY_TOKEN` (generated). */
  readonly webhook: Secret;
  /** `WHATSAPP_ACCESS_TOKEN`, filled in by hand after the first deployment. */
  readonly channel: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id, { terminationProtection: true });
    const encryptionKey = new Key(this, 'Key', {
      description: 'Vecina: secrets',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const secret = (name: string, description: string, template: Record<string, string>, generated: string) =>
      new Secret(this, name, {
        description,
        encryptionKey,
        removalPolicy: RemovalPolicy.RETAIN,
        generateSecretString: {
          secretStringTemplate: JSON.stringify(template),
          generateStringKey: generated,
          passwordLength: 64,
          excludePunctuation: true,
        },
      });
    this.master = secret(
      'Master',
      'VECINA_KEY. Generated. Put a newer one in front (new,old); without the old one what is stored is lost.',
      {},
      'VECINA_KEY',
    );
    this.webhook = secret(
      'Webhook',
      'WHATSAPP_APP_SECRET: put in the one of the app in Meta’s dashboard. WHATSAPP_VERIFY_TOKEN: give it to Meta.',
      { WHATSAPP_APP_SECRET: '' },
      'WHATSAPP_VERIFY_TOKEN',
    );
    // Secrets Manager insists on generating something; `unused` is what it generates here.
    this.channel = secret(
      'Channel',
      'WHATSAPP_ACCESS_TOKEN: put in the system user’s permanent token of Meta’s dashboard.',
      { WHATSAPP_ACCESS_TOKEN: '' },
      'unused',
    );
    Validations.of(this.master).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'People’s names derive from it and it opens what is stored: a newer key is put in front by hand, a timer would lock everybody out.',
    });
    for (const given of [this.webhook, this.channel]) {
      Validations.of(given).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason: 'Meta issues these in its dashboard and has no interface to renew them: they are rotated by hand.',
      });
    }
  }
}
