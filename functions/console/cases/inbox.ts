import { z } from 'zod';
import type { Locale } from '../../../flows/engine/locale.ts';
import { read } from '../../conversation/find-person.ts';
import { inTwenties } from '../../conversation/in-twenties.ts';
import { citizenKey, inboxPartition, shards } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Item, Table } from '../../ports/table.ts';
import { type CaseId, caseKey } from './case-id.ts';
import { type Desk, moveInInbox, readDesk, type StoredDesk } from './desk.ts';

const caseSchema = z.object({
  case: z.string(),
  citizen: z.string(),
  at: z.string(),
  reason: z.enum(['asked', 'not-understood', 'danger', 'delivery', 'data-rights']),
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

/** All open cases, whoever waits longest first. */
export const openCases = async (table: Table): Promise<readonly Case[]> => {
  const found = await Promise.all(
    Array.from({ length: shards }, (_, shard) => everyItem(table, { index: 'index1', pk: inboxPartition(shard) })),
  );
  const cases = await inTwenties(found.flat(), (item) => caseOf(table, item));
  const open: Case[] = [];
  for (const one of cases) {
    if (one === null) continue;
    if (one.desk.status === 'open') open.push(one);
    else await moveInInbox(table, one.id, 'closed');
  }
  return open.toSorted((a, b) => (waitingSince(a) ?? '9').localeCompare(waitingSince(b) ?? '9'));
};

export const readCase = async (table: Table, id: CaseId): Promise<Case | null> => {
  const item = await table.get(caseKey(id));
  return item === undefined ? null : caseOf(table, item);
};

/** From when on she waits for us; null where it is her turn. */
export const waitingSince = ({ openedAt, desk, talk }: Pick<Case, 'openedAt' | 'desk' | 'talk'>): string | null => {
  if (desk.repliedAt === null) return openedAt;
  const heard = talk?.heardAt ?? null;
  return heard !== null && heard > desk.repliedAt ? heard : null;
};

const caseOf = async (table: Table, item: Item): Promise<Case | null> => {
  const parsed = caseSchema.safeParse(item.data);
  if (!parsed.success) return null;
  const { citizen, case: opened, at, reason, topic, words } = parsed.data;
  const id = { citizen, case: opened };
  const [{ desk, version }, talk]: [StoredDesk, Talk | null] = await Promise.all([
    readDesk(table, id),
    readTalk(table, citizen),
  ]);
  return { id, openedAt: at, reason, topic, words, desk, version, talk };
};

const readTalk = async (table: Table, citizen: string): Promise<Talk | null> => {
  const contact = await table.get({ pk: citizenKey(citizen), sk: 'contact' });
  const group = contact?.data.group;
  if (typeof group !== 'string') return null;
  const { person } = await read(table, group);
  // The number may be somebody else's by now.
  if (person === null || person.session.citizen !== citizen) return null;
  const { hand, heardAt, locale } = person.session;
  return { group, hand, heardAt, locale };
};
