import { z } from 'zod';
import { shardOf, shards } from '../conversation/records.ts';
import { expiresAfter, keepDays } from '../conversation/retention.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Table } from '../ports/table.ts';
import type { Actor } from './access.ts';
import { onBogotaDay } from './bogota-days.ts';

/** Every look at a person's transcript, every export, every write: who, when, what, and why. Names nobody it is about. */
export const auditSchema = z.object({
  kind: z.literal('audit'),
  at: z.string(),
  who: z.string(),
  name: z.string(),
  did: z.enum([
    'signed-in',
    'signed-out',
    'looked-at-transcript',
    'replied',
    'took',
    'assigned',
    'noted',
    'released',
    'closed',
    'reopened',
    'confirmed-document',
    'parted-document',
    'corrected-directory',
    'undid-correction',
    'recorded-services',
    'read-service-records',
    'redrove',
    'opened-set-aside',
    'exported',
    'replayed',
    'took-as-test',
    'set-prices',
    'set-ceilings',
    'opened-request',
    'moved-request',
    'erased-person',
    'copied-data',
    /** An erasure or a copy was asked for, and nothing lies under that address. */
    'found-nobody',
    'fetched-export',
    'scheduled-export',
    'unscheduled-export',
    'looked-at-import',
    'imported-directory',
    'cancelled-job',
    'saw-exact-figures',
  ]),
  /** An id of ours: a case, a correction, how many records. */
  what: z.string(),
  reason: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditSchema>;

/**
 * Writes an entry under `audit#<day>#<shard>`. With `once`, the same who, what and doing within that hour are one
 * entry: a transcript that is looked at for ten minutes is one look.
 */
export const writeAudit = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  actor: Pick<Actor, 'id' | 'name'>,
  {
    did,
    what,
    reason = null,
    once = null,
  }: Pick<AuditEntry, 'did' | 'what'> & { reason?: string | null; once?: string | null },
): Promise<void> => {
  const moment = now();
  const at = moment.toISOString();
  const shard = shardOf(actor.id);
  const unique =
    once === null ? `${at}#${actor.id}#${did}#${what}` : `${at.slice(0, 13)}:00#${actor.id}#${did}#${what}#${once}`;
  const data: AuditEntry = { kind: 'audit', at, who: actor.id, name: actor.name, did, what, reason };
  await table.put(
    {
      pk: `audit#${at.slice(0, 10)}#${shard}`,
      sk: unique.slice(0, 500),
      expires: expiresAfter(keepDays.audit, moment),
      data,
    },
    { expected: null },
  );
};

/** The entries of one day in Bogotá, newest first. A day is small: staff are few. */
export const auditOfDay = async (table: Table, day: string): Promise<readonly AuditEntry[]> => {
  const entries = await onBogotaDay(
    day,
    (utcDay) => keptOn(table, utcDay),
    ({ at }) => at,
  );
  return entries.toSorted((a, b) => b.at.localeCompare(a.at));
};

/** In UTC, as the entries are kept. */
const keptOn = async (table: Table, utcDay: string): Promise<readonly AuditEntry[]> => {
  const pages = await Promise.all(
    Array.from({ length: shards }, (_, shard) => everyItem(table, { pk: `audit#${utcDay}#${shard}` })),
  );
  return pages.flat().map(({ data }) => auditSchema.parse(data));
};
