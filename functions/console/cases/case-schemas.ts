import { z } from '@hono/zod-openapi';
import { caseNumber } from '../../../flows/engine/case-number.ts';
import type { Registry } from '../../../flows/engine/registry.ts';
import { templateText } from '../../../flows/engine/templates.ts';
import type { Item } from '../../ports/table.ts';
import { caseIdText } from './case-id.ts';
import { type Case, caseReasons, type ListedCase, waitingSince } from './inbox.ts';

const person = z.object({ id: z.string(), name: z.string() });

export const caseSummarySchema = z
  .object({
    id: z.string(),
    /** What she was told. */
    number: z.string(),
    openedAt: z.string(),
    /** From when on she waits for us; null: it is her turn. */
    waitingSince: z.string().nullable(),
    reason: z.enum(caseReasons),
    topic: z.string(),
    assignee: person.nullable(),
  })
  .openapi('CaseSummary');

/**
 * What a POST answers: all but the notes, which are free text about a person. Its answer is kept for a day, and no erasure
 * looks there (idempotency.ts).
 */
export const changedCaseSchema = caseSummarySchema
  .extend({
    status: z.enum(['open', 'closed']),
    /** Who answers her now; null where her conversation is gone. */
    hand: z.enum(['bot', 'person']).nullable(),
    windowUntil: z.string().nullable(),
    /** Whether free text reaches her now (WhatsApp: 24 hours from her last message). */
    windowOpen: z.boolean(),
    repliedAt: z.string().nullable(),
    /** What goes out in place of a reply where the 24 hours are over. */
    template: z.object({ name: z.string(), text: z.string() }),
    /** Who has it open now. */
    here: z.array(person),
  })
  .openapi('ChangedCase');

export const caseSchema = changedCaseSchema
  .extend({ notes: z.array(z.object({ at: z.string(), by: person, text: z.string() })) })
  .openapi('Case');

export const turnSchema = z
  .object({
    turn: z.int(),
    at: z.string(),
    /** null: not kept. */
    said: z.array(z.string().nullable()),
    answered: z.array(z.string()),
    flow: z.string(),
    question: z.string().nullable(),
    /** Why the bot answered so. */
    notes: z.array(z.string()),
    by: z.enum(['bot', 'staff']),
  })
  .openapi('Turn');

export const cannedSchema = z.object({ id: z.string(), title: z.string(), text: z.string() }).openapi('CannedAnswer');

const windowMs = 24 * 3_600_000;

const windowUntil = ({ talk }: Case): string | null =>
  talk === null || talk.heardAt === null ? null : new Date(Date.parse(talk.heardAt) + windowMs).toISOString();

export const shownSummary = (one: ListedCase): z.output<typeof caseSummarySchema> => ({
  id: caseIdText(one.id),
  number: caseNumber(one.id.case),
  openedAt: one.openedAt,
  waitingSince: one.waitingSince,
  reason: one.reason,
  topic: one.topic,
  assignee: one.desk.assignee,
});

export const shownCase = (one: Case, seen: Seen): z.output<typeof caseSchema> => ({
  ...changedCase(one, seen),
  notes: one.desk.notes,
});

type Seen = { readonly now: Date; readonly here: readonly z.output<typeof person>[]; readonly registry: Registry };

export const changedCase = (one: Case, { now, here, registry }: Seen): z.output<typeof changedCaseSchema> => {
  const until = windowUntil(one);
  const { reply } = registry.whenClosed;
  return {
    ...shownSummary({ ...one, waitingSince: waitingSince({ ...one, heardAt: one.talk?.heardAt ?? null }) }),
    status: one.desk.status,
    hand: one.talk?.hand ?? null,
    windowUntil: until,
    windowOpen: until !== null && Date.parse(until) > now.getTime(),
    repliedAt: one.desk.repliedAt,
    template: { name: reply.name, text: templateText(reply, one.talk?.locale ?? 'es-CO', [caseNumber(one.id.case)]) },
    here: [...here],
  };
};

const stored = z.object({
  at: z.string(),
  said: z.array(z.string().nullable()),
  answered: z.array(z.string()),
  flow: z.string(),
  question: z.string().nullable(),
  notes: z.array(z.string()),
});

export const shownTurn = ({ sk, data }: Item): readonly z.output<typeof turnSchema>[] => {
  const read = stored.safeParse(data);
  if (!read.success) return [];
  const by = read.data.notes.includes('staff:reply') ? 'staff' : 'bot';
  return [{ ...read.data, turn: Number(sk.slice('turn#'.length)), by }];
};
