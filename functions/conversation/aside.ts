import { dangerIn } from '../../flows/understanding/danger.ts';
import type { Letter } from '../ports/mailbox.ts';
import type { LetterBody } from './letter.ts';
import { effectId, type PendingSend } from './person-item.ts';
import { shardOf } from './records.ts';
import { expiresAfter, keepDays } from './retention.ts';
import { seal } from './seal.ts';
import type { Shell } from './shell.ts';
import { wasErased } from './tombstones.ts';

/**
 * Keeps, sealed, what came well signed and could not be understood, for a person to look at. Where it shows danger the
 * words are not kept, only that there was something and whose it was.
 */
export const setAside = async (
  shell: Shell,
  letters: readonly Letter[],
  bodies: readonly LetterBody[],
): Promise<void> => {
  for (const [place, body] of bodies.entries()) {
    if (body.kind !== 'aside') continue;
    const { reason, raw, of, at } = body;
    if (of !== null && (await wasErased(shell, { group: of, at }))) continue;
    const day = at.slice(0, 10);
    const danger = showsDanger(raw);
    // It follows from the contents: a delivery that comes again, days later too, is kept once.
    const id = letters[place]?.id ?? at;
    await shell.table.batchPut([
      {
        pk: `aside#${shardOf(id)}`,
        sk: id,
        ...(of === null ? {} : { index1: { pk: `aside-of#${of}`, sk: at } }),
        index2: { pk: `aside#${day}#${shardOf(id)}`, sk: at },
        expires: expiresAfter(keepDays.aside, shell.now()),
        data: { reason, at, danger, raw: danger ? null : seal(shell.keys, raw) },
      },
    ]);
    shell.count(`aside.${reason}`);
    if (danger) shell.count('aside.danger');
  }
};

/** A send that Meta would not take: kept, sealed, for a person to look at. */
export const setSendAside = async (
  shell: Shell,
  { group, citizen, send }: { group: string; citizen: string; send: PendingSend },
): Promise<void> => {
  const at = shell.now().toISOString();
  const day = at.slice(0, 10);
  const effect = effectId(citizen, send.turn, send.index);
  const raw = send.forget === true ? null : seal(shell.keys, JSON.stringify(send.message));
  await shell.table.batchPut([
    {
      pk: `aside#${shardOf(effect)}`,
      sk: `send ${effect}`,
      index1: { pk: `aside-of#${group}`, sk: at },
      index2: { pk: `aside#${day}#${shardOf(effect)}`, sk: at },
      expires: expiresAfter(keepDays.aside, shell.now()),
      data: { reason: 'not-sendable', at, danger: send.forget === true, raw },
    },
  ]);
};

const showsDanger = (raw: string): boolean => {
  const text = Buffer.from(raw, 'base64').toString('utf8');
  // Perhaps cut, so it is not parsed: JSON's escapes are all that stands between the words and us.
  const words = text.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return dangerIn(words.replaceAll(/\\[nrt"]/g, ' ')) !== null;
};
