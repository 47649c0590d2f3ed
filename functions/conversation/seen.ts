import { hash } from 'node:crypto';

/**
 * The ids of inputs already decided, so that the same delivery twice (or six days later) has one effect. 48-bit hashes
 * kept 8 days from when they came, at most 2,000: Meta redelivers for up to 7 days. What is older than the newest that was
 * dropped counts as a repeat.
 *
 * Hashes lie in strings of up to a hundred, `,hash,hash…`: cheap to read, write and look through. The 64 bits that were
 * kept before 2026-11-29 begin with these 48.
 */
export type Seen = {
  readonly lots: readonly Lot[];
  /** Unix seconds; an input of this time or before is a repeat. 0: nothing was ever dropped. */
  readonly floor: number;
};

type Lot = {
  /** Meta's time of the newest input, Unix seconds, never later than when it came. */
  readonly last: number;
  /** When the newest came; absent in lots of before 2026-11-30, of which Meta's time stands for it. */
  readonly came?: number;
  readonly count: number;
  readonly ids: string;
};

const days = 8;
const most = 2000;
const lotSize = 100;

/** Of somebody whose ids are gone: all up to this time (ISO) counts as seen; null: nothing was. */
export const heardUpTo = (at: string | null): Seen => ({ lots: [], floor: at === null ? 0 : seconds(at) });

const hashed = (id: string): string => `,${hash('sha256', id, 'base64url').slice(0, 8)}`;

/** `at` is Meta's time of the input, ISO. */
export const hasSeen = (seen: Seen, { id, at }: { id: string; at: string }): boolean => {
  if (seconds(at) <= seen.floor) return true;
  const hash = hashed(id);
  return seen.lots.some((lot) => lot.ids.includes(hash));
};

export const see = (seen: Seen, inputs: readonly { readonly id: string; readonly at: string }[], now: string): Seen => {
  const lots = [...seen.lots];
  const came = seconds(now);
  for (const { id, at } of inputs) {
    // A clock that runs ahead must not make everything after it a repeat.
    const last = Math.min(seconds(at), came);
    const open = lots.at(-1);
    if (open === undefined || open.count >= lotSize) lots.push({ last, came, count: 1, ids: hashed(id) });
    else
      lots[lots.length - 1] = {
        last: Math.max(open.last, last),
        came,
        count: open.count + 1,
        ids: open.ids + hashed(id),
      };
  }
  let { floor } = seen;
  let total = lots.reduce((sum, lot) => sum + lot.count, 0);
  const oldest = came - days * 86_400;
  while (lots[0] !== undefined && (total > most || (lots[0].came ?? lots[0].last) < oldest)) {
    floor = Math.max(floor, lots[0].last);
    total -= lots[0].count;
    lots.shift();
  }
  return { lots, floor };
};

/** After an erasure: what she sent before that moment (ISO) counts as seen, wherever it still lies. */
export const seenUpTo = (seen: Seen, at: string): Seen => {
  // Meta tells whole seconds: what she sends in the same one afterwards is still heard, and the same one's ids are kept.
  const floor = Math.max(seen.floor, seconds(at) - 1);
  return { lots: seen.lots.filter((lot) => lot.last > floor), floor };
};

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
