import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { backupDays } from '../../flows/engine/advance.ts';
import { roles, scopes } from '../../functions/console/access.ts';
import { mostReceives } from '../../functions/ports/mailbox.ts';
import { synthesize } from './synthesized.ts';

const { all, alerts, data, messaging, functions, secrets } = synthesize({
  stage: 'prod',
  phoneNumberId: '106540352242922',
});

describe('table', () => {
  it('has the keys and indexes of the port, expiry and recovery to any second', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        { IndexName: 'index1', Projection: { ProjectionType: 'ALL' } },
        { IndexName: 'index2', Projection: { ProjectionType: 'ALL' } },
      ].map((index) => Match.objectLike(index)),
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('can be recovered for as many days as she is told that backups keep her after an erasure', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { RecoveryPeriodInDays: backupDays },
    });
  });

  it('outlives its stack', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key'])
      data.hasResource(type, { DeletionPolicy: 'Retain' });
    messaging.hasResource('AWS::SQS::Queue', { DeletionPolicy: 'Retain' });
    secrets.hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });
});

describe('bucket', () => {
  it('is closed to the public, sealed with our key, open over TLS only, and forgets media but not tombstones', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([Match.objectLike({ Prefix: 'media/', ExpirationInDays: 90, Status: 'Enabled' })]),
      },
    });
    const [bucket] = Object.values(data.findResources('AWS::S3::Bucket'));
    const rules: { Prefix?: string; ExpirationInDays?: number }[] = bucket?.['Properties'].LifecycleConfiguration.Rules;
    const expiring = rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined);
    expect(expiring.filter(({ Prefix = '' }) => 'tombstones/'.startsWith(Prefix))).toEqual([]);
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });
});

describe('mailbox', () => {
  it('is FIFO per person, and holds a letter through an outage longer than its tries', () => {
    messaging.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
      RedrivePolicy: { maxReceiveCount: mostReceives, deadLetterTargetArn: Match.anyValue() },
      KmsMasterKeyId: Match.anyValue(),
    });
    messaging.resourceCountIs('AWS::SQS::Queue', 2);
  });

  it('hides a letter at least six times as long as converse may take', () => {
    const hidden = Object.values(messaging.findResources('AWS::SQS::Queue'))
      .map((queue) => queue['Properties'].VisibilityTimeout)
      .find((seconds) => seconds !== undefined);
    const converse = Object.values(
      functions.findResources('AWS::Lambda::Function', { Properties: { FunctionName: 'vecina-prod-converse' } }),
    );
    expect(hidden).toBeGreaterThanOrEqual(6 * converse[0]?.['Properties'].Timeout);
  });

  it('reaches converse in batches that may fail in part', () => {
    functions.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 100 },
    });
  });
});

describe('functions', () => {
  it('are Node 24 on arm64', () => {
    functions.resourceCountIs('AWS::Lambda::Function', 4);
    functions.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    });
  });

  it('write structured logs that go after three months', () => {
    functions.allResourcesProperties('AWS::Lambda::Function', {
      LoggingConfig: Match.objectLike({ LogFormat: 'JSON' }),
    });
    functions.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('are woken every minute', () => {
    functions.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
  });

  it('count the figures every hour', () => {
    functions.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' });
    functions.hasResourceProperties('AWS::Lambda::Function', { FunctionName: 'vecina-prod-roll-up', Timeout: 900 });
  });

  it('hold no secret in their environment', () => {
    const variables = Object.values(functions.findResources('AWS::Lambda::Function')).flatMap((lambda) =>
      Object.keys(lambda['Properties'].Environment.Variables),
    );
    expect(variables.filter((name) => /KEY|TOKEN|APP_SECRET$/.test(name))).toEqual([]);
  });
});

describe('HTTP API', () => {
  it('knows the webhook and nothing else, is throttled, and logs neither body nor query nor address', () => {
    const routes = Object.values(functions.findResources('AWS::ApiGatewayV2::Route')).map(
      (route) => route['Properties'].RouteKey,
    );
    expect(routes.sort()).toEqual(['GET /webhook', 'POST /webhook']);
    functions.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 },
    });
    const [stage] = Object.values(functions.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stage?.['Properties'].AccessLogSettings.Format).not.toMatch(/body|query|sourceIp|path/i);
  });

  it('calls with payload format 2.0', () => {
    functions.allResourcesProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' });
  });
});

