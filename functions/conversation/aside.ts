import { dangerIn } from '../../flows/understanding/danger.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Letter } from '../ports/mailbox.ts';
import type { IndexKey, Item, Table } from '../ports/table.ts';
import type { LetterBody } from './letter.ts';
import { effectId, type PendingSend } from './person-item.ts';
import { shardOf, shards } from './records.ts';
import { expiresAfter, keepDays } from './retention.ts';
import { type Keys, open, seal } from './seal.ts';
import type { Shell } from './shell.ts';
import { wasErased } from './tombstones.ts';

/** Whose it is: her group key follows. */
const asideOf = 'aside-of#';
const notSendable = 'not-sendable';

/**
 * Keeps, sealed, what came well signed and could not be understood, for a person to look at. Where it shows danger the
 * words are not kept, only that there was something and whose it was.
 */
export const setAside = async (
  shell: Shell,
  letters: readonly Letter[],
  bodies: readonly LetterBody[],
): Promise<void> => {
  for (const [place, body] of bodies.entries()) {
    if (body.kind !== 'aside') continue;
    const { reason, raw, of, at } = body;
    if (of !== null && (await wasErased(shell, { group: of, at }))) continue;
    const danger = showsDanger(raw);
    // It follows from the contents: a delivery that comes again, days later too, is kept once.
    const id = letters[place]?.id ?? at;
    await shell.table.batchPut([
      {
        pk: `aside#${shardOf(id)}`,
        sk: id,
        ...(of === null ? {} : { index1: { pk: `${asideOf}${of}`, sk: at } }),
        index2: dayOf(id, at),
        expires: expiresAfter(keepDays.aside, shell.now()),
        data: { reason, at, danger, raw: danger ? null : seal(shell.keys, raw) },
      },
    ]);
    shell.count(`aside.${reason}`);
    if (danger) shell.count('aside.danger');
  }
};

/** A send that Meta would not take: kept, sealed, for a person to look at. */
export const setSendAside = async (
  shell: Shell,
  { group, citizen, send }: { group: string; citizen: string; send: PendingSend },
): Promise<void> => {
  const at = shell.now().toISOString();
  const effect = effectId(citizen, send.turn, send.index);
  const raw = send.forget === true ? null : seal(shell.keys, JSON.stringify(send.message));
  await shell.table.batchPut([
    {
      pk: `aside#${shardOf(effect)}`,
      sk: `send ${effect}`,
      index1: { pk: `${asideOf}${group}`, sk: at },
      index2: dayOf(effect, at),
      expires: expiresAfter(keepDays.aside, shell.now()),
      data: { reason: notSendable, at, danger: send.forget === true, raw },
    },
  ]);
};

/** One set-aside piece as it came or was to go; `text` null: it showed danger and was not kept. Undefined: there is none. */
export const openAside = async (
  { table, keys }: { readonly table: Table; readonly keys: Keys },
  id: string,
): Promise<{ readonly text: string | null; readonly group: string | null } | undefined> => {
  const item = await table.get({ pk: `aside#${shardOf(id.replace(/^send /, ''))}`, sk: id });
  if (item === undefined) return undefined;
  const { raw, reason } = item.data;
  const kept = typeof raw === 'string' ? open(keys, raw) : null;
  const text = kept === null || reason === notSendable ? kept : Buffer.from(kept, 'base64').toString('utf8');
  return { text, group: item.index1?.pk.replace(asideOf, '') ?? null };
};

/** What was set aside on a day (UTC), in no order. Read from an index, so the last second may be missing. */
export const setAsideOn = async (table: Table, day: string): Promise<readonly Item[]> => {
  const parts = Array.from({ length: shards }, (_, shard) =>
    everyItem(table, { index: 'index2', pk: `aside#${day}#${shard}` }),
  );
  return (await Promise.all(parts)).flat();
};

const dayOf = (id: string, at: string): IndexKey => ({ pk: `aside#${at.slice(0, 10)}#${shardOf(id)}`, sk: at });

const showsDanger = (raw: string): boolean => {
  const text = Buffer.from(raw, 'base64').toString('utf8');
  // Perhaps cut, so it is not parsed: JSON's escapes are all that stands between the words and us.
  const words = text.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return dangerIn(words.replaceAll(/\\[nrt"]/g, ' ')) !== null;
};
