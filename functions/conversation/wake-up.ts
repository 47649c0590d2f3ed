import type { Mailbox } from '../ports/mailbox.ts';
import type { Table } from '../ports/table.ts';
import { inTwenties } from './in-twenties.ts';
import type { LetterBody } from './letter.ts';
import { shards } from './records.ts';
import { resting } from './resting.ts';
import { type Keys, seal } from './seal.ts';

/**
 * Finds who is due (a timer, a send that waited, a last turn that has rested) and puts a "look again" into each one's mailbox. Runs every minute and
 * looks at everything due so far, so what an index that lags did not show comes up in the next minute. Waking somebody
 * for nothing is harmless: the session decides.
 */
export const wakeUp = async ({
  table,
  mailbox,
  keys,
  now,
  count,
}: {
  table: Table;
  mailbox: Mailbox;
  keys: Keys;
  now: () => Date;
  count: (name: string, n?: number) => void;
}): Promise<{ readonly woken: number }> => {
  const at = now().toISOString();
  let woken = 0;
  const wake = async (groups: readonly string[]): Promise<void> => {
    const body: LetterBody = { kind: 'wake', at };
    // The minute is part of the id: the mailbox takes one wake a minute for each person.
    const letters = groups.map((group) => ({
      group,
      id: `wake ${at.slice(0, 16)}`,
      body: seal(keys, JSON.stringify(body)),
    }));
    for (let start = 0; start < letters.length; start += 10) await mailbox.post(letters.slice(start, start + 10));
    woken += letters.length;
  };
  // Side by side: after an outage many are due, and those of the last shard must not wait for all others.
  const wakeShard = async (shard: number): Promise<void> => {
    let cursor: string | undefined;
    do {
      const page = await table.query({
        index: 'index1',
        pk: `due#${shard}`,
        to: `${at}#~`,
        ...(cursor === undefined ? {} : { cursor }),
      });
      await wake(page.items.map(({ pk }) => pk.slice('person#'.length)));
      cursor = page.cursor;
    } while (cursor !== undefined);
  };
  await inTwenties(
    Array.from({ length: shards }, (_, shard) => shard),
    wakeShard,
  );
  const rested = await resting(table, now());
  await wake(rested.map(({ sk }) => sk));
  await inTwenties(rested, (key) => table.delete(key));
  if (woken > 0) count('woken', woken);
  return { woken };
};
