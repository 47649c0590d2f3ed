import type { Effect } from '../../flows/engine/effect.ts';
import type { Session } from '../../flows/engine/session.ts';
import { isIn, isSame, type PendingSend, type Person } from './person-item.ts';

/** What a turn decided. */
export type Decided = { readonly session: Session; readonly effects: readonly Effect[] };

export const sendsOf = ({ session, effects }: Decided, holds: boolean): readonly PendingSend[] =>
  effects.flatMap((effect, index) =>
    effect.kind === 'send'
      ? [
          {
            turn: session.turn,
            index,
            message: effect.message,
            whenClosed: effect.whenClosed,
            held: false,
            holds,
            ...(effect.forget === true ? { forget: true } : {}),
          },
        ]
      : [],
  );

/**
 * So much waits, Meta being away, that her session would soon be more than an item may hold (100 kB, ports/table.ts). What is
 * held does not count: her next message frees it.
 */
export const isFull = (sends: readonly PendingSend[]): boolean => {
  const waiting = sends.filter((send) => !send.held);
  return waiting.length > 8 && JSON.stringify(waiting).length > mostWaiting;
};

/**
 * The oldest of what is held for her that finds no room: the team may go on answering for as long as she does not write.
 * They are kept where a person can look at them.
 */
export const withoutRoom = (sends: readonly PendingSend[]): readonly PendingSend[] => {
  const held = sends.filter((send) => send.held);
  let room = mostWaiting;
  const fits = held.findLastIndex((send) => {
    room -= JSON.stringify(send).length;
    return room < 0;
  });
  return held.slice(0, fits + 1);
};

/** Characters. */
const mostWaiting = 40_000;

/** A reminder that came back is not said later: the template invites her, and she is asked anyway. */
export const isKept = (send: PendingSend): boolean => !send.held || send.holds !== false;

/**
 * She wrote, so the window is open: what was held goes first, and what failed. It counts as sends of this turn, since the
 * marks tell that its own turn was dealt with.
 */
export const released = (
  waited: readonly PendingSend[],
  again: readonly PendingSend[],
  decided: Decided,
): readonly PendingSend[] => {
  const held = [...waited.filter((send) => send.held && isKept(send)), ...again].toSorted(byPlace);
  // A reminder that had to wait is not said any more either: she is asked anyway.
  const rest = waited.filter((send) => !send.held && send.holds !== false);
  return [...rest, ...asOf(decided, [...held, ...sendsOf(decided, true)])].map(atOnce);
};

/** She wrote: nothing waits for a failure to pass any more. */
const atOnce = (send: PendingSend): PendingSend =>
  send.failed === undefined ? send : { ...send, failed: { ...send.failed, until: null } };

/** As sends of this turn, from its first place on. */
export const asOf = ({ session }: Decided, sends: readonly PendingSend[]): readonly PendingSend[] =>
  sends.map(({ invitedAt: _, ...send }, index) => ({ ...send, turn: session.turn, index, held: false }));

const byPlace = (one: PendingSend, other: PendingSend): number => one.turn - other.turn || one.index - other.index;

/** What went out may be told to have failed: all but what is held or waits. */
export const whatWent = (sends: readonly PendingSend[], waiting: readonly PendingSend[]): readonly PendingSend[] =>
  sends.filter((send) => !send.held && !isIn(waiting, send));

/** She did not just ask for it, so she is told once a day that something waits, as with reminders. */
const noticeEveryMs = 24 * 3_600_000;

export const isTold = (sends: readonly PendingSend[], now: Date): boolean =>
  sends.some(
    ({ held, invitedAt }) => held && invitedAt !== undefined && now.getTime() - Date.parse(invitedAt) < noticeEveryMs,
  );

/**
 * One template for all that came back, unless she is told already; where it goes, what is held says so. Its index is beyond
 * those of the turn's own effects.
 */
export const invitation = (
  { before, waited, now }: { readonly before: Person; readonly waited: readonly PendingSend[]; readonly now: Date },
  { session }: Decided,
): { readonly waited: readonly PendingSend[]; readonly notice: readonly PendingSend[] } => {
  const back = waited.find((send) => send.held && before.sends.some((one) => !one.held && isSame(one, send)));
  if (back === undefined || (back.holds !== false && isTold(waited, now))) return { waited, notice: [] };
  const invitedAt = now.toISOString();
  return {
    waited: waited.map((send) => (send.held ? { ...send, invitedAt } : send)),
    notice: [{ ...back, held: false, message: back.whenClosed, turn: session.turn, index: 1000 }],
  };
};
