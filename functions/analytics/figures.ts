import type { KeyObject } from 'node:crypto';
import type { Table } from '../ports/table.ts';
import { count, type Memo, newMemo } from './count.ts';
import type { Counted, Cube, Filter, Period } from './cube.ts';
import type { Chart, Derived, Figure } from './figures/figure.ts';
import { journeys } from './figures/journeys.ts';
import { overview } from './figures/overview.ts';
import { questions } from './figures/questions.ts';
import { services } from './figures/services.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Part, readDay, readHeads } from './ledger.ts';
import { periodBefore, periodNames, periodOf } from './period.ts';
import { protect } from './protect.ts';
import { QueryRefused } from './query-refused.ts';
import { type Source, sources } from './row.ts';

/** Every page of figures. */
export const figures: readonly Figure[] = [overview, services, journeys, questions];

export type Query = {
  readonly figure: string;
  /** See period.ts. */
  readonly period: string;
  readonly filter: Filter;
  /** `rounded`: for whoever must not find one person. */
  readonly sees: 'exact' | 'rounded';
};

export type Answer = {
  readonly figure: string;
  readonly period: Period;
  readonly filter: Filter;
  readonly sees: Query['sees'];
  /** When the oldest and the newest of what was counted was counted; null where nothing was yet. */
  readonly countedAt: { readonly oldest: string; readonly newest: string } | null;
  readonly charts: readonly AnsweredChart[];
};

export type AnsweredChart = Counted & {
  readonly id: string;
  readonly by: readonly string[];
  readonly measures: readonly string[];
  /** All codes of the first column, in the order that they have; empty where they have none. */
  readonly order: readonly string[];
  readonly definition: Chart['definition'];
  /** Totals of the same length of time just before; null where there is none. */
  readonly before: Counted['total'] | null;
  /** Cells of that time; null where the chart does not compare. */
  readonly cellsBefore: Counted['cells'] | null;
  readonly derived: readonly Derived[];
};

export type Figures = {
  readonly answer: (query: Query) => Promise<Answer>;
  /** Looks whether something was counted anew. */
  readonly refresh: () => Promise<void>;
};

/** Heads are looked at again after so long. */
const freshMs = 60_000;
const mostAnswers = 300;

/**
 * Figures from the ledger, kept in memory: blocks its thread for a moment at the first answer and after each count, so
 * it runs in a worker or in a Lambda of its own, never on the thread that answers webhooks.
 */
export const openFigures = ({
  table,
  key,
  now,
  standsStill = false,
}: {
  readonly table: Table;
  readonly key: KeyObject;
  readonly now: () => Date;
  /** Between two answers nothing goes on here, as in a Lambda: what was begun beside one might never end. */
  readonly standsStill?: boolean;
}): Figures => {
  const days = new Map<string, { readonly generation: string; readonly parts: readonly Part[] }>();
  const frames = new Map<Source, Frame>();
  const answers = new Map<string, Answer>();
  let countedAt: Answer['countedAt'] = null;
  let lookedAt: number | null = null;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const heads = await readHeads(table);
    const stale = heads.filter(({ day, generation }) => days.get(day)?.generation !== generation);
    for (let at = 0; at < stale.length; at += 20)
      await Promise.all(stale.slice(at, at + 20).map(async ({ day }) => days.set(day, await readDay(table, day))));
    const times = heads.map((head) => head.countedAt).sort();
    const [oldest] = times;
    countedAt = oldest === undefined ? null : { oldest, newest: times.at(-1) ?? oldest };
    lookedAt = now().getTime();
    if (stale.length === 0 && frames.size > 0) return;
    const parts = [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, day]) => day.parts);
    for (const source of sources) frames.set(source, frameOf(source, parts));
    answers.clear();
  };

  const refresh = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };

  const frame = (source: Source): Frame => {
    const found = frames.get(source);
    if (found === undefined) throw new Error(`no rows of ${source} were loaded`);
    return found;
  };

  const counted = (
    cube: Cube,
    { filter, period, sees, memo }: { filter: Filter; period: Period; sees: Query['sees']; memo: Memo },
  ): Counted => {
    const exact = count(frame(cube.source), { cube, filter, period, memo });
    const shown = sees === 'exact' ? exact : protect(exact, { cube, filter, period, key });
    return cube.most === undefined ? shown : { ...shown, cells: largest(shown.cells, cube) };
  };

  return {
    refresh,
    answer: async (query) => {
      const { figure, period, before, filter } = checked(query, now());
      if (frames.size === 0) await refresh();
      else if (lookedAt === null || now().getTime() - lookedAt >= freshMs) {
        // What was counted a moment ago is shown meanwhile, or where the store is away.
        const looked = refresh().catch(() => {});
        if (standsStill) await looked;
      }
      const name = JSON.stringify([figure.id, period, Object.entries(filter).sort(), query.sees]);
      const known = answers.get(name);
      if (known !== undefined) return known;
      const memo = newMemo();
      const charts = figure.charts.map(({ cube, definition, derive, compares, order = [] }): AnsweredChart => {
        const { cells, total } = counted(cube, { filter, period, sees: query.sees, memo });
        const cubeBefore: Cube = compares ? cube : { ...cube, by: [] };
        const past = before === null ? null : counted(cubeBefore, { filter, period: before, sees: query.sees, memo });
        return {
          id: cube.id,
          by: cube.by,
          measures: cube.measures.map(({ name: measure }) => measure),
          order,
          definition,
          cells,
          total,
          before: past?.total ?? null,
          cellsBefore: compares ? (past?.cells ?? null) : null,
          derived: derive === undefined ? [] : derive(cells),
        };
      });
      const answer: Answer = { figure: figure.id, period, filter, sees: query.sees, countedAt, charts };
      const [oldest] = answers.keys();
      if (answers.size >= mostAnswers && oldest !== undefined) answers.delete(oldest);
      answers.set(name, answer);
      return answer;
    },
  };
};

const largest = (cells: Counted['cells'], { measures, most }: Cube): Counted['cells'] => {
  const size = ({ counts }: Counted['cells'][number]): number => counts[measures[0]?.name ?? ''] ?? 0;
  return cells.toSorted((a, b) => size(b) - size(a)).slice(0, most);
};

const checked = ({ figure: id, period, filter }: Query, now: Date) => {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new QueryRefused('there is no such figure');
  if (!periodNames.test(period))
    throw new QueryRefused('a period is today, all, a year, a month, or 4w, 12w, 26w, 52w');
  for (const [name, code] of Object.entries(filter)) {
    if (!figure.filters.includes(name))
      throw new QueryRefused(`${figure.id} is filtered by ${figure.filters.join(', ')}`);
    // A code is one of ours; `|` would hold two at once.
    if (!/^[\w.:>-]{1,120}$/.test(code)) throw new QueryRefused(`the filter ${name} is no code`);
  }
  return { figure, filter, period: periodOf(period, now), before: periodBefore(period, now) };
};
