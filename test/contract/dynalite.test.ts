import { describe, expect, it } from 'vitest';
import { dynamoTable } from '../../functions/adapters/aws/dynamo-table.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';
import { dynamoUnderTest, emulatorClient } from './dynamo-under-test.ts';
import { strictDataContract, tableContract } from './table.contract.ts';
import { dynaliteForTests } from './tables-under-test.ts';

const emulator = dynaliteForTests();

tableContract('DynamoDB (dynalite)', () => dynamoUnderTest(emulator));
strictDataContract('DynamoDB (dynalite)', () => dynamoUnderTest(emulator));

describe('DynamoDB under strain', () => {
  const items = Array.from({ length: 30 }, (_, at) => ({ pk: 'p', sk: `${at}`, data: {} }));

  /** A client whose calls are answered by `answer` before they leave the process. */
  const answering = (answer: (input: Record<string, unknown>) => object) => {
    const client = emulatorClient(emulator);
    client.middlewareStack.add(
      () => async (args) => ({ output: answer(args.input as Record<string, unknown>) as never, response: {} }),
      { step: 'build' },
    );
    return client;
  };

  it('puts again what was left over of a batch', async () => {
    const calls: number[] = [];
    const client = answering((input) => {
      const requests = (input['RequestItems'] as Record<string, unknown[]>)['t'] ?? [];
      calls.push(requests.length);
      return { UnprocessedItems: calls.length < 3 ? { t: requests.slice(10) } : {} };
    });
    await dynamoTable({ client, tableName: 't', leftOverMs: [1, 1] }).batchPut(items);
    expect(calls).toEqual([25, 15, 5, 5]);
  });

  it('says so when the rest is left over for good', async () => {
    const client = answering((input) => ({ UnprocessedItems: input['RequestItems'] }));
    const put = dynamoTable({ client, tableName: 't', leftOverMs: [1, 1] }).batchPut(items);
    await expect(put).rejects.toThrow(StoreUnavailable);
  });

  it.each([
    [
      'throttled',
      { name: 'ProvisionedThroughputExceededException', $fault: 'client', $metadata: {} },
      StoreUnavailable,
    ],
    ['a fault of theirs', { name: 'InternalServerError', $fault: 'server', $metadata: {} }, StoreUnavailable],
    ['no network', { name: 'Error', code: 'ECONNREFUSED', $metadata: {} }, StoreUnavailable],
    ['a missing permission', { name: 'AccessDeniedException', $fault: 'client', $metadata: {} }, Error],
  ])('%s', async (_, fields, expected) => {
    const client = answering(() => {
      throw Object.assign(new Error('secret'), fields);
    });
    const table = dynamoTable({ client, tableName: 't' });
    for (const call of [table.get({ pk: 'p', sk: 's' }), table.put(items[0]!), table.query({ pk: 'p' })]) {
      const error = await call.catch((why: unknown) => why);
      expect(error).toBeInstanceOf(expected);
      expect(error instanceof StoreUnavailable).toBe(expected === StoreUnavailable);
      if (error instanceof StoreUnavailable) expect(error.message).not.toContain('secret');
    }
  });
});
