import { createHmac, type KeyObject } from 'node:crypto';
import type { Directory } from '../../flows/directory/directory.ts';
import { questionIndex, type Registry } from '../../flows/engine/registry.ts';
import { addDays, dayMs, utcDay } from '../conversation/days.ts';
import { inTwenties } from '../conversation/in-twenties.ts';
import { citizenKey, shards } from '../conversation/records.ts';
import { recountItems, takeRecounts } from '../conversation/recount.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item, Table } from '../ports/table.ts';
import { aboutOf } from './about.ts';
import { activityRows } from './activity-rows.ts';
import { journeyRows, quietDays, visitRows } from './credit-rows.ts';
import { type Head, readHead, readHeads, writeDay } from './ledger.ts';
import { clusterMisread, writeMisread } from './misread/kept-misread.ts';
import { type Misread, misreadRows } from './misread/misread-rows.ts';
import { ownWordsRows } from './misread/own-words-rows.ts';
import { questionRows } from './question-rows.ts';
import type { Row, Rows } from './row.ts';
import { type Naming, serviceRows } from './service-rows.ts';
import { stopRows } from './stop-rows.ts';
import { type Step, stepOf, toldOf } from './told.ts';

export type RollUp = {
  readonly table: Table;
  /** `keys.figures`. */
  readonly key: KeyObject;
  readonly directory: Directory;
  /** By it what is written to a sensitive question is left out of what is studied. */
  readonly registry: Registry;
  readonly now: () => Date;
};

/** Days that may still change by themselves: late letters, lagging indexes, and what was left unanswered. */
const openDays = 3;

/** Besides, the days counted longest ago are counted again, so that each is looked at within some weeks. */
const oldestDays = 8;

/**
 * Counts what may have changed: the last days, those an erasure asks for, days never counted, those since which people have
 * been silent for too long, and a few of long ago.
 * Each day is counted whole, so this may run at any time, twice, or stop in the middle. `until` says when it is enough
 * (a Lambda ends); what is left comes the next time. `from` counts every day since then instead. Returns the days counted.
 */
export const rollUp = async (
  deps: RollUp,
  { until = () => false, from = null }: { readonly until?: () => boolean; readonly from?: string | null } = {},
): Promise<readonly string[]> => {
  const today = utcDay(deps.now());
  const heads = await readHeads(deps.table);
  const asked = await takeRecounts(deps.table);
  const open = Array.from({ length: openDays }, (_, back) => addDays(today, -back));
  const old = heads.toSorted((a, b) => (a.countedAt < b.countedAt ? -1 : 1)).slice(0, oldestDays);
  const due =
    from === null
      ? [
          ...open,
          ...asked.days,
          ...missed(heads, today),
          ...turnedQuiet(heads, deps.now()),
          ...old.map(({ day }) => day),
        ]
      : daysBetween(from, today);
  const counted: string[] = [];
  for (const day of new Set(due)) {
    if (until()) return counted;
    await rollUpDay(deps, day);
    await asked.done(day);
    counted.push(day);
  }
  await clusterMisread(deps.table, 'misread', deps.now());
  await clusterMisread(deps.table, 'own-words', deps.now());
  return counted;
};

/** Counts one day, in UTC, whole, and puts it in the place of what was counted before. */
export const rollUpDay = async (deps: RollUp, day: string): Promise<Head> => {
  const { rows, misread, ownWords, changedMinds } = await rowsOfDay(deps, day);
  for (const { citizen, items, at, given } of changedMinds) {
    // Her words stand in transcripts alone: days on which she told nothing else have to be counted again too.
    const turns = given ? [] : await everyItem(deps.table, { pk: citizenKey(citizen), prefix: 'turn#' });
    const marks = recountItems([...items, ...turns], 'consent', deps.now()).filter(({ sk }) => !sk.startsWith(day));
    const heads = await Promise.all(marks.map(({ sk }) => readHead(deps.table, sk.slice(0, 10))));
    // What was counted since then knows her mind.
    const stale = marks.filter((_, index) => (heads[index]?.countedAt ?? '9') <= at);
    if (stale.length > 0) await deps.table.batchPut(stale);
  }
  await writeMisread(deps.table, { pile: 'misread', day, rows: misread });
  await writeMisread(deps.table, { pile: 'own-words', day, rows: ownWords });
  return writeDay(deps.table, { day, rows, at: deps.now() });
};

/**
 * All rows of what was told or done on one day. `changedMinds`: what is stored of those who said on this day whether they
 * may be studied. Their other days have to be counted again.
 */
