import { deadLetterDays, maxTries } from '../ports/mailbox.ts';
import type { Table } from '../ports/table.ts';
import { expiresAfter } from './retention.ts';

/**
 * How often a letter that came again was really tried. SQS counts every time it hands a letter out, also while the
 * store is away; only tries that an outage did not spoil bring a letter to the dead letters.
 */
export type Tries = {
  /**
   * Counts a try before it is made, so that one which ends the process counts too. How many are left after it; below 0, it is one
   * too many.
   */
  begin(letter: string): Promise<number>;
  /** The try was none: the store was away. */
  takeBack(letter: string): Promise<void>;
  /** It is dealt with, or set aside: brought again one day, it has all its tries. */
  forget(letter: string): Promise<void>;
};

/** The first time a letter is handed out nothing is counted: hardly one comes again, and each would pay for it. */
const counted = maxTries - 1;

export const triesIn = ({ table, now }: { readonly table: Table; readonly now: () => Date }): Tries => {
  const keyOf = (letter: string) => ({ pk: `letter#${letter}`, sk: 'tries' });
  const add = async (letter: string, change: 1 | -1): Promise<number> => {
    const key = keyOf(letter);
    const before = await table.get(key);
    const tries = Math.max(0, Number(before?.data['tries'] ?? 0) + change);
    // One person's letters are never in two hands, so nobody else counts this one meanwhile.
    await table.put({ ...key, data: { tries }, expires: expiresAfter(deadLetterDays, now()) });
    return tries;
  };
  return {
    begin: async (letter) => counted - (await add(letter, 1)),
    takeBack: async (letter) => void (await add(letter, -1)),
    forget: (letter) => table.delete(keyOf(letter)),
  };
};
