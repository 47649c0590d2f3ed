/**
 * Everything that can move a conversation. A message, a button, a timer, a staff reply and a delivery failure are
 * the same kind of thing: inputs to `advance`. All times are ISO 8601 in UTC.
 */
export type Input =
  | { readonly kind: 'message'; readonly id: string; readonly at: string; readonly content: Content }
  | { readonly kind: 'timer'; readonly id: string; readonly at: string; readonly token: string }
  | { readonly kind: 'staff'; readonly id: string; readonly at: string; readonly by: string; readonly does: StaffAct }
  | {
      readonly kind: 'delivery-failure';
      readonly id: string;
      readonly at: string;
      readonly effect: string | null;
      /** Of the Cloud API; null: none was told. */
      readonly code: number | null;
    };

export type StaffAct =
  | { readonly act: 'reply'; readonly text: string }
  | { readonly act: 'release' }
  | { readonly act: 'close' };

/** What a person can send (Cloud API webhook reference, read 2026-11-22). `unsupported` holds what nobody knows yet. */
export type Content =
  | { readonly type: 'text'; readonly body: string }
  | { readonly type: 'tap'; readonly id: string; readonly title: string }
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | {
      readonly type: 'media';
      readonly media: 'image' | 'video' | 'audio' | 'voice' | 'document' | 'sticker';
      readonly caption?: string;
    }
  | { readonly type: 'contacts' }
  | { readonly type: 'order' }
  | { readonly type: 'reaction' }
  | { readonly type: 'edited'; readonly body: string }
  | { readonly type: 'deleted' }
  | { readonly type: 'unsupported'; readonly was: string };