const rowsOfDay = async ({ table, key, directory, registry, now }: RollUp, day: string): Promise<Counted> => {
  const changedMinds: ChangedMind[] = [];
  const misread: Misread[] = [];
  const ownWords: Misread[] = [];
  const known = questionIndex(registry);
  const isSensitive = (question: string): boolean => known.get(question)?.question.sensitivity === 'sensitive';
  const rows: Record<keyof Rows, Row[]> = { activity: [], service: [], journey: [], visit: [], stop: [], question: [] };
  const naming = namingOf(key, directory);
  const onDay = (at: string): boolean => at.startsWith(day);
  const next = addDays(day, 1);
  const nextBegan = now().getTime() >= Date.parse(next);
  const isOver = now().getTime() >= Date.parse(next) + dayMs;
  const isQuiet = isQuietSince(day, now().getTime());
  const questions = new Map<string, Row>();
  for (let shard = 0; shard < shards; shard += 1) {
    const own = await stepsOf(table, day, shard);
    // The day after tells what became of what was asked on this one.
    const steps = own.length > 0 && nextBegan ? [...own, ...(await stepsOf(table, next, shard))] : own;
    const around = Map.groupBy(steps, ({ citizen }) => citizen);
    const byCitizen = Map.groupBy(own, ({ citizen }) => citizen);
    const citizens = new Set(byCitizen.keys());
    for (const what of ['fact', 'service', 'told', 'case'])
      for (const { data } of await everyItem(table, { pk: `${what}#${day}#${shard}`, index: 'index2' }))
        if (typeof data.citizen === 'string') citizens.add(data.citizen);
    await inTwenties([...citizens].sort(), async (citizen) => {
      const items = await readItems(table, citizen);
      const told = toldOf(citizen, items);
      const mind = told.facts.find(({ question, at }) => question === 'welcome.research' && onDay(at));
      if (mind !== undefined) changedMinds.push({ citizen, items, at: mind.at, given: mind.value === true });
      const about = aboutOf(told);
      const given = { told, about, naming, onDay };
      rows.activity.push(...activityRows({ ...given, steps: byCitizen.get(citizen) ?? [] }));
      rows.service.push(...serviceRows(given));
      rows.journey.push(...journeyRows({ ...given, isQuiet }));
      rows.visit.push(...visitRows(given));
      rows.stop.push(...stopRows(given));
      const person = naming.person(citizen, 'self');
      if (!about.studied) return;
      misread.push(...misreadRows(around.get(citizen) ?? [], { person, onDay, isSensitive }));
      ownWords.push(...ownWordsRows(told.facts, { person, onDay }));
    });
    for (const row of questionRows(steps, { onDay, isOver })) {
      const before = questions.get(row.thing);
      questions.set(row.thing, before === undefined ? row : { ...row, amounts: sum(before.amounts, row.amounts) });
    }
  }
  rows.question.push(...questions.values());
  return { rows, misread, ownWords, changedMinds };
};

type Counted = {
  readonly rows: Rows;
  readonly misread: readonly Misread[];
  readonly ownWords: readonly Misread[];
  readonly changedMinds: readonly ChangedMind[];
};

type ChangedMind = {
  readonly citizen: string;
  readonly items: readonly Item[];
  readonly at: string;
  readonly given: boolean;
};

/** What is stored of a citizen but her transcript, in one query: from cases to what others told of her. */
const readItems = (table: Table, citizen: string): Promise<readonly Item[]> =>
  everyItem(table, { pk: citizenKey(citizen), from: 'case#', to: 'told#~' });

const stepsOf = async (table: Table, day: string, shard: number): Promise<readonly Step[]> =>
  (await everyItem(table, { pk: `turn#${day}#${shard}`, index: 'index2' })).map(stepOf);

/** Nobody is found by these names, and nobody without the key can make them. Nine characters hold 54 bits. */
const namingOf = (key: KeyObject, directory: Directory): Naming => {
  const localities = new Map(directory.places.map(({ id, locality }) => [id, locality ?? '']));
  return {
    person: (citizen, who) =>
      createHmac('sha256', key).update(`person ${citizen} ${who}`).digest('base64url').slice(0, 9),
    localityOf: (place) => localities.get(place) ?? '',
  };
};

/** Who was last heard on this day has been silent for long, at this moment (Unix milliseconds). */
const isQuietSince = (day: string, at: number): boolean => at >= Date.parse(day) + (quietDays + 1) * dayMs;

/** Days that were last counted when whoever was heard on them could still be on her way. */
const turnedQuiet = (heads: readonly Head[], now: Date): readonly string[] =>
  heads
    .filter(({ day, countedAt }) => isQuietSince(day, now.getTime()) && !isQuietSince(day, Date.parse(countedAt)))
    .map(({ day }) => day);

/** Days of the last weeks that were never counted, as after a time switched off. */
const missed = (heads: readonly Head[], today: string): readonly string[] => {
  const [first] = heads;
  if (first === undefined) return [];
  const counted = new Set(heads.map(({ day }) => day));
  return daysBetween(first.day, today).filter((day) => !counted.has(day));
};

const daysBetween = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

const sum = (one: Row['amounts'], other: Row['amounts']): Row['amounts'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      (one[name] ?? 0) + (other[name] ?? 0),
    ]),
  );
