import type { Outgoing } from '../../flows/engine/message.ts';

/** WhatsApp, as the conversation needs it. */
export type Channel = {
  /** One HTTPS call. Never throws for what the channel says: the outcome is data. */
  send(send: Send): Promise<SendOutcome>;
  /**
   * What a message asks for that was taken and is told to have failed afterwards, by the `code` of its status; null:
   * none was told. `attempt`: how often this one failed so before. A channel without statuses has none.
   */
  failed?(code: number | null, attempt: number): Refused;
  /** Shows that we are reading and writing. Best effort, never awaited by a reply. */
  typing?(messageId: string): void;
};

export type Send = {
  readonly to: Address;
  readonly message: Outgoing;
  /** Travels as `biz_opaque_callback_data` and comes back in statuses. */
  readonly effect: string;
  /** How often this one was told to `wait` before; from 0, also when left out. The wait grows with it. */
  readonly attempt?: number | undefined;
};

/** Whom to answer: the phone number as Meta gave it (`to`), else the business-scoped user id (`recipient`). */
export type Address = {
  readonly waId: string | null;
  readonly userId: string | null;
  /** Her last message did not show the number, which may be somebody else's by now: answers go to the user id. */
  readonly hidden?: true;
};

/**
 * - `sent`: accepted (not yet delivered); `without` names what could not go along: the words went alone
 * - `retry`: a server fault or a time-out; try again after a while. `perhaps`: it may have been taken all the same, which a
 *   status would tell
 * - `wait`: this person's pair limit; try again after `afterSeconds`
 * - `pause`: the whole number is throttled, its token expired or it is blocked; nobody is sent anything for `afterSeconds`
 * - `window-closed`: only a template can go out now
 * - `give-up`: this message will never go (recipient gone, our bug); `bug` raises an alarm
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly messageId: string; readonly without?: 'picture' }
  | Refused;

export type Refused =
  | { readonly outcome: 'retry'; readonly code: number | null; readonly why: string; readonly perhaps?: true }
  | { readonly outcome: 'wait'; readonly code: number; readonly afterSeconds: number }
  | { readonly outcome: 'pause'; readonly code: number; readonly afterSeconds: number; readonly alarm: boolean }
  | { readonly outcome: 'window-closed'; readonly code: number }
  | { readonly outcome: 'give-up'; readonly code: number | null; readonly bug: boolean; readonly why: string };
