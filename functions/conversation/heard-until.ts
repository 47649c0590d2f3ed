import { createHmac } from 'node:crypto';
import { consented } from '../../flows/engine/consent.ts';
import type { Session } from '../../flows/engine/session.ts';
import type { Key, NewItem } from '../ports/table.ts';
import type { LetterBody } from './letter.ts';
import { expiresAfter, keepDays } from './retention.ts';
import type { Keys } from './seal.ts';
import type { Shell } from './shell.ts';

/**
 * Without consent a session goes after a day, and with it the ids of what was answered. Meta delivers the same again for up
 * to 7 days, and she would be greeted anew by her own old message. So for that long a time is kept, up to which somebody was
 * heard: under a hash from which nothing leads to her other keys, and without a word or an id.
 */
export const heardKey = (keys: Keys, group: string): Key => ({
  pk: `heard#${createHmac('sha256', keys.tombstone).update(`heard ${group}`).digest('base64url').slice(0, 24)}`,
  sk: 'until',
});

/** What a turn leaves of it; nothing where she consented, since her session knows its ids. */
export const heardItem = (shell: Shell, group: string, session: Session): readonly NewItem[] => {
  if (session.heardAt === null || consented(session, shell.registry)) return [];
  const now = shell.now();
  // No clock of somebody else's decides how long she is not heard.
  const at = new Date(Math.min(Date.parse(session.heardAt), now.getTime())).toISOString();
  return [{ ...heardKey(shell.keys, group), expires: expiresAfter(keepDays.heard, now), data: { at } }];
};

type Late = { readonly group: string; readonly bodies: readonly LetterBody[]; readonly now: Date };

/** ISO; null: not heard, or nothing here comes so late that it matters. Only then is it looked up. */
export const heardUntil = async ({ table, keys }: Shell, { group, bodies, now }: Late): Promise<string | null> => {
  const oldest = new Date(now.getTime() - keepDays.sessionWithoutConsent * 86_400_000).toISOString();
  if (!bodies.some((body) => body.kind === 'input' && body.input.at < oldest)) return null;
  const at = (await table.get(heardKey(keys, group)))?.data.at;
  return typeof at === 'string' ? at : null;
};
