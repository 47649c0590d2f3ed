import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { open, seal } from './seal.ts';
import type { Shell } from './shell.ts';

/**
 * What remains of an erasure outside the table, so that it can be done again after a restore from backup:
 *
 *     tombstones/<HMAC of a group key>.<time>.<receipt>   sealed: whose records these were
 *
 * Group keys are HMACs of addresses and a citizen id is a random number, so it names nobody even when opened; without
 * the key it does not open, and a person can be looked up only by who has her address already.
 */
export type Erasure = {
  readonly receipt: string;
  /** ISO time: what she did up to then is gone, what she does afterwards is a new beginning. */
  readonly at: string;
  /** Null where no session was left and only letters or set-aside pieces were erased. */
  readonly citizen: string | null;
  readonly groups: readonly string[];
};

type Grave = Pick<Shell, 'blobs' | 'keys'>;

/** Under every one of her groups, so that each can be asked about. Again is harmless. */
export const bury = async ({ blobs, keys }: Grave, erasure: Erasure): Promise<void> => {
  for (const group of erasure.groups) {
    const name = `${folder}${marker(keys, group)}.${stamp(erasure.at)}.${erasure.receipt}`;
    await blobs.put(name, Buffer.from(seal(keys, JSON.stringify(erasure))), 'text/plain');
  }
};

/** Whether the person of this group was erased at that moment or later: what is older must not come back. */
export const wasErased = async (
  { blobs, keys }: Grave,
  { group, at }: { group: string; at: string },
): Promise<boolean> => {
  const names = await blobs.list(`${folder}${marker(keys, group)}.`);
  return names.some((name) => named(name).stamp >= stamp(at));
};

/** The same about many: one listing where there are many to ask about. */
export const erasedBefore = async (
  { blobs, keys }: Grave,
  groups: readonly string[],
): Promise<(group: string, at: string) => boolean> => {
  const few = groups.length <= 8;
  const lists = few
    ? await Promise.all(groups.map((group) => blobs.list(`${folder}${marker(keys, group)}.`)))
    : [await blobs.list(folder)];
  const newest = new Map<string, string>();
  for (const name of lists.flat()) {
    const [of = ''] = name.slice(folder.length).split('.', 1);
    const { stamp: time } = named(name);
    if (time > (newest.get(of) ?? '')) newest.set(of, time);
  }
  if (newest.size === 0) return () => false;
  return (group, at) => (newest.get(marker(keys, group)) ?? '') >= stamp(at);
};

/** Every erasure, oldest first, by what its name tells; each once. */
export const receiptsBuried = async ({
  blobs,
}: Pick<Shell, 'blobs'>): Promise<readonly { readonly receipt: string; readonly name: string }[]> => {
  const names = (await blobs.list(folder)).toSorted((a, b) => named(a).stamp.localeCompare(named(b).stamp));
  return [...new Map(names.map((name) => [named(name).receipt, { receipt: named(name).receipt, name }])).values()];
};

/** Undefined where the tombstone is gone. Throws `SealBroken` where the key it was sealed with is not there any more. */
export const exhume = async ({ blobs, keys }: Grave, name: string): Promise<Erasure | undefined> => {
  const blob = await blobs.get(name);
  return blob === undefined
    ? undefined
    : erasureSchema.parse(JSON.parse(open(keys, Buffer.from(blob.bytes).toString())));
};

const erasureSchema: z.ZodType<Erasure> = z.object({
  receipt: z.string(),
  at: z.string(),
  citizen: z.string().nullable(),
  groups: z.array(z.string()),
});

const folder = 'tombstones/';

/** Says of a group that it was erased, and of nobody else anything. */
const marker = (keys: Shell['keys'], group: string): string =>
  createHmac('sha256', keys.tombstone).update(group).digest('hex').slice(0, 40);

/** `20261123T140000000`: sorts by time and is safe in a name. */
const stamp = (iso: string): string => iso.replaceAll(/[^\dT]/g, '');

const named = (name: string): { readonly stamp: string; readonly receipt: string } => {
  const [, time = '', receipt = ''] = name.split('.');
  return { stamp: time, receipt };
};
