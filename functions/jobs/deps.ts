import type { Registry } from '../../flows/engine/registry.ts';
import type { Keys } from '../conversation/seal.ts';
import type { LiveWorld } from '../conversation/world.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Files } from '../ports/files.ts';
import type { Table } from '../ports/table.ts';

/** What long work stands on; a thread and a Lambda hand in different engines. */
export type JobDeps = {
  readonly table: Table;
  readonly blobs: Blobs;
  readonly files: Files;
  readonly keys: Keys;
  readonly registry: Registry;
  readonly live: LiveWorld;
  /** WhatsApp's id of our number. */
  readonly phoneNumberId: string;
  readonly now: () => Date;
  /** Whether whoever runs it is about to be ended. */
  readonly isLate: () => boolean;
  readonly count: (name: string, n?: number) => void;
  readonly fault: (what: string, error: unknown) => void;
};

/** Says how far a job is. Throws `JobStopped` where it is to go no further. */
export type Progress = (done: number, of: number | null) => Promise<void>;
