import { graphError } from './graph-error.ts';
import { isObject, type Json, textOr, textOrNull } from './json.ts';
import {
  type MediaLookup,
  mediaError,
  missing,
  optionalLengthError,
  type ReadMessage,
  refuse,
} from './message-checks.ts';
import type { MediaKind } from './phone-message.ts';
import { readInteractive } from './read-interactive.ts';

const mediaTypes = new Set(['image', 'video', 'audio', 'document', 'sticker']);

/**
 * Checks shape and limits (docs/whatsapp.md 3.3). Lengths count UTF-16 units, the stricter of the ways Meta may count:
 * what passes here passes there.
 */
export function readMessage(payload: Json, hasMedia: MediaLookup): ReadMessage {
  const type = textOr(payload['type'], 'text');
  const body = payload[type];
  if (!isObject(body)) return missing(type);
  if (type === 'text') return readText(body);
  if (type === 'interactive') return readInteractive(body, hasMedia);
  if (type === 'template') return { ok: true, kind: 'template', template: body };
  if (type === 'location') return readLocation(body);
  if (type === 'reaction') return readReaction(body);
  if (mediaTypes.has(type)) return readMedia(type, body, hasMedia);
  return refuse(
    graphError(
      100,
      `Param type must be one of {AUDIO, CONTACTS, DOCUMENT, IMAGE, INTERACTIVE, LOCATION, REACTION, STICKER, TEMPLATE, TEXT, VIDEO} - got "${type.slice(0, 40)}".`,
    ),
  );
}

function readText(text: Json): ReadMessage {
  const body = text['body'];
  if (typeof body !== 'string' || body.trim() === '')
    return refuse(graphError(100, "The parameter text['body'] is required."));
  if (body.length > 4096) return refuse(graphError(100, "Param text['body'] must be at most 4096 characters long."));
  return { ok: true, kind: 'content', content: { type: 'text', body } };
}

function readLocation(location: Json): ReadMessage {
  const latitude = coordinate(location['latitude'], 90);
  const longitude = coordinate(location['longitude'], 180);
  if (latitude === null) return refuse(graphError(131009, 'Latitude must be a number between -90 and 90'));
  if (longitude === null) return refuse(graphError(131009, 'Longitude must be a number between -180 and 180'));
  const name = textOrNull(location['name']);
  const address = textOrNull(location['address']);
  return { ok: true, kind: 'content', content: { type: 'location', latitude, longitude, name, address } };
}

/** Meta takes numbers and numbers written as text. */
function coordinate(value: unknown, max: number): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && Math.abs(number) <= max ? number : null;
}

function readReaction(reaction: Json): ReadMessage {
  const messageId = reaction['message_id'];
  const emoji = reaction['emoji'];
  if (typeof messageId !== 'string' || messageId === '') return missing('reaction.message_id');
  if (typeof emoji !== 'string') return missing('reaction.emoji');
  if (emoji.length > 20 || /[\p{L}\p{N}]/u.test(emoji))
    return refuse(graphError(131009, 'Reaction emoji is not valid'));
  return { ok: true, kind: 'reaction', messageId, emoji };
}

function readMedia(type: string, media: Json, hasMedia: MediaLookup): ReadMessage {
  const error = mediaError(type, media, hasMedia);
  if (error) return refuse(error);
  const takesCaption = type === 'image' || type === 'video' || type === 'document';
  if (!takesCaption && media['caption'] !== undefined)
    return refuse(graphError(100, `Unexpected key "caption" on param "${type}".`));
  const long = optionalLengthError('Caption', media['caption'], 1024);
  if (long) return refuse(long);
  return {
    ok: true,
    kind: 'content',
    content: {
      type: 'media',
      media: kindOf(type, media),
      mediaId: textOrNull(media['id']),
      link: textOrNull(media['link']),
      caption: textOrNull(media['caption']),
      filename: textOrNull(media['filename']),
      seconds: null,
    },
  };
}

function kindOf(type: string, media: Json): MediaKind {
  if (type === 'audio') return media['voice'] === true ? 'voice' : 'audio';
  if (type === 'video' || type === 'document' || type === 'sticker') return type;
  return 'image';
}
