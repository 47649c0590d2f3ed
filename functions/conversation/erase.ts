import { everyItem } from '../ports/every-item.ts';
import type { IndexKey, Key, Table } from '../ports/table.ts';
import { heardKey } from './heard-until.ts';
import { inTwenties } from './in-twenties.ts';
import { personKey } from './person-item.ts';
import { citizenKey } from './records.ts';
import { recountItems } from './recount.ts';
import { restingKey } from './resting.ts';
import { expiresAfter, keepDays } from './retention.ts';
import type { Shell } from './shell.ts';
import { documentsOf, goneItem, goneTag, toldRemains } from './told-of.ts';
import { bury, type Erasure } from './tombstones.ts';

/** What was erased, by kind. */
export type Erased = { readonly [kind in Kind]: number };
type Kind =
  | 'session'
  | 'alias'
  | 'mark'
  | 'turn'
  | 'fact'
  | 'consent'
  | 'case'
  | 'contact'
  | 'service'
  | 'told'
  | 'other'
  | 'aside'
  | 'media'
  | 'letter';

export type Eraser = Pick<Shell, 'table' | 'blobs' | 'keys' | 'forget'>;

/**
 * Whom a group key leads to: her citizen id and every group key that is hers. A key of a number that she gave up, and
 * that is somebody else's by now, is not hers.
 */
export const lifeOf = async (table: Table, group: string): Promise<Pick<Erasure, 'citizen' | 'groups'>> => {
  const first = await whoLivesAt(table, group);
  const next = first.leadsTo === null ? first : await whoLivesAt(table, first.leadsTo);
  const main = next.citizen === null ? first : next;
  const groups = new Set([group, next.group]);
  for (const alias of main.aliases) {
    const other = await whoLivesAt(table, alias);
    if (other.leadsTo === null ? other.citizen === null : groups.has(other.leadsTo)) groups.add(alias);
  }
  // What was told of her under a document is hers like what was told under her number.
  if (main.citizen !== null) for (const name of await documentsOf(table, main.citizen)) groups.add(name);
  return { citizen: main.citizen, groups: [...groups] };
};

/**
 * Erases a citizen everywhere: session and what leads to it, marks, transcript, facts, consents, cases, contact, media,
 * what was set aside, dead letters. Sessions of others under the same keys stay. Tombstones come first, so that a crash
 * on the way is made good by doing it again; the receipt's item comes last and says that all of it was done.
 *
 * `renewed` is the group under which her new, empty session lies already, when she wrote "borrar" herself.
 */
export const eraseCitizen = async (
  shell: Eraser,
  erasure: Erasure,
  { renewed = null, waiting = false }: { renewed?: string | null; waiting?: boolean } = {},
): Promise<Erased> => {
  await bury(shell, erasure);
  const found = await remains(shell, erasure, renewed);
  await letGo(shell, found, { ...erasure, mark: erasure.receipt });
  const letter = (await shell.forget?.(found.empty, { waiting })) ?? 0;
  const erased = { ...tally(found.items), media: found.media.length, letter };
  await shell.table.put(receiptItem(erasure, erased));
  return erased;
};

/**
 * Deletes what was recorded under a citizen id that nobody has any more: of minutes in which she was taken for somebody new
 * (take-over.ts).
 */
export const eraseRecords = async (shell: Omit<Eraser, 'forget'>, citizen: string, at: string): Promise<void> => {
  const items = await recordsOf(shell.table, citizen);
  const media = await shell.blobs.list(mediaOf(citizen));
  await letGo(shell, { items, media }, { citizen, at, mark: goneTag(shell.keys, citizen) });
};

/** Deletes it all; those who took her records are told, and what counts her is counted again. */
const letGo = async (
  { table, blobs, keys }: Omit<Eraser, 'forget'>,
  { items, media }: Pick<Remains, 'items' | 'media'>,
  { citizen, at, mark }: { citizen: string | null; at: string; mark: string },
): Promise<void> => {
  // Before they go: afterwards nothing says that there were any.
  if (citizen !== null && items.some(({ kind }) => kind === 'service' || kind === 'told'))
    await table.put(goneItem(keys, { citizen, at }));
  // Figures hold her under a keyed hash: the days she is counted in are counted again, without her.
  const recounts = recountItems(items, mark, new Date(at));
  if (recounts.length > 0) await table.batchPut(recounts);
  await inTwenties(items, ({ key }) => table.delete(key));
  await inTwenties(media, (name) => blobs.delete(name));
};

