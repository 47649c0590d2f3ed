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
    (send, index): PendingSend => ({ ...send, turn, index, held: false }),
  );
  return [...waited.filter((send) => !send.held), ...again];
};

/** Meta's code of a message that was taken although she had not written for 24 hours (docs/whatsapp.md 3.4). */
const windowWasClosed = 131047;

/** What Meta took and then told was never delivered because the window was closed: it waits for her. */
export const bounced = (before: Person, inputs: readonly Input[]): readonly PendingSend[] => {
  const back = new Map(
    inputs.flatMap((input) =>
      input.kind === 'delivery-failure' && input.code === windowWasClosed ? [[input.effect, input.at] as const] : [],
    ),
  );
  return before.sends.flatMap((send) => {
    // `invitation` tells her of it now.
    const invitedAt = back.get(effectId(before.session.citizen, send.turn, send.index));
    return !send.held && send.message.kind !== 'template' && invitedAt !== undefined
      ? [{ ...send, held: true, invitedAt }]
      : [];
  });
};

/** One template for all that came back. Its index is beyond those of the turn's own effects. */
export const invitation = (
  before: Person,
  waited: readonly PendingSend[],
  { session }: Decided,
): readonly PendingSend[] => {
  const back = waited.find(
    (send) => send.held && before.sends.some((one) => !one.held && one.turn === send.turn && one.index === send.index),
  );
  return back === undefined
    ? []
    : [{ ...back, held: false, message: back.whenClosed, turn: session.turn, index: 1000 }];
};
