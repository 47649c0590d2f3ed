import { z } from '@hono/zod-openapi';
import { rights } from './legal-clock.ts';

/** What can be done with a request, one after the other. */
export const steps = ['extend', 'ask-more', 'complete', 'done', 'refuse', 'drop'] as const;
export type Step = (typeof steps)[number];

export const rightSchema = z.enum(rights);
export const byWhom = z.enum(['herself', 'representative', 'heir', 'authority']);
export const cameBy = z.enum(['whatsapp', 'counter', 'phone', 'email', 'letter']);
/** A number of the entity's register. Words could name somebody. */
export const referenceSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/);

export const shownRequest = z
  .object({
    id: z.string(),
    etag: z.string(),
    right: rightSchema,
    by: byWhom,
    came: cameBy,
    reference: z.string().nullable(),
    receivedOn: z.string(),
    state: z.enum(['open', 'incomplete', 'done', 'refused', 'dropped']),
    extended: z.boolean(),
    /** The last day in time; null where the clock stands or it is settled. */
    dueOn: z.string().nullable(),
    /** Business days left; negative: too late. */
    daysLeft: z.int().nullable(),
    receipt: z.string().nullable(),
    case: z.string().nullable(),
    steps: z.array(z.enum(steps)),
    history: z.array(z.object({ at: z.string(), by: z.string(), step: z.string() })),
  })
  .openapi('RightsRequest');

/** Somebody wrote in the chat that it is about her data, and nobody made a request of it yet. */
export const waitingCase = z
  .object({
    case: z.string(),
    number: z.string(),
    openedAt: z.string(),
    dueOn: z.string(),
    daysLeft: z.int(),
  })
  .openapi('RightsCase');

/** What the bot did by itself, at once: somebody saw her data, or erased herself. */
export const doneInChat = z
  .object({ at: z.string(), right: z.enum(['see', 'erase']), receipt: z.string().nullable() })
  .openapi('RightDoneInChat');

export const receiptSchema = z
  .object({
    receipt: z.string(),
    /** `asked`: it waits behind what she writes; look again. */
    state: z.enum(['asked', 'done']),
    at: z.string().nullable(),
    erased: z.record(z.string(), z.int()).nullable(),
    /** Until when backups may still hold her. */
    backupsUntil: z.string().nullable(),
  })
  .openapi('ErasureReceipt');
