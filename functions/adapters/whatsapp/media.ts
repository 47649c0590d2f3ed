import { createHash, randomUUID } from 'node:crypto';
import type { Refused } from '../../ports/channel.ts';
import { readAnswer } from './answer.ts';
import type { Caller } from './call.ts';
import { id, number, text } from './read.ts';

export type MediaPlace = {
  readonly calls: Caller;
  /** Graph URL and version, `…/v26.0`; for uploads with our phone number id behind it. No slash at the end. */
  readonly base: string;
  readonly token: string;
  readonly timeoutMs: number;
};

/** Uploads a picture or document; the id can be sent for 30 days. Meta's limits: image 5 MB, document 100 MB. */
export const uploadMedia = async (
  { calls, base, token, timeoutMs }: MediaPlace,
  media: { readonly bytes: Uint8Array; readonly mime: string; readonly filename: string },
): Promise<{ readonly id: string } | Refused> => {
  const boundary = `vecina-${randomUUID()}`;
  const filename = media.filename.replaceAll(/["\\\r\n]/g, '_');
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n` +
    `--${boundary}\r\ncontent-disposition: form-data; name="type"\r\n\r\n${media.mime}\r\n` +
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: ${media.mime}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), media.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const answer = await calls.call({
    method: 'POST',
    url: new URL(`${base}/media`),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      authorization: `Bearer ${token}`,
    },
    body,
    timeoutMs,
    mostBytes: 64 * 1024,
  });
  const read = readAnswer(answer);
  if (!read.ok) return read.failure;
  const mediaId = id(read.body.id);
  return mediaId === null ? { outcome: 'retry', code: null, why: 'no-media-id' } : { id: mediaId };
};

export type Downloaded =
  | { readonly ok: true; readonly bytes: Buffer; readonly mime: string }
  | { readonly ok: false; readonly why: string };

/**
 * Fetches what a person sent, by media id. Two calls: the id gives a URL that lives 5 minutes and wants our token too,
 * so both are made at once and the URL is never kept.
 */
export const downloadMedia = async (
  { calls, base, token, timeoutMs }: MediaPlace,
  mediaId: string,
  mostBytes = 16 * 1024 * 1024,
): Promise<Downloaded> => {
  const get = (url: URL, most: number) =>
    calls.call({ method: 'GET', url, headers: { authorization: `Bearer ${token}` }, timeoutMs, mostBytes: most });
  const graph = new URL(`${base}/${encodeURIComponent(mediaId)}`);
  const read = readAnswer(await get(graph, 64 * 1024));
  if (!read.ok) return { ok: false, why: 'why' in read.failure ? read.failure.why : read.failure.outcome };
  const place = text(read.body.url);
  const url = place !== null && URL.canParse(place) ? new URL(place) : null;
  // Our token goes along: never over a connection less safe than the one to the Graph API.
  if (url === null || url.protocol !== graph.protocol) return { ok: false, why: 'no-url' };
  if ((number(read.body.file_size) ?? 0) > mostBytes) return { ok: false, why: 'too-large' };
  const file = await get(url, mostBytes);
  if (!file.ok) return { ok: false, why: file.why };
  if (file.status !== 200) return { ok: false, why: `http-${file.status}` };
  return whole(file.body, text(read.body.sha256))
    ? { ok: true, bytes: file.body, mime: text(read.body.mime_type) ?? 'application/octet-stream' }
    : { ok: false, why: 'damaged' };
};

/** Meta gives the digest in hex here and in base64 in webhooks. */
const whole = (bytes: Buffer, sha256: string | null): boolean => {
  if (sha256 === null) return true;
  const digest = createHash('sha256').update(bytes).digest();
  return digest.toString('hex') === sha256.toLowerCase() || digest.toString('base64') === sha256;
};
