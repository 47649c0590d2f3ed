import type { Content } from '../../flows/engine/input.ts';
import type { Address } from './channel.ts';

/** Meta's webhook, as reception needs it. Neither throws. */
export type Webhook = {
  /** Whether this is signed by Meta over these very bytes. */
  verify(raw: Uint8Array, signature: string | undefined): boolean;
  /** What the parsed body tells. `now` (ISO 8601) stands in where a time is missing. */
  read(body: unknown, now: string): readonly Piece[];
};

/**
 * One thing a webhook tells. A webhook tells many: Meta batches entries, changes, messages and statuses, and whoever
 * reads only the first of each loses people's words (docs/whatsapp.md 2.4 and 2.5).
 */
export type Piece =
  | {
      readonly kind: 'message';
      readonly phoneNumberId: string;
      readonly from: Address;
      readonly id: string;
      readonly at: string;
      readonly content: Content;
    }
  /** A person goes on under another number or user id. `before` is what she had, as far as it changed. */
  | {
      readonly kind: 'moved';
      readonly phoneNumberId: string;
      readonly from: Address;
      readonly before: Address;
      readonly id: string;
      readonly at: string;
    }
  /** What became of something we sent with an effect id. */
  | {
      readonly kind: 'status';
      readonly phoneNumberId: string;
      readonly to: Address;
      readonly id: string;
      readonly at: string;
      readonly status: ToldStatus;
      readonly effect: string;
      readonly code: number | null;
    }
  /** Understood, and nothing to do but count. */
  | { readonly kind: 'counted'; readonly what: string }
  /** Not understood. `piece` is what to keep; `from` whom it came from, where that could be read. */
  | {
      readonly kind: 'aside';
      readonly reason: AsideReason;
      readonly piece: unknown;
      readonly phoneNumberId: string;
      readonly from: Address;
    };

export type ToldStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** Why something well signed was not understood. */
export type AsideReason =
  | 'not-json'
  | 'not-whatsapp'
  | 'not-a-change'
  | 'not-a-message'
  | 'no-sender'
  | 'group-message'
  | 'system-notice'
  | 'no-recipient'
  | 'unknown-field'
  /** Our own parser failed. */
  | 'fault';
