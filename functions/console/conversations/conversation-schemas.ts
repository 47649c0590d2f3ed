import { z } from '@hono/zod-openapi';
import type { Journey } from '../../../flows/credit/journey.ts';
import { stages } from '../../../flows/credit/stages.ts';
import { registry } from '../../../flows/registry.ts';
import { outcomes } from './outcome.ts';

/** A citizen id: random, and of nobody by name. */
export const conversationId = z.string().regex(/^[\w-]{8,40}$/);
export const flowSchema = z.enum(registry.flows.map(({ id }) => id));
/** What a conversation of the road may store as her stage: more than she is asked about. */
const storedStages = [...stages, 'signing', 'paid-off'] as const satisfies readonly Journey['stage'][];
export const stageSchema = z.enum(storedStages);
export const outcomeSchema = z.enum(outcomes);
export const reasonSchema = z.enum(['answer', 'quality', 'complaint', 'data-rights']);

const inBoth = z.object({ es: z.string(), en: z.string() });

export const listedSchema = z
  .object({
    id: z.string(),
    lastAt: z.string(),
    flow: z.string(),
    /** The question that waits, as it is called in summaries; null: she was told a result. */
    question: z.object({ id: z.string(), label: inBoth }).nullable(),
    /** How many turns she ever had. */
    turns: z.int(),
    stage: z.string().nullable(),
    outcome: outcomeSchema,
  })
  .openapi('Conversation');

export const seenTurnSchema = z
  .object({
    turn: z.int(),
    at: z.string(),
    /** null: not kept. */
    said: z.array(z.string().nullable()),
    answered: z.array(
      z.object({
        text: z.string(),
        taps: z.object({ as: z.enum(['buttons', 'list', 'location-request']), titles: z.array(z.string()) }).nullable(),
      }),
    ),
    flow: z.string(),
    run: z.string().nullable(),
    /** What she was asked at its end. */
    question: z.object({ id: z.string(), version: z.int().nullable(), label: inBoth }).nullable(),
    by: z.enum(['bot', 'staff']),
    /**
     * What the engine did, in its own codes (`missed:2`, `command:menu`). `about` is the question it was about; an answer
     * that does not stand was corrected later, and what she first said is kept no more.
     */
    did: z.array(z.object({ code: z.string(), about: inBoth.nullable(), stands: z.boolean() })),
    /** What was understood of what she said, where it still stands. */
    understood: z.array(
      z.object({
        question: z.string(),
        version: z.int(),
        label: inBoth,
        subject: z.string().nullable(),
        value: z.string(),
        inferred: z.boolean(),
      }),
    ),
    /** What the conversation came to, and on which published rules that rests. */
    concluded: z.array(
      z.object({
        name: z.string(),
        value: z.string(),
        rules: z.array(z.object({ id: z.string(), source: z.string(), asOf: z.string() })),
      }),
    ),
  })
  .openapi('SeenTurn');
