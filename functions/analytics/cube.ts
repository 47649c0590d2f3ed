import type { Source } from './row.ts';

/**
 * A chart's figures as data: what is counted, by what it is parted, what may be filtered, from how many on it is shown.
 * `count.ts` counts it, `protect.ts` makes it fit to be shown to those who must not see one person.
 */
export type Cube = {
  readonly id: string;
  readonly source: Source;
  /** Columns by which the cells are parted, at most three. None: one cell, the total. */
  readonly by: readonly string[];
  readonly measures: readonly Measure[];
  /** Only rows with one of these codes. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Columns that whoever asks may hold to one code each. */
  readonly filters: readonly string[];
  /** Cells of fewer people (or, where no people are counted, of fewer events) are not shown. A multiple of 5. */
  readonly least: number;
  /** Only so many cells, the largest by their first measure, where all of them would be too many to send. */
  readonly most?: number;
};

/**
 * - `people`: different persons with a row in the cell, counted anew for each cell and period, never summed.
 * - `rows`: how many rows.
 * - `sum`: of an amount.
 * - `has`: different persons with a row of each of these codes in the cell; `lacks`: and none of those.
 */
export type Measure =
  | { readonly name: string; readonly counts: 'people' }
  | { readonly name: string; readonly counts: 'rows' }
  | { readonly name: string; readonly counts: 'sum'; readonly amount: string }
  | {
      readonly name: string;
      readonly counts: 'has';
      readonly column: string;
      readonly has: readonly string[];
      readonly lacks?: readonly string[];
    };

export type Cell = { readonly codes: readonly string[]; readonly counts: Readonly<Record<string, number>> };

/** `total` is counted by itself: it is not the sum of cells, since one person may be in several. */
export type Counted = { readonly cells: readonly Cell[]; readonly total: Readonly<Record<string, number>> };

/** Whole days, both included. */
export type Period = { readonly from: string; readonly to: string };

export type Filter = Readonly<Record<string, string>>;
