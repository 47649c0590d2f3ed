import { z } from 'zod';
import type { Locale } from '../../../flows/engine/locale.ts';
import { sessionOf } from '../../conversation/find-person.ts';
import { inTwenties } from '../../conversation/in-twenties.ts';
import { inboxPartition, shards } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Item, Table } from '../../ports/table.ts';
import { type CaseId, caseKey } from './case-id.ts';
import { type Desk, deskIn, deskKey, moveInInbox, type StoredDesk } from './desk.ts';

/** What conversations open cases for (`Conclusion.case`, flows/engine/flow.ts). */
export const caseReasons = ['asked', 'data-rights'] as const;

const caseSchema = z.object({
  case: z.string(),
  citizen: z.string(),
  at: z.string(),
  // Of another version: somebody waits all the same.
  reason: z.enum(caseReasons).catch('asked'),
  topic: z.string(),
  words: z.string().nullable(),
});

export type Case = {
  readonly id: CaseId;
  readonly openedAt: string;
  readonly reason: z.output<typeof caseSchema>['reason'];
  readonly topic: string;
  /** What she wrote to whoever answers. */
  readonly words: string | null;
  readonly desk: Desk;
  readonly version: number;
  readonly talk: Talk | null;
};

/** How her conversation stands; null where it is no longer there. */
export type Talk = {
  readonly hand: 'bot' | 'person';
  /** When she last wrote: free text can go out for 24 hours from then. */
  readonly heardAt: string | null;
  readonly group: string;
  readonly locale: Locale;
};

/** A case as the list shows it: with no more of the conversation than how long she waits. */
export type ListedCase = Pick<Case, 'id' | 'openedAt' | 'reason' | 'topic' | 'desk'> & {
  /** From when on she waits for us; null where it is her turn. */
  readonly waitingSince: string | null;
};

/**
 * All open cases, whoever waits longest first. The list is looked at every few seconds: a case costs one read, and one
 * more once it was answered, since she may have written again (two where she moved to another key).
 */
export const openCases = async (table: Table): Promise<readonly ListedCase[]> => {
  const found = await Promise.all(
    Array.from({ length: shards }, (_, shard) => everyItem(table, { index: 'index1', pk: inboxPartition(shard) })),
  );
  const cases = await inTwenties(found.flat(), (item) => listed(table, item));
  const open: ListedCase[] = [];
  for (const one of cases) {
    if (one === null) continue;
    if (one.desk.status === 'open') open.push(one);
    else await moveInInbox(table, one.id, 'closed');
  }
  return open.toSorted((a, b) => (a.waitingSince ?? '9').localeCompare(b.waitingSince ?? '9'));
};

const listed = async (table: Table, item: Item): Promise<ListedCase | null> => {
  const parsed = caseSchema.safeParse(item.data);
  if (!parsed.success) return null;
  const { citizen, case: opened, at, reason, topic } = parsed.data;
  const id = { citizen, case: opened };
  const { desk, contact } = await readDeskAndContact(table, id);
  const heardAt =
    desk.repliedAt === null || desk.status === 'closed'
      ? null
      : ((await talkOf(table, citizen, contact))?.heardAt ?? null);
  return { id, openedAt: at, reason, topic, desk, waitingSince: waitingSince({ openedAt: at, desk, heardAt }) };
};

export const readCase = async (table: Table, id: CaseId): Promise<Case | null> => {
  const item = await table.get(caseKey(id));
  return item === undefined ? null : caseOf(table, item);
};

/** From when on she waits for us; null where it is her turn. */
export const waitingSince = ({
  openedAt,
  desk: { repliedAt },
  heardAt,
}: {
  readonly openedAt: string;
  readonly desk: Desk;
  /** When she last wrote. */
  readonly heardAt: string | null;
}): string | null => {
  if (repliedAt === null) return openedAt;
  return heardAt !== null && heardAt > repliedAt ? heardAt : null;
};

const caseOf = async (table: Table, item: Item): Promise<Case | null> => {
  const parsed = caseSchema.safeParse(item.data);
  if (!parsed.success) return null;
  const { citizen, case: opened, at, reason, topic, words } = parsed.data;
  const id = { citizen, case: opened };
  const { desk, version, contact } = await readDeskAndContact(table, id);
  const talk = await talkOf(table, citizen, contact);
  return { id, openedAt: at, reason, topic, words, desk, version, talk };
};

/** Both lie beside each other under her, so that one read brings them. */
const readDeskAndContact = async (
  table: Table,
  id: CaseId,
): Promise<StoredDesk & { readonly contact: Item | undefined }> => {
  const { pk, sk } = deskKey(id);
  const items = await everyItem(table, { pk, from: 'contact', to: sk });
  return { ...deskIn(items.find((one) => one.sk === sk)), contact: items.find((one) => one.sk === 'contact') };
};

const talkOf = async (table: Table, citizen: string, contact: Item | undefined): Promise<Talk | null> => {
  const found = await sessionOf(table, { citizen, contact });
  if (found === null) return null;
  const { hand, heardAt, locale } = found.session;
  return { group: found.group, hand, heardAt, locale };
};
