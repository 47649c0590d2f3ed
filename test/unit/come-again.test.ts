import { type ChangeMessageVisibilityBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { comeAgain } from '../../functions/adapters/aws/come-again.ts';

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
  it('come again soon at first, later each time, and go to the dead letters at once after the fifth', async () => {
    const client = new SQSClient({ region: 'us-east-1' });
    const send = vi.spyOn(client, 'send').mockImplementation(async () => ({}));
    await comeAgain({ client, queueUrl: 'q' }, [1, 2, 3, 4, 5].map(record));
    const command = send.mock.calls[0]?.[0] as unknown as ChangeMessageVisibilityBatchCommand;
    expect(command.input.Entries?.map(({ VisibilityTimeout }) => VisibilityTimeout)).toEqual([5, 30, 180, 900, 0]);
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
