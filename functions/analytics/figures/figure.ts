import type { Cell, Cube } from '../cube.ts';

/** One page of the console: its charts, and what may be filtered for all of them. */
export type Figure = {
  readonly id: string;
  readonly filters: readonly string[];
  readonly charts: readonly Chart[];
};

export type Chart = {
  readonly cube: Cube;
  /** Whether its cells of the period before are sent too: what changed. */
  readonly compares?: true;
  /** All codes of its first column, where they have an order of their own. */
  readonly order?: readonly string[];
  /** "How it was counted", shown beside the chart. */
  readonly definition: { readonly 'es-CO': string; readonly en: string };
  /** Worked out from counts as they are shown, so that nothing unrounded gets through. */
  readonly derive?: (cells: readonly Cell[]) => readonly Derived[];
};

export type Derived = { readonly codes: readonly string[]; readonly values: Readonly<Record<string, number | null>> };

/** People and rows, as most charts have them. */
export const peopleAnd = (rows: string) =>
  [
    { name: 'people', counts: 'people' },
    { name: rows, counts: 'rows' },
  ] as const;

export const justPeople = [{ name: 'people', counts: 'people' }] as const;

/** Fewest people of a cell that is shown. */
export const least = 5;
