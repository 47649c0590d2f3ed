import type { Table } from '../ports/table.ts';
import { unsent } from './carry-out.ts';
import { findPerson, move, personData, type Read, read } from './find-person.ts';
import { type Person, personKey } from './person-item.ts';
import { citizenKey } from './records.ts';

/**
 * `user_changed_number`, `user_changed_user_id`: the session goes on under the new key, and nothing leads to her from
 * the old one: a number given up may soon be somebody else's.
 */
export const takeOver = async (
  table: Table,
  { group, previous }: { group: string; previous: readonly string[] },
): Promise<void> => {
  for (const former of previous) {
    if (former === group) continue;
    const found = await read(table, former);
    const lies =
      found.alias === null || found.alias === group || found.moving !== null ? found : await read(table, found.alias);
    if (lies.moving !== null) await findPerson(table, { group, also: [lies.group], userIdKnown: true });
    else if (lies.person !== null) await goOn(table, { from: lies, group });
    for (const key of new Set([former, lies.group])) if (key !== group) await table.delete(personKey(key));
  }
};

const goOn = async (table: Table, { from, group }: { from: Read; group: string }): Promise<void> => {
  if (from.group === group) return;
  const own = await read(table, group);
  if (own.person === null) await move(table, { from, to: group });
  else if (from.person !== null && own.person.session.createdAt > from.person.session.createdAt)
    await merge(table, { own, from, group });
};

/**
 * She wrote from the new number before Meta told us, and was taken for somebody new. The older session goes on; what
 * the new one has yet to say is said in it, and what was kept of those minutes under another citizen id is deleted,
 * since nobody would find it again.
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
    sends,
    records: null,
    retryAt: null,
  };
  const expires = from.item?.expires;
  const put = await table.put(
    { ...personKey(group), ...(expires === undefined ? {} : { expires }), data: personData(person) },
    { expected: own.version },
  );
  if (!put.ok) throw new Error('somebody wrote the session that another was to be joined with');
  await forget(table, now.session.citizen);
};

const forget = async (table: Table, citizen: string): Promise<void> => {
  for (;;) {
    const { items, cursor } = await table.query({ pk: citizenKey(citizen), limit: 100 });
    for (const { pk, sk } of items) await table.delete({ pk, sk });
    if (items.length === 0 && cursor === undefined) return;
  }
};
