import { CfnOutput, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ClientAttributes, OAuthScope, UserPoolClient, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../bundle.ts';
import { ConsoleHttp } from '../constructs/console-http.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { VecinaFunction } from '../constructs/vecina-function.ts';
import type { StageSettings } from '../settings.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';
import type { MessagingStack } from './messaging-stack.ts';
import type { SecretsStack } from './secrets-stack.ts';

export type ConsoleStackProps = {
  readonly settings: StageSettings;
  readonly folderOf: (name: FunctionName) => string;
  readonly topic: ITopic;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly secrets: SecretsStack;
  readonly identity: IdentityStack;
};

/** So long a job may take; its queue hides it a little longer. */
const jobTime = Duration.minutes(15);
const tableActions = ['GetItem', 'PutItem', 'Query', 'BatchWriteItem', 'DeleteItem'] as const;

/** The team's console: pages, sign-in and API in one Lambda behind an HTTP API of its own, and long work in another. */
export class ConsoleStack extends Stack {
  readonly consoleApi: VecinaFunction;
  readonly jobs: VecinaFunction;
  readonly jobQueue: Queue;
  readonly http: ConsoleHttp;
  private readonly props: ConsoleStackProps;

  constructor(scope: Construct, id: string, props: ConsoleStackProps) {
    super(scope, id);
    this.props = props;
    const api = new HttpApi(this, 'Api', { description: 'The console of the team', createDefaultStage: false });
    const url = props.settings.consoleUrl || `https://${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    this.jobQueue = this.makeJobQueue();
    this.jobs = this.makeJobs();
    this.consoleApi = this.makeConsoleApi(url);
    this.http = new ConsoleHttp(this, 'Http', { api, handler: this.consoleApi.lambda, topic: props.topic });
    new CfnOutput(this, 'ConsoleUrl', { description: 'Where the team signs in', value: `${url}/console/` });
  }

  private makeConsoleApi(url: string): VecinaFunction {
    const { settings, folderOf, topic, data, messaging, secrets, identity } = this.props;
    const web = this.makeWebClient(url);
    const consoleApi = new VecinaFunction(this, 'ConsoleApi', {
      name: 'console-api',
      folder: folderOf('console-api'),
      stage: settings.stage,
      topic,
      // API Gateway waits no longer.
      timeout: Duration.seconds(29),
      // The figures of a city lie in its memory.
      memory: 3008,
      environment: {
        WHATSAPP_PHONE_NUMBER_ID: settings.phoneNumberId,
        VECINA_CONTROLLER: JSON.stringify(settings.controller),
        VECINA_PUBLIC_URL: url,
        VECINA_OIDC_ISSUER: `https://cognito-idp.${this.region}.amazonaws.com/${identity.pool.userPoolId}`,
        VECINA_OIDC_CLIENT_ID: web.userPoolClientId,
        VECINA_OIDC_ROLES_CLAIM: 'cognito:groups',
        VECINA_OIDC_BLOCK_CLAIM: 'custom:block',
        VECINA_MACHINES: this.makeMachines(),
      },
      errorImpact: {
        hurts:
          'The team cannot see or answer cases, and entities cannot send what people received. People who write are answered all the same.',
        act: 'Read its log: a setting named as missing, the table, or Cognito. A fault of ours: roll back.',
      },
    });
    consoleApi.bindTable(data.table, data.key, tableActions);
    consoleApi.bindBlobs(data.blobs, data.key);
    consoleApi.bindSecret(secrets.master, 'MASTER_SECRET_ARN');
    consoleApi.bindQueueToSend(messaging.mailbox, messaging.key);
    consoleApi.bindQueueToSend(this.jobQueue, messaging.key, 'JOBS_QUEUE_URL');
    consoleApi.bindDeadLetters(messaging.deadLetters, messaging.key);
    return consoleApi;
  }

  /** A public client with PKCE: the code is worth nothing without the verifier that lies sealed in the browser's cookie. */
  private makeWebClient(url: string): UserPoolClient {
    const { pool } = this.props.identity;
    return new UserPoolClient(this, 'Web', {
      userPool: pool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${url}/console/callback`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      // What she is, administrators write: of her own attributes none is hers to change here.
      readAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }).withCustomAttributes('block'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, email: true }),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
  }

  /** A client with a secret for each system; `client=entity;…` for the console. */
  private makeMachines(): string {
    const { settings, identity } = this.props;
    const machines = settings.entities.map((entity) => {
      const client = new UserPoolClient(this, `Entity-${entity}`, {
        userPool: identity.pool,
        generateSecret: true,
        authFlows: {},
        oAuth: {
          flows: { clientCredentials: true },
          scopes: identity.scopes.map((scope) => OAuthScope.resourceServer(identity.api, scope)),
        },
        accessTokenValidity: Duration.minutes(30),
      });
      return `${client.userPoolClientId}=${entity}`;
    });
    return machines.length === 0 ? '' : Fn.join(';', machines);
  }

  private makeJobQueue(): Queue {
    const { messaging, topic } = this.props;
    const common = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: messaging.key,
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    } satisfies QueueProps;
    const dead = new Queue(this, 'DeadRings', { ...common, retentionPeriod: Duration.days(14) });
    new ImpactAlarm(this, 'DeadRingThere', {
      metric: dead.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      impact: {
        hurts: 'An export or import of the team did not end after three tries. Nobody who writes notices.',
        act: 'Read the log of jobs. The job lies in the table and is rung for again each hour; this queue may be emptied.',
      },
      topic,
    });
    return new Queue(this, 'JobQueue', {
      ...common,
      visibilityTimeout: jobTime.plus(Duration.minutes(1)),
      deadLetterQueue: { queue: dead, maxReceiveCount: 3 },
    });
  }

  private makeJobs(): VecinaFunction {
    const { settings, folderOf, topic, data, messaging, secrets } = this.props;
    const jobs = new VecinaFunction(this, 'Jobs', {
      name: 'jobs',
      folder: folderOf('jobs'),
      stage: settings.stage,
      topic,
      timeout: jobTime,
      memory: 3008,
      environment: { WHATSAPP_PHONE_NUMBER_ID: settings.phoneNumberId },
      errorImpact: {
        hurts: 'Exports and imports of the team stand still. Nobody who writes notices.',
        act: 'Read its log. What was cut short is begun again by itself, three times at most.',
      },
    });
    jobs.bindTable(data.table, data.key, tableActions);
    jobs.bindBlobs(data.blobs, data.key, { large: true });
    jobs.bindSecret(secrets.master, 'MASTER_SECRET_ARN');
    jobs.bindQueueToSend(this.jobQueue, messaging.key, 'JOBS_QUEUE_URL');
    jobs.takeFrom(this.jobQueue, { batchSize: 1, maxConcurrency: 2 });
    new Rule(this, 'JobsEveryHour', {
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(jobs.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(30) })],
    });
    return jobs;
  }
}
