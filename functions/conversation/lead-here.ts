import type { Address } from '../ports/channel.ts';
import { destination } from './destination.ts';
import { aliasItem, read } from './find-person.ts';
import type { Person } from './person-item.ts';
import { citizenKey } from './records.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';
import { personData } from './stored-person.ts';

type Lead = {
  /** Group key of the identifier. */
  readonly from: string;
  readonly to: string;
  /** Hers, who has it now. */
  readonly address: Address | null;
  readonly expires: number;
};

/**
 * From now on the identifier leads to her. Numbers are given to others: whoever it led to before has lost it, and nothing
 * of theirs goes there any more. Where another session lies under it, that stays. False where somebody else wrote
 * meanwhile: read again.
 */
export const leadHere = async (shell: Shell, { from, to, address, expires }: Lead): Promise<boolean> => {
  const before = await read(shell.table, from);
  if (before.person !== null) return true;
  if (before.alias !== null && before.alias !== to) {
    const lost = await lose(shell, { group: before.alias, alias: from, waId: address?.waId ?? null });
    if (!lost) return false;
  }
  const put = await shell.table.put(aliasItem({ from, to, expires }), { expected: before.item?.version ?? null });
  return put.ok;
};

type Loss = { readonly group: string; readonly alias: string; readonly waId: string | null };

const lose = async (shell: Shell, { group, alias, waId }: Loss): Promise<boolean> => {
  const { person, item } = await read(shell.table, group);
  if (person === null || item === null) return true;
  const { address } = destination(shell, { sealed: person.address, known: undefined, address: null });
  const isTheirs = address !== null && address.waId === waId;
  const sealed = !isTheirs
    ? person.address
    : address.userId === null
      ? null
      : seal(shell.keys, JSON.stringify({ waId: null, userId: address.userId } satisfies Address));
  const without: Person = { ...person, address: sealed, aliases: person.aliases.filter((one) => one !== alias) };
  // First: a crash in between must not leave the number where only the session would lead to it.
  if (isTheirs) await loseContact(shell, { citizen: person.session.citizen, address: sealed });
  const { version, ...rest } = item;
  return (await shell.table.put({ ...rest, data: personData(without) }, { expected: version })).ok;
};

type Contact = { readonly citizen: string; readonly address: string | null };

const loseContact = async ({ table }: Shell, { citizen, address }: Contact): Promise<void> => {
  const key = { pk: citizenKey(citizen), sk: 'contact' };
  const item = await table.get(key);
  if (item === undefined) return;
  const { version: _, ...rest } = item;
  if (address === null) await table.delete(key);
  else await table.batchPut([{ ...rest, data: { ...rest.data, address } }]);
};
