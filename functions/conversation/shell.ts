import type { Recorded } from '../../flows/directory/recorded.ts';
import type { NameDocument } from '../../flows/engine/context.ts';
import type { Registry } from '../../flows/engine/registry.ts';
import type { Trails } from '../../flows/engine/trails.ts';
import type { World } from '../../flows/engine/world.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Channel } from '../ports/channel.ts';
import type { ForgetfulMailbox, Mailbox } from '../ports/mailbox.ts';
import type { Table } from '../ports/table.ts';
import type { Pause } from './carry-out.ts';
import type { Opened } from './opened.ts';
import type { Recent } from './recent.ts';
import type { Keys } from './seal.ts';

/** What carries decisions out. One machine and AWS hand in different engines; nothing here knows which. */
export type Shell = {
  readonly table: Table;
  readonly channel: Channel;
  readonly blobs: Blobs;
  readonly keys: Keys;
  readonly registry: Registry;
  readonly world: () => World;
  readonly now: () => Date;
  readonly pause: Pause;
  readonly trails?: Trails;
  /** On one machine: spares reading a session that this process has just written. */
  readonly recent?: Recent;
  /** On one machine: spares opening letters that this process has just sealed. */
  readonly opened?: Opened;
  /** Posts letters to another of her queues. Without it they are handled where they came, for whoever has one queue only. */
  readonly pass?: Mailbox['post'];
  /** Where the mailbox is ours: deletes an erased person's letters. */
  readonly forget?: ForgetfulMailbox['forget'];
  /** What is recorded of a citizen, newest day first: read only where a conversation needs it. */
  readonly recorded?: (citizen: string) => Promise<readonly Recorded[]>;
  /** Erases what others told of her; again is harmless. */
  readonly eraseTold?: (citizen: string, record: string) => Promise<void>;
  /** What stands for a document whose number she tells; null: it is none. */
  readonly nameDocument?: NameDocument;
  /** What is told under this document is hers, or of one in her care; null: forget those she gave. Again is harmless. */
  readonly linkDocument?: (
    citizen: string,
    to: { readonly who: string; readonly document: string } | null,
  ) => Promise<void>;
  /** Counts under closed names; never a phone number or a word of hers. */
  readonly count: (name: string, n?: number) => void;
};
