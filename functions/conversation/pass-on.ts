import type { Letter } from '../ports/mailbox.ts';
import { move, read } from './find-person.ts';
import type { LetterBody } from './letter.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';

/** A letter and what lies in it. */
export type OpenLetter = { readonly letter: Letter; readonly body: LetterBody };

type Passed = {
  readonly letters: readonly OpenLetter[];
  readonly to: string;
  /** Where her session is to lie from then on; null: it stays. */
  readonly home: string | null;
};

/**
 * Letters that came under another of her identifiers go on in the queue of the one under which her session lies: two queues
 * are two hands, and what the one is just sending the other would send again.
 */
export const passOn = async ({ keys, pass }: Shell, { letters, to, home }: Passed): Promise<void> => {
  await pass?.(
    letters.map(({ letter: { id, body: sealed }, body }) => {
      if (body.kind !== 'input' || (home === null && body.home === undefined)) return { group: to, id, body: sealed };
      const { home: _, ...rest } = body;
      return { group: to, id, body: seal(keys, JSON.stringify(home === null ? rest : { ...rest, home })) };
    }),
  );
};

/**
 * Letters that another queue passed on because her session lies here and is to lie there: it moves, nobody being at work on
 * it now, and all that waits here goes back. True: that was all.
 */
export const goHome = async (shell: Shell, group: string, letters: readonly OpenLetter[]): Promise<boolean> => {
  const home = letters.flatMap(({ body }) => (body.kind === 'input' ? (body.home ?? []) : []))[0];
  if (home === undefined) return false;
  shell.recent?.take(group);
  const own = await read(shell.table, group);
  if (own.person !== null) await move(shell.table, { from: own, to: home });
  await passOn(shell, { letters, to: home, home: null });
  return true;
};
