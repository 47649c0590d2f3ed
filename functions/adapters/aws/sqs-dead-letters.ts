import { createHash } from 'node:crypto';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { awsFault } from './aws-fault.ts';

export type SqsDeadLettersOptions = {
  readonly client: SQSClient;
  /** The FIFO queue of letters that failed too often. */
  readonly deadUrl: string;
  /** Where they came from. */
  readonly queueUrl: string;
};

/** Redriving stops here: API Gateway waits 30 seconds. What is left is moved by asking again. */
const mostMs = 20_000;
/** Longer than a whole redrive may take. */
const hiddenSeconds = 30;

type Named = Pick<Message, 'MessageId' | 'Attributes'>;

/** Names a letter, when it was set aside, and by a hash whose it is. */
const nameOf = ({ MessageId = '', Attributes = {} }: Named): string =>
  [MessageId, Attributes.SentTimestamp ?? '', personOf(Attributes.MessageGroupId ?? '')].join('.');

const personOf = (group: string): string => createHash('sha256').update(group).digest('base64url').slice(0, 12);

/**
 * Whether it is wanted, or comes before one of the same person that is: SQS hands that one out only when those before it have
 * gone, and what she wrote first is to be answered first.
 */
const goesWith = (message: Named, wanted: readonly string[]): boolean => {
  const [, at = '', person = ''] = nameOf(message).split('.');
  return wanted.some((name) => {
    const [, wantedAt = '', of = ''] = name.split('.');
    return of === person && Number(at) <= Number(wantedAt);
  });
};

/**
 * Dead letters of SQS, which lists none: the oldest ones, ten at most, by receiving them hidden for no time; their number; and
 * moving them back by hand, each sent before it is deleted. Not by StartMessageMoveTask: it knows no single letters, tells
 * nothing of its end, and the emulator of our tests has none (docs/decisions/dead-letters-are-moved-by-hand.md).
 */
export const sqsDeadLetters = ({ client, deadUrl, queueUrl }: SqsDeadLettersOptions) => {
  const calling = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw awsFault(error, 'SQS');
    }
  };
  const receive = async (seconds: number): Promise<readonly Message[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: seconds,
        MessageSystemAttributeNames: ['MessageGroupId', 'SentTimestamp'],
      }),
    );
    return Messages;
  };
  /**
   * A deduplication id of its own: under its first one SQS would swallow it within five minutes, and it would be lost. The
   * same letter sent twice by a crash in between is one again.
   */
  const move = async ({ MessageId = '', ReceiptHandle, Body, Attributes = {} }: Message): Promise<void> => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: Body,
        MessageGroupId: Attributes.MessageGroupId,
        MessageDeduplicationId: `redriven-${MessageId}`,
      }),
    );
    await client.send(new DeleteMessageCommand({ QueueUrl: deadUrl, ReceiptHandle }));
  };
  return {
    list: (limit: number) =>
      calling(async () =>
        (await receive(0)).slice(0, limit).map(({ MessageId = '', Attributes = {} }) => ({
          id: nameOf({ MessageId, Attributes }),
          // Why it failed stands in the log of converse.
          reason: 'failed-too-often',
          at: new Date(Number(Attributes.SentTimestamp ?? 0)).toISOString(),
        })),
      ),
    count: () =>
      calling(async () => {
        // Also those that somebody has just looked at.
        const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
        const { Attributes = {} } = await client.send(
          new GetQueueAttributesCommand({ QueueUrl: deadUrl, AttributeNames: [...names] }),
        );
        return names.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
      }),
    redrive: (ids: readonly string[] | 'all') =>
      calling(async () => {
        const end = performance.now() + mostMs;
        const held: Message[] = [];
        const wanted = ids === 'all' ? null : new Map(ids.map((name) => [name.split('.')[0], name]));
        let moved = 0;
        while (performance.now() < end && wanted?.size !== 0) {
          const messages = await receive(hiddenSeconds);
          if (messages.length === 0) break;
          // In order: a person's letters come back as she wrote them.
          for (const message of messages) {
            if (wanted !== null && !goesWith(message, [...wanted.values()])) {
              held.push(message);
              continue;
            }
            await move(message);
            wanted?.delete(message.MessageId);
            moved += 1;
          }
        }
        for (const { ReceiptHandle } of held)
          await client.send(
            new ChangeMessageVisibilityCommand({ QueueUrl: deadUrl, ReceiptHandle, VisibilityTimeout: 0 }),
          );
        return moved;
      }),
  };
};
