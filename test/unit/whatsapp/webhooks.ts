import { createHmac } from 'node:crypto';
import { whatsappWebhook } from '../../../functions/adapters/whatsapp/webhook.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { type ReceptionDeps, receive } from '../../../functions/conversation/reception.ts';
import { deriveKeys, open } from '../../../functions/conversation/seal.ts';
import type { Letter } from '../../../functions/ports/mailbox.ts';

// Webhooks as Meta sends them, and a reception desk to hand them to. All people are invented.

export const phoneNumberId = '100200300';
export const ana = '573000000001';
export const beto = '573000000002';
export const anaUser = 'CO.13491208655302741918';
export const now = '2026-11-22T15:00:00.000Z';
export const appSecret = 'test-secret';
export const keys = deriveKeys('a test key and nothing else');

type Any = Record<string, unknown>;

export const message = (part: Any): Any => ({ from: ana, id: 'wamid.1', timestamp: '1763820000', ...part });

export const said = (body: string, part: Any = {}): Any => message({ type: 'text', text: { body }, ...part });

/** `value` of one change of the field `messages`. */
export const value = (part: Any): Any => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '15550001111', phone_number_id: phoneNumberId },
  ...part,
});

export const webhook = (...values: Any[]): Any => ({
  object: 'whatsapp_business_account',
  entry: values.map((one) => ({ id: '900800700', changes: [{ field: 'messages', value: one }] })),
});

export const withMessages = (...messages: Any[]): Any => webhook(value({ messages }));

export const sign = (raw: string | Uint8Array, secret = appSecret): string =>
  `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;

export type Desk = {
  readonly posts: Letter[][];
  readonly counts: Record<string, number>;
  readonly deps: ReceptionDeps;
  /** Signed as Meta does it. */
  take(body: unknown): Promise<number>;
  takeRaw(raw: string | Uint8Array, signature?: string): Promise<number>;
  letters(): Letter[];
  opened(): LetterBody[];
};

export const desk = (post?: (letters: readonly Letter[]) => Promise<void>): Desk => {
  const posts: Letter[][] = [];
  const counts: Record<string, number> = {};
  const deps: ReceptionDeps = {
    webhook: whatsappWebhook(appSecret),
    keys,
    mailbox: {
      post:
        post ??
        (async (letters) => {
          posts.push([...letters]);
        }),
    },
    now: () => now,
    count: (name, n = 1) => {
      counts[name] = (counts[name] ?? 0) + n;
    },
  };
  const takeRaw = async (raw: string | Uint8Array, signature = sign(raw)): Promise<number> =>
    (await receive({ raw: Buffer.from(raw), signature }, deps)).status;
  return {
    posts,
    counts,
    deps,
    takeRaw,
    take: (body) => takeRaw(JSON.stringify(body)),
    letters: () => posts.flat(),
    opened: () => posts.flat().map(({ body }) => JSON.parse(open(keys, body))),
  };
};
