import type { Letter } from '../ports/mailbox.ts';
import type { LetterBody } from './letter.ts';
import { shardOf } from './records.ts';
import { expiresAfter, keepDays } from './retention.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';

/** Keeps, sealed, what came well signed and could not be understood, for a person to look at. */
export const setAside = async (shell: Shell, letters: readonly Letter[], bodies: readonly LetterBody[]): Promise<void> => {
  for (const [place, body] of bodies.entries()) {
    if (body.kind !== 'aside') continue;
    const { reason, raw, of, at } = body;
    const day = at.slice(0, 10);
    await shell.table.batchPut([
      {
        pk: `aside#${day}`,
        // The letter's id follows from its contents: a delivery that comes again is kept once.
        sk: letters[place]?.id ?? at,
        ...(of === null ? {} : { index1: { pk: `aside-of#${of}`, sk: at } }),
        index2: { pk: `aside#${day}#${shardOf(raw)}`, sk: at },
        expires: expiresAfter(keepDays.aside, shell.now()),
        data: { reason, at, raw: seal(shell.keys, raw) },
      },
    ]);
    shell.count(`aside.${reason}`);
  }
};
