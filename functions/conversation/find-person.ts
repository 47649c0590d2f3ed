import type { Session } from '../../flows/engine/session.ts';
import type { Address } from '../ports/channel.ts';
import type { Item, Json, NewItem, Table } from '../ports/table.ts';
import { type Mark, type Person, personKey, readMark } from './person-item.ts';
import { shardOf } from './records.ts';
import { SessionConflict } from './session-conflict.ts';
import { personData, readPerson } from './stored-person.ts';

/**
 * Her session and the newest mark of what was carried out, found under her group key in ONE read: marks sort before
 * the session, so both lie at the end of one partition.
 *
 * Not there: an alias may lead on (she wrote before under her other identifier). `group` is where the session lies.
 */
export type Found = {
  readonly group: string;
  readonly person: Person | null;
  readonly version: number | null;
  readonly mark: Mark | null;
  /** It is to lie under the key it was looked for by, and does not yet. */
  readonly toMove?: true;
  /** Her address, opened; only where this process has just had it open. */
  readonly address?: Address | null;
};

export const findPerson = async (
  table: Table,
  {
    group,
    also,
    userIdKnown,
    moves = true,
  }: {
    group: string;
    also: readonly string[];
    userIdKnown: boolean;
    /** False: a session that is to lie here is left where it is. */
    moves?: boolean;
  },
): Promise<Found> => {
  const own = await read(table, group);
  if (own.person !== null) {
    if (typeof own.person.comesFrom === 'string') await emptied(table, { from: own.person.comesFrom, to: group });
    return own;
  }
  if (own.alias !== null) return follow(table, own);
  for (const other of also) {
    const found = await read(table, other);
    if (found.alias === group && found.moving !== null) return follow(table, found);
    // An alias under her number leads to another user id: numbers are recycled, so this is a new person.
    if (found.person === null || found.alias !== null) continue;
    if (!userIdKnown) return found;
    return moves ? move(table, { from: found, to: group }) : { ...found, toMove: true };
  }
  return own;
};

export type Read = Found & {
  readonly alias: string | null;
  /** Her session, under way to where the alias leads. */
  readonly moving: Moving | null;
  readonly item: Item | null;
  readonly markItem: Item | null;
};

export const read = async (table: Table, group: string): Promise<Read> => {
  const { pk } = personKey(group);
  const page = await table.query({ pk, from: 'sent#', to: 'session', reverse: true, limit: 2 });
  const item = page.items.find((one) => one.sk === 'session') ?? null;
  const markItem = page.items.find((one) => one.sk !== 'session') ?? null;
  const alias = typeof item?.data.alias === 'string' ? item.data.alias : null;
  const person = item === null || alias !== null ? null : personOf(item.data);
  const version = person === null ? null : (item?.version ?? null);
  return {
    group,
    person,
    version,
    mark: readMark(markItem ?? undefined),
    alias,
    moving: movingOf(item?.data.moving),
    item,
    markItem,
  };
};

/**
 * Her session, and the group under which it lies, by the contact that her records hold; null where either has gone. Reads
 * only. The contact may name the key from which she moved: an alias leads on. Under it may be somebody else by now.
 */
export const sessionOf = async (
  table: Table,
  { citizen, contact }: { readonly citizen: string; readonly contact: Item | undefined },
): Promise<{ readonly group: string; readonly session: Session } | null> => {
  const named = contact?.data.group;
  if (typeof named !== 'string') return null;
  const own = await read(table, named);
  const { group, person } = own.person === null && own.alias !== null ? await read(table, own.alias) : own;
  return person?.session.citizen === citizen ? { group, session: person.session } : null;
};

const follow = async (table: Table, from: Read): Promise<Found> => {
  const found = await read(table, from.alias ?? from.group);
  // A crash on the way: the session is in the alias still.
  if (from.moving !== null && found.person?.session.citizen !== from.moving.person.session.citizen)
    return arrive(table, { from, to: found.group, moving: from.moving, left: from.item?.version ?? null });
  return found;
};

type Moving = {
  readonly person: Person;
  readonly expires: number | null;
  readonly due: string | null;
  readonly mark: string | null;
};

