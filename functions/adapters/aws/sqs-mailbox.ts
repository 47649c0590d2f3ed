import { createHash } from 'node:crypto';
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import type { Letter, Mailbox } from '../../ports/mailbox.ts';
import { StoreUnavailable } from '../../ports/table.ts';
import { awsFault } from './aws-fault.ts';

export type SqsMailboxOptions = {
  readonly client: SQSClient;
  /** A FIFO queue without content-based deduplication. */
  readonly queueUrl: string;
  /** Waits before the letters that SQS did not take are sent again, in milliseconds. */
  readonly againMs?: readonly number[];
};

const defaultAgainMs = [50, 200, 500];
/** One call takes at most 10 messages and 1 MiB together (SendMessageBatch in the API reference, 2026-11). */
const mostLetters = 10;
const mostBytes = 1_048_576;

/**
 * `Mailbox` on an SQS FIFO queue: message group = person, body = the sealed letter, deduplication id = hash of group and
 * id (SQS drops repeats within five minutes; the session knows older ones). Ten letters or fewer are one call. Throws
 * `StoreUnavailable` when some were not taken: posting all of them again is harmless.
 */
export const sqsMailbox = ({ client, queueUrl, againMs = defaultAgainMs }: SqsMailboxOptions): Mailbox => {
  /** Returns what SQS did not take. A letter behind it may have been taken: then their order is Meta's timestamps'. */
  const sendOnce = async (entries: readonly SendMessageBatchRequestEntry[]) => {
    const sent = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: [...entries] }));
    const failed = sent.Failed ?? [];
    const ours = failed.find(({ SenderFault }) => SenderFault);
    if (ours) throw new Error(`SQS refuses a letter: ${ours.Code}`);
    return entries.filter(({ Id }) => failed.some((one) => one.Id === Id));
  };

  const send = async (entries: readonly SendMessageBatchRequestEntry[]) => {
    let left = entries;
    for (const wait of [...againMs, undefined]) {
      left = await sendOnce(left);
      if (left.length === 0) return;
      if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    throw new StoreUnavailable(`SQS did not take ${left.length} of ${entries.length} letters.`);
  };

  return {
    async post(letters) {
      try {
        for (const entries of batches(letters)) await send(entries);
      } catch (error) {
        throw error instanceof StoreUnavailable ? error : awsFault(error, 'SQS');
      }
    },
  };
};

/** As few calls as the limits allow, in order. */
const batches = (letters: readonly Letter[]): readonly SendMessageBatchRequestEntry[][] => {
  const all: SendMessageBatchRequestEntry[][] = [];
  let current: SendMessageBatchRequestEntry[] = [];
  let bytes = 0;
  for (const letter of letters) {
    const size = Buffer.byteLength(letter.body);
    if (current.length === mostLetters || (current.length > 0 && bytes + size > mostBytes)) {
      all.push(current);
      current = [];
      bytes = 0;
    }
    current.push(entry(letter, current.length));
    bytes += size;
  }
  if (current.length > 0) all.push(current);
  return all;
};

const entry = ({ group, id, body }: Letter, at: number): SendMessageBatchRequestEntry => ({
  Id: String(at),
  MessageGroupId: group,
  MessageDeduplicationId: createHash('sha256').update(`${group}\n${id}`).digest('base64url'),
  MessageBody: body,
});
