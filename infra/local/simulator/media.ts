import { createHash, randomBytes } from 'node:crypto';
import { type GraphError, graphError } from './graph-error.ts';
import { objectId } from './wamid.ts';

export type Media = { readonly id: string; readonly mime: string; readonly bytes: Buffer; readonly sha256: string };

export type MediaStore = {
  add(mime: string, bytes: Buffer): Media;
  get(id: string): Media | null;
  remove(id: string): boolean;
  /** A path that works for five minutes, with the bearer token only. */
  sign(id: string, now: number): string;
  /** The media a signed path stands for; null when it is false or has expired. */
  open(query: URLSearchParams, now: number): Media | null;
};

const megabyte = 1024 * 1024;
const lifetimeMs = 5 * 60_000;
const keepBytes = 64 * megabyte;

/** Meta's upload limits (docs/whatsapp.md 3.3): mime, bytes. */
const limits: readonly (readonly [RegExp, number])[] = [
  [/^image\/(jpeg|png)$/, 5 * megabyte],
  [/^image\/webp$/, 500 * 1024],
  [/^audio\/(aac|mp4|mpeg|amr|ogg)(;\s*codecs=opus)?$/, 16 * megabyte],
  [/^video\/(mp4|3gpp)$/, 16 * megabyte],
  [/^(text\/plain|application\/(pdf|msword|vnd\.[\w.-]+))$/, 100 * megabyte],
];

export function uploadError(mime: string, size: number): GraphError | null {
  const limit = limits.find(([pattern]) => pattern.test(mime));
  if (!limit)
    return graphError(
      100,
      `Param file must be a file with one of the supported types. Received file of type '${mime.slice(0, 60)}'.`,
    );
  return size > limit[1] ? graphError(131053, `File is too big: max ${limit[1]} bytes`) : null;
}

/** Keeps at most 64 MB; the oldest go first. */
export function createMediaStore(): MediaStore {
  const secret = randomBytes(16).toString('hex');
  const held = new Map<string, Media>();
  let size = 0;
  const hash = (id: string, expires: string) =>
    createHash('sha256').update(`${secret}.${id}.${expires}`).digest('base64url');
  const remove = (id: string) => {
    size -= held.get(id)?.bytes.length ?? 0;
    return held.delete(id);
  };
  return {
    add: (mime, bytes) => {
      const media: Media = { id: objectId(), mime, bytes, sha256: createHash('sha256').update(bytes).digest('base64') };
      held.set(media.id, media);
      size += bytes.length;
      for (const oldest of held.keys()) {
        if (size <= keepBytes || oldest === media.id) break;
        remove(oldest);
      }
      return media;
    },
    get: (id) => held.get(id) ?? null,
    remove,
    sign: (id, now) => {
      const expires = String(Math.floor((now + lifetimeMs) / 1000));
      return `/whatsapp_business/attachments/?mid=${id}&ext=${expires}&hash=${hash(id, expires)}`;
    },
    open: (query, now) => {
      const id = query.get('mid') ?? '';
      const expires = query.get('ext') ?? '';
      if (query.get('hash') !== hash(id, expires) || Number(expires) * 1000 < now) return null;
      return held.get(id) ?? null;
    },
  };
}
