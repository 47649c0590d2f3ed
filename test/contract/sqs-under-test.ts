import { randomUUID } from 'node:crypto';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { FauxqsServer } from 'fauxqs';
import { sqsMailbox } from '../../functions/adapters/aws/sqs-mailbox.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { triesIn } from '../../functions/conversation/tries.ts';
import { handleFifoBatch } from '../../functions/lambda/fifo-batch.ts';
import { type Letter, type Mailbox, type MailboxRunner, mostReceives } from '../../functions/ports/mailbox.ts';
import { pollQueue, type QueuePoller } from '../../infra/local/aws/poll-queue.ts';
import type { MailboxUnderTest } from './mailbox.contract.ts';

export const emulatorSettings = (port: number) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** The queues as the messaging stack makes them, but that a letter comes again after a second. */
export const sqsUnderTest = async (server: FauxqsServer): Promise<MailboxUnderTest> => {
  const client = new SQSClient(emulatorSettings(server.port));
  const deadUrl = await createQueue(client, { VisibilityTimeout: '0' });
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: deadUrl, AttributeNames: ['QueueArn'] }),
  );
  const redrive = { deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: mostReceives };
  const queueUrl = await createQueue(client, { VisibilityTimeout: '1', RedrivePolicy: JSON.stringify(redrive) });
  const open = () => sqsRunner({ client, queueUrl, deadUrl });
  return { mailbox: open(), reopen: async () => open(), close: () => client.destroy() };
};

const createQueue = async (client: SQSClient, attributes: Record<string, string>): Promise<string> => {
  const fifo = { FifoQueue: 'true', DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: `${randomUUID()}.fifo`, Attributes: { ...fifo, ...attributes } }),
  );
  return QueueUrl;
};

type SqsRunner = { readonly client: SQSClient; readonly queueUrl: string; readonly deadUrl: string };

/** Our Lambda's batch handling behind a poller that plays the event source mapping; the dead letters as an operator would move them. */
const sqsRunner = ({ client, queueUrl, deadUrl }: SqsRunner): Mailbox & MailboxRunner => {
  let poller: QueuePoller | undefined;

  const dead = async (): Promise<readonly Message[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: deadUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'] }),
    );
    return Messages;
  };

  return {
    post: sqsMailbox({ client, queueUrl }).post,
    start(handler) {
      const tries = triesIn({ table: openSqlite({ file: ':memory:', harsh: true }).table, now: () => new Date() });
      const { post } = sqsMailbox({ client, queueUrl: deadUrl });
      const batch = { handle: handler, onError: () => {}, tries, bury: (letter: Letter) => post([letter]) };
      const invoke = (event: Parameters<typeof handleFifoBatch>[0]) => handleFifoBatch(event, batch);
      poller = pollQueue({ client, queueUrl, invoke });
    },
    stop: async () => poller?.stop(),
    deadLetters: async () =>
      (await dead()).map(({ Attributes, Body = '' }) => ({
        group: Attributes?.MessageGroupId ?? '',
        id: Attributes?.MessageDeduplicationId ?? '',
        body: Body,
        reason: 'too many receives',
        at: '',
      })),
    async redrive(ids) {
      for (const { Attributes, Body, ReceiptHandle } of await dead()) {
        if (!ids.includes(Attributes?.MessageDeduplicationId ?? '')) continue;
        const again = { MessageGroupId: Attributes?.MessageGroupId, MessageDeduplicationId: randomUUID() };
        await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: Body, ...again }));
        await client.send(new DeleteMessageCommand({ QueueUrl: deadUrl, ReceiptHandle }));
      }
    },
  };
};
