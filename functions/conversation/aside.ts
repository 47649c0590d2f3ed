import { randomUUID } from 'node:crypto';
import type { LetterBody } from './letter.ts';
import { shardOf } from './records.ts';
import { expiresAfter, keepDays } from './retention.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';

/** Keeps, sealed, what came well signed and could not be understood, for a person to look at. */
export const setAside = async (shell: Shell, bodies: readonly LetterBody[]): Promise<void> => {
  for (const body of bodies) {
    if (body.kind !== 'aside') continue;
    const { reason, raw, of, at } = body;
    const day = at.slice(0, 10);
    await shell.table.batchPut([
      {
        pk: `aside#${day}`,
        sk: `${at}#${randomUUID()}`,
        ...(of === null ? {} : { index1: { pk: `aside-of#${of}`, sk: at } }),
        index2: { pk: `aside#${day}#${shardOf(raw)}`, sk: at },
        expires: expiresAfter(keepDays.aside, shell.now()),
        data: { reason, at, raw: seal(shell.keys, raw) },
      },
    ]);
    shell.count(`aside.${reason}`);
  }
};
