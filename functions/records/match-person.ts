import { z } from 'zod';
import { lifeOf } from '../conversation/erase.ts';
import { groupKey } from '../conversation/identity.ts';
import { citizenKey } from '../conversation/records.ts';
import { expiresAfter, keepDays } from '../conversation/retention.ts';
import { open } from '../conversation/seal.ts';
import { alsoPrefix, knownAsPrefix, linkKey, toldOfKey } from '../conversation/told-of.ts';
import { everyItem } from '../ports/every-item.ts';
import type { RecordsDeps } from './deps.ts';
import { documentName, type PersonNames, type ToldDocument } from './name-person.ts';

export type Match = { readonly citizen: string; readonly who: string | null };

type Matching = Pick<RecordsDeps, 'table' | 'keys' | 'phoneNumberId'>;

const link = z.object({ citizen: z.string(), who: z.string() });

/**
 * Whom these names stand for, among people with consent. Her document decides, or that of whom in her care (`who`). A
 * phone number is hers while it is the one she writes from; not where somebody told another document beside it than
 * the one that we know of her, since phones are shared.
 */
export const matchPerson = async (deps: Matching, names: PersonNames): Promise<Match | null> => {
  if (names.by === 'document') {
    const found = await deps.table.get(linkKey(names.name));
    if (found !== undefined) return link.parse(found.data);
  }
  if (names.phone === null) return null;
  const citizen = await ofPhone(deps, names.phone);
  if (citizen === null) return null;
  if (names.by === 'document' && (await ownDocuments(deps, citizen)).some((own) => own !== names.name)) return null;
  return { citizen, who: null };
};

/** Who writes from this number now. */
const ofPhone = async (deps: Matching, phone: string): Promise<string | null> => {
  const { citizen } = await lifeOf(deps.table, phone);
  if (citizen === null) return null;
  return (await phonesOf(deps, citizen)).includes(phone) ? citizen : null;
};

const contactSchema = z.object({ group: z.string(), address: z.string() });
const addressSchema = z.object({ waId: z.string().nullable() });

/** Names of documents of which only her own word says that they are hers. */
export const ownWordOnly = async (
  { table }: Pick<Matching, 'table'>,
  citizen: string,
): Promise<ReadonlySet<string>> => {
  const known = await everyItem(table, { pk: citizenKey(citizen), prefix: knownAsPrefix });
  return new Set(known.flatMap(({ sk, data }) => (data.by === null ? [sk.slice(knownAsPrefix.length)] : [])));
};

/** Forgets the documents that she gave herself. What was joined by them stays with her. */
export const unlinkOwn = async (deps: Pick<Matching, 'table'>, citizen: string): Promise<void> => {
  for (const name of await ownWordOnly(deps, citizen)) {
    const found = await deps.table.get(linkKey(name));
    if (found !== undefined && link.parse(found.data).citizen === citizen) await deps.table.delete(linkKey(name));
    // Last: an erasure finds the link by it.
    await deps.table.delete({ pk: citizenKey(citizen), sk: `${knownAsPrefix}${name}` });
  }
};

/** The name of the number she writes from. Empty without consent, since then there is no contact, or without a number. */
export const phonesOf = async (deps: Matching, citizen: string): Promise<readonly string[]> => {
  const item = await deps.table.get({ pk: citizenKey(citizen), sk: 'contact' });
  if (item === undefined) return [];
  const { waId } = addressSchema.parse(JSON.parse(open(deps.keys, contactSchema.parse(item.data).address)));
  return waId === null ? [] : [groupOf(deps, waId)];
};

const groupOf = ({ keys, phoneNumberId }: Matching, waId: string): string => groupKey(keys, phoneNumberId, waId);

const ownDocuments = async ({ table }: Matching, citizen: string): Promise<readonly string[]> => {
  const known = await everyItem(table, { pk: citizenKey(citizen), prefix: knownAsPrefix });
  return known.flatMap(({ sk, data }) => (data.who === 'self' ? [sk.slice(knownAsPrefix.length)] : []));
};

/**
 * Says that a document is hers (`who` is `self`) or that of somebody in her care (`p1`…). She gives it, or staff who saw
 * it. `taken`: it is somebody else's already; nothing changes.
 */
export const linkDocument = async (
  deps: Pick<RecordsDeps, 'table' | 'keys' | 'now'>,
  { document, ...link }: { citizen: string; who: string; document: ToldDocument; by: string | null },
): Promise<'linked' | 'taken' | 'no-document'> => {
  const name = documentName(deps.keys, document);
  return name === null ? 'no-document' : linkName(deps, { ...link, name });
};

/** The same where only the keyed name of the document is known any more: who gave it in a conversation. */
export const linkName = async (
  deps: Pick<RecordsDeps, 'table' | 'now'>,
  { citizen, who, name, by }: { citizen: string; who: string; name: string; by: string | null },
): Promise<'linked' | 'taken'> => {
  const now = deps.now();
  const expires = expiresAfter(keepDays.fact, now);
  const known = await deps.table.get(linkKey(name));
  if (known !== undefined && link.parse(known.data).citizen !== citizen) return 'taken';
  const at = now.toISOString();
  // First hers: an erasure finds the link by it.
  await deps.table.put({
    pk: citizenKey(citizen),
    sk: `${knownAsPrefix}${name}`,
    expires,
    data: { citizen, who, by, at },
  });
  const put = await deps.table.put(
    { ...linkKey(name), expires, data: { citizen, who, at } },
    { expected: known?.version ?? null },
  );
  if (put.ok) return 'linked';
  await deps.table.delete({ pk: citizenKey(citizen), sk: `${knownAsPrefix}${name}` });
  return 'taken';
};

/** What stands under these names and matches her by now: by her documents, by her number, by what was told with it. */
export const namesOf = async (
  deps: Matching,
  citizen: string,
): Promise<readonly { readonly name: string; readonly who: string | null }[]> => {
  const documents = await everyItem(deps.table, { pk: citizenKey(citizen), prefix: knownAsPrefix });
  const found = new Map<string, string | null>();
  for (const { sk, data } of documents)
    found.set(sk.slice(knownAsPrefix.length), typeof data.who === 'string' ? data.who : null);
  for (const phone of await phonesOf(deps, citizen)) {
    // A number that leads to somebody else by now tells nothing of her.
    if ((await lifeOf(deps.table, phone)).citizen !== citizen) continue;
    found.set(phone, null);
    for (const { sk } of await everyItem(deps.table, { pk: toldOfKey(phone), prefix: alsoPrefix })) {
      const name = sk.slice(alsoPrefix.length);
      if (found.has(name)) continue;
      const match = await matchPerson(deps, { name, by: 'document', phone });
      if (match?.citizen === citizen) found.set(name, match.who);
    }
  }
  return [...found].map(([name, who]) => ({ name, who }));
};