describe('console', () => {
  const { console, identity } = synthesize({
    stage: 'prod',
    phoneNumberId: '106540352242922',
    consoleUrl: 'https://consola.example.org/',
    entities: 'sdis,salud-capital',
  });

  it('is two Lambdas of Node 24 on arm64 behind an HTTP API of its own', () => {
    console.resourceCountIs('AWS::Lambda::Function', 2);
    console.allResourcesProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    const routes = Object.values(console.findResources('AWS::ApiGatewayV2::Route'));
    expect(routes.map((route) => route['Properties'].RouteKey)).toEqual(['$default']);
    const [stage] = Object.values(console.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stage?.['Properties'].AccessLogSettings.Format).not.toMatch(/body|query|sourceIp|path/i);
  });

  it('has a group for each role, and a scope for each of the API’s', () => {
    const groups = Object.values(identity.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map((group) => group['Properties'].GroupName).sort()).toEqual([...roles].sort());
    identity.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
      Identifier: 'vecina',
      Scopes: scopes.map((ScopeName) => Match.objectLike({ ScopeName })),
    });
  });

  it('lets in whom administrators made, with a second factor, and nobody by herself', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
    identity.hasResource('AWS::Cognito::UserPool', { DeletionPolicy: 'Retain' });
  });

  it('signs in by the code flow at its own name, and nobody may write which block is hers', () => {
    console.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      CallbackURLs: ['https://consola.example.org/console/callback'],
      GenerateSecret: false,
      ReadAttributes: ['custom:block', 'name'],
      WriteAttributes: ['email', 'name'],
    });
    console.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'vecina-prod-console-api',
      Environment: {
        Variables: Match.objectLike({
          VECINA_PUBLIC_URL: 'https://consola.example.org',
          VECINA_OIDC_ROLES_CLAIM: 'cognito:groups',
          VECINA_OIDC_BLOCK_CLAIM: 'custom:block',
        }),
      },
    });
  });

  it('gives each entity a client with a secret, for client credentials alone', () => {
    const clients = Object.values(console.findResources('AWS::Cognito::UserPoolClient')).map(
      (one) => one['Properties'],
    );
    const machines = clients.filter(({ GenerateSecret }) => GenerateSecret === true);
    expect(machines.map(({ AllowedOAuthFlows }) => AllowedOAuthFlows)).toEqual([
      ['client_credentials'],
      ['client_credentials'],
    ]);
  });

  it('looks after jobs each hour, hides one longer than it may take, and holds no secret in an environment', () => {
    console.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' });
    console.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 960 });
    console.hasResourceProperties('AWS::Lambda::Function', { FunctionName: 'vecina-prod-jobs', Timeout: 900 });
    const variables = Object.values(console.findResources('AWS::Lambda::Function')).flatMap((lambda) =>
      Object.keys(lambda['Properties'].Environment.Variables),
    );
    expect(variables.filter((name) => /KEY|TOKEN|(?<!MASTER_)SECRET/.test(name))).toEqual([]);
  });
});

describe('alarms', () => {
  it('may be published to the topic, by the alarms of this account alone', () => {
    alerts.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  const alarms = all.flatMap((template) => Object.entries(template.findResources('AWS::CloudWatch::Alarm')));

  it.each(alarms)('%s says who is hurt and what to do, and somebody hears it', (_, alarm) => {
    const { AlarmDescription, AlarmActions } = alarm['Properties'];
    const [, hurts = '', act = ''] = /^WHO IS HURT: (.+)\nWHAT TO DO: (.+)$/.exec(AlarmDescription) ?? [];
    expect(hurts.length).toBeGreaterThan(20);
    expect(act.length).toBeGreaterThan(20);
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
    expect(AlarmActions).toHaveLength(1);
  });

  it('watch every function, the dead letters, the wait, the webhook and what it refuses or sets aside', () => {
    const watched = alarms.map(([, { Properties }]) => Properties.MetricName ?? 'math');
    const counts = Object.fromEntries(watched.map((name) => [name, watched.filter((one) => one === name).length]));
    expect(counts).toMatchObject({
      Errors: 6,
      Throttles: 6,
      ApproximateNumberOfMessagesVisible: 2,
      ApproximateAgeOfOldestMessage: 1,
      '5xx': 2,
      Latency: 1,
      Invocations: 1,
      'webhook.refused': 1,
      'webhook.aside': 1,
      'webhook.unavailable': 1,
      'send.alarm': 1,
      'send.abandoned': 1,
      'send.bug': 1,
    });
  });

  it('watch the very namespace that the functions count in', () => {
    const [namespace] = new Set(
      Object.values(functions.findResources('AWS::Lambda::Function')).map(
        (lambda) => lambda['Properties'].Environment.Variables.POWERTOOLS_METRICS_NAMESPACE,
      ),
    );
    const own = alarms.map(([, { Properties }]) => Properties).filter(({ MetricName }) => MetricName?.includes('.'));
    expect(own.map(({ Namespace }) => Namespace)).toEqual(own.map(() => namespace));
  });
});
