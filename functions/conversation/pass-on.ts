import type { Letter } from '../ports/mailbox.ts';
import { move, read } from './find-person.ts';
import type { LetterBody } from './letter.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';
import { rememberMoves, wayOf } from './take-over.ts';

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
    letters.map(({ letter, body }) => {
      const next = addressed(body, home);
      // Another id at each hop: a queue drops what comes again within minutes, and a letter may come home to the same one.
      return {
        group: to,
        id: `passed ${letter.id}`,
        body: next === body ? letter.body : seal(keys, JSON.stringify(next)),
      };
    }),
  );
};

const addressed = (body: LetterBody, home: string | null): LetterBody => {
  if (body.kind !== 'input' && body.kind !== 'moved') return body;
  if (home !== null) return { ...body, home };
  if (body.home === undefined) return body;
  const { home: _, ...rest } = body;
  return rest.kind === 'moved' ? { ...rest, been: true } : rest;
};

/**
 * Letters that another queue passed on because her session lies here and is to lie there: it moves, nobody being at work on
 * it now, and all that waits here goes back. Where somebody began there meanwhile it stays. True: that was all.
 */
export const goHome = async (shell: Shell, group: string, letters: readonly OpenLetter[]): Promise<boolean> => {
  const home = letters.flatMap(({ body }) => ('home' in body ? (body.home ?? []) : []))[0];
  if (home === undefined) return false;
  shell.recent?.take(group);
  const own = await read(shell.table, group);
  if (own.person !== null) await move(shell.table, { from: own, to: home });
  await passOn(shell, { letters, to: home, home: null });
  return true;
};

/**
 * A notice of change goes first to where her session is to lie, should that be under a user id it does not name, then to
 * where it lies; what came with it too. True: it went there.
 */
export const fetchSession = async (shell: Shell, group: string, letters: readonly OpenLetter[]): Promise<boolean> => {
  for (const { body } of letters) {
    if (body.kind !== 'moved' || body.been === true) continue;
    for (const former of body.previous) {
      const { previous, at } = body;
      const way = former === group ? null : await wayOf(shell.table, { group, former, previous, at });
      if (way === null) continue;
      if (way.home !== group) {
        await passOn(shell, { letters, to: way.home, home: null });
        // Told again, it would come here first, where somebody else may be by then.
        await rememberMoves(shell, group, [body]);
      } else if (way.from !== group) await passOn(shell, { letters, to: way.from, home: group });
      else continue;
      return true;
    }
  }
  return false;
};

/** An erasure takes its turn where her session lies: it may be at work there. True: it went there, with what came along. */
export const passErasure = async (shell: Shell, group: string, letters: readonly OpenLetter[]): Promise<boolean> => {
  if (!letters.some(({ body }) => body.kind === 'erase')) return false;
  if (letters.some(({ body }) => body.kind === 'moved')) return false;
  const { alias } = await read(shell.table, group);
  if (alias === null) return false;
  await passOn(shell, { letters, to: alias, home: null });
  return true;
};
