import { createHmac } from 'node:crypto';
import { isSensitiveService } from '../../flows/directory/never-public.ts';
import type { ServiceRecord } from '../../flows/directory/service-record.ts';
import type { Category } from '../../flows/directory/vocabulary.ts';
import { addDays, dayMs } from '../conversation/days.ts';
import { citizenKey, shards } from '../conversation/records.ts';
import { keepDays } from '../conversation/retention.ts';
import { goneTag } from '../conversation/told-of.ts';
import type { Item, Query, Table } from '../ports/table.ts';
import type { Attention } from './attentions.ts';
import type { RecordsDeps } from './deps.ts';
import { attentionsIn, ownPrefix } from './records-of.ts';
import { readOwn, readStatement } from './stored-statement.ts';

/**
 * What other systems take. `id` names one statement: what comes under it replaces what came before. Statements with one
 * `attention` tell of the same attention; counting attentions means counting these. `gone`: this statement was taken
 * back or erased. `erased`: so was the person: all under this `person` is to be deleted.
 */
export type FeedEntry =
  | ({
      readonly kind: 'record';
      readonly id: string;
      readonly attention: string;
      /** A pseudonym for this recipient alone: two recipients cannot join what they took. */
      readonly person: string;
      readonly category: Category;
      readonly source: 'citizen' | 'staff' | 'entity';
      /** Who told it; null for the citizen. */
      readonly by: string | null;
      /** When it was told. */
      readonly at: string;
      /** She says that it was not so. */
      readonly disputed: boolean;
      /** On what the witnesses of this attention do not agree. */
      readonly contradictions: Attention['contradictions'];
    } & ServiceRecord)
  | { readonly kind: 'gone'; readonly id: string; readonly person: string }
  | { readonly kind: 'erased'; readonly person: string };

export type FeedPage = {
  readonly entries: readonly FeedEntry[];
  /** Give it as `since` next time. It is there always, also where nothing is new. */
  readonly cursor: string;
  /** Ask again at once: there is more, or more days to look through. */
  readonly more: boolean;
};

/**
 * Records in the order in which they arrived, of people whom we know, as far as two minutes ago: indexes lag, clocks
 * differ and a batch takes its time, so what is younger may still get something in front of it. An entry may come more
 * than once; none is left out. `since` null begins with the oldest that is kept.
 *
 * Services against violence go out only with `sensitive`. Throws `FeedCursorRefused`.
 */
export const serviceRecordFeed = async (
  deps: RecordsDeps,
  {
    since,
    recipient,
    sensitive = false,
    limit = 100,
  }: {
    readonly since: string | null;
    readonly recipient: string;
    readonly sensitive?: boolean;
    /** How many arrivals a page looks at, at most. */
    readonly limit?: number;
  },
): Promise<FeedPage> => {
  const now = deps.now();
  const horizon = new Date(now.getTime() - settleMs).toISOString();
  const oldest = new Date(now.getTime() - keepDays.fact * dayMs).toISOString();
  const from = since === null ? oldest : readCursor(since);
  const arrived: Arrival[] = [];
  let day = from.slice(0, 10);
  let until = from;
  for (let days = 0; days < daysAtOnce && day <= horizon.slice(0, 10); days += 1) {
    const found = await arrivalsOf(deps.table, day, { from, to: horizon, limit: limit + 1 - arrived.length });
    arrived.push(...found);
    if (arrived.length > limit) break;
    until = [`${day}~`, horizon].sort()[0] ?? horizon;
    day = addDays(day, 1);
  }
  const page = arrived.slice(0, limit);
  const cut = arrived.length > limit;
  const last = page.at(-1)?.at;
  const entries = await entriesOf(deps, { arrived: page, recipient, sensitive });
  return {
    entries,
    cursor: writeCursor(cut && last !== undefined ? last : ([until, from].sort().at(-1) ?? until)),
    more: cut || until < horizon,
  };
};

/** An index has caught up long before; so have clocks. */
const settleMs = 120_000;
/** Days looked through for a page: 33 small queries each. */
const daysAtOnce = 31;

type Arrival = { readonly at: string } & (
  | { readonly citizen: string; readonly record: string; readonly told: ServiceRecord | null }
  | { readonly tag: string }
);

type Range = { readonly from: string; readonly to: string; readonly limit: number };

