import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { z } from 'zod';
import type { FunctionName } from '../bundle.ts';
import { type Impact, ImpactAlarm } from './impact-alarm.ts';

/** Where the counts of one stage stand in CloudWatch. */
export const metricsNamespace = (stage: string): string => `Vecina/${stage}`;

export type VecinaFunctionProps = {
  readonly name: FunctionName;
  readonly stage: string;
  /** Holds the bundle, `index.mjs`. */
  readonly folder: string;
  /** Who is hurt when it fails and what to do: there is no Lambda without it. */
  readonly errorImpact: Impact;
  readonly topic: ITopic;
  readonly timeout: Duration;
  /** MB. CPU comes with it: a whole core at 1769. */
  readonly memory: number;
  readonly environment?: Record<string, string>;
};

/**
 * One Lambda of ours: Node 24 on arm64, its own role without managed policies, logs kept
 * three months, alarms on errors and throttles. Each `bind…` gives the name of a resource and the least right to use
 * it in one go, so that neither is ever without the other.
 */
export class VecinaFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: VecinaFunctionProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(this.role);
    this.lambda = new Lambda(this, 'Lambda', {
      functionName: `vecina-${props.stage}-${props.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.folder, { exclude: ['*.map'] }),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      timeout: props.timeout,
      memorySize: props.memory,
      environment: {
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(props.stage),
        ...props.environment,
      },
    });
    new ImpactAlarm(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      impact: props.errorImpact,
      topic: props.topic,
    });
    new ImpactAlarm(this, 'Throttles', {
      metric: this.lambda.metricThrottles({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      impact: {
        hurts: `AWS starts no more copies of ${props.name}: people wait. ${props.errorImpact.hurts}`,
        act: 'Look at the account’s Lambda concurrency in Service Quotas and ask for more; see whether another function eats it.',
      },
      topic: props.topic,
    });
  }

  /** `TABLE_NAME`, and these actions on the table and its indexes, no scans. */
  bindTable(table: Table, key: Key, actions: readonly TableAction[]): void {
    this.lambda.addEnvironment('TABLE_NAME', table.tableName);
    const own = actions.map((action) => `dynamodb:${action}`);
    this.allow(own, [table.tableArn, `${table.tableArn}/index/index1`, `${table.tableArn}/index/index2`]);
    const writes = actions.some((action) => action !== 'GetItem' && action !== 'Query');
    this.allow(
      writes
        ? ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey']
        : ['kms:Decrypt', 'kms:DescribeKey'],
      [key.keyArn],
    );
  }

  /** `QUEUE_URL` (or another variable), and the right to send to it; not to read it. */
  bindQueueToSend(queue: Queue, key: Key, variable = 'QUEUE_URL'): void {
    this.lambda.addEnvironment(variable, queue.queueUrl);
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
    // SQS asks the sender for both: a new data key, and its opening again to check it.
    this.allow(['kms:GenerateDataKey', 'kms:Decrypt'], [key.keyArn]);
  }

  /** `DEAD_LETTERS_URL`, and what it takes to look at them and to move them elsewhere. */
  bindDeadLetters(queue: Queue, key: Key): void {
    this.lambda.addEnvironment('DEAD_LETTERS_URL', queue.queueUrl);
    this.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      [queue.queueArn],
    );
    this.allow(['kms:Decrypt'], [key.keyArn]);
  }

  /** `QUEUE_URL`, and the function is called with what comes; it may take and hide letters. */
  takeFrom(queue: Queue, options: SqsEventSourceProps): void {
    this.lambda.addEnvironment('QUEUE_URL', queue.queueUrl);
    this.lambda.addEventSource(new SqsEventSource(queue, options));
  }

  /** `BUCKET_NAME`, and single objects in it. `s3:ListBucket` because without it S3 calls an absent object forbidden. */
  bindBlobs(
    bucket: Bucket,
    key: Key,
    { large = false }: { /** Written in parts. */ readonly large?: boolean } = {},
  ): void {
    this.lambda.addEnvironment('BUCKET_NAME', bucket.bucketName);
    this.allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [bucket.arnForObjects('*')]);
    // What was begun in parts and fails is taken back at once, not by the bucket's rule a day later.
    if (large) this.allow(['s3:AbortMultipartUpload'], [bucket.arnForObjects('*')]);
    this.allow(['s3:ListBucket'], [bucket.bucketArn]);
    this.allow(['kms:GenerateDataKey', 'kms:Decrypt'], [key.keyArn]);
    const arn: unknown = this.lambda.stack.resolve(Stack.of(bucket).exportValue(bucket.bucketArn));
    Validations.of(this.role).acknowledge({
      // cdk-nag names a finding after the bucket's export.
      id: `AwsSolutions-IAM5[Resource::${z.object({ 'Fn::ImportValue': z.string() }).parse(arn)['Fn::ImportValue']}/*]`,
      reason: 'Object names are made at run time; these actions reach single objects of this one bucket.',
    });
  }

  /** The secret's ARN under `variable`, and the right to read it; read once at a cold start. */
  bindSecret(secret: Secret, variable: string): void {
    this.lambda.addEnvironment(variable, secret.secretArn);
    this.allow(['secretsmanager:GetSecretValue'], [secret.secretArn]);
    if (secret.encryptionKey !== undefined) this.allow(['kms:Decrypt'], [secret.encryptionKey.keyArn]);
  }

  private allow(actions: readonly string[], resources: readonly string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}

export type TableAction = 'GetItem' | 'PutItem' | 'Query' | 'BatchWriteItem' | 'DeleteItem';
