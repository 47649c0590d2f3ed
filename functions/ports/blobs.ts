/** Media and exports: bytes under a name. A folder on one machine, a bucket on AWS. */
export type Blobs = {
  put(name: string, bytes: Uint8Array, mime: string): Promise<void>;
  get(name: string): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | undefined>;
  delete(name: string): Promise<void>;
  /** Names that begin so, in no order. The prefix holds a whole folder at least: `tombstones/`, `media/x/`. */
  list(prefix: string): Promise<readonly string[]>;
};

/**
 * For so many days at most something lies in these folders, should whoever put it there never take it away. Tombstones
 * stay: they are what an erasure is done again from after a restore.
 */
export const blobDays = { media: 90, exports: 7, uploads: 2 } as const;

/** And what was begun and never ended. */
export const halfDays = 1;
