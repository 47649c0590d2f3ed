import { z } from 'zod';
import { citizenKey, inboxKey } from '../../conversation/records.ts';
import { expiresAfter, keepDays } from '../../conversation/retention.ts';
import type { Item, Key, Table } from '../../ports/table.ts';
import { type CaseId, caseKey } from './case-id.ts';

/**
 * What the team does with a case, in an item of its own beside it (`citizen#<id>` / `desk#<case>`): the conversation
 * writes the case again when a turn is carried out twice, and must not undo what people did. Erased with her.
 */
export type Desk = z.output<typeof deskSchema>;

const staff = z.object({ id: z.string(), name: z.string() });

const deskSchema = z.object({
  status: z.enum(['open', 'closed']),
  assignee: staff.nullable(),
  /** ISO time of the last reply. */
  repliedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  notes: z.array(z.object({ at: z.string(), by: staff, text: z.string() })),
});

export type StoredDesk = { readonly desk: Desk /** 0: nothing was done yet. */; readonly version: number };

const untouched: Desk = { status: 'open', assignee: null, repliedAt: null, closedAt: null, notes: [] };

export const deskKey = ({ citizen, case: opened }: CaseId): Key => ({ pk: citizenKey(citizen), sk: `desk#${opened}` });

export const deskIn = (item: Item | undefined): StoredDesk =>
  item === undefined ? { desk: untouched, version: 0 } : { desk: deskSchema.parse(item.data), version: item.version };

/**
 * Changes a desk. `expected` is the version somebody saw: `changed` where it is no longer that. Without it what others
 * did meanwhile is kept and changed again. `gone`: there is no such case (any more).
 */
export const changeDesk = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  id: CaseId,
  change: (desk: Desk) => Desk,
  expected: number | null = null,
): Promise<StoredDesk | 'changed' | 'gone'> => {
  for (let tries = 0; tries < 5; tries += 1) {
    if ((await table.get(caseKey(id))) === undefined) return 'gone';
    const { desk, version } = deskIn(await table.get(deskKey(id)));
    if (expected !== null && version !== expected) return 'changed';
    const next = change(desk);
    const expires = expiresAfter(keepDays.case, now());
    const put = await table.put({ ...deskKey(id), expires, data: asJson(next) }, { expected: version || null });
    if (!put.ok) continue;
    if (next.status !== desk.status) await moveInInbox(table, id, next.status);
    // She was erased in between: nothing of her stays behind.
    if ((await table.get(caseKey(id))) === undefined) {
      await table.delete(deskKey(id));
      return 'gone';
    }
    return { desk: next, version: put.version };
  }
  return 'changed';
};

const asJson = ({ notes, ...desk }: Desk) => ({ ...desk, notes: notes.map((note) => ({ ...note })) });

/**
 * The inbox is an index over the cases themselves: a closed one leaves it. Should the conversation write the case once
 * more (a crash), it stands there again until somebody looks: the desk, not the index, says what is open.
 */
export const moveInInbox = async (table: Table, id: CaseId, to: Desk['status']): Promise<void> => {
  const item = await table.get(caseKey(id));
  if (item === undefined || (to === 'open') === (item.index1 !== undefined)) return;
  const { index1: _, version, ...rest } = item;
  const at = typeof item.data.at === 'string' ? item.data.at : '';
  // Not unconditionally: an item erased meanwhile would come back.
  await table.put(
    { ...rest, ...(to === 'open' ? { index1: inboxKey(id.citizen, at, id.case) } : {}) },
    { expected: version },
  );
};
