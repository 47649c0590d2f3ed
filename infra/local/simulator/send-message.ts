import { type GraphError, graphError } from './graph-error.ts';
import { compact, isObject, type Json, objectOr, textOrNull } from './json.ts';
import { type PhoneContent, type PhoneMessage, raiseTick } from './phone-message.ts';
import { isUserId, type Phone, windowMs } from './phones.ts';
import { take } from './rate.ts';
import { readMessage } from './read-message.ts';
import type { Recipient } from './statuses.ts';
import { wamid } from './wamid.ts';
import type { World } from './world.ts';

export type GraphAnswer =
  | { readonly ok: true; readonly body: object }
  | { readonly ok: false; readonly error: GraphError };

type Target = {
  readonly input: string;
  readonly phone: Phone | null;
  readonly recipient: Recipient;
  readonly lost: boolean;
};

/** `POST /{phone number id}/messages` with a message in it. */
export function sendMessage(payload: Json, world: World): GraphAnswer {
  if (payload['messaging_product'] !== 'whatsapp')
    return no(graphError(100, 'The parameter messaging_product is required.'));
  const target = targetOf(payload, world);
  if (!target.ok) return target;
  const opaque = payload['biz_opaque_callback_data'];
  if (opaque !== undefined && (typeof opaque !== 'string' || opaque.length > 512))
    return no(graphError(100, 'Param biz_opaque_callback_data must be at most 512 characters long.'));

  const read = readMessage(payload, (id) => world.media.get(id) !== null);
  if (!read.ok) return read;
  const template = read.kind === 'template' ? world.templates.fill(read.template) : null;
  if (template && !template.ok) return template;
  const busy = throttled(target.value.phone, world);
  if (busy) return no(busy);

  const id = wamid(target.value.recipient.waId, 'out');
  const accepted = answer(target.value, id);
  if (target.value.lost) {
    world.counters.droppedSilently += 1;
    return accepted;
  }
  const closed = template === null && windowClosed(target.value.phone, world);
  if (closed && world.limits.window === 'refuse')
    return no(
      graphError(
        131047,
        'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
      ),
    );
  world.counters.accepted += 1;
  if (read.kind === 'reaction') {
    react(target.value.phone, read.messageId, read.emoji, world);
    return accepted;
  }
  const content = read.kind === 'content' ? read.content : template?.ok ? template.content : null;
  if (content) deliver({ content, id, payload, target: target.value, closed }, world);
  return accepted;
}

/** `to` wins where both are given; a user id in `to` is accepted and lost, as with Meta (docs/whatsapp.md 2.3). */
function targetOf(
  payload: Json,
  world: World,
): { readonly ok: true; readonly value: Target } | { readonly ok: false; readonly error: GraphError } {
  const to = payload['to'];
  const recipient = payload['recipient'];
  if (typeof to === 'string' && to !== '') {
    if (isUserId(to))
      return { ok: true, value: { input: to, phone: null, recipient: { waId: null, userId: to }, lost: true } };
    const digits = to.replace(/[\s()+-]/g, '');
    if (!/^[1-9]\d{4,14}$/.test(digits)) return no(graphError(100, 'Param to must be a valid WhatsApp phone number'));
    if (digits === world.displayPhoneNumber) return no(graphError(100, 'Recipient phone number cannot be the sender'));
    const phone = world.phones.byNumber(digits);
    return {
      ok: true,
      value: { input: to, phone, recipient: { waId: digits, userId: phone?.person.userId ?? null }, lost: false },
    };
  }
  if (typeof recipient === 'string' && recipient !== '') {
    if (!isUserId(recipient)) return no(graphError(131009, 'Param recipient must be a business-scoped user id'));
    const phone = world.phones.byUser(recipient);
    return { ok: true, value: { input: recipient, phone, recipient: { waId: null, userId: recipient }, lost: false } };
  }
  return no(graphError(100, 'The parameter to is required.'));
}

function throttled(phone: Phone | null, world: World): GraphError | null {
  const now = world.clock.now();
  const { pair, throughput } = world.limits;
  if (throughput && !take(world.throughput, throughput, now))
    return graphError(
      130429,
      'Message failed to send because there were too many messages sent from this phone number in a short period of time',
    );
  if (pair && phone && !take(phone.pair, pair, now))
    return graphError(
      131056,
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time',
    );
  return null;
}

/** Whether only a template may go out now. */
function windowClosed(phone: Phone | null, world: World): boolean {
  if (world.limits.window === null) return false;
  return phone?.lastInboundAt == null || world.clock.now() - phone.lastInboundAt >= windowMs;
}

function answer(target: Target, id: string): GraphAnswer {
  const { waId, userId } = target.recipient;
  const contact = compact({ input: target.input, wa_id: waId, user_id: waId === null ? userId : null });
  return { ok: true, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id }] } };
}

function deliver(
  sent: { content: PhoneContent; id: string; payload: Json; target: Target; closed: boolean },
  world: World,
): void {
  const { target, payload } = sent;
  const context = objectOr(payload['context'], {});
  const message: PhoneMessage = {
    id: sent.id,
    from: 'business',
    at: new Date(world.clock.now()).toISOString(),
    content: sent.content,
    tick: 'pending',
    replyTo: textOrNull(context['message_id']),
    reaction: { me: null, business: null },
    opaque: textOrNull(payload['biz_opaque_callback_data']),
    payload,
  };
  const { phone } = target;
  if (sent.closed) {
    world.statuses.failed(phone, message, target.recipient, 131047);
    return;
  }
  if (phone && phone.failsWith === null) {
    phone.typingUntil = 0;
    world.phones.remember(phone, message);
    world.events.emit({ type: 'message', phone: phone.key, message });
  }
  world.statuses.accepted(phone, message, target.recipient);
}

function react(phone: Phone | null, messageId: string, emoji: string, world: World): void {
  const found = world.phones.find(messageId);
  if (!found || found.phone !== phone) return;
  found.message.reaction.business = emoji === '' ? null : emoji;
  world.events.emit({ type: 'update', phone: found.phone.key, message: found.message });
}

function no(error: GraphError): { readonly ok: false; readonly error: GraphError } {
  return { ok: false, error };
}

/** Mark as read, with or without the typing indicator (at most 25 s). */
export function markRead(payload: Json, world: World): GraphAnswer {
  const id = payload['message_id'];
  if (typeof id !== 'string') return no(graphError(131008, 'Required parameter is missing: message_id'));
  const phone = world.phones.ownerOf(id);
  const message = phone?.messages.findLast((one) => one.id === id);
  if (phone === null || message?.from === 'business') return no(graphError(131009, 'Message id is not valid'));
  const typing = payload['typing_indicator'];
  if (typing !== undefined && (!isObject(typing) || typing['type'] !== 'text'))
    return no(graphError(100, 'Param typing_indicator.type must be "text"'));
  world.counters.marksRead += 1;
  if (message) readUntil(phone, message, world);
  if (typing) {
    phone.typingUntil = world.clock.now() + 25_000;
    world.events.emit({ type: 'typing', phone: phone.key, on: true });
  }
  return { ok: true, body: { success: true } };
}

/** Reading one message reads all before it. */
function readUntil(phone: Phone, last: PhoneMessage, world: World): void {
  for (const message of phone.messages) {
    if (message.from === 'me' && raiseTick(message, 'read'))
      world.events.emit({ type: 'update', phone: phone.key, message });
    if (message === last) break;
  }
}
