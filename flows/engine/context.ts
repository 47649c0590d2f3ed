import type { Recorded } from '../directory/recorded.ts';
import type { Registry } from './registry.ts';
import type { Trails } from './trails.ts';
import type { World } from './world.ts';

/** What a turn may look at beside the session and the inputs. `now` is ISO 8601, UTC. */
export type Context = {
  readonly registry: Registry;
  readonly world: World;
  readonly now: string;
  /** A fresh random citizen id, used if this turn erases everything and begins anew. */
  readonly spareCitizen: string;
  /**
   * The number of the receipt, should this turn erase her: random, capital letters and digits. It is kept for years and seen
   * by the team, so nothing of hers may follow from it.
   */
  readonly spareReceipt: string;
  /** What stands for a document from here on, since its number is not kept; null: it is none. A keyed hash, of the shell. */
  readonly nameDocument?: NameDocument;
  /** What is recorded of her, newest day first; read only where `needsRecorded` says so. */
  readonly recorded?: readonly Recorded[];
  /** Where earlier turns stood, to go on from there; nothing depends on it but time. */
  readonly trails?: Trails;
};

export type NameDocument = (told: { readonly type: string; readonly number: string }) => string | null;
