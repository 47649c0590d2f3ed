import { z } from 'zod';
import { citizenKey } from '../conversation/records.ts';
import { knownAsPrefix, linkKey, toldPrefix } from '../conversation/told-of.ts';
import { everyItem } from '../ports/every-item.ts';
import type { NewItem } from '../ports/table.ts';
import type { RecordsDeps } from './deps.ts';
import { ownWordOnly, phonesOf } from './match-person.ts';
import { readStatement, type StoredStatement, statementItem } from './stored-statement.ts';

type Deps = Pick<RecordsDeps, 'table' | 'keys' | 'phoneNumberId' | 'now'>;

/**
 * Takes a document from somebody of whom only her own word says that it is hers, because the team saw it with somebody
 * else: what was joined by it waits again, for its person. Not where an entity told her number beside it. True: it is
 * free.
 */
export const releaseDocument = async (deps: Deps, name: string): Promise<boolean> => {
  const link = await deps.table.get(linkKey(name));
  if (link === undefined) return true;
  const citizen = z.string().parse(link.data.citizen);
  if (!(await ownWordOnly(deps, citizen)).has(name)) return false;
  if ((await joinedBy(deps, { citizen, name })).some(({ byNumber }) => byNumber)) return false;
  await partDocument(deps, { citizen, name });
  return true;
};

/**
 * A document is not hers, nor of anybody in her care: what was joined by it waits again for its person, as entities told
 * it, whatever she said of it. What an entity told beside her number stays. Those who took her records hear that it is
 * gone. Copied first, so that a crash loses nothing; again is harmless. Returns how many records were parted from her.
 */
export const partDocument = async (
  deps: Deps,
  { citizen, name }: { readonly citizen: string; readonly name: string },
): Promise<number> => {
  const { table } = deps;
  const written = deps.now().toISOString();
  const joined = await joinedBy(deps, { citizen, name });
  const parted = joined.filter(({ byNumber }) => !byNumber).map(({ one }) => one);
  const items = [
    // What she had erased was not hers to erase: without its content it cannot wait, but it may come again.
    ...parted.flatMap((one) => (one.told === null ? [] : [waiting({ ...one, told: one.told }, written)])),
    ...joined.map(({ one, byNumber }) => statementItem(byNumber ? ofHerself(one, written) : gone(one, written))),
  ];
  if (items.length > 0) await table.batchPut(items);
  const link = await table.get(linkKey(name));
  if (link?.data.citizen === citizen) await table.delete(linkKey(name));
  // Last: by it an erasure, and who parts it again after a crash, finds the rest.
  await table.delete({ pk: citizenKey(citizen), sk: `${knownAsPrefix}${name}` });
  return parted.filter(({ told }) => told !== null).length;
};

type Told = StoredStatement & { readonly told: NonNullable<StoredStatement['told']> };

const waiting = (one: Told, written: string): NewItem =>
  statementItem({ ...one, told: { ...one.told, who: 'self' }, citizen: null, disputed: false, written });

const gone = (one: StoredStatement, written: string): StoredStatement => ({
  ...one,
  told: null,
  parted: true,
  written,
});

const ofHerself = (one: StoredStatement, written: string): StoredStatement => ({
  ...one,
  told: one.told === null ? null : { ...one.told, who: 'self' },
  written,
});

/** What lies with her under the name of this document. `byNumber`: her own was told beside it. */
const joinedBy = async (deps: Deps, { citizen, name }: { readonly citizen: string; readonly name: string }) => {
  const [told, phones] = await Promise.all([
    everyItem(deps.table, { pk: citizenKey(citizen), prefix: toldPrefix }),
    phonesOf(deps, citizen),
  ]);
  return told
    .map(readStatement)
    .filter((one) => one.name === name && !one.parted)
    .map((one) => ({ one, byNumber: one.phone !== null && phones.includes(one.phone) }));
};
