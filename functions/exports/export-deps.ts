import type { Registry } from '../../flows/engine/registry.ts';
import type { Keys } from '../conversation/seal.ts';
import type { Table } from '../ports/table.ts';

export const kinds = ['facts', 'services', 'journeys'] as const;
export type Kind = (typeof kinds)[number];
export const formats = ['csv', 'jsonl', 'parquet'] as const;
export type Format = (typeof formats)[number];

/** Where an export's files go: a folder, a bucket. */
export type Sink = {
  /** A file of the package; the last thing done with it is `close`. */
  create(name: string): SinkFile;
};

export type SinkFile = {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<{ readonly bytes: number; readonly sha256: string }>;
};

export type ExportDeps = {
  readonly table: Table;
  readonly keys: Keys;
  readonly registry: Registry;
  readonly now: () => Date;
  readonly sink: Sink;
  /** Hears after each page how many entries were read; what it throws ends the export. */
  readonly progress?: (read: number) => Promise<void>;
};