/** Whether there is anything to erase in the table or among the blobs. */
export const holdsAnything = async (shell: Eraser, life: Pick<Erasure, 'citizen' | 'groups'>): Promise<boolean> => {
  const { items, media } = await remains(shell, { ...life, at: '9' }, null);
  return items.length > 0 || media.length > 0;
};

export const receiptKey = (receipt: string): Key => ({ pk: `erasure#${receipt}`, sk: 'receipt' });

/** Where the receipts of a month are found. */
export const receiptsPartition = (month: string): string => `erasures#${month}`;

/** Proves that it was done, and of whom to nobody. */
const receiptItem = ({ receipt, at }: Erasure, erased: Erased) => ({
  ...receiptKey(receipt),
  index1: { pk: receiptsPartition(at.slice(0, 7)), sk: `${at}#${receipt}` },
  expires: expiresAfter(keepDays.receipt, new Date(at)),
  data: { receipt, at, erased },
});

type Remain = { readonly key: Key; readonly kind: Kind; readonly index2?: IndexKey };
type Remains = {
  readonly items: readonly Remain[];
  readonly media: readonly string[];
  /** Groups under which nobody else lives. */
  readonly empty: readonly string[];
};

/** All that is there of her. */
const remains = async (
  { table, blobs, keys }: Eraser,
  { citizen, groups, at }: Omit<Erasure, 'receipt'>,
  renewed: string | null,
): Promise<Remains> => {
  const items: Remain[] = [];
  const empty: string[] = [];
  for (const group of groups) {
    const present = await whoLivesAt(table, group);
    const others = present.citizen !== null && present.citizen !== citizen;
    const leadsAway = present.leadsTo !== null && !groups.includes(present.leadsTo);
    if (leadsAway || (others && group !== renewed)) continue;
    empty.push(group);
    for (const { pk, sk } of await everyItem(table, { pk: personKey(group).pk })) {
      if (sk === 'session' && others) continue;
      const kind = sk !== 'session' ? 'mark' : present.leadsTo === null ? 'session' : 'alias';
      items.push({ key: { pk, sk }, kind });
    }
    const heard = heardKey(keys, group);
    if ((await table.get(heard)) !== undefined) items.push({ key: heard, kind: 'other' });
    if (present.listed !== null) items.push({ key: restingKey(group, present.listed), kind: 'other' });
  }
  for (const group of groups) {
    const aside = await everyItem(table, { index: 'index1', pk: `aside-of#${group}`, to: at });
    items.push(...aside.map(({ pk, sk }): Remain => ({ key: { pk, sk }, kind: 'aside' })));
  }
  const told = await toldRemains(table, empty, citizen);
  items.push(...told.map((key): Remain => ({ key, kind: 'told' })));
  if (citizen === null) return { items, media: [], empty };
  items.push(...(await recordsOf(table, citizen)));
  return { items, media: await blobs.list(mediaOf(citizen)), empty };
};

const recordsOf = async (table: Table, citizen: string): Promise<readonly Remain[]> =>
  (await everyItem(table, { pk: citizenKey(citizen) })).map(({ pk, sk, index2 }) => ({
    key: { pk, sk },
    kind: kindOf(sk),
    ...(index2 === undefined ? {} : { index2 }),
  }));

/** Where her voice notes and pictures lie, should we keep any. */
const mediaOf = (citizen: string): string => `media/${citizen}/`;

const recordKinds = ['turn', 'fact', 'consent', 'case', 'contact', 'service', 'told'] as const;
const kindOf = (sk: string): Kind => recordKinds.find((kind) => kind === sk.split('#', 1)[0]) ?? 'other';

const tally = (items: readonly Remain[]): Erased => {
  const count: Record<Kind, number> = {
    session: 0,
    alias: 0,
    mark: 0,
    turn: 0,
    fact: 0,
    consent: 0,
    case: 0,
    contact: 0,
    service: 0,
    told: 0,
    other: 0,
    aside: 0,
    media: 0,
    letter: 0,
  };
  for (const { kind } of items) count[kind] += 1;
  return count;
};

const whoLivesAt = async (table: Table, group: string) => {
  const data = (await table.get(personKey(group)))?.data ?? {};
  const leadsTo = typeof data.alias === 'string' ? data.alias : null;
  // A session under way to another key lies inside the alias.
  const { session, aliases, listed } = Object(leadsTo === null ? data : Object(data.moving).person);
  const citizen: unknown = Object(session).citizen;
  return {
    group,
    leadsTo,
    citizen: typeof citizen === 'string' ? citizen : null,
    listed: typeof listed === 'string' ? listed : null,
    aliases: Array.isArray(aliases) ? aliases.filter((one) => typeof one === 'string') : [],
  };
};
