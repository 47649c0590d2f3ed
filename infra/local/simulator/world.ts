import { type Clock, createClock } from './clock.ts';
import { createDeliveries, type Deliveries, type Redelivery } from './deliveries.ts';
import { createEvents, type Events } from './events.ts';
import { createFaults, type Faults } from './faults.ts';
import { createMediaStore, type MediaStore } from './media.ts';
import { createPhones, type Phones } from './phones.ts';
import type { Bucket, Rate } from './rate.ts';
import { createStatuses, type Statuses, type StatusTiming } from './statuses.ts';
import { createTemplates, type Templates } from './templates.ts';

export type SimulatorOptions = {
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** Where signed webhooks go; null until `control.setWebhook`. */
  readonly webhookUrl: string | null;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly phoneNumberId: string;
  readonly verifyToken: string;
  readonly wabaId?: string;
  readonly displayPhoneNumber?: string;
  readonly businessName?: string;
  /** Each Graph call takes this long. */
  readonly latencyMs?: number;
  /** Milliseconds since 1970; the clock can be moved forward on top of it. */
  readonly clock?: () => number;
  readonly limits?: Partial<Limits>;
  readonly statuses?: Partial<StatusTiming>;
  readonly redelivery?: Partial<Redelivery>;
  readonly webhookTimeoutMs?: number;
  /** Webhooks under way at once; what comes meanwhile is batched. */
  readonly webhookParallel?: number;
  /** Messages kept for each phone. */
  readonly history?: number;
  readonly maxPhones?: number;
};

/** docs/whatsapp.md 3.2 and 3.5. null switches a limit off, as load tests do. */
export type Limits = {
  /** One number to one person: a burst of 45, then one message in 6 s. */
  readonly pair: Rate | null;
  /** The whole number, in and out: 80 messages a second. */
  readonly throughput: Rate | null;
  /** Outside the window Meta either refuses at once or accepts and reports a failed status; both were seen. */
  readonly window: 'refuse' | 'fail-later' | null;
};

export type Counters = {
  accepted: number;
  rejected: Record<string, number>;
  /** Sends with a BSUID in `to`: answered 200, never delivered. */
  droppedSilently: number;
  faults: number;
  inbound: number;
  marksRead: number;
  webhooks: number;
  webhookFailures: number;
  redeliveries: number;
  abandoned: number;
};

/** Everything that the simulated platform is made of. */
export type World = {
  readonly options: SimulatorOptions;
  readonly wabaId: string;
  readonly displayPhoneNumber: string;
  readonly businessName: string;
  readonly clock: Clock;
  readonly phones: Phones;
  readonly templates: Templates;
  readonly media: MediaStore;
  readonly faults: Faults;
  readonly deliveries: Deliveries;
  readonly statuses: Statuses;
  readonly events: Events;
  readonly counters: Counters;
  readonly throughput: Bucket;
  limits: Limits;
  latencyMs: number;
};

const metaLimits: Limits = {
  pair: { burst: 45, everyMs: 6000 },
  throughput: { burst: 80, everyMs: 1000 / 80 },
  window: 'refuse',
};

const metaRedelivery: Redelivery = { firstMs: 1000, factor: 2, maxMs: 3_600_000, giveUpAfterMs: 7 * 24 * 3_600_000 };

export function createWorld(options: SimulatorOptions): World {
  const clock = createClock(options.clock);
  const events = createEvents();
  const counters = freshCounters();
  const wabaId = options.wabaId ?? '900000000000001';
  const displayPhoneNumber = options.displayPhoneNumber ?? '576010000000';
  const deliveries = createDeliveries({
    url: options.webhookUrl,
    appSecret: options.appSecret,
    wabaId,
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: options.phoneNumberId },
    parallel: options.webhookParallel ?? 64,
    timeoutMs: options.webhookTimeoutMs ?? 10_000,
    redelivery: { ...metaRedelivery, ...options.redelivery },
    count: (what) => {
      counters[what] += 1;
    },
  });
  const statuses = createStatuses({
    deliveries,
    now: clock.now,
    timing: { sentMs: 0, deliveredMs: 30, readMs: null, ...options.statuses },
    changed: (phone, message) => events.emit({ type: 'update', phone: phone.key, message }),
  });
  return {
    options,
    wabaId,
    displayPhoneNumber,
    businessName: options.businessName ?? 'Vecina',
    clock,
    phones: createPhones({ history: options.history ?? 200, maxPhones: options.maxPhones ?? 20_000 }),
    templates: createTemplates(),
    media: createMediaStore(),
    faults: createFaults(),
    deliveries,
    statuses,
    events,
    counters,
    throughput: { fullAt: 0 },
    limits: { ...metaLimits, ...options.limits },
    latencyMs: options.latencyMs ?? 0,
  };
}

export function freshCounters(): Counters {
  return {
    accepted: 0,
    rejected: {},
    droppedSilently: 0,
    faults: 0,
    inbound: 0,
    marksRead: 0,
    webhooks: 0,
    webhookFailures: 0,
    redeliveries: 0,
    abandoned: 0,
  };
}
