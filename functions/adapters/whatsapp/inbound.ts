import type { Address } from '../../ports/channel.ts';
import type { AsideReason, Piece, ToldStatus } from '../../ports/inbound.ts';
import { content } from './content.ts';
import { type Fields, fields, id, isFields, list, number, text, time } from './read.ts';

/**
 * Reads any webhook body. Total: whatever the value, it returns pieces and throws nothing. Messages come first, by
 * Meta's timestamps (equal ones as they came), then the rest. `now` (ISO 8601) stands in where a timestamp is none.
 */
export const readWebhook = (body: unknown, now: string): readonly Piece[] => {
  const webhook = fields(body);
  if (webhook.object !== 'whatsapp_business_account' || !Array.isArray(webhook.entry))
    return [aside('not-whatsapp', body)];
  const pieces = list(webhook.entry).flatMap((entry) => {
    const { changes } = fields(entry);
    return Array.isArray(changes)
      ? changes.flatMap((change) => readChange(change, now))
      : [aside('not-a-change', entry)];
  });
  if (pieces.length === 0) return [counted('empty')];
  if (pieces.length === 1) return pieces;
  const timed = pieces.filter((piece) => piece.kind === 'message' || piece.kind === 'moved');
  const rest = pieces.filter((piece) => piece.kind !== 'message' && piece.kind !== 'moved');
  return [...timed.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)), ...rest];
};

const nobody: Address = { waId: null, userId: null };

const aside = (reason: AsideReason, piece: unknown, phoneNumberId = '', from = nobody): Piece => ({
  kind: 'aside',
  reason,
  piece,
  phoneNumberId,
  from,
});

const counted = (what: string): Piece => ({ kind: 'counted', what });

/** What else an app can be subscribed to. Told apart only in counts; nothing here asks for an answer (docs/whatsapp.md 2.2). */
const otherFields: ReadonlySet<string> = new Set([
  'account_alerts',
  'account_offboarded',
  'account_reconnected',
  'account_review_update',
  'account_settings_update',
  'account_update',
  'automatic_events',
  'business_capability_update',
  'business_status_update',
  'calls',
  'flows',
  'group_lifecycle_update',
  'group_participants_update',
  'group_settings_update',
  'group_status_update',
  'history',
  'message_echoes',
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'messaging_handovers',
  'partner_solutions',
  'payment_configuration_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'smb_app_state_sync',
  'smb_message_echoes',
  'standby',
  'template_category_update',
  'template_correct_category_detection',
  'tracking_events',
  'user_preferences',
]);

const readChange = (change: unknown, now: string): readonly Piece[] => {
  const { field, value } = fields(change);
  if (!isFields(value)) return [aside('not-a-change', change)];
  // `standby` and echoes also hold messages; they are not for us to answer.
  if (typeof field === 'string' && field !== 'messages') {
    return [otherFields.has(field) ? counted(`field.${field}`) : aside('unknown-field', change)];
  }
  const phoneNumberId = id(fields(value.metadata).phone_number_id) ?? '';
  const messages = list(value.messages);
  const contacts = list(value.contacts).map(fields);
  const pieces = [
    ...messages.map((message) => readMessage(message, { contacts, alone: messages.length === 1, phoneNumberId, now })),
    ...list(value.statuses).map((status) => readStatus(fields(status), { contacts, phoneNumberId, now })),
    ...list(value.errors).map(() => counted('errors')),
  ];
  return pieces.length > 0 ? pieces : [aside('not-a-change', change)];
};

type Around = {
  readonly contacts: readonly Fields[];
  readonly alone: boolean;
  readonly phoneNumberId: string;
  readonly now: string;
};

const readMessage = (value: unknown, around: Around): Piece => {
  const { phoneNumberId, now } = around;
  if (!isFields(value)) return aside('not-a-message', value, phoneNumberId);
  const from = sender(value, around);
  if (from.userId === null && from.waId === null) return aside('no-sender', value, phoneNumberId);
  // To answer a group's message in private would tell her that we read along.
  if (text(value.group_id) !== null) return aside('group-message', value, phoneNumberId, from);
  const sentAt = time(value.timestamp);
  const about = { phoneNumberId, at: sentAt === null || isAhead(sentAt, now) ? now : sentAt };
  if (value.type === 'system') return readSystem(value, { ...about, from });
  const said = content(value);
  // Without an id of its own, what it says is the id: the same delivery again has the same one.
  return { kind: 'message', ...about, from, id: id(value.id) ?? JSON.stringify([from, sentAt, said]), content: said };
};

