import type { Refused } from '../../ports/channel.ts';

/** What an error of the Cloud API asks us to do. */
type ErrorClass =
  | { readonly does: 'retry' }
  /** This person's pair limit: 4^X seconds, X the times it was refused before. */
  | { readonly does: 'wait' }
  | { readonly does: 'pause'; readonly afterSeconds: number; readonly alarm: boolean }
  | { readonly does: 'window-closed' }
  | { readonly does: 'give-up'; readonly bug: boolean; readonly why: string };

const retry: ErrorClass = { does: 'retry' };
const throttled = (afterSeconds: number): ErrorClass => ({ does: 'pause', afterSeconds, alarm: false });
const stopped = (afterSeconds: number): ErrorClass => ({ does: 'pause', afterSeconds, alarm: true });
const recipient = (why: string): ErrorClass => ({ does: 'give-up', bug: false, why });
const bug = (why: string): ErrorClass => ({ does: 'give-up', bug: true, why });

/**
 * Codes of the Cloud API, as they come in an answer or in a status (docs/whatsapp.md 3.4, read 2026-11-22). One branches on
 * the code, never on the title (Meta's error page). How long to pause is ours: Meta says "later".
 */
const errorClasses: ReadonlyMap<number, ErrorClass> = new Map([
  // Throttled
  [4, throttled(300)], // calls per hour of the app
  [80007, throttled(300)], // calls per hour of the account
  [130429, throttled(10)], // messages per second of the number
  [133016, throttled(3600)],
  [131056, { does: 'wait' }], // one number to one person
  [131048, stopped(3600)], // spam: quality of the number
  // Faults of theirs
  [1, retry],
  [2, retry],
  [131000, retry],
  [131016, retry],
  [131057, retry], // the number is being upgraded, up to a minute
  [133004, retry],
  // Token and permissions: every message would be refused, so none is lost to it
  [0, stopped(300)],
  [3, stopped(300)],
  [10, stopped(300)],
  [102, stopped(300)],
  [190, stopped(300)],
  [131005, stopped(300)],
  [133010, stopped(300)], // our number is not registered
  // Policy and billing
  [368, stopped(900)],
  [131031, stopped(900)],
  [131042, stopped(900)],
  [130497, stopped(900)],
  // More than 24 hours since she last wrote
  [131047, { does: 'window-closed' }],
  // The person cannot be reached, or not with this
  [131021, recipient('sender-is-recipient')],
  [131026, recipient('undeliverable')],
  [131030, recipient('not-allowed')],
  [130472, recipient('experiment')],
  [131049, recipient('ecosystem')],
  [131050, recipient('opted-out')],
  // Our own mistakes
  [33, bug('parameter')],
  [100, bug('parameter')],
  [131008, bug('parameter-missing')],
  [131009, bug('parameter-value')],
  [131051, bug('message-type')],
  [131052, bug('media-download')],
  [131053, bug('media-upload')],
  [135000, bug('parameter')],
]);

/** An answer that is not the one hoped for. `code` and `subcode` are null where the body was not the Graph API's. */
export type Refusal = {
  readonly status: number;
  readonly code: number | null;
  readonly subcode: number | null;
  readonly retryAfter: number | null;
};

/** `attempt` counts how often this same message was told to wait before, from 0. */
export const outcomeOf = (refusal: Refusal, attempt = 0): Refused => {
  const code = refusal.code ?? refusal.status;
  const found = classOf(refusal);
  switch (found.does) {
    case 'retry':
      return {
        outcome: 'retry',
        code: refusal.code,
        why: refusal.code === null ? `http-${refusal.status}` : 'their-fault',
        // A gateway gave up waiting for whoever may have taken it.
        ...(refusal.code === null && refusal.status === 504 ? { perhaps: true } : {}),
      };
    case 'wait':
      return { outcome: 'wait', code, afterSeconds: 4 ** Math.min(attempt, longestWait) };
    case 'pause':
      return {
        outcome: 'pause',
        code,
        afterSeconds: Math.max(found.afterSeconds, Math.min(refusal.retryAfter ?? 0, 3600)),
        alarm: found.alarm,
      };
    case 'window-closed':
      return { outcome: 'window-closed', code };
    case 'give-up':
      return { outcome: 'give-up', code: refusal.code, bug: found.bug, why: found.why };
  }
};

/**
 * The same codes come in a status, for a message that was taken at first. A failure that tells no code may be anything,
 * so it is tried again; a code that nobody knows is a mistake of ours until somebody has looked.
 */
export const outcomeOfStatus = (code: number | null, attempt: number): Refused =>
  outcomeOf({ status: code === null ? 500 : 200, code, subcode: null, retryAfter: null }, attempt);

/** 4^6 s is over an hour: longer than any pair limit lasts. */
const longestWait = 6;

const classOf = ({ status, code, subcode }: Refusal): ErrorClass => {
  if (code === null) return classOfStatus(status);
  // Code 100 with subcode 33: our number does not exist or the token may not use it. That concerns all messages.
  if (code === 100 && subcode === 33) return stopped(300);
  const known = errorClasses.get(code);
  if (known !== undefined) return known;
  if (code >= 200 && code <= 299) return stopped(300); // permissions of the app
  if (code >= 132000 && code <= 132999) return bug('template');
  return status >= 500 || status === 429 || status === 401 || status === 403
    ? classOfStatus(status)
    : bug('unknown-code');
};

/** By HTTP status, where the body tells nothing: a proxy's page, an empty answer. */
const classOfStatus = (status: number): ErrorClass => {
  if (status === 429) return throttled(30);
  if (status === 401 || status === 403) return stopped(300);
  return retry;
};
