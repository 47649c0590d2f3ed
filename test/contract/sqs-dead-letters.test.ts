import { randomUUID } from 'node:crypto';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqsDeadLetters } from '../../functions/adapters/aws/sqs-dead-letters.ts';
import { emulatorSettings } from './sqs-under-test.ts';

let server: FauxqsServer;
let client: SQSClient;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  client = new SQSClient(emulatorSettings(server.port));
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const newQueue = async (): Promise<string> => {
  const Attributes = {
    FifoQueue: 'true',
    DeduplicationScope: 'messageGroup',
    FifoThroughputLimit: 'perMessageGroupId',
  };
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: `${randomUUID()}.fifo`, Attributes }),
  );
  return QueueUrl;
};

/** Dead letters in this order, each `<whose> <what>`. */
const deadRig = async (bodies: readonly string[]) => {
  const [deadUrl, queueUrl] = [await newQueue(), await newQueue()];
  const ids = new Map<string, string>();
  for (const body of bodies) {
    const [whose = ''] = body.split(' ');
    const letter = { MessageBody: body, MessageGroupId: whose, MessageDeduplicationId: randomUUID() };
    const { MessageId = '' } = await client.send(new SendMessageCommand({ QueueUrl: deadUrl, ...letter }));
    ids.set(body, MessageId);
  }
  const dead = sqsDeadLetters({ client, deadUrl, queueUrl });
  const listed = (await dead.list(10)).map(({ id }) => id);
  /** As a list of real SQS tells it; the emulator shows one letter of each person. */
  const idOf = (body: string): string => {
    const [whose = ''] = body.split(' ');
    const first = ids.get(bodies.find((one) => one.startsWith(whose)) ?? '') ?? '';
    const shown = listed.find((id) => id.startsWith(first)) ?? expect.fail();
    if (first === ids.get(body)) return shown;
    return [ids.get(body), Date.now(), shown.split('.')[2]].join('.');
  };
  /** What came back to the mailbox, in order. */
  const back = async (): Promise<readonly string[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
    );
    return Messages.map(({ Body = '' }) => Body);
  };
  return { dead, idOf, back };
};

it('a later letter of one person is brought back by its id, and what she wrote before it goes with it', async () => {
  const { dead, idOf, back } = await deadRig(['ana first', 'luz first', 'ana second', 'ana third']);
  expect(await dead.redrive([idOf('ana second')])).toBe(2);
  expect(await dead.count()).toBe(2);
  expect(await back()).toEqual(['ana first']);
  expect(await dead.redrive([idOf('luz first')])).toBe(1);
});

it('her first one goes alone', async () => {
  const { dead, idOf } = await deadRig(['ana first', 'ana second']);
  expect(await dead.redrive([idOf('ana first')])).toBe(1);
  expect(await dead.count()).toBe(1);
});

it('one that somebody else has brought back meanwhile takes none with it that came later', async () => {
  const { dead, idOf } = await deadRig(['ana first']);
  const gone = idOf('ana first');
  await dead.redrive('all');
  const { dead: later, idOf: laterId } = await deadRig(['ana second']);
  expect(laterId('ana second').split('.')[2]).toBe(gone.split('.')[2]);
  expect(await later.redrive([gone])).toBe(0);
});

it('what is not there leaves all where they are', async () => {
  const { dead } = await deadRig(['ana first', 'luz first']);
  expect(await dead.redrive(['no-such-letter'])).toBe(0);
  expect(await dead.count()).toBe(2);
});
