import { SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqsMailbox } from '../../functions/adapters/aws/sqs-mailbox.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';
import { mailboxContract } from './mailbox.contract.ts';
import { emulatorSettings, sqsUnderTest } from './sqs-under-test.ts';

let server: FauxqsServer;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
});
afterAll(() => server.stop());

mailboxContract('SQS (fauxqs)', () => sqsUnderTest(server));

describe('posting to SQS', () => {
  type Entry = {
    readonly Id: string;
    readonly MessageGroupId: string;
    readonly MessageDeduplicationId: string;
    readonly MessageBody: string;
  };

  /** A mailbox whose calls are answered by `answer`; the entries of each call are noted. */
  const answering = (answer: (call: number, entries: readonly Entry[]) => object) => {
    const calls: (readonly Entry[])[] = [];
    const client = new SQSClient(emulatorSettings(1));
    client.middlewareStack.add(
      () => async (args) => {
        const { Entries } = args.input as unknown as { Entries: Entry[] };
        calls.push(Entries);
        return { output: answer(calls.length, Entries) as never, response: {} };
      },
      { step: 'build', priority: 'high' },
    );
    return { calls, mailbox: sqsMailbox({ client, queueUrl: 'http://127.0.0.1:1/q.fifo', againMs: [1, 1] }) };
  };
  const letters = (count: number, size = 10) =>
    Array.from({ length: count }, (_, at) => ({ group: `g${at % 3}`, id: `wamid.${at}👍`, body: 'x'.repeat(size) }));

  it.each([
    ['one call for ten', letters(10), [10]],
    ['as many calls as needed for more', letters(23), [10, 10, 3]],
    ['at most 1 MiB a call', letters(10, 200_000), [5, 5]],
  ])('%s', async (_, some, sizes) => {
    const { calls, mailbox } = answering(() => ({ Successful: [] }));
    await mailbox.post(some);
    expect(calls.map((entries) => entries.length)).toEqual(sizes);
    expect(calls.flat().map(({ MessageGroupId }) => MessageGroupId)).toEqual(some.map(({ group }) => group));
  });

  it('tells repeats by group and id alone', async () => {
    const { calls, mailbox } = answering(() => ({}));
    const [first, second] = letters(2);
    await mailbox.post([first!, second!, { ...first!, body: 'other' }, { ...first!, group: 'g9' }]);
    const ids = calls.flat().map(({ MessageDeduplicationId }) => MessageDeduplicationId);
    expect(ids[2]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('sends again what was not taken, and only that', async () => {
    const { calls, mailbox } = answering((call) => ({
      Failed: call === 1 ? [{ Id: '1', Code: 'InternalError', SenderFault: false }] : [],
    }));
    await mailbox.post(letters(3));
    expect(calls.map((entries) => entries.map(({ Id }) => Id))).toEqual([['0', '1', '2'], ['1']]);
  });

  it('throws when some are never taken', async () => {
    const { calls, mailbox } = answering(() => ({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] }));
    await expect(mailbox.post(letters(2))).rejects.toThrow(StoreUnavailable);
    expect(calls).toHaveLength(3);
  });

  it('does not insist on a letter that SQS refuses', async () => {
    const { calls, mailbox } = answering(() => ({
      Failed: [{ Id: '0', Code: 'InvalidMessageContents', SenderFault: true }],
    }));
    await expect(mailbox.post(letters(1))).rejects.toThrow('InvalidMessageContents');
    expect(calls).toHaveLength(1);
  });

  it('is unavailable where the network is', async () => {
    const client = new SQSClient({ ...emulatorSettings(1), maxAttempts: 1 });
    await expect(sqsMailbox({ client, queueUrl: 'http://127.0.0.1:1/q.fifo' }).post(letters(1))).rejects.toThrow(
      StoreUnavailable,
    );
  });
});
