import { changePerson, type PersonChange } from './change-person.ts';
import { metaTime } from './clock.ts';
import type { DeliveryReport, Shape } from './deliveries.ts';
import type { PhoneEvent } from './events.ts';
import type { Fault } from './faults.ts';
import type { Json } from './json.ts';
import type { PhoneMessage } from './phone-message.ts';
import { type Person, type Phone, type PhoneView, viewOf } from './phones.ts';
import { type Saying, say } from './say.ts';
import type { StatusTiming } from './statuses.ts';
import type { Template, TemplateStatus } from './templates.ts';
import { type Counters, freshCounters, type Limits, type World } from './world.ts';

/**
 * The hands of whoever tests: people and what they do, time, faults, templates, and what Meta does to deliveries.
 * `phone` is a phone's key: the number or user id it was added with. Impossible requests throw RangeError.
 */
export type Control = {
  addPhone(person: Partial<Person>): PhoneView;
  phones(): readonly PhoneView[];
  phone(phone: string): PhoneView | null;
  removePhone(phone: string): boolean;
  change(phone: string, change: PersonChange): void;
  /** Returns the id of the message, at once; the webhook follows. A phone that is new is added by its number. */
  say(phone: string, saying: Saying | string): string;
  messages(phone: string): readonly PhoneMessage[];
  /** The first message of the business after the given one (default: after all that are there). Rejects after `ms`. */
  reply(phone: string, options?: { readonly after?: string; readonly ms?: number }): Promise<PhoneMessage>;
  /** The person looks at the chat: `read` statuses go out. */
  read(phone: string): void;
  subscribe(listener: (event: PhoneEvent) => void): () => void;
  now(): number;
  advance(ms: number): void;
  fail(fault: Fault): void;
  clearFaults(): void;
  addTemplate(template: Json, status?: TemplateStatus): Template;
  setTemplateStatus(name: string, language: string, status: TemplateStatus): void;
  addMedia(mime: string, bytes: Buffer): string;
  /** How deliveries misbehave: copies, delay, reverse order, batches. */
  shape(shape: Partial<Shape>): void;
  /** Updates gather until `release`: then they go out batched. */
  hold(): void;
  release(): void;
  /** The delivery that held this message once more, byte for byte. */
  repeat(messageId: string): Promise<boolean>;
  /** Any bytes to the webhook, signed unless a signature (or null) is given. Resolves to the HTTP status. */
  post(body: string | Buffer, signature?: string | null): Promise<number | null>;
  sign(body: string | Buffer): string;
  /** A change of another field, such as `account_alerts`. */
  notice(field: string, value: Json): void;
  onDelivery(listener: (report: DeliveryReport) => void): () => void;
  /** Resolves when no webhook is queued, under way or waiting for redelivery. */
  settled(ms?: number): Promise<void>;
  setWebhook(url: string | null): void;
  /** Meta's GET handshake with the verify token; true where the raw challenge came back with 200. */
  verifyWebhook(): Promise<boolean>;
  setLimits(limits: Partial<Limits>): void;
  setLatency(ms: number): void;
  setStatuses(timing: Partial<StatusTiming>): void;
  counters(): Counters;
  resetCounters(): void;
};

export function createControl(world: World): Control {
  let webhookUrl = world.options.webhookUrl;
  const must = (key: string): Phone => {
    const phone = world.phones.get(key);
    if (!phone) throw new RangeError('no such phone');
    return phone;
  };
  const statusChanged = (template: Template) => {
    const value = {
      event: template.status,
      message_template_id: Number(template.id),
      message_template_name: template.name,
      message_template_language: template.language,
    };
    world.deliveries.enqueue({
      part: 'other',
      field: 'message_template_status_update',
      id: template.id,
      body: value,
      contact: null,
    });
  };
  return {
    addPhone: (person) => {
      const view = viewOf(world.phones.add(person));
      world.events.emit({ type: 'phone', phone: view.key, view });
      return view;
    },
    phones: () => [...world.phones.all()].map(viewOf),
    phone: (key) => {
      const phone = world.phones.get(key);
      return phone ? viewOf(phone) : null;
    },
    removePhone: (key) => world.phones.remove(key),
    change: (key, change) => changePerson(must(key), change, world),
    say: (key, saying) => {
      const phone = world.phones.get(key) ?? world.phones.add({ waId: key });
      return say(phone, typeof saying === 'string' ? { type: 'text', body: saying } : saying, world);
    },
    messages: (key) => must(key).messages,
    reply: (key, options = {}) => reply(must(key), options, world),
    read: (key) => world.statuses.read(must(key)),
    subscribe: world.events.subscribe,
    now: world.clock.now,
    advance: (ms) => {
      world.clock.advance(ms);
      world.events.emit({ type: 'clock', phone: null, now: new Date(world.clock.now()).toISOString() });
    },
    fail: world.faults.add,
    clearFaults: world.faults.clear,
    addTemplate: (given, status = 'APPROVED') => {
      const made = world.templates.create(given, status);
      if (!made.ok) throw new RangeError(made.error.details ?? made.error.message);
      return made.template;
    },
    setTemplateStatus: (name, language, status) => {
      const template = world.templates.find(name, language);
      if (!template) throw new RangeError('no such template');
      template.status = status;
      statusChanged(template);
    },
    addMedia: (mime, bytes) => world.media.add(mime, bytes).id,
    shape: world.deliveries.shape,
    hold: world.deliveries.hold,
    release: world.deliveries.release,
    repeat: world.deliveries.repeat,
    post: world.deliveries.post,
    sign: world.deliveries.sign,
    notice: (field, value) => world.deliveries.enqueue({ part: 'other', field, id: field, body: value, contact: null }),
    onDelivery: world.deliveries.onReport,
    settled: (ms = 5000) => settled(world, ms),
    setWebhook: (url) => {
      webhookUrl = url;
      world.deliveries.setUrl(url);
    },
    verifyWebhook: () => verify(webhookUrl, world.options.verifyToken),
    setLimits: (limits) => {
      world.limits = { ...world.limits, ...limits };
    },
    setLatency: (ms) => {
      world.latencyMs = ms;
    },
    setStatuses: world.statuses.setTiming,
    counters: () => structuredClone(world.counters),
    resetCounters: () => {
      Object.assign(world.counters, freshCounters());
    },
  };
}

function reply(
  phone: Phone,
  options: { readonly after?: string; readonly ms?: number },
  world: World,
): Promise<PhoneMessage> {
  const from =
    options.after === undefined
      ? phone.messages.length
      : phone.messages.findIndex((one) => one.id === options.after) + 1;
  const present = phone.messages.slice(from).find((one) => one.from === 'business');
  if (present) return Promise.resolve(present);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`no reply within ${options.ms ?? 5000} ms`));
    }, options.ms ?? 5000);
    const stop = world.events.subscribe((event) => {
      if (event.type !== 'message' || event.phone !== phone.key || event.message.from !== 'business') return;
      clearTimeout(timer);
      stop();
      resolve(event.message);
    });
  });
}

async function settled(world: World, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (!world.deliveries.idle()) {
    if (performance.now() > end) throw new Error(`webhooks not settled within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function verify(url: string | null, token: string): Promise<boolean> {
  if (url === null) return false;
  const challenge = metaTime(Date.now());
  const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': token });
  const answer = await fetch(`${url}${url.includes('?') ? '&' : '?'}${query}`).catch(() => null);
  return answer?.status === 200 && (await answer.text()) === challenge;
}
