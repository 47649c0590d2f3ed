import type { Input } from '../../flows/engine/input.ts';
import type { Refused } from '../ports/channel.ts';
import { setSendAside } from './aside.ts';
import { ladderSeconds, patienceMs } from './carry-out.ts';
import { effectId, type PendingSend, type Person, templateOf } from './person-item.ts';
import type { Shell } from './shell.ts';

/** What Meta took and then told to have failed. */
export type Bounced = {
  /** Waits for her: the window was closed. */
  readonly held: readonly PendingSend[];
  /** Is to be said again. */
  readonly again: readonly PendingSend[];
};

type Failure = Extract<Input, { readonly kind: 'delivery-failure' }>;

type Failed = {
  readonly group: string;
  readonly before: Person;
  readonly inputs: readonly Input[];
  readonly now: Date;
};

/**
 * By the class of the failure, as if Meta had refused it at once. What she wrote an answer to is not said again: her
 * message took its place. Before the turn is written: a crash in between is followed by the same again.
 */
export const bounced = async (shell: Shell, { group, before, inputs, now }: Failed): Promise<Bounced> => {
  const held: PendingSend[] = [];
  const again: PendingSend[] = [];
  for (const input of inputs) {
    if (input.kind !== 'delivery-failure') continue;
    const send = sendOf(before, input);
    const told = shell.channel.failed?.(input.code, send?.failed?.times ?? 0);
    if (told === undefined) continue;
    await note(shell, told, now.getTime() - Date.parse(input.at));
    if (send === undefined) continue;
    if (told.outcome === 'window-closed') {
      if (!send.held && send.message.kind !== 'template') held.push({ ...send, held: true });
      continue;
    }
    const later = laterOf(told, send, now);
    if (later === null) continue;
    if (isHopeless(told, later, now)) {
      await setSendAside(shell, { group, citizen: before.session.citizen, send });
      shell.count('send.abandoned');
    } else again.push(later);
  }
  return { held, again };
};

/** By the effect id of the send itself, or of the template in its place. */
const sendOf = ({ sends, session }: Person, { effect }: Failure): PendingSend | undefined =>
  sends.find((send) => {
    const own = effectId(session.citizen, send.turn, send.index);
    return effect === templateOf(own) || (!send.held && effect === own);
  });

/** `ago`: milliseconds since Meta told it. Late, it says nothing of the number as it is now. */
const note = async ({ count, pause }: Pick<Shell, 'count' | 'pause'>, told: Refused, ago: number): Promise<void> => {
  count(`failed.${told.outcome}`);
  if (told.outcome === 'give-up' && told.bug) count('send.bug');
  if (told.outcome !== 'pause') return;
  const left = Math.ceil(told.afterSeconds - ago / 1000);
  if (left <= 0) return;
  await pause.set(left);
  if (told.alarm) count('send.alarm');
};

/** Null where it will never go. From failure to failure it waits longer: each costs a message of Meta's and a fact of hers. */
const laterOf = (told: Refused, { invitedAt: _, ...send }: PendingSend, now: Date): PendingSend | null => {
  if (told.outcome === 'give-up' || told.outcome === 'window-closed') return null;
  const times = send.failed?.times ?? 0;
  const least = 'afterSeconds' in told ? told.afterSeconds : 0;
  const seconds = Math.max(least, isOurs(told) ? ladderSeconds(times, longestOurs) : ladderSeconds(times));
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  return { ...send, held: false, failed: { times: times + 1, since: send.failed?.since ?? now.toISOString(), until } };
};

const longestOurs = 4 * 3600;

/** Token, bill, quality: until somebody of ours has seen to it, everything fails. */
const isOurs = (told: Refused): boolean => told.outcome === 'pause' && told.alarm;

/** As long as with what Meta refuses at once: two hours where it is this message, three days where it is everything. */
const isHopeless = (told: Refused, { failed }: PendingSend, now: Date): boolean =>
  failed !== undefined &&
  now.getTime() - Date.parse(failed.since) >= (isOurs(told) ? patienceMs.always : patienceMs.others);
