import { type GraphError, graphError } from './graph-error.ts';
import { isObject, type Json, objectOr, textOr, textOrNull } from './json.ts';
import type { MediaKind, PhoneContent } from './phone-message.ts';
import { readInteractive } from './read-interactive.ts';

/** A payload of `POST /messages` that passed every check, or Meta's objection. */
export type ReadMessage =
  | { readonly ok: true; readonly kind: 'content'; readonly content: PhoneContent }
  | { readonly ok: true; readonly kind: 'reaction'; readonly messageId: string; readonly emoji: string }
  | { readonly ok: true; readonly kind: 'template'; readonly template: Json }
  | { readonly ok: false; readonly error: GraphError };

export type MediaLookup = (mediaId: string) => boolean;

const mediaTypes = new Set(['image', 'video', 'audio', 'document', 'sticker']);

/**
 * Checks shape and limits (WHATSAPP.md §3.3). Lengths count UTF-16 units, the stricter of the ways Meta may count:
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

export function refuse(error: GraphError): ReadMessage {
  return { ok: false, error };
}

export function missing(what: string): ReadMessage {
  return refuse(graphError(131008, `Required parameter is missing: ${what}`));
}

/** A text that must be there and fit; the objection names it. Null when all is well. */
export function lengthError(what: string, value: unknown, max: number): GraphError | null {
  if (typeof value !== 'string' || value.trim() === '')
    return graphError(131008, `Required parameter is missing: ${what}`);
  if (value.length > max) return graphError(131009, `${what} length invalid. Min length: 1, Max length: ${max}`);
  return null;
}

/** As `lengthError`, for what may be absent. */
export function optionalLengthError(what: string, value: unknown, max: number): GraphError | null {
  return value === undefined ? null : lengthError(what, value, max);
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

/** Media come by the id of an upload, which must exist, or by a link; never by both. */
export function mediaError(what: string, value: unknown, hasMedia: MediaLookup): GraphError | null {
  const media = objectOr(value, {});
  const id = media['id'];
  const link = media['link'];
  if ((id === undefined) === (link === undefined))
    return graphError(100, `Exactly one of "id" and "link" is required on param "${what}".`);
  if (id !== undefined)
    return typeof id === 'string' && hasMedia(id) ? null : graphError(131009, 'Media ID is not valid');
  return typeof link === 'string' && /^https?:\/\/\S+$/.test(link)
    ? null
    : graphError(131009, 'Media link is not a valid URL');
}

function kindOf(type: string, media: Json): MediaKind {
  if (type === 'audio') return media['voice'] === true ? 'voice' : 'audio';
  if (type === 'video' || type === 'document' || type === 'sticker') return type;
  return 'image';
}
