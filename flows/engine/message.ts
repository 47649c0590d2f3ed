/**
 * What we say, in WhatsApp's terms but free of its wire format. `functions/adapters/whatsapp` turns it into a
 * payload. The limits are Meta's (Cloud API reference, read 2026-11-22): text 4096; body beside buttons or a list
 * 1024; at most 3 buttons of 20 characters; at most 10 rows, title 24, description 72; list button 20.
 */
export type Outgoing =
  | { readonly kind: 'text'; readonly body: string }
  | { readonly kind: 'buttons'; readonly body: string; readonly buttons: readonly Tap[] }
  | { readonly kind: 'list'; readonly body: string; readonly open: string; readonly rows: readonly Row[] }
  | { readonly kind: 'location-request'; readonly body: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name: string;
      readonly address: string;
    }
  | {
      readonly kind: 'image';
      readonly blob: string;
      readonly mime: 'image/png' | 'image/jpeg';
      readonly caption: string;
    }
  | {
      readonly kind: 'document';
      readonly blob: string;
      readonly mime: string;
      readonly filename: string;
      readonly caption: string;
    }
  | {
      readonly kind: 'template';
      readonly name: string;
      readonly language: string;
      readonly parameters: readonly string[];
    };

/** A reply button. `id` comes back when it is tapped: `run:question:version:option`. */
export type Tap = { readonly id: string; readonly title: string };

export type Row = Tap & { readonly description?: string };

export const limits = {
  text: 4096,
  body: 1024,
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  listButton: 20,
  buttonId: 256,
  rowId: 200,
} as const;
