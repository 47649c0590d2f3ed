import { flowOf, type Registry } from '../../flows/engine/registry.ts';
import { replay } from '../../flows/engine/replay.ts';
import type { Session, StoredAnswer } from '../../flows/engine/session.ts';
import type { World } from '../../flows/engine/world.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item, Json, Table } from '../ports/table.ts';
import { addDays } from './days.ts';
import { sessionOf } from './find-person.ts';
import { citizenKey, shards } from './records.ts';

/** Whom a change of rules or directory affects, and how. Holds her random id and codes: no number, name or word. */
export type Affected = {
  readonly citizen: string;
  /** When she was told what no longer holds. */
  readonly toldAt: string;
  /** Outcomes that are other than she was told; null: there was, or is, no such row. */
  readonly changes: readonly {
    readonly service: string;
    readonly for: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly offered: Difference | null;
  readonly nearest: Difference | null;
  /** The question that the rules of today would ask her first; null: her answers still suffice. */
  readonly asks: string | null;
};

type Difference = { readonly before: Json; readonly after: Json };

export type Rescreened = {
  /** People who were told outcomes in that time. */
  readonly looked: number;
  /** Of these, whose session is gone: nothing can be worked out, and nobody can be told. */
  readonly gone: number;
};

export type RescreenWith = {
  readonly table: Table;
  readonly registry: Registry;
  /** The directory with all corrections, and the rules, of today. */
  readonly world: World;
  readonly now: string;
  /** ISO day: who was told nothing since then is left out. */
  readonly since: string;
  readonly tell: (affected: Affected) => void;
};

/**
 * Compares what each person was last told of care services with what her answers come to today. Reads only. People are
 * found by the days on which facts were written, newest first (`index2`), so that it goes over a city in pages.
 */
export const rescreen = async ({ table, registry, world, now, since, tell }: RescreenWith): Promise<Rescreened> => {
  const seen = new Set<string>();
  let gone = 0;
  for (let day = now.slice(0, 10); day >= since; day = addDays(day, -1)) {
    const toldThen = await Promise.all(Array.from({ length: shards }, (_, n) => screenedOn(table, day, n)));
    for (const told of toldThen.flat().toSorted((a, b) => b.at.localeCompare(a.at))) {
      if (seen.has(told.citizen)) continue;
      seen.add(told.citizen);
      const contact = await table.get({ pk: citizenKey(told.citizen), sk: 'contact' });
      const found = await sessionOf(table, { citizen: told.citizen, contact });
      if (found === null) gone += 1;
      else {
        const affected = await compare(told, { table, session: found.session, registry, world, now });
        if (affected !== null) tell(affected);
      }
    }
  }
  return { looked: seen.size, gone };
};

const flow = 'care';
const outcomeName = 'screened';

type Told = {
  readonly citizen: string;
  readonly at: string;
  readonly run: string;
  readonly screened: Readonly<Record<string, string>>;
};

const screenedOn = async (table: Table, day: string, shard: number): Promise<readonly Told[]> => {
  const found: Told[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      index: 'index2',
      pk: `fact#${day}#${shard}`,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items.flatMap((item) => toldOf(item) ?? []));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

const toldOf = ({ data }: Item): Told | null => {
  const { citizen, at, run, question, provenance, value } = data;
  if (question !== `${flow}.${outcomeName}` || provenance !== 'outcome') return null;
  if (typeof citizen !== 'string' || typeof at !== 'string' || typeof run !== 'string') return null;
  return { citizen, at, run, screened: outcomesIn(value) };
};

const outcomesIn = (value: Json | undefined): Readonly<Record<string, string>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

const compare = async (
  told: Told,
  {
    table,
    session,
    registry,
    world,
    now,
  }: Pick<RescreenWith, 'table' | 'registry' | 'world' | 'now'> & { session: Session },
): Promise<Affected | null> => {
  const { citizen, at: toldAt, screened } = told;
  const care = flowOf(registry, flow);
  const run = { id: told.run, flow, version: care.version, startedAt: toldAt };
  const facts = await everyItem(table, { pk: citizenKey(citizen), prefix: `fact#${told.run}.` });
  const answers = [...facts.flatMap((item) => answerOf(item) ?? []), ...session.answers];
  const position = replay({ flow: care, run, answers, world, now, locale: session.locale });
  const none = { citizen, toldAt, changes: [], offered: null, nearest: null };
  if (position.at === 'asking') return { ...none, asks: position.key };
  if (position.at !== 'concluded') return null;
  const outcomes = new Map(
    care.conclude(position.name, position.known).outcomes.map(({ name, value }) => [name, value]),
  );
  const today = outcomesIn(outcomes.get(outcomeName));
  const rows = [...new Set([...Object.keys(screened), ...Object.keys(today)])].toSorted();
  const changes = rows.flatMap((row) => {
    const [before, after] = [screened[row] ?? null, today[row] ?? null];
    return before === after ? [] : [{ ...rowOf(row), before, after }];
  });
  const differs = (name: string): Difference | null => {
    const item = facts.find(({ data }) => data['question'] === `${flow}.${name}`);
    const [before, after] = [item?.data['value'] ?? null, outcomes.get(name) ?? null];
    return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
  };
  const [offered, nearest] = [differs('offered'), differs('nearest')];
  return changes.length === 0 && offered === null && nearest === null
    ? null
    : { ...none, changes, offered, nearest, asks: null };
};

/** What she came for: her session forgets it once the run is over and nothing reminds of it; the fact stays. */
const answerOf = ({ data }: Item): StoredAnswer | null => {
  const { question, version, value = null, provenance, run, at } = data;
  if (provenance === 'outcome' || typeof question !== 'string' || typeof version !== 'number') return null;
  if (typeof run !== 'string' || typeof at !== 'string' || (typeof value !== 'string' && value !== null)) return null;
  return { key: question, question, version, value, inferred: provenance === 'inferred', said: null, at, run };
};

/** `jardin_infantil.p1` */
const rowOf = (row: string): { readonly service: string; readonly for: string } => {
  const dot = row.lastIndexOf('.');
  return { service: row.slice(0, dot), for: row.slice(dot + 1) };
};
