import { metaTime } from './clock.ts';
import { compact, type Json } from './json.ts';
import { type MediaKind, type PhoneContent, type PhoneMessage, raiseTick } from './phone-message.ts';
import { type Phone, viewOf } from './phones.ts';
import { take } from './rate.ts';
import { sayMedia } from './say-media.ts';
import { wamid } from './wamid.ts';
import type { World } from './world.ts';

/** What a person can do on her phone. */
export type Saying =
  | { readonly type: 'text'; readonly body: string; readonly replyTo?: string }
  /** Taps a button or a row of a message, the newest that has it. With `title`, one that she no longer sees too. */
  | { readonly type: 'tap'; readonly id: string; readonly messageId?: string; readonly title?: string }
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | {
      readonly type: 'media';
      readonly media: MediaKind;
      readonly mediaId?: string;
      readonly caption?: string;
      readonly filename?: string;
      readonly seconds?: number;
    }
  /** `emoji: null` takes the reaction back. */
  | { readonly type: 'reaction'; readonly messageId: string; readonly emoji: string | null }
  | { readonly type: 'contacts'; readonly name: string; readonly phone: string }
  | { readonly type: 'edit'; readonly messageId: string; readonly body: string }
  | { readonly type: 'delete'; readonly messageId: string }
  | { readonly type: 'unsupported' }
  /** Any message body, merged over id, sender and time: for types that nobody knows yet. */
  | { readonly type: 'raw'; readonly message: Json };

/** The message as the webhook tells it, and as her own phone shows it (null: no bubble of its own). */
export type Said = { readonly body: Json; readonly content: PhoneContent | null; readonly context: string | null };

/** Sends what the person did to the webhook. Returns the message's id. Throws RangeError where it cannot be done. */
export function say(phone: Phone, saying: Saying, world: World): string {
  const now = world.clock.now();
  const said = wordsOf(phone, saying, world);
  const id = wamid(phone.person.waId, 'in');
  if (world.limits.throughput) take(world.throughput, world.limits.throughput, now);
  phone.lastInboundAt = now;
  world.counters.inbound += 1;
  const context = said.context === null ? {} : { context: { from: world.displayPhoneNumber, id: said.context } };
  const body: Json = { ...context, ...senderOf(phone), id, timestamp: metaTime(now), ...said.body };
  const message = said.content === null ? null : remember(phone, id, said.content, said.context, world);
  if (message === null) world.phones.rememberQuiet(phone, id);
  world.deliveries.enqueue({
    part: 'message',
    field: 'messages',
    id,
    body,
    contact: contactOf(phone),
    ...(message ? { acknowledged: () => acknowledged(phone, message, world) } : {}),
  });
  return id;
}

/** The person's entry in `contacts[]` of a webhook. */
function contactOf(phone: Phone): Json {
  const { waId, userId, username, name, hidden } = phone.person;
  return compact({
    profile: compact({ name, username }),
    wa_id: waId ?? (hidden === 'empty' ? '' : null),
    user_id: userId,
  });
}

export function senderOf(phone: Phone): Json {
  const { waId, userId, hidden } = phone.person;
  return compact({ from: waId ?? (hidden === 'empty' ? '' : null), from_user_id: userId });
}

function remember(phone: Phone, id: string, content: PhoneContent, replyTo: string | null, world: World): PhoneMessage {
  const message: PhoneMessage = {
    id,
    from: 'me',
    at: new Date(world.clock.now()).toISOString(),
    content,
    tick: 'sent',
    replyTo,
    reaction: { me: null, business: null },
    opaque: null,
    payload: null,
  };
  world.phones.remember(phone, message);
  world.events.emit({ type: 'message', phone: phone.key, message });
  world.events.emit({ type: 'phone', phone: phone.key, view: viewOf(phone) });
  return message;
}

function acknowledged(phone: Phone, message: PhoneMessage, world: World): void {
  if (raiseTick(message, 'delivered')) world.events.emit({ type: 'update', phone: phone.key, message });
}

