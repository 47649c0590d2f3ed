import type { Fields, RecordKind } from '../records.ts';

/** What one row of a file says of one record: only the fields that the file carries. */
export type Draft = {
  /** From 1: the line of a CSV file (the header is line 1), else the place in the file's list. */
  readonly row: number;
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: Fields;
};

export type RowError = { readonly row: number; readonly says: string };

export type Drafts = {
  readonly drafts: readonly Draft[];
  readonly errors: readonly RowError[];
  /** The kinds of record that such a file holds all of: one that is not in it is reported as missing. */
  readonly carries: readonly RecordKind[];
};
