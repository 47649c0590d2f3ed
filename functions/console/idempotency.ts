import { createHmac, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Keys } from '../conversation/seal.ts';
import type { Table } from '../ports/table.ts';

/** So long the same key brings the same answer. */
const keptSeconds = 86_400;
/** Who began and never ended is taken for dead after so long; what writes do is repeatable. */
const abandonedMs = 60_000;

const stored = z.object({
  request: z.string(),
  begunAt: z.string(),
  answer: z.object({ status: z.number(), body: z.string(), type: z.string() }).nullable(),
});

export type KeptAnswer = { readonly status: number; readonly body: string; readonly type: string };

export type Claim =
  | { readonly claim: 'mine'; readonly keep: (answer: KeptAnswer) => Promise<void>; readonly drop: () => Promise<void> }
  | { readonly claim: 'done'; readonly answer: KeptAnswer }
  | { readonly claim: 'busy' }
  | { readonly claim: 'other-request' };

/**
 * One write per key: `idempotency#<hash>` is put before the work and holds its answer afterwards. Two at once: one
 * works, the other hears `busy`. Of the request only a keyed hash is kept: one without a key would tell the phone number
 * in it to whoever tries them all. The answer lies here in clear for a day, where no erasure looks: what a POST answers
 * must hold no words by or about a citizen.
 */
export const claimKey = async (
  { table, keys, now }: { table: Table; keys: Keys; now: () => Date },
  { actor, key, request }: { actor: string; key: string; request: string },
): Promise<Claim> => {
  const name = hashed(keys.token, `idempotency ${actor.length}:${actor}:${key}`);
  const at = { pk: `idempotency#${name.slice(0, 32)}`, sk: 'request' };
  const digest = hashed(keys.token, `request ${request}`);
  const begun = now();
  const item = (answer: KeptAnswer | null) => ({
    ...at,
    expires: Math.floor(begun.getTime() / 1000) + keptSeconds,
    data: { request: digest, begunAt: begun.toISOString(), answer },
  });
  let expected: number | null = null;
  for (;;) {
    const put = await table.put(item(null), { expected });
    if (put.ok) {
      const { version } = put;
      return {
        claim: 'mine',
        keep: async (answer) => void (await table.put(item(answer), { expected: version })),
        drop: () => table.delete(at),
      };
    }
    // Gone since: try as the first again.
    if (put.current === undefined) {
      expected = null;
      continue;
    }
    const known = stored.parse(put.current.data);
    if (known.request !== digest) return { claim: 'other-request' };
    if (known.answer !== null) return { claim: 'done', answer: known.answer };
    if (begun.getTime() - Date.parse(known.begunAt) < abandonedMs) return { claim: 'busy' };
    expected = put.current.version;
  }
};

const hashed = (key: KeyObject, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
