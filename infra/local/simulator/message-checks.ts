import { type GraphError, graphError } from './graph-error.ts';
import { type Json, objectOr } from './json.ts';
import type { PhoneContent } from './phone-message.ts';

/** A payload of `POST /messages` that passed every check, or Meta's objection. */
export type ReadMessage =
  | { readonly ok: true; readonly kind: 'content'; readonly content: PhoneContent }
  | { readonly ok: true; readonly kind: 'reaction'; readonly messageId: string; readonly emoji: string }
  | { readonly ok: true; readonly kind: 'template'; readonly template: Json }
  | { readonly ok: false; readonly error: GraphError };

export type MediaLookup = (mediaId: string) => boolean;

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
