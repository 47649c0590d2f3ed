import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { AsideReason, Piece, Webhook } from '../ports/inbound.ts';
import type { Letter, Mailbox } from '../ports/mailbox.ts';
import { StoreUnavailable } from '../ports/table.ts';
import { groupKey, identify, letterId } from './identity.ts';
import type { LetterBody } from './letter.ts';
import type { Opened } from './opened.ts';
import { type Keys, seal } from './seal.ts';

export type ReceptionDeps = {
  /** `whatsappWebhook(appSecret)` of the adapter. */
  readonly webhook: Webhook;
  readonly keys: Keys;
  readonly mailbox: Mailbox;
  readonly opened?: Opened;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly count: (name: string, n?: number) => void;
  /** Told in words for whoever runs the machine why the mailbox took nothing; they hold nothing of the letters. */
  readonly unavailable?: (why: string) => void;
};

export type Received = { readonly status: 200 | 401 | 503 };

/**
 * Takes one POST of Meta's: verify, parse, seal, post once, 200. Reads nothing, so it takes as long for the first
 * message of a day as for the millionth.
 *
 * 401: not signed by Meta; nothing is kept. 503: the mailbox is not safe now, so Meta is to deliver again (it does so
 * for days). Whatever else a well-signed body holds is answered 200, and what we cannot understand is set aside sealed.
 *
 * Messages to any of our numbers are taken; the number is part of the group key. Counts are named `webhook.*` and hold
 * no word of Meta's but from closed lists.
 */
export const receive = async (
  delivery: { readonly raw: Uint8Array; readonly signature: string | undefined },
  deps: ReceptionDeps,
): Promise<Received> => {
  const { raw, signature } = delivery;
  const { webhook, mailbox, count } = deps;
  if (!webhook.verify(raw, signature)) {
    count('webhook.refused');
    return { status: 401 };
  }
  const now = deps.now();
  const letters = sort(raw, { ...deps, now });
  if (letters.length === 0) return { status: 200 };
  try {
    await mailbox.post(letters);
  } catch (error) {
    count('webhook.unavailable');
    // Only the store's own errors promise to hold no contents.
    deps.unavailable?.(error instanceof StoreUnavailable ? error.message : 'the mailbox failed');
    return { status: 503 };
  }
  return { status: 200 };
};

type Desk = Pick<ReceptionDeps, 'webhook' | 'keys' | 'opened' | 'count'> & { readonly now: string };

const sort = (raw: Uint8Array, desk: Desk): readonly Letter[] => {
  const body = parse(raw);
  if (!body.ok) return [asideLetter(desk, 'not-json', raw, null)];
  try {
    return desk.webhook.read(body.value, desk.now).flatMap((piece) => letterOf(piece, desk, raw) ?? []);
  } catch {
    // A mistake of ours must not make Meta deliver the same thing for days.
    return [asideLetter(desk, 'fault', raw, null)];
  }
};

const parse = (raw: Uint8Array): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('utf8')) };
  } catch {
    return { ok: false };
  }
};

const letterOf = (piece: Piece, desk: Desk, raw: Uint8Array): Letter | null => {
  const { keys, count } = desk;
  if (piece.kind === 'counted') {
    count(`webhook.${piece.what}`);
    return null;
  }
  if (piece.kind === 'aside') {
    const of = identify(keys, piece.phoneNumberId, piece.from)?.group ?? null;
    return asideLetter(desk, piece.reason, bytesOf(piece.piece) ?? raw, of);
  }
  const { phoneNumberId } = piece;
  const identity = identify(keys, phoneNumberId, piece.kind === 'status' ? piece.to : piece.from);
  // The parser lets nothing pass that has no address.
  if (identity === null) return null;
  const { group, also } = identity;
  const id = letterId(keys, `${phoneNumberId} ${piece.id}`);
  const letter = (body: LetterBody): Letter => {
    const sealed = seal(keys, JSON.stringify(body));
    desk.opened?.keep(sealed, body);
    return { group, id, body: sealed };
  };
  switch (piece.kind) {
    case 'message':
      count('webhook.message');
      return letter({
        kind: 'input',
        input: { kind: 'message', id: inputId(keys, piece.id), at: piece.at, content: piece.content },
        address: piece.from,
        also,
      });
    case 'moved': {
      count('webhook.moved');
      const { userId, waId } = piece.before;
      const previous = [userId, waId].filter((one) => one !== null).map((one) => groupKey(keys, phoneNumberId, one));
      const leads = also.filter((key) => !previous.includes(key));
      const { at, from: address } = piece;
      return letter({ kind: 'moved', id: inputId(keys, piece.id), at, address, previous, leads });
    }
    case 'status': {
      count(`webhook.status.${piece.status}`);
      // `sent` proves the send and `failed` has a consequence; the rest would only be read to be forgotten.
      if (piece.status === 'delivered' || piece.status === 'read') return null;
      const { effect, status, code, at } = piece;
      return letter({ kind: 'status', id, effect, status, code, at, also });
    }
  }
};

/** Meta's id as it is (typing needs it), unless it is none of Meta's: those are short and printable. */
const inputId = (keys: Keys, id: string): string =>
  /^[\x21-\x7E]{1,200}$/.test(id) ? id : `odd.${letterId(keys, id)}`;

/** So that a flood of what we do not understand neither waits in one queue nor fills a person's. */
const shards = 16;

/** In base64, sealed and in base64 once more it must fit into an item of the table (100 kB, ports/table.ts). */
const mostAside = 54_000;

const asideLetter = ({ keys, now, count }: Desk, reason: AsideReason, raw: Uint8Array, of: string | null): Letter => {
  count('webhook.aside');
  count(`webhook.aside.${reason}`);
  const digest = createHmac('sha256', keys.group).update(raw).digest();
  const body: LetterBody = {
    kind: 'aside',
    reason,
    raw: Buffer.from(raw.subarray(0, mostAside)).toString('base64'),
    of,
    at: now,
  };
  return {
    group: `aside#${(digest[0] ?? 0) % shards}`,
    id: letterId(keys, `aside ${digest.toString('base64url')}`),
    body: seal(keys, JSON.stringify(body)),
  };
};

/** Null where a piece is nested too deep to be written again. */
const bytesOf = (piece: unknown): Uint8Array | null => {
  try {
    return Buffer.from(JSON.stringify(piece) ?? 'null');
  } catch {
    return null;
  }
};

/**
 * Answers Meta's GET when the webhook is set up: the challenge, raw (send it as `text/plain`), or 403. It carries no
 * signature, only the verify token.
 */
export const handshake = (
  query: Readonly<Record<string, string | undefined>>,
  verifyToken: string,
): { readonly status: 200; readonly body: string } | { readonly status: 403; readonly body: '' } => {
  const challenge = query['hub.challenge'];
  const given = query['hub.verify_token'];
  const right = verifyToken !== '' && given !== undefined && timingSafeEqual(sha256(given), sha256(verifyToken));
  if (query['hub.mode'] !== 'subscribe' || !right || challenge === undefined) return { status: 403, body: '' };
  return { status: 200, body: challenge };
};

/** Equal lengths for the comparison, whatever was given. */
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
