import type { PhoneMessage } from './phone-message.ts';
import type { Bucket } from './rate.ts';

/** A person with a phone, as her profile and Meta know her. Either identifier may be missing, not both. */
export type Person = {
  /** Her number, digits only; null for one who hides it behind a username. */
  waId: string | null;
  /** Business-scoped user id, such as `CO.13491208655302741918`. */
  userId: string | null;
  username: string | null;
  name: string;
  /** How Meta writes a number that is hidden: both were seen (docs/whatsapp.md 2.3). */
  hidden: 'omitted' | 'empty';
};

export type Phone = {
  /** Handle in this simulator; stays when the number changes. */
  readonly key: string;
  readonly person: Person;
  readonly messages: PhoneMessage[];
  readonly quiet: string[];
  readonly pair: Bucket;
  /** Simulated time of the last inbound message: opens the 24-hour window. */
  lastInboundAt: number | null;
  /** Off: messages are sent, not delivered. */
  online: boolean;
  /** Code with which every message to this phone fails after it was accepted, e.g. 131026. */
  failsWith: number | null;
  typingUntil: number;
};

export type PhoneView = Person & {
  readonly key: string;
  readonly online: boolean;
  readonly failsWith: number | null;
  readonly windowOpenUntil: string | null;
};

export type Phones = {
  add(person: Partial<Person>): Phone;
  get(key: string): Phone | null;
  byNumber(waId: string): Phone | null;
  byUser(userId: string): Phone | null;
  all(): Iterable<Phone>;
  count(): number;
  remove(key: string): boolean;
  /** After a change of number or user id. */
  reindex(phone: Phone, change: { waId?: string; userId?: string }): void;
  remember(phone: Phone, message: PhoneMessage): void;
  /** An inbound message without a bubble, such as a reaction: it can be marked as read, no more. */
  rememberQuiet(phone: Phone, messageId: string): void;
  ownerOf(messageId: string): Phone | null;
  find(messageId: string): { readonly phone: Phone; readonly message: PhoneMessage } | null;
};

export const windowMs = 24 * 3_600_000;

const bsuid = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

/** A business-scoped user id (docs/whatsapp.md 2.3). */
export function isUserId(text: string): boolean {
  return bsuid.test(text);
}

/** At most `maxPhones` people and `history` messages each; the oldest go first, so that load tests do not eat memory. */
export function createPhones(bounds: { readonly history: number; readonly maxPhones: number }): Phones {
  const held = new Map<string, Phone>();
  const numbers = new Map<string, Phone>();
  const users = new Map<string, Phone>();
  const owners = new Map<string, Phone>();

  const forget = (phone: Phone) => {
    held.delete(phone.key);
    if (phone.person.waId !== null) numbers.delete(phone.person.waId);
    if (phone.person.userId !== null) users.delete(phone.person.userId);
    for (const message of phone.messages) owners.delete(message.id);
    for (const id of phone.quiet) owners.delete(id);
  };

  return {
    add: (given) => {
      const person: Person = {
        waId: given.waId ?? null,
        userId: given.userId ?? null,
        username: given.username ?? null,
        name: given.name ?? 'Persona de prueba',
        hidden: given.hidden ?? 'omitted',
      };
      const key = person.waId ?? person.userId;
      if (key === null) throw new RangeError('a person needs waId or userId');
      if (person.waId !== null && !/^\d{5,15}$/.test(person.waId)) throw new RangeError('waId: 5 to 15 digits');
      if (person.userId !== null && !isUserId(person.userId)) throw new RangeError('userId: CC.alphanumerics');
      const present = held.get(key);
      if (present) return present;
      const phone: Phone = {
        key,
        person,
        messages: [],
        quiet: [],
        pair: { fullAt: 0 },
        lastInboundAt: null,
        online: true,
        failsWith: null,
        typingUntil: 0,
      };
      held.set(key, phone);
      if (person.waId !== null) numbers.set(person.waId, phone);
      if (person.userId !== null) users.set(person.userId, phone);
      if (held.size > bounds.maxPhones) {
        const oldest = held.values().next().value;
        if (oldest) forget(oldest);
      }
      return phone;
    },
    get: (key) => held.get(key) ?? null,
    byNumber: (waId) => numbers.get(waId) ?? null,
    byUser: (userId) => users.get(userId) ?? null,
    all: () => held.values(),
    count: () => held.size,
    remove: (key) => {
      const phone = held.get(key);
      if (phone) forget(phone);
      return phone !== undefined;
    },
    reindex: (phone, change) => {
      if (change.waId !== undefined) {
        if (phone.person.waId !== null) numbers.delete(phone.person.waId);
        phone.person.waId = change.waId;
        numbers.set(change.waId, phone);
      }
      if (change.userId !== undefined) {
        if (phone.person.userId !== null) users.delete(phone.person.userId);
        phone.person.userId = change.userId;
        users.set(change.userId, phone);
      }
    },
    remember: (phone, message) => {
      phone.messages.push(message);
      owners.set(message.id, phone);
      if (phone.messages.length <= bounds.history) return;
      const oldest = phone.messages.shift();
      if (oldest) owners.delete(oldest.id);
    },
    rememberQuiet: (phone, messageId) => {
      phone.quiet.push(messageId);
      owners.set(messageId, phone);
      const oldest = phone.quiet.length > bounds.history ? phone.quiet.shift() : undefined;
      if (oldest !== undefined) owners.delete(oldest);
    },
    ownerOf: (messageId) => owners.get(messageId) ?? null,
    find: (messageId) => {
      const phone = owners.get(messageId);
      const message = phone?.messages.findLast((one) => one.id === messageId);
      return phone && message ? { phone, message } : null;
    },
  };
}

export function viewOf(phone: Phone): PhoneView {
  const until = phone.lastInboundAt === null ? null : new Date(phone.lastInboundAt + windowMs).toISOString();
  return { ...phone.person, key: phone.key, online: phone.online, failsWith: phone.failsWith, windowOpenUntil: until };
}
