import { z } from '@hono/zod-openapi';
import { citizenKey } from '../../conversation/records.ts';
import { greeting, redactTranscript } from '../../conversation/redact-transcript.ts';
import { writeAudit } from '../audit.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { ConsoleDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { answers, consoleRoute, takes } from '../route.ts';
import type { Routes } from '../router.ts';
import {
  conversationId,
  flowSchema,
  listedSchema,
  outcomeSchema,
  reasonSchema,
  seenTurnSchema,
  stageSchema,
} from './conversation-schemas.ts';
import { type Asked, listConversations, type Position } from './list-conversations.ts';
import { readTurn, type StoredTurn, turnPrefix } from './stored-turn.ts';
import { factsByTurn, named, tellTurn } from './tell-turn.ts';

const access = { roles: ['agent', 'administrator'] } as const;
const tags = ['conversations'];
const cursor = z.string().max(4000).optional();

const list = consoleRoute({
  method: 'get',
  path: '/api/v1/conversations',
  'x-vecina-access': access,
  tags,
  summary:
    'Who talked with Vecina in these days (in Bogotá), newest first, without a word of hers and of nobody by name',
  request: {
    query: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      flow: flowSchema.optional(),
      stage: stageSchema.optional(),
      outcome: outcomeSchema.optional(),
      cursor,
    }),
  },
  responses: {
    200: answers(
      'Conversations; a page may hold few and still have a next one',
      z.object({ items: z.array(listedSchema), cursor: z.string().nullable() }),
    ),
  },
});
const one = consoleRoute({
  method: 'get',
  path: '/api/v1/conversations/{conversation}',
  'x-vecina-access': access,
  tags,
  summary:
    'The transcript as she saw it with the bot’s reasons, newest page first, oldest turn first. Each look is an audit entry with its reason.',
  request: { params: z.object({ conversation: conversationId }), query: z.object({ reason: reasonSchema, cursor }) },
  responses: {
    200: answers(
      'Turns',
      z.object({
        items: z.array(seenTurnSchema),
        older: z.string().nullable(),
        /** Whether this installation has a phone page to replay it in. */
        replayable: z.boolean(),
      }),
    ),
  },
});
const test = consoleRoute({
  method: 'get',
  path: '/api/v1/conversations/{conversation}/test',
  'x-vecina-access': { roles: ['administrator'] },
  tags,
  summary: 'The conversation as a transcript for the tests: only words of the bot’s own vocabulary are left of hers',
  request: { params: z.object({ conversation: conversationId }), query: z.object({ reason: reasonSchema }) },
  responses: {
    200: {
      description: 'A `.chat` file',
      content: { 'text/plain': { schema: z.string() } },
    },
  },
});
const replayInPhone = consoleRoute({
  method: 'post',
  path: '/api/v1/conversations/{conversation}/replay',
  'x-vecina-access': access,
  tags,
  summary: 'A made-up person says the same again to today’s conversations, on the phone page of one machine',
  request: {
    params: z.object({ conversation: conversationId }),
    body: takes(z.strictObject({ reason: reasonSchema })),
  },
  responses: { 202: answers('Under way', z.object({ /** Path of the phone page. */ phone: z.string() })) },
});

/** What citizens and the bot said to each other, for whoever must judge it. */
export const conversationRoutes: Routes = (register, deps) => {
  const { table, keys, registry } = deps;

  register(list, async (c) => {
    const { from, to, flow = null, stage = null, outcome = null, cursor: given } = c.req.valid('query');
    if (from > to) throw new Problem('invalid-request', 'from is after to');
    const asked: Asked = { from, to, flow, stage, outcome };
    const name = `conversations ${JSON.stringify(asked)}`;
    const start = given === undefined ? null : positionSchema.parse(JSON.parse(openCursor(keys, name, given)));
    const { items, next } = await listConversations(table, asked, { start, limit: 25, now: deps.now() });
    const shown = items.map(({ citizen, last, stage: reached, outcome: came }) => ({
      id: citizen,
      lastAt: last.at,
      flow: last.flow,
      question: last.question === null ? null : named(registry, last.question),
      turns: last.turn,
      stage: reached,
      outcome: came,
    }));
    return c.json({ items: shown, cursor: next === null ? null : sealCursor(keys, name, JSON.stringify(next)) }, 200);
  });

  register(one, async (c) => {
    const { conversation } = c.req.valid('param');
    const { reason, cursor: given } = c.req.valid('query');
    await looked(deps, c.var.actor, { conversation, reason });
    const name = `turns of ${conversation}`;
    const page = await table.query({
      pk: citizenKey(conversation),
      prefix: turnPrefix,
      reverse: true,
      limit: 50,
      ...(given === undefined ? {} : { cursor: openCursor(keys, name, given) }),
    });
    const facts = await factsByTurn(table, conversation);
    const items = page.items
      .flatMap((item) => readTurn(item) ?? [])
      .map((turn) => tellTurn(registry, turn, facts.get(turn.at) ?? []))
      .toReversed();
    const older = page.cursor === undefined ? null : sealCursor(keys, name, page.cursor);
    return c.json({ items, older, replayable: deps.replay !== null }, 200);
  });

  register(test, async (c) => {
    const { conversation } = c.req.valid('param');
    const turns = await allTurns(deps, conversation);
    await writeAudit(deps, c.var.actor, {
      did: 'took-as-test',
      what: conversation,
      reason: c.req.valid('query').reason,
    });
    return c.text(redactTranscript(registry, turns), 200, {
      'content-disposition': 'attachment; filename="conversation.chat"',
    });
  });

  register(replayInPhone, async (c) => {
    const { conversation } = c.req.valid('param');
    const { replay } = deps;
    if (replay === null) throw new Problem('conflict', 'this installation has no phone page');
    const turns = await allTurns(deps, conversation);
    await writeAudit(deps, c.var.actor, { did: 'replayed', what: conversation, reason: c.req.valid('json').reason });
    const said = turns.flatMap(({ said: texts, at }) => texts.flatMap((text) => (text === null ? [] : [{ text, at }])));
    const [first] = turns;
    // Her first words, before she allowed us to keep any, are not there.
    const lines = first !== undefined && first.turn > 1 ? [{ text: greeting, at: first.at }, ...said] : said;
    return c.json({ phone: await replay(lines) }, 202);
  });
};

const positionSchema = z.object({ day: z.iso.date(), below: z.string().nullable() }) satisfies z.ZodType<Position>;

/** First the entry, then the look; and nothing to be learnt from ids that are nobody's. */
const looked = async (
  deps: ConsoleDeps,
  actor: Parameters<typeof writeAudit>[1],
  { conversation, reason }: { readonly conversation: string; readonly reason: string },
): Promise<void> => {
  const { items } = await deps.table.query({ pk: citizenKey(conversation), prefix: turnPrefix, limit: 1 });
  if (items.length === 0) throw new Problem('unknown');
  await writeAudit(deps, actor, { did: 'looked-at-transcript', what: conversation, reason, once: reason });
};

/** The newest of them, oldest first: a test of more is read by nobody. */
const allTurns = async ({ table }: ConsoleDeps, conversation: string): Promise<readonly StoredTurn[]> => {
  const page = await table.query({ pk: citizenKey(conversation), prefix: turnPrefix, reverse: true, limit: 200 });
  const turns = page.items.flatMap((item) => readTurn(item) ?? []).toReversed();
  if (turns.length === 0) throw new Problem('unknown');
  return turns;
};
