import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { maxReceives } from '../../ports/mailbox.ts';

/**
 * Seconds after which a letter that failed once, twice… comes again. Without this each would stay hidden as long as
 * the queue says (minutes), although most faults pass in seconds. After the last failure it goes to the dead letters
 * at once, so that what this person wrote since need not wait.
 */
const seconds = [5, 30, 180, 900] as const;

/** Brings letters again sooner. Best effort: where it fails they come when the queue's own time is over. */
export const comeAgain = async (
  { client, queueUrl }: { readonly client: SQSClient; readonly queueUrl: string },
  records: readonly SQSRecord[],
): Promise<void> => {
  if (records.length === 0) return;
  const Entries = records.map((record, at) => ({
    Id: String(at),
    ReceiptHandle: record.receiptHandle,
    VisibilityTimeout: waitOf(record),
  }));
  await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueUrl, Entries })).catch(() => {});
};

const waitOf = (record: SQSRecord): number => {
  const failures = Number(record.attributes.ApproximateReceiveCount);
  return failures >= maxReceives ? 0 : (seconds[failures - 1] ?? seconds[0]);
};
