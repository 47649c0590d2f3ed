import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { triesIn } from '../../functions/conversation/tries.ts';
import { handleFifoBatch } from '../../functions/lambda/fifo-batch.ts';
import { maxTries } from '../../functions/ports/mailbox.ts';
import { StoreUnavailable, type Table } from '../../functions/ports/table.ts';

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

/** A mailbox's receiving side with its own count of tries; `away` makes the store fail. */
const receiving = () => {
  const store = openSqlite({ file: ':memory:', harsh: true });
  const state = { away: false };
  const table: Table = {
    ...store.table,
    get: (key) => (state.away ? Promise.reject(new StoreUnavailable('away')) : store.table.get(key)),
    put: (item, condition) =>
      state.away ? Promise.reject(new StoreUnavailable('away')) : store.table.put(item, condition),
  };
  const tries = triesIn({ table, now: () => new Date('2026-11-22T10:00:00Z') });
  const buried: string[] = [];
  /** Handles a batch in which these letters are bad; returns what was handed over, in order, and what is to come again. */
  const run = async (letters: readonly Sent[], bad: readonly string[] = []) => {
    const handed: string[] = [];
    const errors: unknown[] = [];
    const { batchItemFailures } = await handleFifoBatch(event(letters), {
      handle: async (group, given) => {
        if (state.away) throw new StoreUnavailable('away');
        handed.push(`${group}: ${given.map(({ body }) => body).join(' ')}`);
        await Promise.resolve();
        if (given.some(({ body }) => bad.includes(body))) throw new Error('bad letter');
      },
      onError: (error) => errors.push(error),
      tries,
      bury: async ({ body }) => void buried.push(body),
    });
    return { handed, again: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), errors: errors.length };
  };
  return { run, state, buried, tries };
};

const run: ReturnType<typeof receiving>['run'] = (letters, bad) => receiving().run(letters, bad);

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

  it('buries a bad letter after its last try, and goes on with what she wrote since', async () => {
    const { run, buried } = receiving();
    for (let receives = 1; receives < maxTries; receives += 1) {
      expect((await run([{ group: 'ana', id: 'a1', receives }], ['a1'])).again).toEqual(['a1']);
    }
    const letters = ['a1', 'a2'].map((id) => ({ group: 'ana', id, receives: maxTries }));
    const { handed, again } = await run(letters, ['a1']);
    expect(buried).toEqual(['a1']);
    expect(handed).toEqual(['ana: a1', 'ana: a2']);
    expect(again).toEqual([]);
  });

  it('charges no letter with an outage, however long', async () => {
    const { run, state, buried } = receiving();
    await run([{ group: 'ana', id: 'a1' }], ['a1']);
    state.away = true;
    for (let receives = 2; receives < 300; receives += 1)
      expect((await run([{ group: 'ana', id: 'a1', receives }])).again).toEqual(['a1']);
    state.away = false;
    for (let receives = 300; receives < 300 + maxTries - 2; receives += 1)
      expect((await run([{ group: 'ana', id: 'a1', receives }], ['a1'])).again).toEqual(['a1']);
    expect(buried).toEqual([]);
    expect((await run([{ group: 'ana', id: 'a1', receives: 400 }])).handed).toEqual(['ana: a1']);
  });

  it('takes a try back that the store spoiled half-way', async () => {
    const { tries } = receiving();
    await tries.begin('a1');
    await tries.takeBack('a1');
    expect(await tries.begin('a1')).toBe(maxTries - 2);
  });

  it('counts tries that ended the process, and does not try a sixth time', async () => {
    const { run, buried, tries } = receiving();
    for (let crash = 1; crash < maxTries; crash += 1) await tries.begin('a1');
    expect(await run([{ group: 'ana', id: 'a1', receives: 7 }])).toEqual({ handed: [], again: [], errors: 0 });
    expect(buried).toEqual(['a1']);
    // Brought back by somebody who mended the fault, it has all its tries again.
    expect(await tries.begin('a1')).toBe(maxTries - 2);
  });

  it('reports nothing for an empty batch', async () => {
    expect(await run([])).toEqual({ handed: [], again: [], errors: 0 });
  });
});
