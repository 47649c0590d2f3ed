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
  /** A picture drawn for her, with the same in words and what she can tap: one message. Where it cannot be drawn, `buttons`. */
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly body: string;
      readonly buttons: readonly Tap[];
    }
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

/**
 * What a picture shows, as data: the shell draws it. The list is closed. Its words are ready to be read, in her language,
 * and short: it is seen on a small phone. Numbers are only for the lengths of bars.
 */
export type Picture = {
  readonly draws: 'two-loans';
  readonly title: string;
  readonly loans: readonly [PicturedLoan, PicturedLoan];
  /** One line below both. */
  readonly note: string;
};

/** `got` and `extra` in whole pesos: the bar shows what she gets and, after it, what it costs. */
export type PicturedLoan = {
  readonly name: string;
  readonly plan: string;
  readonly total: string;
  readonly costs: string;
  readonly got: number;
  readonly extra: number;
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
