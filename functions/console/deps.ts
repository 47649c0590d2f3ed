import type { Registry } from '../../flows/engine/registry.ts';
import type { World } from '../../flows/engine/world.ts';
import type { Figures } from '../analytics/figures.ts';
import type { Keys } from '../conversation/seal.ts';
import type { LiveWorld } from '../conversation/world.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Files } from '../ports/files.ts';
import type { JobBell } from '../ports/job-bell.ts';
import type { DeadLetter, Mailbox } from '../ports/mailbox.ts';
import type { Table } from '../ports/table.ts';

/** What the console stands on; one machine and AWS hand in different engines. */
export type ConsoleDeps = {
  readonly table: Table;
  readonly mailbox: Mailbox;
  readonly blobs: Blobs;
  readonly keys: Keys;
  readonly registry: Registry;
  /** As it ships, before corrections. */
  readonly shipped: World;
  readonly live: LiveWorld;
  readonly now: () => Date;
  readonly count: (name: string, n?: number) => void;
  /** Logs a fault of ours by its class and stack: our errors hold no contents. */
  readonly fault: (what: string, error: unknown) => void;
  readonly dead: DeadLetters;
  /** On one machine a thread answers, so that no webhook waits for a count. */
  readonly figures: Pick<Figures, 'answer'>;
  /**
   * Has a made-up person say the same on the phone page, and returns the path of that page; null where WhatsApp is real
   * and there is none.
   */
  readonly replay: ((lines: readonly SaidLine[]) => Promise<string>) | null;
  /** What exports are fetched from. */
  readonly files: Files;
  /** Whoever does long work hears it: never the thread that answers. */
  readonly jobs: JobBell;
  /** WhatsApp's id of our number. */
  readonly phoneNumberId: string;
  /** Whether a request comes from our own pages, by its Origin. */
  readonly ownOrigin: (request: Request) => boolean;
};

/** Letters that were tried too often. On AWS only their number is known, and the queue moves them itself. */
export type DeadLetters = {
  readonly list: (limit: number) => Promise<readonly DeadLetterLine[]>;
  readonly count: () => Promise<number>;
  /** Puts back what is named; `all` where the store knows no single ones. Returns how many, null where it cannot tell. */
  readonly redrive: (ids: readonly string[] | 'all') => Promise<number | null>;
};

/** Its body stays sealed, and whose it is is not told. */
export type DeadLetterLine = Pick<DeadLetter, 'id' | 'reason' | 'at'>;

export type SaidLine = { readonly text: string; readonly at: string };
