import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  Operation,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { blobDays, halfDays } from '../../functions/ports/blobs.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';

/** What people told us and what they sent. Nothing here goes away with a stack. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: Table;
  readonly blobs: Bucket;

  constructor(scope: Construct, id: string, { topic }: { readonly topic: ITopic }) {
    super(scope, id, { terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: 'Vecina: table and media',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = this.makeTable();
    this.blobs = this.makeBlobs();
    new ImpactAlarm(this, 'TableThrottled', {
      metric: this.table.metricThrottledRequestsForOperations({
        operations: [Operation.GET_ITEM, Operation.PUT_ITEM, Operation.QUERY, Operation.BATCH_WRITE_ITEM],
        period: Duration.minutes(5),
      }),
      threshold: 10,
      evaluationPeriods: 1,
      impact: {
        hurts:
          'DynamoDB turns reads or writes away: answers come late. Nothing is lost: letters come again for a day and a half, every five minutes at last, and no try is counted.',
        act: 'See in the table’s metrics whether one key is hot (one person writing without end) or the whole table; raise its on-demand maximum or pre-warm it.',
      },
      topic,
    });
  }

  /** Keys as `functions/ports/table.ts` has them; both indexes hold whole items, so that a page of one needs no second read. */
  private makeTable(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      // Erasure must outlive a restore: tombstones are applied again after one (docs/operations).
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      timeToLiveAttribute: 'expires',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const indexName of ['index1', 'index2']) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: `${indexName}pk`, type: AttributeType.STRING },
        sortKey: { name: `${indexName}sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      });
    }
    return table;
  }

  /**
   * Media and exports go by themselves; an erasure deletes hers at once. Tombstones stay: they are what an erasure is
   * done again from after a restore, and say nothing of anybody without the key.
   */
  private makeBlobs(): Bucket {
    const bucket = new Bucket(this, 'Blobs', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        ...Object.entries(blobDays).map(([id, days]) => ({ id, prefix: `${id}/`, expiration: Duration.days(days) })),
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(halfDays) },
      ],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Server access logs would list who sent what and when, outside retention and erasure. Only one role may touch objects; CloudTrail data events are the audit where a city asks for one.',
    });
    return bucket;
  }
}
