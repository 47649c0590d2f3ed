import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  ResourceServerScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolDomain,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';

/** As `roles` of functions/console/access.ts has them; a test holds the two together. */
const groupNames = ['analyst', 'coordinator', 'agent', 'administrator'] as const;
/** As `scopes` there. */
const scopeNames = ['service-records:read', 'service-records:write'] as const;

/**
 * The team's accounts: made by administrators alone, with a second factor; a group is a role, and `custom:block` the care block
 * that a coordinator keeps, which she cannot write herself.
 */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  readonly api: UserPoolResourceServer;
  readonly scopes: readonly ResourceServerScope[];

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id, { terminationProtection: true });
    this.pool = new UserPool(this, 'Team', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true }, fullname: { required: true } },
      customAttributes: { block: new StringAttribute({ maxLen: 80, mutable: true }) },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Prefixes are shared by all of AWS in a region.
    const domainPrefix = settings.signInPrefix || `vecina-${settings.stage}-${Aws.ACCOUNT_ID}`;
    this.domain = this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
    for (const groupName of groupNames)
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName });
    this.scopes = scopeNames.map(
      (scopeName) => new ResourceServerScope({ scopeName, scopeDescription: scopeName.replace(':', ': ') }),
    );
    this.api = this.pool.addResourceServer('Api', { identifier: 'vecina', scopes: [...this.scopes] });
  }
}