/**
 * A session goes on under another key. The old item first becomes an alias with the session inside, then the session
 * is put under the new key, then the alias is emptied: a crash anywhere leaves one session, and it is found.
 */
export const move = async (table: Table, { from, to }: { from: Read; to: string }): Promise<Found> => {
  const { person, item, markItem } = from;
  if (person === null) return from;
  const moving: Moving = {
    person: { ...person, aliases: [...new Set([...person.aliases, from.group])], comesFrom: from.group },
    expires: item?.expires ?? null,
    due: item?.index1?.sk.split('#', 1)[0] ?? null,
    mark: markItem?.sk ?? null,
  };
  const put = await table.put(
    { ...aliasItem({ from: from.group, to, expires: moving.expires }), data: { alias: to, moving } },
    { expected: from.version },
  );
  if (!put.ok) throw new SessionConflict('somebody else wrote the session that was to move');
  return arrive(table, { from, to, moving, left: put.version });
};

const arrive = async (
  table: Table,
  {
    from,
    to,
    moving,
    left,
  }: {
    from: Read;
    to: string;
    moving: Moving;
    /** The version of the alias that she left behind: once another hand has been at it, it is no longer ours to write. */
    left: number | null;
  },
): Promise<Found> => {
  const { person, expires, due, mark } = moving;
  const lasts = expires === null ? {} : { expires };
  // Without the mark, what she was told last would be told again.
  if (mark !== null) await table.put({ pk: personKey(to).pk, sk: mark, ...lasts, data: {} });
  const index1 = due === null ? {} : { index1: dueKey(to, due) };
  const item: NewItem = { ...personKey(to), ...lasts, ...index1, data: personData(person) };
  const put = await table.put(item, { expected: null });
  // A number that was somebody else's before leads to her no more.
  if (!put.ok && typeof put.current?.data.alias === 'string') await table.put(item, { expected: put.current.version });
  const there = await read(table, to);
  // It led elsewhere, and somebody wrote that anew in this instant. She stays in the alias until the letter comes again.
  if (there.person === null) throw new SessionConflict('somebody else wrote where the session was to go');
  // Somebody began there meanwhile. Both stay: a session must not vanish into an alias.
  if (there.person.session.citizen !== person.session.citizen) {
    const aliases = person.aliases.filter((one) => one !== from.group);
    const stays: Person = { ...person, aliases, comesFrom: null };
    const back = due === null ? {} : { index1: dueKey(from.group, due) };
    await table.put({ ...personKey(from.group), ...lasts, ...back, data: personData(stays) }, { expected: left });
    return there;
  }
  await table.put(aliasItem({ from: from.group, to, expires }), { expected: left });
  return there;
};

/** A crash between the last two steps of a move left a copy of her session where she no longer is. */
const emptied = async (table: Table, { from, to }: { from: string; to: string }): Promise<void> => {
  const old = await read(table, from);
  if (old.alias !== to || old.moving === null || old.item === null) return;
  await table.put(aliasItem({ from, to, expires: old.moving.expires }), { expected: old.item.version });
};

/** Sorts people by when they want to be looked at again; spread, so that no partition is written too often. */
export const dueKey = (group: string, at: string): { pk: string; sk: string } => ({
  pk: `due#${shardOf(group)}`,
  sk: `${at}#${group}`,
});

/** From now on `from` leads to `to`, as long as she is remembered. Unix seconds. */
export const aliasItem = ({ from, to, expires }: { from: string; to: string; expires: number | null }): NewItem => ({
  ...personKey(from),
  ...(expires === null ? {} : { expires }),
  data: { alias: to },
});

export class SessionUnreadable extends Error {}

/** The item as a person. What we did not write ourselves, or a later version wrote, is not guessed at. */
const personOf = (data: unknown): Person => {
  const person = readPerson(data);
  if (person === null) throw new SessionUnreadable('a stored session has a shape this version does not know');
  return person;
};

const movingOf = (data: Json | undefined): Moving | null => {
  if (typeof data !== 'object' || data === null || !('person' in data)) return null;
  const { expires, due, mark } = data;
  return {
    person: personOf(data.person),
    expires: typeof expires === 'number' ? expires : null,
    due: typeof due === 'string' ? due : null,
    mark: typeof mark === 'string' ? mark : null,
  };
};