/** By more than clocks differ: it would seem that she wrote last in years to come. */
const isAhead = (at: string, now: string): boolean => Date.parse(at) > Date.parse(now) + 86_400_000;

/** A WhatsApp id is a number with its country's; what is none cannot be answered: Meta would refuse it as our mistake. */
const phone = (value: unknown): string | null => {
  const read = id(value);
  return read !== null && /^\d{5,20}$/.test(read) ? read : null;
};

/** The message's own identifiers, made complete from the contact that belongs to it. */
const sender = (message: Fields, { contacts, alone }: Around): Address => {
  const waId = phone(message.from);
  const userId = id(message.from_user_id);
  const only = alone && contacts.length === 1 ? contacts[0] : undefined;
  const contact =
    contacts.find(
      (one) => (waId !== null && id(one.wa_id) === waId) || (userId !== null && id(one.user_id) === userId),
    ) ?? only;
  return { waId: waId ?? phone(contact?.wa_id), userId: userId ?? id(contact?.user_id) };
};

/**
 * `user_changed_number` and `user_changed_user_id` (Meta's changelog of 11 August 2026): `system` holds the new
 * identifiers and `previous_user_id`; `from` is the number before. Older payloads say `new_wa_id`.
 */
const readSystem = (message: Fields, about: { phoneNumberId: string; at: string; from: Address }): Piece => {
  const system = fields(message.system);
  const { phoneNumberId, at, from } = about;
  if (system.type !== 'user_changed_number' && system.type !== 'user_changed_user_id') {
    return aside('system-notice', message, phoneNumberId, from);
  }
  const previousUserId = id(system.previous_user_id);
  const newUserId = id(system.user_id);
  const newWaId = phone(system.wa_id) ?? phone(system.new_wa_id);
  const changedNumber = newWaId !== null && newWaId !== from.waId;
  // The sender's user id is the new one where the notice names another as the previous one, else the old one.
  const sendersIsNew = from.userId !== null && previousUserId !== null && from.userId !== previousUserId;
  const address: Address = {
    waId: newWaId ?? from.waId,
    userId: newUserId ?? (sendersIsNew || !changedNumber ? from.userId : null),
  };
  const before: Address = {
    waId: changedNumber ? from.waId : null,
    userId: unless(previousUserId ?? (sendersIsNew ? null : from.userId), address.userId),
  };
  if (before.waId === null && before.userId === null) return aside('system-notice', message, phoneNumberId, from);
  return {
    kind: 'moved',
    phoneNumberId,
    at,
    from: address,
    before,
    id: id(message.id) ?? JSON.stringify([before, address]),
  };
};

const unless = (value: string | null, same: string | null): string | null => (value === same ? null : value);

const told: Readonly<Record<string, ToldStatus>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
};

const readStatus = (
  status: Fields,
  { contacts, phoneNumberId, now }: { contacts: readonly Fields[]; phoneNumberId: string; now: string },
): Piece => {
  const effect = text(status.biz_opaque_callback_data);
  const state = text(status.status) ?? '';
  const known = Object.hasOwn(told, state) ? told[state] : undefined;
  if (effect === null || known === undefined) return counted(`status.${known ?? 'other'}`);
  const only = contacts.length === 1 ? contacts[0] : undefined;
  const to: Address = {
    waId: id(status.recipient_id) ?? id(only?.wa_id),
    userId: id(status.recipient_user_id) ?? id(only?.user_id),
  };
  if (to.waId === null && to.userId === null) return aside('no-recipient', status, phoneNumberId);
  return {
    kind: 'status',
    phoneNumberId,
    to,
    id: `${id(status.id) ?? effect}:${known}`,
    at: time(status.timestamp) ?? now,
    status: known,
    effect,
    code: number(fields(list(status.errors)[0]).code),
  };
};
