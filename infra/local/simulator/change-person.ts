import { metaTime } from './clock.ts';
import { compact, type Json } from './json.ts';
import { isUserId, type Phone, viewOf } from './phones.ts';
import { senderOf } from './say.ts';
import { wamid } from './wamid.ts';
import type { World } from './world.ts';

export type PersonChange = {
  readonly name?: string;
  readonly online?: boolean;
  readonly failsWith?: number | null;
  /** A new number; Meta tells with a `system` message. */
  readonly waId?: string;
  /** A new user id, likewise. */
  readonly userId?: string;
  /** Change without the notice: a number given to somebody else. */
  readonly silently?: boolean;
};

/** Meta's notices of a new number or user id come without `contacts[]` (docs/whatsapp.md 2.2). */
export function changePerson(phone: Phone, change: PersonChange, world: World): void {
  if (change.waId !== undefined && !/^\d{5,15}$/.test(change.waId)) throw new RangeError('waId: 5 to 15 digits');
  if (change.userId !== undefined && !isUserId(change.userId)) throw new RangeError('userId: CC.alphanumerics');
  if (change.name !== undefined) phone.person.name = change.name;
  if (change.failsWith !== undefined) phone.failsWith = change.failsWith;
  if (change.waId !== undefined || change.userId !== undefined) {
    const before = { waId: phone.person.waId, userId: phone.person.userId };
    const sender = senderOf(phone);
    world.phones.reindex(phone, compact({ waId: change.waId, userId: change.userId }));
    if (change.silently !== true) notify(phone, before, sender, change, world);
  }
  if (change.online !== undefined) {
    phone.online = change.online;
    if (phone.online) world.statuses.online(phone);
  }
  world.events.emit({ type: 'phone', phone: phone.key, view: viewOf(phone) });
}

function notify(
  phone: Phone,
  before: { waId: string | null; userId: string | null },
  sender: Json,
  change: PersonChange,
  world: World,
): void {
  const number = change.waId !== undefined;
  const name = phone.person.name;
  const body = number
    ? `User ${name} changed from ${before.waId ?? ''} to ${change.waId ?? ''}`
    : `User ${name} changed user id`;
  const system = compact({
    body,
    type: number ? 'user_changed_number' : 'user_changed_user_id',
    wa_id: number ? change.waId : phone.person.waId,
    user_id: phone.person.userId,
    previous_user_id: change.userId === undefined ? null : before.userId,
  });
  const id = wamid(before.waId, 'in');
  const message: Json = { ...sender, id, timestamp: metaTime(world.clock.now()), type: 'system', system };
  world.deliveries.enqueue({ part: 'message', field: 'messages', id, body: message, contact: null });
}
