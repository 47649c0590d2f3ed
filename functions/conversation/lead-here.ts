import type { Address } from '../ports/channel.ts';
import { aliasItem, read } from './find-person.ts';
import type { LetterBody } from './letter.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';

export type Leading = {
  /** Group key of another of her identifiers. */
  readonly alias: string;
  /** She has just written under it, and not before. */
  readonly isNew: boolean;
};

type Lead = Leading & {
  readonly to: string;
  /** Hers, who has it now. */
  readonly address: Address | null;
  /** Unix seconds. */
  readonly expires: number;
};

/**
 * From now on the identifier leads to her. Numbers are given to others: whoever it led to before is told by letter that it is
 * lost, so that nothing of theirs goes there any more. Where another session lies under it, that stays. False where somebody
 * else wrote meanwhile: read again.
 */
export const leadHere = async (shell: Shell, { alias, isNew, to, address, expires }: Lead): Promise<boolean> => {
  const before = await read(shell.table, alias);
  if (before.person !== null) return true;
  // Of a key that she gave up nothing leads to her any more.
  if (!isNew && before.alias !== to) return true;
  if (before.alias !== null && before.alias !== to) {
    await tellOfLoss(shell, { group: before.alias, alias, waId: address?.waId ?? null });
  }
  const put = await shell.table.put(aliasItem({ from: alias, to, expires }), {
    expected: before.item?.version ?? null,
  });
  return put.ok;
};

type Loss = { readonly group: string; readonly alias: string; readonly waId: string | null };

/** In the queue of who loses it: theirs may be at work. Before the alias leads here, or a crash would tell nobody. */
const tellOfLoss = async ({ keys, pass, now }: Shell, { group, alias, waId }: Loss): Promise<void> => {
  const at = now().toISOString();
  const body: LetterBody = { kind: 'lost', alias, waId, at };
  await pass?.([{ group, id: `lost ${alias} ${at}`, body: seal(keys, JSON.stringify(body)) }]);
};
