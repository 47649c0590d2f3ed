import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handleFifoBatch } from '../../functions/lambda/fifo-batch.ts';
import { maxReceives } from '../../functions/ports/mailbox.ts';

type Sent = { readonly group: string; readonly id: string; readonly receives?: number };

const event = (letters: readonly Sent[]): SQSEvent => ({
  Records: letters.map(({ group, id, receives = 1 }) => ({
    messageId: id,
    receiptHandle: id,
    body: id,
    attributes: {
      MessageGroupId: group,
      MessageDeduplicationId: id,
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
  })),
});

/** Handles a batch in which these letters are bad; returns what was handed over, in order, and what is to come again. */
const run = async (letters: readonly Sent[], bad: readonly string[] = []) => {
  const handed: string[] = [];
  const errors: unknown[] = [];
  const { batchItemFailures } = await handleFifoBatch(
    event(letters),
    async (group, given) => {
      handed.push(`${group}: ${given.map(({ body }) => body).join(' ')}`);
      await Promise.resolve();
      if (given.some(({ body }) => bad.includes(body))) throw new Error('bad letter');
    },
    (error) => errors.push(error),
  );
  return { handed, again: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), errors: errors.length };
};

describe('a batch of the mailbox', () => {
  it('gives each person her letters at once and in order', async () => {
    const { handed, again } = await run([
      { group: 'ana', id: 'a1' },
      { group: 'bea', id: 'b1' },
      { group: 'ana', id: 'a2' },
    ]);
    expect(handed).toEqual(['ana: a1 a2', 'bea: b1']);
    expect(again).toEqual([]);
  });

  it('brings all of a person’s letters again when one is bad, and nobody else’s', async () => {
    const { again, errors } = await run(
      [
        { group: 'ana', id: 'a1' },
        { group: 'ana', id: 'a2' },
        { group: 'bea', id: 'b1' },
      ],
      ['a2'],
    );
    expect(again).toEqual(['a1', 'a2']);
    expect(errors).toBe(1);
  });

  it('takes letters that come again one by one: those before the bad one are done, those after it wait with it', async () => {
    const { handed, again } = await run(
      [
        { group: 'ana', id: 'a1', receives: 2 },
        { group: 'ana', id: 'a2', receives: 2 },
        { group: 'ana', id: 'a3' },
      ],
      ['a2'],
    );
    expect(handed).toEqual(['ana: a1', 'ana: a2']);
    expect(again).toEqual(['a2', 'a3']);
  });

  it('goes on after a bad letter at its last try, which would take the others to the dead letters', async () => {
    const { handed, again } = await run(
      [
        { group: 'ana', id: 'a1', receives: maxReceives },
        { group: 'ana', id: 'a2', receives: maxReceives },
      ],
      ['a1'],
    );
    expect(handed).toEqual(['ana: a1', 'ana: a2']);
    expect(again).toEqual(['a1']);
  });

  it('reports nothing for an empty batch', async () => {
    expect(await run([])).toEqual({ handed: [], again: [], errors: 0 });
  });
});
