import { createHash } from 'node:crypto';
import type { Key, Table } from '../ports/table.ts';
import { unsent } from './carry-out.ts';
import { findPerson, move, type Read, read } from './find-person.ts';
import type { LetterBody } from './letter.ts';
import { type Person, personKey } from './person-item.ts';
import { expiresAfter, keepDays } from './retention.ts';
import { SessionConflict } from './session-conflict.ts';
import type { Shell } from './shell.ts';
import { personData } from './stored-person.ts';

/**
 * `user_changed_number`, `user_changed_user_id`: the session goes on under the new key, and nothing leads to her from
 * the old one: a number given up may soon be somebody else's. Who began there after the notice's `at` is that somebody.
 */
export const takeOver = async (
  { table, now }: Pick<Shell, 'table' | 'now'>,
  { group, previous, at }: { group: string; previous: readonly string[]; at: string },
): Promise<void> => {
  for (const former of previous) {
    if (former === group) continue;
    const found = await read(table, former);
    const lies =
      found.alias === null || found.alias === group || found.moving !== null ? found : await read(table, found.alias);
    if (lies.person !== null && beganAfter(lies.person, at)) continue;
    const home = lies.person === null ? group : await homeOf(table, { group, previous, at, older: lies.person });
    if (lies.moving !== null) await findPerson(table, { group, also: [lies.group], userIdKnown: true });
    else if (lies.person !== null) await goOn(table, { from: lies, group: home });
    const keys = new Set([former, lies.group, home]);
    for (const key of keys) if (key !== home) await clear(table, { key, leading: keys, of: lies.person, now: now() });
  }
};

/** Where a session lies that the notice is about, and where it is to lie; null: nowhere, or somebody else's by now. */
export const wayOf = async (
  table: Table,
  { group, former, previous, at }: { group: string; former: string; previous: readonly string[]; at: string },
): Promise<{ readonly from: string; readonly home: string } | null> => {
  const found = await read(table, former);
  const lies = found.alias === null ? found : await read(table, found.alias);
  if (lies.person === null || beganAfter(lies.person, at)) return null;
  return { from: lies.group, home: await homeOf(table, { group, previous, at, older: lies.person }) };
};

/**
 * Meta's own example names the new number alone. She may have written from there before the notice came, and be somebody
 * new under a user id that the notice does not tell: then her session is to lie under that one. But numbers are given to
 * others, and the number may lead to who had it before her: only what began about when she changed, with not a word from
 * her former self since, is taken for hers.
 */
const homeOf = async (
  table: Table,
  { group, previous, at, older }: { group: string; previous: readonly string[]; at: string; older: Person },
): Promise<string> => {
  const { alias } = await read(table, group);
  if (alias === null || previous.includes(alias)) return group;
  const { person } = await read(table, alias);
  if (person === null) return group;
  const same = person.session.citizen === older.session.citizen;
  return same || (person.aliases.includes(group) && isNewSelf(person, older, at)) ? alias : group;
};

const isNewSelf = ({ session }: Person, { session: older }: Person, at: string): boolean => {
  const began = Date.parse(session.createdAt);
  const last = Math.max(Date.parse(older.createdAt), Date.parse(older.heardAt ?? older.createdAt));
  return began > last && began >= Date.parse(at) - lateMs;
};

/**
 * How much later than the change itself a notice may say that it was. No operator gives a number to somebody else as soon
 * as that, and the longer this is, the likelier two people in one home have handed on a card.
 */
const lateMs = 24 * 3_600_000;

/** Meta tells whole seconds. */
const beganAfter = ({ session }: Person, at: string): boolean => Date.parse(session.createdAt) >= Date.parse(at) + 1000;

/**
 * Nothing of hers is found under the key any more. The table deletes without a condition, so the item is put on it as
 * one that has expired: what somebody else wrote there meanwhile stays.
 */
const clear = async (
  table: Table,
  { key, leading, of, now }: { key: string; leading: ReadonlySet<string>; of: Person | null; now: Date },
): Promise<void> => {
  const { item, alias, person } = await read(table, key);
  const hers = alias === null ? person?.session.citizen === of?.session.citizen : leading.has(alias);
  if (item === null || !hers) return;
  const gone = { ...personKey(key), expires: Math.floor(now.getTime() / 1000), data: {} };
  const put = await table.put(gone, { expected: item.version });
  if (!put.ok) throw new SessionConflict('somebody wrote the session that was to go');
};

/** Meta tells again for up to 7 days; the number given up may be somebody else's by then. */
export const withoutHandledMoves = async (
  { table }: Pick<Shell, 'table'>,
  group: string,
  bodies: readonly LetterBody[],
): Promise<readonly LetterBody[]> => {
  const left: LetterBody[] = [];
  for (const body of bodies)
    if (body.kind !== 'moved' || (await table.get(moveKey(group, body.id))) === undefined) left.push(body);
  return left;
};

export const rememberMoves = async (
  { table, now }: Pick<Shell, 'table' | 'now'>,
  group: string,
  moves: readonly { readonly id: string }[],
): Promise<void> => {
  const expires = expiresAfter(keepDays.mark, now());
  for (const { id } of moves) await table.put({ ...moveKey(group, id), expires, data: {} });
};

const moveKey = (group: string, id: string): Key => ({
  pk: personKey(group).pk,
  sk: `moved#${createHash('sha256').update(id).digest('base64url').slice(0, 22)}`,
});

const goOn = async (table: Table, { from, group }: { from: Read; group: string }): Promise<void> => {
  if (from.group === group) return;
  const own = await read(table, group);
  if (own.person === null) await move(table, { from, to: group });
  else if (from.person !== null && own.person.session.createdAt > from.person.session.createdAt)
    await merge(table, { own, from, group });
};

/**
 * She wrote from the new number before Meta told us, and was taken for somebody new. The older session goes on; what
 * the new one has yet to say is said in it, and what was kept of those minutes under another citizen id is deleted
 * with the next turn (`forgetting`), since nobody would find it again.
 */
const merge = async (table: Table, { own, from, group }: { own: Read; from: Read; group: string }): Promise<void> => {
  const [now, before] = [own.person, from.person];
  if (now === null || before === null) return;
  const turn = Math.max(now.session.turn, before.session.turn) + 1;
  const sends = [...unsent(before.sends, from.mark), ...unsent(now.sends, own.mark)].map((send, index) => ({
    ...send,
    turn,
    index,
  }));
  const person: Person = {
    ...before,
    session: { ...before.session, turn },
    seen: { lots: [...before.seen.lots, ...now.seen.lots], floor: Math.max(before.seen.floor, now.seen.floor) },
    address: now.address,
    aliases: [...new Set([...before.aliases, ...now.aliases, from.group])],
    // Those of the new one last for as long as that one would have.
    aliasesLast: Math.min(before.aliasesLast ?? 0, now.aliasesLast ?? 0),
    sends,
    // Said first: a crash on the way must not leave records that nothing leads to.
    forgetting: [...(before.forgetting ?? []), ...(now.forgetting ?? []), now.session.citizen],
    records: null,
    retryAt: null,
  };
  const expires = from.item?.expires;
  const put = await table.put(
    { ...personKey(group), ...(expires === undefined ? {} : { expires }), data: personData(person) },
    { expected: own.version },
  );
  if (!put.ok) throw new SessionConflict('somebody wrote the session that another was to be joined with');
};
