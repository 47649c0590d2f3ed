import { compact } from './json.ts';
import type { MediaStore } from './media.ts';
import type { MediaKind, PhoneContent } from './phone-message.ts';
import type { Said, Saying } from './say.ts';

type MediaSaying = Extract<Saying, { readonly type: 'media' }>;

const samples: Readonly<Record<MediaKind, readonly [mime: string, start: string]>> = {
  image: [
    'image/png',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ],
  sticker: ['image/webp', 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='],
  video: ['video/mp4', 'AAAAGGZ0eXBtcDQyAAAAAG1wNDJpc29t'],
  audio: ['audio/mpeg', 'SUQzBAAAAAAAAA=='],
  voice: ['audio/ogg; codecs=opus', 'T2dnUwACAAAAAAAAAAA='],
  document: ['application/pdf', 'JVBERi0xLjQKJSVFT0YK'],
};

/** A file the person sends: an upload of hers, else a few sample bytes of the right kind. */
export function sayMedia(saying: MediaSaying, store: MediaStore): Said {
  const [mime, start] = samples[saying.media];
  const held = saying.mediaId === undefined ? store.add(mime, Buffer.from(start, 'base64')) : store.get(saying.mediaId);
  if (!held) throw new RangeError('no such media');
  const { caption, filename } = saying;
  const type = saying.media === 'voice' ? 'audio' : saying.media;
  const voice = type === 'audio' ? { voice: saying.media === 'voice' } : {};
  const body = {
    type,
    [type]: compact({ id: held.id, mime_type: held.mime, sha256: held.sha256, caption, filename, ...voice }),
  };
  const content: PhoneContent = {
    type: 'media',
    media: saying.media,
    mediaId: held.id,
    link: null,
    caption: caption ?? null,
    filename: filename ?? null,
    seconds: saying.seconds ?? null,
  };
  return { body, content, context: null };
}
