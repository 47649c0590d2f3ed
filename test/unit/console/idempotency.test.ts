import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { claimKey } from '../../../functions/console/idempotency.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import type { NewItem } from '../../../functions/ports/table.ts';

const request = '/api/v1/data-rights/erasures\n\n\n{"address":"+573000000001","request":null,"reason":"court-order"}';

it('keeps nothing of a request by which somebody who tries all phone numbers would find hers', async () => {
  const now = () => new Date('2026-11-22T15:00:00Z');
  const { table, close } = openSqlite({ file: ':memory:', now: () => now().getTime() });
  onTestFinished(close);
  const put: NewItem[] = [];
  const listening: typeof table = {
    ...table,
    put: (item, when) => {
      put.push(item);
      return table.put(item, when);
    },
  };
  const given = { table: listening, keys: deriveKeys('test key'), now };
  const asked = { actor: 'person a', key: 'a-key-of-hers', request };
  const claim = await claimKey(given, asked);
  if (claim.claim !== 'mine') throw new Error('somebody had it');
  await claim.keep({ status: 202, body: '{}', type: 'application/json' });
  const stored = JSON.stringify(put);
  for (const form of ['base64url', 'base64', 'hex'] as const)
    expect(stored).not.toContain(createHash('sha256').update(request).digest(form));
  expect(stored).not.toContain('573000000001');
  // It still tells the same request from another.
  expect(await claimKey(given, asked)).toMatchObject({ claim: 'done' });
  expect(await claimKey(given, { ...asked, request: `${request} ` })).toEqual({ claim: 'other-request' });
});
