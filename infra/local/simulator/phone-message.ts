/** One message as the person's phone shows it. The phone page and the tests read this, never the wire format. */
export type PhoneMessage = {
  /** The wamid. */
  readonly id: string;
  readonly from: 'me' | 'business';
  /** ISO 8601, by the simulator's clock. */
  readonly at: string;
  readonly content: PhoneContent;
  /** Grows in one direction only: pending → sent → delivered → read; or failed. */
  tick: Tick;
  /** The message that this one answers. */
  readonly replyTo: string | null;
  reaction: { me: string | null; business: string | null };
  /** What the business gave as `biz_opaque_callback_data`. */
  readonly opaque: string | null;
  /** The payload the business sent, for tests; null for the person's own. */
  readonly payload: object | null;
};

export type Tick = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

export type PhoneContent =
  | { readonly type: 'text'; readonly body: string }
  | {
      readonly type: 'buttons';
      readonly header: Header | null;
      readonly body: string;
      readonly footer: string | null;
      readonly buttons: readonly Choice[];
      readonly template: string | null;
    }
  | {
      readonly type: 'list';
      readonly header: Header | null;
      readonly body: string;
      readonly footer: string | null;
      readonly open: string;
      readonly sections: readonly Section[];
    }
  | { readonly type: 'link'; readonly body: string; readonly label: string; readonly url: string }
  | { readonly type: 'location-request'; readonly body: string }
  | { readonly type: 'contact-request'; readonly body: string }
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name: string | null;
      readonly address: string | null;
    }
  | {
      readonly type: 'media';
      readonly media: MediaKind;
      readonly mediaId: string | null;
      readonly link: string | null;
      readonly caption: string | null;
      readonly filename: string | null;
      readonly seconds: number | null;
    }
  | { readonly type: 'contacts'; readonly names: readonly string[] }
  | { readonly type: 'unsupported'; readonly was: string };

export type MediaKind = 'image' | 'video' | 'audio' | 'voice' | 'document' | 'sticker';

export type Header =
  | { readonly text: string }
  | { readonly media: 'image' | 'video' | 'document'; readonly mediaId: string | null; readonly link: string | null };

export type Choice = { readonly id: string; readonly title: string; readonly description?: string };

export type Section = { readonly title: string | null; readonly rows: readonly Choice[] };

const rank: Readonly<Record<Tick, number>> = { pending: 0, sent: 1, delivered: 2, read: 3, failed: 4 };

/** Whether the tick changed. */
export function raiseTick(message: PhoneMessage, tick: Tick): boolean {
  if (rank[tick] <= rank[message.tick]) return false;
  message.tick = tick;
  return true;
}
