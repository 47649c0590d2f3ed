import type { Outgoing, Picture } from '../../../flows/engine/message.ts';
import type { Channel, Refused, Send, SendOutcome } from '../../ports/channel.ts';
import { readAnswer } from './answer.ts';
import { type Answer, caller } from './call.ts';
import { addressViolations, violations } from './check-limits.ts';
import { outcomeOfStatus } from './errors.ts';
import { type Downloaded, downloadMedia, uploadMedia } from './media.ts';
import { payload } from './payload.ts';
import { fields, id, list } from './read.ts';

export type WhatsAppSettings = {
  /** `https://graph.facebook.com`, or where the simulator listens. */
  readonly graphUrl: string;
  readonly version?: string;
  readonly phoneNumberId: string;
  readonly token: string;
  /** For a whole call. */
  readonly timeoutMs?: number;
  /** Where the bytes of an image or document come from, by blob name. Without it neither can be sent. */
  readonly blob?: (name: string) => Promise<{ readonly bytes: Uint8Array; readonly mime: string } | undefined>;
  /** Draws a picture as PNG. Without it, or where it rejects, the words go alone. */
  readonly draw?: (picture: Picture) => Promise<Uint8Array>;
};

/** v26.0 is current since 29 July 2026 (Graph changelog). */
const graphVersion = 'v26.0';

export type WhatsApp = Channel & {
  typing(messageId: string): void;
  /** What a person sent, by media id; at most 16 MB unless told otherwise. */
  download(mediaId: string, mostBytes?: number): Promise<Downloaded>;
  /** Ends idle connections. */
  close(): void;
};

/**
 * The Cloud API as a `Channel`: one HTTPS call per message, every answer turned into an outcome. What Meta would
 * reject for its length is not sent at all: the outcome is a bug of ours, with the name of the field and no content.
 */
export const whatsapp = (settings: WhatsAppSettings): WhatsApp => {
  const { version = graphVersion, timeoutMs = 10_000, phoneNumberId, token, blob, draw } = settings;
  const graph = `${settings.graphUrl.replace(/\/+$/, '')}/${version}`;
  const base = `${graph}/${phoneNumberId}`;
  const calls = caller();
  const messages = new URL(`${base}/messages`);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const mediaIds = new Map<string, { readonly id: string; readonly until: number }>();

  const post = (body: string): Promise<Answer> =>
    calls.call({
      method: 'POST',
      url: messages,
      headers,
      body,
      timeoutMs,
      mostBytes,
    });

  /** Media ids live 30 days; a picture that many people get is uploaded once in a while. */
  const mediaId = async (
    message: Extract<Outgoing, { kind: 'image' | 'document' }>,
  ): Promise<{ readonly id: string } | Refused> => {
    const kept = mediaIds.get(message.blob);
    if (kept !== undefined && kept.until > performance.now()) return kept;
    const bytes = await Promise.resolve(blob?.(message.blob)).catch(() => null);
    if (bytes === null) return { outcome: 'retry', code: null, why: 'blob-store' };
    if (bytes === undefined) return { outcome: 'give-up', code: null, bug: true, why: 'no-such-blob' };
    const filename = message.kind === 'document' ? message.filename : 'image';
    const uploaded = await uploadMedia(
      { calls, base, token, timeoutMs: timeoutMs * 3 },
      { bytes: bytes.bytes, mime: message.mime, filename },
    );
    if (!('id' in uploaded)) return uploaded;
    // Dropping all is crude and rare: we send a handful of pictures, not thousands.
    if (mediaIds.size >= mostMediaIds) mediaIds.clear();
    mediaIds.set(message.blob, { id: uploaded.id, until: performance.now() + mediaIdLife });
    return uploaded;
  };

  /** Null where it cannot be drawn or Meta does not take it: a picture is never worth losing the words for. */
  const drawn = async (picture: Picture): Promise<string | null> => {
    const bytes = await Promise.resolve(draw?.(picture)).catch(() => undefined);
    if (bytes === undefined) return null;
    const media = { bytes, mime: 'image/png', filename: 'picture.png' };
    const uploaded = await uploadMedia({ calls, base, token, timeoutMs }, media);
    return 'id' in uploaded ? uploaded.id : null;
  };

  /** Picture, words and buttons are one message; without the picture it is the same message. */
  const sendPicture = async ({ to, message, effect, attempt }: Send & { message: Pictured }): Promise<SendOutcome> => {
    const id = await drawn(message.picture);
    if (id !== null) {
      const outcome = sent(await post(JSON.stringify(payload(to, message, effect, id))), attempt);
      // Refused for good: perhaps for the picture.
      if (outcome.outcome !== 'give-up' || !outcome.bug) return outcome;
    }
    const { body, buttons } = message;
    const outcome = sent(await post(JSON.stringify(payload(to, { kind: 'buttons', body, buttons }, effect))), attempt);
    return outcome.outcome === 'sent' ? { ...outcome, without: 'picture' } : outcome;
  };

  return {
    async send({ to, message, effect, attempt }) {
      const found = [...addressViolations(to), ...violations(message, effect)];
      if (found.length > 0) return { outcome: 'give-up', code: null, bug: true, why: `limits: ${found.join('; ')}` };
      if (message.kind === 'picture') return sendPicture({ to, message, effect, attempt });
      if (message.kind !== 'image' && message.kind !== 'document') {
        return sent(await post(JSON.stringify(payload(to, message, effect))), attempt);
      }
      const media = await mediaId(message);
      if (!('id' in media)) return media;
      const outcome = sent(await post(JSON.stringify(payload(to, message, effect, media.id))), attempt);
      // Perhaps Meta has forgotten the picture: it is uploaded anew for the next one.
      if (outcome.outcome === 'give-up') mediaIds.delete(message.blob);
      return outcome;
    },
    failed: outcomeOfStatus,
    typing(messageId) {
      // Marks it read too; ends with the reply or after 25 s. What comes of it is nobody's concern.
      void post(
        JSON.stringify({
          messaging_product: 'whatsapp',
          status: 'read',
          message_id: messageId,
          typing_indicator: { type: 'text' },
        }),
      );
    },
    download: (id, most) => downloadMedia({ calls, base: graph, token, timeoutMs: timeoutMs * 3 }, id, most),
    close: calls.close,
  };
};

type Pictured = Extract<Outgoing, { kind: 'picture' }>;

const mostBytes = 256 * 1024;
const mostMediaIds = 1000;
const mediaIdLife = 7 * 24 * 3600 * 1000;

/** 200 means accepted, whether or not the id can be read; sending again would say it twice. */
const sent = (answer: Answer, attempt: number | undefined): SendOutcome => {
  const read = readAnswer(answer, attempt);
  return read.ok ? { outcome: 'sent', messageId: id(fields(list(read.body.messages)[0]).id) ?? '' } : read.failure;
};
