import type { Keys } from '../conversation/seal.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Table } from '../ports/table.ts';

/** What the service records stand on. Nothing here knows which engine it is. */
export type RecordsDeps = {
  readonly table: Table;
  /** Tombstones are looked up here: what a person had erased is not taken again. */
  readonly blobs: Blobs;
  readonly keys: Keys;
  /** Our number at Meta, part of every group key. */
  readonly phoneNumberId: string;
  readonly now: () => Date;
  /** Whether this is the id of a place of the directory as it is now. */
  readonly isPlace: (id: string) => boolean;
};