/** What arrived on a day, in order, after `from`. */
const arrivalsOf = async (table: Table, day: string, range: Range): Promise<readonly Arrival[]> => {
  const shard = Array.from({ length: shards }, (_, n) => n);
  const pages = await Promise.all([
    ...shard.flatMap((n) => [
      firstOf(table, { index: 'index2', pk: `service#${day}#${n}` }, range),
      firstOf(table, { index: 'index2', pk: `told#${day}#${n}` }, range),
    ]),
    ...shard.map((n) => firstOf(table, { pk: `gone#${day}#${n}` }, range)),
  ]);
  return pages
    .flat()
    .flatMap(arrivalOf)
    .sort((a, b) => compare(a.at, b.at))
    .slice(0, range.limit);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first ones after `from`, which is left out. */
const firstOf = async (
  table: Table,
  query: Pick<Query, 'pk' | 'index'>,
  { from, to, limit }: Range,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, from, to, limit, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items.filter((item) => (item.index2?.sk ?? item.sk) > from));
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < limit);
  return items.slice(0, limit);
};

const arrivalOf = (item: Item): readonly Arrival[] => {
  const at = item.index2?.sk ?? item.sk;
  if (item.index2 === undefined) return [{ at, tag: item.sk.slice(item.sk.indexOf('#') + 1) }];
  const { citizen, record, told } = item.sk.startsWith(ownPrefix) ? readOwn(item) : readStatement(item);
  // Of nobody that we know: nobody else's business. It comes when it matches.
  return citizen === null ? [] : [{ at, citizen, record, told }];
};

const entriesOf = async (
  deps: RecordsDeps,
  { arrived, recipient, sensitive }: { arrived: readonly Arrival[]; recipient: string; sensitive: boolean },
): Promise<readonly FeedEntry[]> => {
  const secret = (text: string): string =>
    createHmac('sha256', deps.keys.group).update(`feed ${recipient.length}:${recipient}:${text}`).digest('base64url');
  const short = (text: string): string => secret(text).slice(0, 22);
  // Under the id that is given out: a record's own is hers alone, and so is the `r3` of somebody else.
  const entries = new Map<string, FeedEntry>();
  const put = (entry: FeedEntry): void => {
    const key = entry.kind === 'erased' ? entry.person : entry.id;
    entries.delete(key);
    entries.set(key, entry);
  };
  const known = new Map<string, readonly Attention[]>();
  const people = new Set(arrived.flatMap((one) => ('citizen' in one && one.told !== null ? [one.citizen] : [])));
  await Promise.all(
    [...people].map(async (citizen) => void known.set(citizen, await attentionsIn(deps, citizenKey(citizen)))),
  );
  for (const one of arrived) {
    if ('tag' in one) {
      const person = short(one.tag);
      put({ kind: 'erased', person });
      continue;
    }
    const { citizen, record, told } = one;
    const person = short(goneTag(deps.keys, citizen));
    if (told === null) put({ kind: 'gone', id: short(`record ${citizen} ${record}`), person });
    else if (sensitive || !isSensitiveService(told.service))
      for (const entry of sameDay(known.get(citizen) ?? [], told))
        put({
          ...entry,
          kind: 'record',
          id: short(`record ${citizen} ${entry.id}`),
          attention: short(`attention ${citizen} ${entry.attention}`),
          person,
        });
  }
  return [...entries.values()];
};

/** All that witnesses tell of that service on that day: a new witness may join or part what the others told. */
const sameDay = (attentions: readonly Attention[], { who, service, on }: ServiceRecord) =>
  attentions
    .filter((one) => one.who === who && one.service === service && one.on === on)
    .flatMap(({ witnesses, contradictions, category, place }) =>
      witnesses.map(({ record, told, source, by, at, disputed }) => ({
        ...told,
        id: record,
        attention: JSON.stringify([who, service, on, place, witnesses[0]?.record]),
        category,
        source,
        by,
        at,
        disputed,
        contradictions,
      })),
    );

const writeCursor = (after: string): string => Buffer.from(`1 ${after}`).toString('base64url');

const readCursor = (text: string): string => {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [version, after] = Buffer.from(text, 'base64url').toString().split(' ', 2);
  if (version !== '1' || after === undefined || !/^\d{4}-\d\d-\d\d[T~]/.test(after) || !/^[ -~]{11,400}$/.test(after))
    throw new FeedCursorRefused('this is no cursor of the feed');
  return after;
};

/** Text that the feed did not give out. */
export class FeedCursorRefused extends Error {}
