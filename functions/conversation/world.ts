import type { World } from '../../flows/engine/world.ts';
import type { LetterHandler } from '../ports/mailbox.ts';
import type { Table } from '../ports/table.ts';
import {
  type Correction,
  type CorrectionHead,
  ceilingOverlaysOf,
  correctionHeads,
  overlaysOf,
  withChanges,
} from './corrections.ts';

export type LiveWorld = {
  /** The same object until something changes: what was worked out for a world is kept by it. */
  readonly world: () => World;
  /**
   * Looks for corrections, at most once in a while, so that they reach the bot within a minute without a read for each
   * message. Rejects where the table cannot be read; the world stays as it was.
   */
  readonly refresh: () => Promise<void>;
};

/** Below the minute that is promised, with room for a message that is on its way. */
const everyMs = 45_000;

/** The shipped world with what staff corrected. Until the first `refresh` it is the shipped one. */
export const liveWorld = ({
  table,
  shipped,
  now,
}: {
  readonly table: Table;
  readonly shipped: World;
  readonly now: () => Date;
}): LiveWorld => {
  const read = new Map<string, Correction>();
  let world = shipped;
  let counting = '';
  let freshFrom: number | null = null;
  let reading: Promise<void> | null = null;

  const changesOf = async (one: CorrectionHead): Promise<Correction> => {
    const known = read.get(one.id) ?? (await withChanges(table, one));
    read.set(one.id, known);
    return known;
  };

  const look = async (): Promise<void> => {
    const from = now().getTime();
    const heads = (await correctionHeads(table)).filter(({ undone }) => undone === null);
    const ids = heads.map(({ id }) => id).join(' ');
    if (ids !== counting) {
      const corrections = await Promise.all(heads.map(changesOf));
      world = heads.length === 0 ? shipped : await corrected(shipped, corrections);
      counting = ids;
    }
    freshFrom = from;
  };

  return {
    world: () => world,
    refresh: () => {
      const age = freshFrom === null ? null : now().getTime() - freshFrom;
      // A clock that was set back makes no old world fresh.
      if (age !== null && age >= 0 && age < everyMs) return Promise.resolve();
      reading ??= look().finally(() => {
        reading = null;
      });
      return reading;
    },
  };
};

/** Loaded only where there is a correction: it brings the schemas, which a cold start can do without. */
export const corrected = async (shipped: World, corrections: readonly Correction[]): Promise<World> => {
  const [{ correct }, { correctCeilings }] = await Promise.all([
    import('../../flows/directory/correct.ts'),
    import('../../flows/credit/correct-ceilings.ts'),
  ]);
  const version = (of: string): string => `${of}+${corrections.at(-1)?.id ?? ''}`;
  const { directory, credit } = shipped;
  const ceilings = ceilingOverlaysOf(corrections);
  return {
    ...shipped,
    directory: correct(directory, overlaysOf(corrections), version(directory.version)).directory,
    // `version` is the day on which the records were read, and stands as the date of undated ones: it stays.
    credit: ceilings.length === 0 ? credit : correctCeilings(credit, ceilings).credit,
  };
};

/** Has a handler look for corrections first. A failure to is counted and no more: the letter itself matters. */
export const keepingFresh =
  ({ refresh }: LiveWorld, count: (name: string) => void, handle: LetterHandler): LetterHandler =>
  async (group, letters) => {
    await refresh().catch(() => count('directory.refresh-failed'));
    return handle(group, letters);
  };
