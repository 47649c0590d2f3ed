import { type Eraser, eraseCitizen, receiptKey } from './erase.ts';
import { exhume, receiptsBuried } from './tombstones.ts';

/**
 * After a restore: does again every erasure that the restored table has not seen, as its missing receipt tells. Again is
 * harmless. What a person did after her erasure, under the same number, stays. Throws `ErasureUnreadable`.
 */
export const reapplyErasures = async (
  shell: Eraser,
): Promise<{ readonly checked: number; readonly reapplied: readonly string[] }> => {
  const buried = await receiptsBuried(shell);
  const reapplied: string[] = [];
  for (const { receipt, name } of buried) {
    if ((await shell.table.get(receiptKey(receipt))) !== undefined) continue;
    const erasure = await exhume(shell, name).catch((cause: unknown) => {
      throw new ErasureUnreadable(receipt, cause);
    });
    if (erasure === undefined) continue;
    await eraseCitizen(shell, erasure);
    reapplied.push(receipt);
  }
  return { checked: buried.length, reapplied };
};

/**
 * Whether this table is older than the newest erasure: it was restored, or an erasure was cut short. One listing and
 * one read, so that every start can ask.
 */
export const lacksErasures = async (shell: Eraser): Promise<boolean> => {
  const newest = (await receiptsBuried(shell)).at(-1);
  return newest !== undefined && (await shell.table.get(receiptKey(newest.receipt))) === undefined;
};

/** The key that a tombstone was sealed with is not among `VECINA_KEY`: nobody can tell any more whom to erase. */
class ErasureUnreadable extends Error {
  constructor(receipt: string, cause: unknown) {
    super(`the erasure ${receipt} cannot be done again: the key it was sealed with is missing in VECINA_KEY`, {
      cause,
    });
  }
}
