import { createHmac } from 'node:crypto';
import { everyItem } from '../ports/every-item.ts';
import type { Key, NewItem, Table } from '../ports/table.ts';
import { shardOf } from './records.ts';
import { expiresAfter, keepDays } from './retention.ts';
import type { Keys } from './seal.ts';

/**
 * Where lies what entities and staff tell of a person. `<name>` is a keyed hash: of a phone number her group key
 * (identity.ts), of a document `documentName` (functions/records/name-person.ts).
 *
 *     citizen#<id>         told#<record>      told of her, and matched
 *                          known-as#<name>    that a document is hers, or of whom in her care
 *     told-of#<name>       told#<record>      matches nobody yet
 *                          also#<name>        what was told under a document and this phone number lies there
 *     person-by#<name>     link               whose document it is
 *     gone#<day>#<shard>   <time>#<tag>       somebody was erased: told to those who took her records
 *
 * `index2` gathers `told#…` under `told#<day written>#<shard>`.
 */
export const toldPrefix = 'told#';
export const knownAsPrefix = 'known-as#';
export const alsoPrefix = 'also#';

export const toldOfKey = (name: string): string => `told-of#${name}`;
export const linkKey = (name: string): Key => ({ pk: `person-by#${name}`, sk: 'link' });

/** Stands for a citizen in what is told to others. Nothing leads from it to her id. */
export const goneTag = (keys: Keys, citizen: string): string =>
  createHmac('sha256', keys.tombstone).update(`records of ${citizen}`).digest('base64url').slice(0, 24);

/** Tells those who took her records that she was erased. The same erasure done again is told once. */
export const goneItem = (keys: Keys, { citizen, at }: { citizen: string; at: string }): NewItem => {
  const tag = goneTag(keys, citizen);
  return {
    pk: `gone#${at.slice(0, 10)}#${shardOf(tag)}`,
    sk: `${at}#${tag}`,
    expires: expiresAfter(keepDays.gone, new Date(at)),
    data: {},
  };
};

/** Names of documents that are hers or of those in her care: erased with her. */
export const documentsOf = async (table: Table, citizen: string): Promise<readonly string[]> =>
  (await everyItem(table, { pk: `citizen#${citizen}`, prefix: knownAsPrefix })).map(({ sk }) =>
    sk.slice(knownAsPrefix.length),
  );

/**
 * All under these names that is hers: what matched nobody, what stands under a document told beside her number, and the
 * links of her documents. What was linked to somebody else meanwhile is not hers.
 */
export const toldRemains = async (
  table: Table,
  names: readonly string[],
  citizen: string | null,
): Promise<readonly Key[]> => {
  const found: Key[] = [];
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const link = await table.get(linkKey(name));
    const whose = link?.data.citizen;
    if (link !== undefined && whose !== citizen) continue;
    if (link !== undefined) found.push(linkKey(name));
    for (const { pk, sk } of await everyItem(table, { pk: toldOfKey(name) })) {
      found.push({ pk, sk });
      if (sk.startsWith(alsoPrefix)) open.push(sk.slice(alsoPrefix.length));
    }
  }
  return found;
};
