import type { Input } from '../../flows/engine/input.ts';
import type { Address } from '../ports/channel.ts';
import type { AsideReason } from '../ports/inbound.ts';

/**
 * What lies, sealed, in a letter of the mailbox: one input of one person, or a notice about her address.
 * `receive-webhook` writes it, `converse` reads it; wake-up and the console write it too.
 */
export type LetterBody =
  | {
      readonly kind: 'input';
      readonly input: Input;
      readonly address: Address | null;
      /** Group keys of her other identifiers (her phone number's beside her user id's): her session may lie under one. */
      readonly also: readonly string[];
      /** The group key under which her session is to lie, in a letter that was passed on to where it lies still. */
      readonly home?: string;
    }
  /** A status with our own effect id: makes up a missing send mark, or tells of a failed delivery. */
  | {
      readonly kind: 'status';
      /** Of the message and its status, hashed; absent in letters of before 2026-11-29. */
      readonly id?: string;
      readonly effect: string;
      readonly status: 'sent' | 'failed';
      readonly code: number | null;
      readonly at: string;
      readonly also: readonly string[];
    }
  /** `user_changed_number`, `user_changed_user_id`: the person goes on under another address. `previous` are her former group keys. */
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly at: string;
      readonly address: Address;
      readonly previous: readonly string[];
      /** Group keys of her other new identifiers, which lead to her from now on; absent in letters of before 2026-12-01. */
      readonly leads?: readonly string[];
      /** As with an input: where her session is to lie. */
      readonly home?: string;
      /** It was where her session lay, which has moved if it could. */
      readonly been?: true;
    }
  /** An identifier of hers is somebody else's by now; `alias` is its group key. */
  | { readonly kind: 'lost'; readonly alias: string; readonly waId: string | null; readonly at: string }
  /** Staff or the command line erase her; the letter keeps it in order with what she writes meanwhile. */
  | { readonly kind: 'erase'; readonly receipt: string; readonly at: string }
  /** Nothing but "look again": a send that waited is due. */
  | { readonly kind: 'wake'; readonly at: string }
  /**
   * Something well signed that we could not understand, kept in group `aside#<shard>` for a person to look at. `raw` is
   * base64 of its first 54 kB. `of` is the group key of whom it came from, where that could be read: erasing her
   * erases it too.
   */
  | {
      readonly kind: 'aside';
      readonly reason: AsideReason;
      readonly raw: string;
      readonly of: string | null;
      readonly at: string;
    };
