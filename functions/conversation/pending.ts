import type { Effect } from '../../flows/engine/effect.ts';
import type { Input } from '../../flows/engine/input.ts';
import type { Session } from '../../flows/engine/session.ts';
import { effectId, type PendingSend, type Person } from './person-item.ts';

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

/** A reminder that came back is not said later: the template invites her, and she is asked anyway. */
export const isKept = (send: PendingSend): boolean => !send.held || send.holds !== false;

/**
 * She wrote, so the window is open: what was held goes first. It counts as sends of this turn, since the marks tell that
 * its own turn was dealt with.
 */
export const released = (waited: readonly PendingSend[], decided: Decided): readonly PendingSend[] => {
  const { turn } = decided.session;
  const held = waited.filter((send) => send.held && isKept(send));
  const again = [...held, ...sendsOf(decided, true)].map(
    ({ invitedAt: _, ...send }, index): PendingSend => ({ ...send, turn, index, held: false }),
  );
  return [...waited.filter((send) => !send.held), ...again];
};

/** Meta's code of a message that was taken although she had not written for 24 hours (docs/whatsapp.md 3.4). */
const windowWasClosed = 131047;

/** What Meta took and then told was never delivered because the window was closed: it waits for her. */
export const bounced = (before: Person, inputs: readonly Input[]): readonly PendingSend[] => {
  const back = new Set(
    inputs.flatMap((input) =>
      input.kind === 'delivery-failure' && input.code === windowWasClosed ? [input.effect] : [],
    ),
  );
  return before.sends.flatMap((send) =>
    !send.held && send.message.kind !== 'template' && back.has(effectId(before.session.citizen, send.turn, send.index))
      ? [{ ...send, held: true }]
      : [],
  );
};

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
  const back = waited.find(
    (send) => send.held && before.sends.some((one) => !one.held && one.turn === send.turn && one.index === send.index),
  );
  if (back === undefined || (back.holds !== false && isTold(waited, now))) return { waited, notice: [] };
  const invitedAt = now.toISOString();
  return {
    waited: waited.map((send) => (send.held ? { ...send, invitedAt } : send)),
    notice: [{ ...back, held: false, message: back.whenClosed, turn: session.turn, index: 1000 }],
  };
};
