import { metaTime } from './clock.ts';
import type { Deliveries } from './deliveries.ts';
import { statusError } from './graph-error.ts';
import { compact, type Json } from './json.ts';
import { type PhoneMessage, raiseTick } from './phone-message.ts';
import type { Phone } from './phones.ts';

/** When the statuses of a message of the business are reported, in milliseconds after it was accepted; null: never. */
export type StatusTiming = {
  readonly sentMs: number | null;
  readonly deliveredMs: number | null;
  readonly readMs: number | null;
};

export type Statuses = {
  /** A message was accepted: its statuses follow. */
  accepted(phone: Phone | null, message: PhoneMessage, to: Recipient): void;
  /** Accepted, but it will not arrive. */
  failed(phone: Phone | null, message: PhoneMessage, to: Recipient, code: number): void;
  /** The person opened the chat: everything delivered becomes read. */
  read(phone: Phone): void;
  /** The phone is on again: what was sent meanwhile is delivered. */
  online(phone: Phone): void;
  setTiming(timing: Partial<StatusTiming>): void;
  close(): void;
};

export type Recipient = { readonly waId: string | null; readonly userId: string | null };

type Status = 'sent' | 'delivered' | 'read' | 'failed';
type Due = { readonly at: number; readonly run: () => void };

export function createStatuses(options: {
  readonly deliveries: Deliveries;
  readonly now: () => number;
  readonly timing: StatusTiming;
  readonly changed: (phone: Phone, message: PhoneMessage) => void;
}): Statuses {
  let timing = options.timing;
  // One timer for all: thousands of messages a second would otherwise mean thousands of timers.
  let due: Due[] = [];
  let timer: NodeJS.Timeout | null = null;

  const tick = () => {
    timer = null;
    const now = performance.now();
    const ready = due.filter((one) => one.at <= now);
    due = due.filter((one) => one.at > now);
    for (const one of ready.toSorted((a, b) => a.at - b.at)) one.run();
    if (due.length > 0 && !timer) timer = setTimeout(tick, 20);
  };
  const later = (ms: number | null, run: () => void) => {
    if (ms === null) return;
    if (ms <= 0) return run();
    due.push({ at: performance.now() + ms, run });
    timer ??= setTimeout(tick, Math.min(ms, 20));
  };

  const report = (
    phone: Phone | null,
    message: PhoneMessage,
    to: Recipient,
    status: Status,
    code: number | null = null,
  ) => {
    if (!raiseTick(message, status)) return;
    if (phone) options.changed(phone, message);
    options.deliveries.enqueue({
      part: 'status',
      field: 'messages',
      id: message.id,
      body: statusBody(message, to, status, code, options.now()),
      contact: null,
    });
  };

  const recipientOf = (phone: Phone): Recipient => ({ waId: phone.person.waId, userId: phone.person.userId });

  return {
    accepted: (phone, message, to) => {
      const fails = phone === null ? 131026 : phone.failsWith;
      if (fails !== null) return later(timing.sentMs ?? 0, () => report(phone, message, to, 'failed', fails));
      later(timing.sentMs, () => report(phone, message, to, 'sent'));
      later(timing.deliveredMs, () => {
        if (phone?.online) report(phone, message, to, 'delivered');
      });
      later(timing.readMs, () => {
        if (phone?.online) report(phone, message, to, 'read');
      });
    },
    failed: (phone, message, to, code) => later(timing.sentMs ?? 0, () => report(phone, message, to, 'failed', code)),
    read: (phone) => {
      if (!phone.online) return;
      for (const message of phone.messages) {
        if (message.from === 'business' && message.tick !== 'read' && message.tick !== 'failed')
          report(phone, message, recipientOf(phone), 'read');
      }
    },
    online: (phone) => {
      for (const message of phone.messages)
        if (message.from === 'business' && message.tick === 'sent')
          report(phone, message, recipientOf(phone), 'delivered');
    },
    setTiming: (change) => {
      timing = { ...timing, ...change };
    },
    close: () => {
      if (timer) clearTimeout(timer);
      due = [];
    },
  };
}

function statusBody(message: PhoneMessage, to: Recipient, status: Status, code: number | null, now: number): Json {
  const template = message.content.type === 'buttons' && message.content.template !== null;
  const category = template ? 'utility' : 'service';
  return compact({
    id: message.id,
    status,
    timestamp: metaTime(now),
    recipient_id: to.waId,
    recipient_user_id: to.userId,
    biz_opaque_callback_data: message.opaque,
    ...(status === 'sent'
      ? { conversation: { id: message.id.slice(-33, -1).toLowerCase(), origin: { type: category } } }
      : {}),
    ...(status === 'sent' || status === 'delivered'
      ? { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category } }
      : {}),
    ...(code === null ? {} : { errors: [statusError(code)] }),
  });
}
