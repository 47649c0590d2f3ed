import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

/**
 * Seconds after which a letter that failed once, twice… comes again; then it is `longest` each time. Without this each would stay
 * hidden as long as the queue says, although most faults pass in seconds; and who waited through an outage is answered
 * five minutes after it at the latest.
 */
const seconds = [5, 30, 120] as const;
const longest = 300;

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

const waitOf = (record: SQSRecord): number => seconds[Number(record.attributes.ApproximateReceiveCount) - 1] ?? longest;
