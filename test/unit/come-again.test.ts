import { type ChangeMessageVisibilityBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { comeAgain } from '../../functions/adapters/aws/come-again.ts';
import { mostReceives } from '../../functions/ports/mailbox.ts';

const record = (receives: number): SQSRecord => ({
  messageId: 'm',
  receiptHandle: `handle ${receives}`,
  body: '',
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: '0',
    SenderId: 'x',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
});

describe('letters that failed', () => {
  const waits = async (receives: readonly number[]): Promise<readonly number[]> => {
    const client = new SQSClient({ region: 'us-east-1' });
    const send = vi.spyOn(client, 'send').mockImplementation(async () => ({}));
    await comeAgain({ client, queueUrl: 'q' }, receives.map(record));
    const command = send.mock.calls[0]?.[0] as unknown as ChangeMessageVisibilityBatchCommand;
    return command.input.Entries?.map(({ VisibilityTimeout }) => VisibilityTimeout ?? 0) ?? [];
  };

  it('come again soon at first, later each time', async () => {
    expect(await waits([1, 2, 3, 4, 5, 100])).toEqual([5, 30, 120, 300, 300, 300]);
  });

  it('last through an outage of a day and a half before SQS gives them up, and are answered five minutes after it', async () => {
    const all = await waits(Array.from({ length: mostReceives - 1 }, (_, before) => before + 1));
    expect(all.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(36 * 3600);
    expect(Math.max(...all)).toBeLessThanOrEqual(300);
  });

  it('come when the queue’s own time is over, where SQS does not answer', async () => {
    const client = new SQSClient({ region: 'us-east-1' });
    vi.spyOn(client, 'send').mockRejectedValue(new Error('away') as never);
    await expect(comeAgain({ client, queueUrl: 'q' }, [record(1)])).resolves.toBeUndefined();
  });

  it('cost no call where there are none', async () => {
    const client = new SQSClient({ region: 'us-east-1' });
    const send = vi.spyOn(client, 'send');
    await comeAgain({ client, queueUrl: 'q' }, []);
    expect(send).not.toHaveBeenCalled();
  });
});