function wordsOf(phone: Phone, saying: Saying, world: World): Said {
  switch (saying.type) {
    case 'text':
      return {
        body: { type: 'text', text: { body: saying.body } },
        content: { type: 'text', body: saying.body },
        context: saying.replyTo ?? null,
      };
    case 'tap':
      return tapped(phone, saying);
    case 'location': {
      const { latitude, longitude, name, address } = saying;
      const content: PhoneContent = {
        type: 'location',
        latitude,
        longitude,
        name: name ?? null,
        address: address ?? null,
      };
      return {
        body: { type: 'location', location: compact({ latitude, longitude, name, address }) },
        content,
        context: null,
      };
    }
    case 'media':
      return sayMedia(saying, world.media);
    case 'reaction':
      return reaction(phone, saying, world);
    case 'contacts': {
      const contact = {
        name: { formatted_name: saying.name },
        phones: [{ phone: saying.phone, wa_id: saying.phone.replace(/\D/g, '') }],
      };
      return {
        body: { type: 'contacts', contacts: [contact] },
        content: { type: 'contacts', names: [saying.name] },
        context: null,
      };
    }
    case 'edit':
      own(phone, saying.messageId);
      return {
        body: {
          type: 'edit',
          edit: { original_message_id: saying.messageId, message: { type: 'text', text: { body: saying.body } } },
        },
        content: null,
        context: null,
      };
    case 'delete':
      own(phone, saying.messageId);
      return {
        body: { type: 'revoke', revoke: { original_message_id: saying.messageId } },
        content: null,
        context: null,
      };
    case 'unsupported': {
      const error = {
        code: 131051,
        title: 'Message type unknown',
        message: 'Message type unknown',
        error_data: { details: 'Message type is currently not supported.' },
      };
      return {
        body: { errors: [error], type: 'unsupported' },
        content: { type: 'unsupported', was: 'unsupported' },
        context: null,
      };
    }
    case 'raw':
      return {
        body: saying.message,
        content: { type: 'unsupported', was: String(saying.message['type'] ?? 'raw') },
        context: null,
      };
  }
}

function tapped(
  phone: Phone,
  tap: { readonly id: string; readonly messageId?: string; readonly title?: string },
): Said {
  const offers = phone.messages
    .toReversed()
    .filter((message) => message.from === 'business' && (tap.messageId === undefined || message.id === tap.messageId));
  for (const { id: context, content } of offers) {
    if (content.type === 'buttons') {
      const button = content.buttons.find((one) => one.id === tap.id);
      if (!button) continue;
      const words: PhoneContent = { type: 'text', body: button.title };
      if (content.template !== null)
        return {
          body: { type: 'button', button: { payload: button.id, text: button.title } },
          content: words,
          context,
        };
      return { body: buttonReply(button.id, button.title), content: words, context };
    }
    if (content.type === 'list') {
      const row = content.sections.flatMap((section) => section.rows).find((one) => one.id === tap.id);
      if (!row) continue;
      const reply = compact({ id: row.id, title: row.title, description: row.description });
      const text = row.description === undefined ? row.title : `${row.title}\n${row.description}`;
      return {
        body: { type: 'interactive', interactive: { type: 'list_reply', list_reply: reply } },
        content: { type: 'text', body: text },
        context,
      };
    }
  }
  if (tap.title === undefined) throw new RangeError('no message on this phone has that button or row');
  return { body: buttonReply(tap.id, tap.title), content: { type: 'text', body: tap.title }, context: null };
}

function buttonReply(id: string, title: string): Json {
  return { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } };
}

function reaction(
  phone: Phone,
  saying: { readonly messageId: string; readonly emoji: string | null },
  world: World,
): Said {
  const message = phone.messages.find((one) => one.id === saying.messageId);
  if (!message) throw new RangeError('no such message on this phone');
  message.reaction.me = saying.emoji;
  world.events.emit({ type: 'update', phone: phone.key, message });
  // A reaction that is taken back comes without `emoji`.
  return {
    body: { type: 'reaction', reaction: compact({ message_id: saying.messageId, emoji: saying.emoji }) },
    content: null,
    context: null,
  };
}

function own(phone: Phone, messageId: string): void {
  if (!phone.messages.some((one) => one.id === messageId && one.from === 'me'))
    throw new RangeError('no such message of this person');
}
