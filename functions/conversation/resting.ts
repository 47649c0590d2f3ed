import type { Key, NewItem, Table } from '../ports/table.ts';
import { addDays, utcDay } from './days.ts';
import type { Person } from './person-item.ts';
import { shardOf, shards } from './records.ts';

/**
 * A session holds its last turn, words included, so that a crash loses none of it. Who does not write again would leave
 * it there for as long as the session is kept. So whoever wrote on a day stands on that day's list, and when the last
 * turn has rested long enough she is looked at again, and it goes.
 *
 *     rest#<day>#<shard> / <group>
 */
export const restingItem = (group: string, at: string): NewItem => ({
  ...restingKey(group, at),
  expires: Math.floor(Date.parse(at) / 1000) + lastDay * 86_400,
  data: {},
});

export const restingKey = (group: string, at: string): Key => ({
  pk: listOf(at, shardOf(group)),
  sk: group,
});

/** Meta's statuses, which may bring a message back, come within two days. */
export const hasRested = ({ records, sends, session }: Person, now: Date): boolean => {
  const said = sends.some((send) => !send.held);
  const at = records?.at ?? (said ? session.heardAt : null);
  return at !== null && now.getTime() - Date.parse(at) >= restMs;
};

const restMs = 2 * 86_400_000;
/** Days after which a list is read, and until which: a process that was down catches up. */
const firstDay = 3;
const lastDay = 10;

/** Who is to be looked at now: one of the shards each minute, so that a day's people do not come all at once. */
export const resting = async (table: Table, now: Date): Promise<readonly Key[]> => {
  const shard = Math.floor(now.getTime() / 60_000) % shards;
  const found: Key[] = [];
  for (let ago = firstDay; ago < lastDay && found.length < mostAtOnce; ago += 1) {
    const day = addDays(utcDay(now), -ago);
    const page = await table.query({ pk: listOf(day, shard), limit: mostAtOnce - found.length });
    found.push(...page.items.map(({ pk, sk }) => ({ pk, sk })));
  }
  return found;
};

const mostAtOnce = 1000;

const listOf = (at: string, shard: number): string => `rest#${at.slice(0, 10)}#${shard}`;
