import type { Outgoing } from './message.ts';
import type { RecordDraft } from './record.ts';

/**
 * What the world should see of a turn. The list is closed: the shell carries these out and decides nothing.
 * `whenClosed` is the template that goes out instead where she has not written for 24 hours; the message then waits.
 * Ids are stable (`citizen.turn.index`), so carrying one out again is harmless.
 */
export type Effect =
  | {
      readonly kind: 'send';
      readonly id: string;
      readonly message: Outgoing;
      readonly whenClosed: Outgoing;
      /** It would tell of words that are not kept: it is forgotten when it surely went, or after minutes. */
      readonly forget?: boolean;
    }
  | { readonly kind: 'record'; readonly id: string; readonly record: RecordDraft }
  /** Under this keyed name what others told is hers (`self`), or of one in her care. Null: under no name any more. */
  | {
      readonly kind: 'link';
      readonly id: string;
      readonly to: { readonly who: string; readonly document: string } | null;
    }
  /** `receipt` is what she was told. */
  | { readonly kind: 'erase'; readonly id: string; readonly receipt: string };
