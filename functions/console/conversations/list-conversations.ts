import { inTwenties } from '../../conversation/in-twenties.ts';
import { citizenKey, shards } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Item, Table } from '../../ports/table.ts';
import { beginOf, dayAfter, dayBefore } from '../bogota-days.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { readTurn, type StoredTurn, turnPrefix } from './stored-turn.ts';

export type Asked = {
  /** Days in Bogotá, both included. */
  readonly from: string;
  readonly to: string;
  readonly flow: string | null;
  readonly stage: string | null;
  readonly outcome: Outcome | null;
};

export type Listed = {
  readonly citizen: string;
  readonly last: StoredTurn;
  /** Where on the road to a loan she said she is, last. */
  readonly stage: string | null;
  readonly outcome: Outcome;
};

/** Where a page ended: on a day (UTC, as the index has them), below this sort key of the day's lists. */
export type Position = { readonly day: string; readonly below: string | null };

/**
 * One person each, by her last turn in these days (and in that conversation, where one is asked for), newest first. Goes
 * through the day lists of turns, sixteen partitions at once, and stops when the page is full or enough was looked at:
 * a page may hold few, even none, and still have a next one.
 */
export const listConversations = async (
  table: Table,
  asked: Asked,
  { start, limit, now }: { readonly start: Position | null; readonly limit: number; readonly now: Date },
): Promise<{ readonly items: readonly Listed[]; readonly next: Position | null }> => {
  const found: Candidate[] = [];
  // Her first turn here is her newest: whoever it leaves out, an older one leaves out too.
  const seen = new Set<string>();
  const since = beginOf(asked.from);
  const end = dayAfter(asked.to);
  let at: Position | null = start ?? { day: end, below: beginOf(end) };
  let people = 0;
  for (let rounds = 0; at !== null && rounds < mostRounds && people < mostPeople && found.length < limit; rounds += 1) {
    const step: Step = await lookBack(table, at, since);
    at = step.next;
    const candidates = step.turns.filter(({ turn: { citizen, flow } }) => {
      if (seen.has(citizen) || (asked.flow !== null && flow !== asked.flow)) return false;
      seen.add(citizen);
      return true;
    });
    const looked = await firstThat(
      candidates.filter(({ turn }) => asked.outcome === null || outcomeOf(turn, now) === asked.outcome),
      { fits: ({ turn }) => fits(table, turn, asked), wanted: limit - found.length, most: mostPeople - people },
    );
    found.push(...looked.found);
    people += looked.looks;
    if (looked.stoppedAt !== null) at = { day: step.day, below: looked.stoppedAt.sk };
    if (at !== null && (at.day < asked.from || (at.below ?? '~') <= since)) at = null;
  }
  const items = await inTwenties(found, async ({ turn }): Promise<Listed> => {
    const stage = asked.stage ?? (await stageOf(table, turn.citizen));
    return { citizen: turn.citizen, last: turn, stage, outcome: outcomeOf(turn, now) };
  });
  return { items, next: at };
};

type Candidate = { readonly turn: StoredTurn; readonly sk: string };

/** In order, twenty at once, no more of them than it takes. `stoppedAt`: the last one that counts, where some are left. */
const firstThat = async (
  candidates: readonly Candidate[],
  {
    fits,
    wanted,
    most,
  }: { readonly fits: (one: Candidate) => Promise<boolean>; readonly wanted: number; readonly most: number },
): Promise<{
  readonly found: readonly Candidate[];
  readonly looks: number;
  readonly stoppedAt: Candidate | null;
}> => {
  const found: Candidate[] = [];
  let looks = 0;
  while (looks < candidates.length && looks < most) {
    const some = candidates.slice(looks, Math.min(looks + 20, most));
    looks += some.length;
    const fit = await Promise.all(some.map(fits));
    found.push(...some.filter((_, n) => fit[n] === true));
    const last = found[wanted - 1];
    if (last !== undefined) return { found: found.slice(0, wanted), looks, stoppedAt: last };
  }
  return { found, looks, stoppedAt: looks < candidates.length ? (candidates[looks - 1] ?? null) : null };
};

/** So many rounds of sixteen queries for one page at most. */
const mostRounds = 20;
/** So many people for one page at most; each costs a query or two. */
const mostPeople = 300;
const perShard = 60;

type Step = {
  readonly day: string;
  readonly turns: readonly Candidate[];
  readonly next: Position;
};

/** The next turns of a day, newest first; what lies below the first gap between the partitions is left for later. */
const lookBack = async (table: Table, { day, below }: Position, since: string): Promise<Step> => {
  const pages = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      table.query({
        index: 'index2',
        pk: `turn#${day}#${shard}`,
        reverse: true,
        limit: perShard,
        from: since,
        ...(below === null ? {} : { to: below }),
      }),
    ),
  );
  const sortKey = ({ index2 }: Item): string => index2?.sk ?? '';
  const open = pages.flatMap(({ items, cursor }) => (cursor === undefined ? [] : [sortKey(items.at(-1) ?? empty)]));
  const horizon = open.toSorted().at(-1) ?? '';
  const turns = pages
    .flatMap(({ items }) => items)
    .map((item) => ({ item, sk: sortKey(item) }))
    .filter(({ sk }) => sk >= horizon && sk !== below)
    .toSorted((a, b) => (a.sk < b.sk ? 1 : -1))
    .flatMap(({ item, sk }) => {
      const turn = readTurn(item);
      return turn === null ? [] : [{ turn, sk }];
    });
  const next = horizon === '' || horizon === below ? { day: dayBefore(day), below: null } : { day, below: horizon };
  return { day, turns, next };
};

const empty: Item = { pk: '', sk: '', version: 0, data: {} };

/** False where a later turn of hers stands for her, or where the stage leaves her out. */
const fits = async (table: Table, turn: StoredTurn, asked: Asked): Promise<boolean> => {
  // Her facts are read where they decide; of the others, only once the row is shown.
  if (asked.stage !== null && (await stageOf(table, turn.citizen)) !== asked.stage) return false;
  return !(await hasLater(table, turn, asked));
};

const hasLater = async (table: Table, { citizen, turn }: StoredTurn, { to, flow }: Asked): Promise<boolean> => {
  const pk = citizenKey(citizen);
  const from = `${turnPrefix}${String(turn + 1).padStart(9, '0')}`;
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk,
      from,
      to: `${turnPrefix}~`,
      limit: 50,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const item of page.items) {
      const later = readTurn(item);
      if (later === null) continue;
      if (later.at >= beginOf(dayAfter(to))) return false;
      if (flow === null || later.flow === flow) return true;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return false;
};

/** The newest stage that a conversation of the road stored of her. */
const stageOf = async (table: Table, citizen: string): Promise<string | null> => {
  const facts = await everyItem(table, { pk: citizenKey(citizen), prefix: 'fact#' });
  const stages = facts
    .map(({ data }) => data)
    .filter(({ question, value }) => String(question).endsWith('.stage') && typeof value === 'string')
    .toSorted((a, b) => String(a.at).localeCompare(String(b.at)));
  const value = stages.at(-1)?.value;
  return typeof value === 'string' ? value : null;
};
