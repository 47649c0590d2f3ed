import type { Content } from '../../../flows/engine/input.ts';
import { clean } from './hygiene.ts';
import { type Fields, fields, id, list, number, text } from './read.ts';

/** What a message of the webhook says (docs/whatsapp.md 2.2). Total: what nobody knows yet is `unsupported`. */
export const content = (message: Fields): Content => {
  const type = text(message.type) ?? guess(message);
  switch (type) {
    case 'text':
      return { type: 'text', body: clean(text(fields(message.text).body) ?? '') };
    case 'button': {
      const button = fields(message.button);
      return tap(button.payload, button.text);
    }
    case 'interactive':
      return interactive(fields(message.interactive));
    case 'image':
    case 'video':
    case 'document':
    case 'sticker':
      return media(type, message[type]);
    case 'audio':
      return media(fields(message.audio).voice === true ? 'voice' : 'audio', message.audio);
    case 'voice':
      return media('voice', message.voice);
    case 'location':
      return location(fields(message.location));
    case 'contacts':
    case 'order':
    case 'reaction':
      return { type };
    case 'edit':
    case 'edited':
    case 'edited_message':
      return { type: 'edited', body: editedBody(message) };
    case 'revoke':
    case 'revoked':
    case 'deleted':
    case 'deleted_message':
      return { type: 'deleted' };
    case 'unsupported':
    case 'unknown':
      return unsupported(text(fields(message.unsupported).type) ?? type);
    default:
      return unsupported(type);
  }
};

const tap = (tapped: unknown, title: unknown): Content => {
  const read = id(tapped);
  const shown = clean(text(title) ?? '', 256);
  // Without an id it is but words.
  return read === null ? { type: 'text', body: shown } : { type: 'tap', id: clean(read, 256), title: shown };
};

const interactive = (from: Fields): Content => {
  const type = text(from.type);
  if (type === 'button_reply' || type === 'list_reply') {
    const reply = fields(from[type]);
    return tap(reply.id, reply.title);
  }
  return unsupported(type ?? 'interactive');
};

const media = (kind: Extract<Content, { type: 'media' }>['media'], from: unknown): Content => {
  const caption = text(fields(from).caption);
  return { type: 'media', media: kind, ...(caption === null ? {} : { caption: clean(caption) }) };
};

const location = (from: Fields): Content => {
  const latitude = number(from.latitude);
  const longitude = number(from.longitude);
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return unsupported('location');
  const name = text(from.name);
  const address = text(from.address);
  return {
    type: 'location',
    latitude,
    longitude,
    ...(name === null ? {} : { name: clean(name, 256) }),
    ...(address === null ? {} : { address: clean(address, 512) }),
  };
};

/** `edit.message.text.body` in Meta's reference; SDKs also report it flat. */
const editedBody = (message: Fields): string => {
  const edit = fields(message.edit ?? message.edited_message ?? message.edited);
  const inner = fields(edit.message);
  const body =
    text(fields(inner.text).body) ?? text(fields(edit.text).body) ?? text(edit.body) ?? text(fields(message.text).body);
  return clean(body ?? '');
};

/** The name goes into counts and replies by kind, so it is a short code whatever Meta sends. */
const unsupported = (was: string): Content => ({
  type: 'unsupported',
  was:
    was
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]/g, '')
      .slice(0, 40) || 'unknown',
});

/** Meta's own example of a location has no `type`. */
const guess = (message: Fields): string =>
  [
    'text',
    'location',
    'image',
    'audio',
    'interactive',
    'button',
    'video',
    'document',
    'sticker',
    'contacts',
    'reaction',
    'order',
  ].find((name) => (name === 'contacts' ? list(message.contacts).length > 0 : Object.hasOwn(message, name))) ??
  'unknown';
