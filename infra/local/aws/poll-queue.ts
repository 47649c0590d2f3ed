import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

export type PollQueueOptions = {
  readonly client: SQSClient;
  readonly queueUrl: string;
  /** The Lambda. What it throws brings the whole batch again. */
  readonly invoke: (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;
  /** At most so many records in an event, as the event source mapping says; 10 at most. */
  readonly batchSize?: number;
  /** Events under way at once. */
  readonly concurrency?: number;
};

export type QueuePoller = {
  /** Takes no more; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/**
 * Plays Lambda's event source mapping on an SQS queue: long polls, calls the function, deletes what it has done.
 * What it reports in `batchItemFailures` stays hidden until the queue's visibility timeout brings it again, and the
 * queue's own redrive policy moves it to the dead letters. A FIFO queue keeps a person's letters in order meanwhile.
 * (docs: lambda/latest/dg/services-sqs-errorhandling.html, 2026-11)
 */
export const pollQueue = (options: PollQueueOptions): QueuePoller => {
  const { client, queueUrl, invoke, batchSize = 10, concurrency = 16 } = options;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  const receive = async (): Promise<readonly Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: batchSize,
      WaitTimeSeconds: 20,
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages = [] } = await client.send(command, { abortSignal: stopping.signal });
    return Messages;
  };

  const handle = async (messages: readonly Message[], arn: string) => {
    const ids = messages.map(({ MessageId = '' }) => MessageId);
    const failed = await failures(() => invoke({ Records: messages.map((message) => record(message, arn)) }), ids);
    const done = messages.filter(({ MessageId = '' }) => !failed.has(MessageId));
    if (done.length === 0) return;
    const Entries = done.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  };

  const poll = async () => {
    let arn: string | undefined;
    while (!stopping.signal.aborted) {
      try {
        arn ??= await queueArn(client, queueUrl);
        if (underWay.size >= concurrency) await Promise.race(underWay);
        const messages = await receive();
        if (messages.length === 0) continue;
        // A delete that failed shows as one more delivery: the conversation takes repeats.
        const event = handle(messages, arn)
          .catch(() => {})
          .finally(() => underWay.delete(event));
        underWay.add(event);
      } catch {
        // The queue is away (or we are stopping): try again a little later, as Lambda does.
        if (!stopping.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
    await Promise.all(underWay);
  };

  const polling = poll();
  return {
    stop() {
      stopping.abort();
      return polling;
    },
  };
};

/** The ids to bring again. Like Lambda: all of them after a throw, or when an unknown or empty id is reported. */
const failures = async (invoke: () => Promise<SQSBatchResponse | undefined>, ids: readonly string[]) => {
  try {
    const response = await invoke();
    const failed = response?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? [];
    return new Set(failed.every((id) => ids.includes(id)) ? failed : ids);
  } catch {
    return new Set(ids);
  }
};

const queueArn = async (client: SQSClient, queueUrl: string): Promise<string> => {
  const command = new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['QueueArn'] });
  return (await client.send(command)).Attributes?.['QueueArn'] ?? '';
};

const record = (message: Message, arn: string): SQSRecord => {
  const { MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes = {} } = message;
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    md5OfBody: MD5OfBody,
    attributes: {
      ...Attributes,
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: Attributes.SentTimestamp ?? '',
      SenderId: Attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: arn.split(':')[3] ?? '',
  };
};
