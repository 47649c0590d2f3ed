import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLetterDays, mostReceives } from '../../functions/ports/mailbox.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';

/** `converse` may take so long for a batch; the queue hides it six times as long, as AWS advises for event sources. */
export const converseTimeout = Duration.seconds(45);

/** The mailbox: one FIFO queue, group = person, and where its letters go after too many throws. */
export class MessagingStack extends Stack {
  readonly key: Key;
  readonly mailbox: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { topic }: { readonly topic: ITopic }) {
    super(scope, id, { terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: 'Vecina: mailbox and dead letters',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const common = {
      fifo: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: this.key,
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    } satisfies QueueProps;
    this.deadLetters = new Queue(this, 'DeadLetters', { ...common, retentionPeriod: Duration.days(deadLetterDays) });
    this.mailbox = new Queue(this, 'Mailbox', {
      ...common,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(converseTimeout.toSeconds() * 6),
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: mostReceives },
    });
    new ImpactAlarm(this, 'DeadLetterThere', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      impact: {
        hurts: 'At least one person wrote and got no answer: her message failed five times and was set aside.',
        act: 'Find the fault in the logs of converse by the letter’s id, mend it, then start a DLQ redrive with the mailbox as its destination; nothing is answered twice.',
      },
      topic,
    });
    new ImpactAlarm(this, 'OldestLetter', {
      metric: this.mailbox.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      threshold: 180,
      evaluationPeriods: 3,
      impact: {
        hurts: 'Somebody has waited three minutes for an answer, maybe everybody.',
        act: 'If converse throttles or errs, begin with that alarm. Else look at the queue’s depth: more people than converseConcurrency serves; raise it.',
      },
      topic,
    });
  }
}
