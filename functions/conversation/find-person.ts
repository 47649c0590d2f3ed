import type { Item, Json, Table } from '../ports/table.ts';
import { type Mark, type Person, personKey, readMark } from './person-item.ts';

/**
 * Her session and the newest mark of what was carried out, found under her group key in ONE read: marks sort before
 * the session, so both lie at the end of one partition.
 *
 * Not there: an alias may lead on (she wrote before under her other identifier). `group` is where the session lies.
 */
export type Found = { readonly group: string; readonly person: Person | null; readonly version: number | null; readonly mark: Mark | null };

export const findPerson = async (
  table: Table,
  { group, also, userIdKnown }: { group: string; also: readonly string[]; userIdKnown: boolean },
): Promise<Found> => {
  const own = await read(table, group);
  if (own.person !== null) return own;
  if (own.alias !== null) return follow(table, own.alias);
  for (const other of also) {
    const found = await read(table, other);
    // An alias under her number leads to another user id: numbers are recycled, so this is a new person.
    if (found.person === null || found.alias !== null) continue;
    return userIdKnown ? move(table, { from: found, to: group }) : found;
  }
  return own;
};

type Read = Found & { readonly alias: string | null; readonly moving: Json; readonly itemVersion: number | null };

const read = async (table: Table, group: string): Promise<Read> => {
  const { pk } = personKey(group);
  const page = await table.query({ pk, from: 'sent#', to: 'session', reverse: true, limit: 2 });
  const item = page.items.find((one) => one.sk === 'session');
  const mark = readMark(page.items.find((one) => one.sk !== 'session'));
  const alias = typeof item?.data.alias === 'string' ? item.data.alias : null;
  const person = item === undefined || alias !== null ? null : personOf(item);
  const version = person === null ? null : (item?.version ?? null);
  return { group, person, version, mark, alias, moving: item?.data.moving ?? null, itemVersion: item?.version ?? null };
};

const follow = async (table: Table, group: string): Promise<Found> => read(table, group);

/**
 * A session kept under her phone number goes on under her user id. Old first, with the session inside, so that a crash
 * in between loses nothing: whoever follows the alias finds it there.
 */
const move = async (table: Table, { from, to }: { from: Read; to: string }): Promise<Found> => {
  const { person, mark } = from;
  if (person === null) return from;
  const moved: Person = { ...person, aliases: [...new Set([...person.aliases, from.group])] };
  const item = { ...personKey(to), data: personData(moved) };
  const put = await table.put(item, { expected: null });
  const current = put.ok ? moved : put.current === undefined ? null : personOf(put.current);
  await pointTo(table, { from: from.group, to });
  return { group: to, person: current, version: put.ok ? put.version : (put.current?.version ?? null), mark };
};

/** From now on this key leads to that one. */
export const pointTo = async (table: Table, { from, to }: { from: string; to: string }): Promise<void> => {
  await table.put({ ...personKey(from), data: { alias: to } });
};

/** `user_changed_number`, `user_changed_user_id`: the session goes on under the new key; the old one forgets her. */
export const takeOver = async (table: Table, { group, previous }: { group: string; previous: readonly string[] }): Promise<void> => {
  const own = await read(table, group);
  if (own.person !== null) return;
  for (const former of previous) {
    if (former === group) continue;
    const found = await read(table, former);
    const from = found.person !== null || found.alias === null ? found : await read(table, found.alias);
    if (from.person === null) continue;
    await move(table, { from, to: group });
    // A number given up may soon be somebody else's: nothing must lead from it to her.
    await table.delete(personKey(former));
    if (from.group !== former) await table.delete(personKey(from.group));
    return;
  }
};

export class SessionUnreadable extends Error {}

/** The item as a person. What we did not write ourselves, or a later version wrote, is not guessed at. */
export const personOf = (item: Item): Person => {
  const { data } = item;
  if (isPerson(data)) return data;
  throw new SessionUnreadable('a stored session has a shape this version does not know');
};

const isPerson = (data: unknown): data is Person =>
  typeof data === 'object' &&
  data !== null &&
  'session' in data &&
  typeof data.session === 'object' &&
  data.session !== null &&
  'engine' in data.session &&
  data.session.engine === 1 &&
  'sends' in data &&
  'seen' in data;

export const personData = (person: Person): { readonly [name: string]: Json } => person;
